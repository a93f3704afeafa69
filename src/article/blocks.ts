/** From what a format's reader says of a chunk to the blocks of an article. */
import type { BlockContent, BlockRole } from './article.ts';
import { cleanText, type Segment } from './offsets.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** What a reader of a format says: which stretches of the text make up a block. */
export interface RawBlock {
  readonly role: BlockRole;
  /** Sorted, not overlapping, in offsets of the article. */
  readonly segments: readonly Segment[];
}

/** The block's content with offsets relative to the place it begins; undefined where nothing can be read. */
export function readBlock(
  text: string,
  raw: RawBlock,
): { readonly start: number; readonly content: BlockContent } | undefined {
  const first = raw.segments[0];
  const last = raw.segments.at(-1);
  if (!first || !last) return undefined;
  const { text: clean, offsets } = cleanText(text, raw.segments, first.start);
  if (!clean) return undefined;
  const tokens = tokenize(clean);
  return {
    start: first.start,
    content: {
      role: raw.role,
      text: clean,
      tokens,
      sentences: splitSentences(tokens),
      sourceLength: last.end - first.start,
      offsets,
    },
  };
}
