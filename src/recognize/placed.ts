/** Mentions of a block are made once, counted from where it begins, and put where it stands now. */
import type { DatePhrase, Mention } from './mention.ts';

/** The mentions of a block, from its beginning and where they stood last. */
export interface Placed<M extends Mention> {
  readonly mentions: readonly M[];
  base: number;
  placed: readonly M[];
}

export const unplaced = <M extends Mention>(mentions: readonly M[]): Placed<M> => ({ mentions, base: -1, placed: [] });

/** The mentions of a block that begins at `base`: the same objects as long as it stays there. */
export function placedAt<M extends Mention>(block: Placed<M>, base: number): readonly M[] {
  if (block.base !== base) {
    block.base = base;
    block.placed = block.mentions.map(mention => shifted(mention, base));
  }
  return block.placed;
}

/** A mention `by` units further on. Copies by `Object.assign`: spreading objects of many shapes takes three times as long. */
export function shifted<M extends Mention>(mention: M, by: number): M {
  const copy = Object.assign({} as { start: number; end: number; phrase?: DatePhrase }, mention);
  copy.start += by;
  copy.end += by;
  const { phrase } = copy;
  if (phrase) copy.phrase = { ...phrase, start: phrase.start + by, end: phrase.end + by };
  return copy;
}
