/** What an anchor is, and what comes of looking for its passage. */
import type { Span } from '../article/article.ts';
import { fold, type FoldedText } from './fold.ts';

/** All text as in the article with LF line ends and no BOM (`plainText`); `at` in UTF-16 units of it. */
export interface Anchor {
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  /** Where the quote stood when the decision was made: a hint. */
  readonly at: number;
}

/**
 * Spans count in the plain text that was searched.
 * - `exact`: the passage stands where it stood. `moved`: it stands elsewhere. Both read as the quote does, but for
 *   wrapping, typographic signs and emphasis marks.
 * - `changed`: the words around are there, and between them stands something else: `span`.
 * - `ambiguous`: it could be any of `candidates` (the likeliest first), or more.
 * - `orphaned`: it is not there. `candidates` read as the quote does, but among other words.
 */
export type Found =
  | { readonly state: 'exact' | 'moved' | 'changed'; readonly span: Span; readonly candidates?: undefined }
  | { readonly state: 'ambiguous' | 'orphaned'; readonly span?: undefined; readonly candidates: readonly Span[] };

export type AnchorState = Found['state'];

/** A plain text made ready for many searches. */
export interface TextIndex {
  readonly text: string;
  readonly folded: FoldedText;
}

/** `text`: with LF line ends and no BOM. */
export const indexText = (text: string): TextIndex => ({ text, folded: fold(text) });
