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
  /** Where path, fragment or key stand: what a repair rewrites. */
  readonly targetSpan: Span;
  /** The words that make the claim: the link's text, or the sentence before a footnote or Pandoc citation. */
  readonly claim?: Span;
}

/** Ids in fragments are marked, so that they never meet a heading's anchor by chance. */
export const ANNOTATION_FRAGMENT = 'p-';
