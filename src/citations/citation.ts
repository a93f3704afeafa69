/** A citation: a link from a document to a passage of an article. */
import type { Span } from '../article/article.ts';
import type { TextFragment } from './text-fragment.ts';

/** What a citation points at, as written. */
export type Target =
  /** `sources/004.txt#p-z3f8c1v0bn`: an annotation by its id. */
  | { readonly form: 'annotation'; readonly path: string; readonly id: string }
  /** `sources/004.txt#:~:text=…`: a passage by its words. */
  | { readonly form: 'text'; readonly path: string; readonly fragment: TextFragment }
  /** `[@csmonitor2020, "passage"]`: an article by its citekey; without a quote, the article as a whole. */
  | { readonly form: 'pandoc'; readonly key: string; readonly quote?: string };

/** Spans count in the text of the document that cites. */
export interface Citation extends Span {
  readonly target: Target;
  /** Where address or key stand: what a repair rewrites. Several references may share the address of one definition. */
  readonly targetSpan: Span;
  /** Where the quote of a Pandoc citation stands, without its quotation marks. */
  readonly quoteSpan?: Span;
  /** The link's own words: they claim no more than the passage says. */
  readonly claim?: Span;
  /** The sentence before a footnote mark or a Pandoc citation: it says what the passage says, perhaps among other things. */
  readonly sentence?: Span;
  /** The label of the footnote that it stands in. */
  readonly footnote?: string;
  /** The brackets around a Pandoc citation, which may hold several. */
  readonly bracket?: Span;
  /** The front matter field whose value it is. */
  readonly field?: string;
}

/** Ids in fragments are marked, so that they never meet a heading's anchor by chance. */
export const ANNOTATION_FRAGMENT = 'p-';
