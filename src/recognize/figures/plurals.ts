/** Plural magnitudes: "dozens", "hundreds of thousands", "several hundred". They state no value, only bounds. */
import type { NumberRead } from './number.ts';
import { PLURALS, SCALES } from './number-words.ts';
import { lowerAt, type Tokens } from './token.ts';

/** "several hundred", "a few dozen": bounds of the plural ("hundreds"). */
export function readVague(tokens: Tokens, i: number): NumberRead | undefined {
  const scale = SCALES.get(lowerAt(tokens, i + 1));
  if (scale === undefined || lowerAt(tokens, i + 1).length < 4) return undefined;
  let end = i + 2;
  let unit = scale;
  const more = SCALES.get(lowerAt(tokens, end));
  if (more !== undefined && more >= 1000) {
    unit *= more;
    end++;
  }
  return { end, ...pluralBounds(unit), form: 'plural', plain: false, scale: unit };
}

/** "dozens", "tens of thousands", "hundreds of thousands", "thousands upon thousands". */
export function readPlural(tokens: Tokens, i: number): NumberRead | undefined {
  let unit = PLURALS.get(lowerAt(tokens, i))!;
  let end = i + 1;
  for (let steps = 0; steps < 3; steps++) {
    if (lowerAt(tokens, end) !== 'of') break;
    const next = PLURALS.get(lowerAt(tokens, end + 1));
    if (next === undefined || next < 1000) break;
    unit *= next;
    end += 2;
  }
  if (end === i + 1) {
    const word = lowerAt(tokens, i);
    if (word === 'tens') return undefined;
    if (word === 'scores' && lowerAt(tokens, end) !== 'of') return undefined;
  }
  return { end, ...pluralBounds(unit), form: 'plural', plain: false, scale: unit };
}

/** Plurals start at two and end below ten of them; dozens and scores end below a hundred (corpus/GUIDE.md). */
export function pluralBounds(unit: number): { min: number; max: number } {
  const leading = unit / 10 ** Math.floor(Math.log10(unit) + 1e-9);
  const ceiling = leading > 1 ? (unit / leading) * 10 : unit * 10;
  return { min: 2 * unit, max: ceiling - 1 };
}
