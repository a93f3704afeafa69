/**
 * How much of a context is left where the words around a passage were edited: edit distance by Myers' bit-vectors
 * (G. Myers, "A fast bit-vector algorithm for approximate string matching", JACM 46(3), 1999), one word of 32 bits.
 */

/** Units of context that are compared; the nearest ones tell most. */
export const COMPARED = 32;

const masks = new Int32Array(65536);

/**
 * The part of `context` that is found in `text` next to `at`, from 0 to 1. `side` 'before': the context ends at `at`;
 * 'after': it begins there. Inserted, deleted and replaced units cost one each of the context's (up to 32) units.
 */
export function contextSimilarity(text: string, at: number, context: string, side: 'before' | 'after'): number {
  const m = Math.min(context.length, COMPARED);
  if (m === 0) return 0;
  return 1 - Math.min(m, nearest(text, at, context, side, m, false).distance) / m;
}

/**
 * Where `context` fits best within the `reach` units on either side of `at`: 'before' gives the offset at which it ends,
 * 'after' the one at which it begins.
 */
export function bestFit(
  text: string,
  at: number,
  context: string,
  side: 'before' | 'after',
  reach: number,
): { readonly offset: number; readonly similarity: number } {
  const m = Math.min(context.length, COMPARED);
  if (m === 0) return { offset: at, similarity: 0 };
  const { distance, offset } = nearest(text, at, context, side, m, true, reach);
  return { offset, similarity: 1 - Math.min(m, distance) / m };
}

/**
 * Least edit distance of the context's nearest `m` units to a stretch of text. Anchored (`free` false): the stretch touches
 * `at`, and units are read away from it. Free: units are read towards the quote, and the stretch may end anywhere in reach.
 */
function nearest(
  text: string,
  at: number,
  context: string,
  side: 'before' | 'after',
  m: number,
  free: boolean,
  reach = 0,
): { distance: number; offset: number } {
  // Unit i of the pattern, in reading order: away from the quote if anchored, towards it if free.
  const near = side === 'before' ? context.length - 1 : 0;
  const away = side === 'before' ? -1 : 1;
  const unit = (i: number): number => context.charCodeAt(near + away * (free ? m - 1 - i : i));
  for (let i = 0; i < m; i++) masks[unit(i)]! |= 1 << i;
  const top = 1 << (m - 1);
  let positive = -1;
  let negative = 0;
  let score = m;
  let distance = free ? Infinity : m;
  let offset = at;
  const step = free ? -away : away;
  const origin = free ? at + away * (reach + m) : at;
  let place = Math.min(Math.max(origin, 0), text.length);
  const length = free ? 2 * reach + m - Math.abs(place - origin) : m + (m >> 1);
  for (let j = 0; j < length; j++) {
    // `place` lies between units; the next one read is on the side of `step`.
    const index = step > 0 ? place : place - 1;
    if (index < 0 || index >= text.length) break;
    const match = masks[text.charCodeAt(index)]!;
    const diagonal = (((match & positive) + positive) ^ positive) | match | negative;
    let plus = negative | ~(diagonal | positive);
    let minus = positive & diagonal;
    if (plus & top) score++;
    else if (minus & top) score--;
    // Anchored: skipping text costs too (the first row counts up); free: it begins anew everywhere.
    plus = free ? plus << 1 : (plus << 1) | 1;
    minus <<= 1;
    positive = minus | ~(diagonal | plus);
    negative = plus & diagonal;
    place += step;
    const closer = free && score === distance && Math.abs(place - at) < Math.abs(offset - at);
    if (score < distance || closer) {
      distance = score;
      offset = place;
    }
  }
  for (let i = 0; i < m; i++) masks[unit(i)] = 0;
  return { distance, offset };
}
