/** Mentions of a block are made once and put where the block stands now. */
import type { DatePhrase, Mention } from './mention.ts';

/** The mentions of a block and where it began when they were put there. */
export interface Placed<M extends Mention> {
  mentions: readonly M[];
  base: number;
}

/** Mentions that count from where their block begins. */
export const unplaced = <M extends Mention>(mentions: readonly M[]): Placed<M> => ({ mentions, base: 0 });

/** The mentions of a block that begins at `base` now: the same objects as long as it stays there. */
export function placedAt<M extends Mention>(block: Placed<M>, base: number): readonly M[] {
  const by = base - block.base;
  if (by !== 0) {
    block.base = base;
    block.mentions = block.mentions.map(mention => shifted(mention, by));
  }
  return block.mentions;
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
