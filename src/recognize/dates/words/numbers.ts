/** Numbers in words and digits, as durations and dates use them. */
import type { Reading } from '../reading.ts';
import { has, isHyphen, lowerAt, touches } from '../reading.ts';
import { Role } from './lexicon.ts';

export interface NumberSpan {
  readonly value: number;
  readonly end: number;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries<number>({ '½': 0.5, '¼': 0.25, '¾': 0.75 }));

/** "24", "1,300", "5 1/2", "2.5", "twenty four", "twenty-four", "a hundred", "two thousand". Null where none begins. */
export function numberAt(r: Reading, i: number): NumberSpan | undefined {
  if (has(r, i, Role.number)) {
    const value = r.words[i]?.value ?? 0;
    return has(r, i, Role.digits) || /^\d/.test(lowerAt(r, i)) ? digitNumber(r, i, value) : wordNumber(r, i);
  }
  if (lowerAt(r, i) === 'a' && isMultiplier(r, i + 1)) {
    const rest = wordNumber(r, i + 1);
    return rest;
  }
  const fraction = FRACTIONS.get(lowerAt(r, i));
  return fraction === undefined ? undefined : { value: fraction, end: i + 1 };
}

function digitNumber(r: Reading, i: number, value: number): NumberSpan {
  const fraction = FRACTIONS.get(lowerAt(r, i + 1));
  if (fraction !== undefined) return { value: value + fraction, end: i + 2 };
  // 5 1/2
  if (has(r, i + 1, Role.digits) && lowerAt(r, i + 2) === '/' && has(r, i + 3, Role.digits) && touches(r, i + 2)) {
    const top = r.words[i + 1]?.value ?? 0;
    const bottom = r.words[i + 3]?.value ?? 1;
    if (bottom > 0 && top < bottom && bottom <= 10) return { value: value + top / bottom, end: i + 4 };
  }
  if (isMultiplier(r, i + 1)) return { value: value * (r.words[i + 1]?.value ?? 1), end: i + 2 };
  return { value, end: i + 1 };
}

const isMultiplier = (r: Reading, i: number): boolean => lowerAt(r, i) === 'hundred' || lowerAt(r, i) === 'thousand';

/** Never more than a dozen words: of hundreds a number has one before and one after its one thousand. */
function wordNumber(r: Reading, i: number): NumberSpan | undefined {
  let total = 0;
  let group = 0;
  let at = i;
  let end = i;
  let last = 0; // 1: units, 2: tens, 3: hundred, 4: thousand
  let hundred = false;
  for (;;) {
    const value = has(r, at, Role.number) && !has(r, at, Role.digits) ? r.words[at]?.value : undefined;
    if (value === undefined || /^\d/.test(lowerAt(r, at))) break;
    // "hundred hundred" is no number: a heap of them must not be read again and again
    if ((value === 100 && last >= 3) || (value === 1000 && last === 4)) break;
    if (value === 1000) {
      if (total > 0) break;
      total = (group || 1) * 1000;
      group = 0;
      hundred = false;
      last = 4;
    } else if (value === 100) {
      if (hundred) break;
      group = (group || 1) * 100;
      hundred = true;
      last = 3;
    } else if (value >= 10) {
      if (last === 1 || last === 2) break;
      group += value;
      last = value >= 20 ? 2 : 1;
    } else {
      if (last === 1) break;
      group += value;
      last = 1;
    }
    end = ++at;
    if (isHyphen(r, at) && last === 2 && (r.words[at + 1]?.value ?? 99) < 10 && has(r, at + 1, Role.number)) at++;
    else if (lowerAt(r, at) === 'and' && last >= 2 && has(r, at + 1, Role.number) && !has(r, at + 1, Role.digits)) at++;
  }
  return end === i ? undefined : { value: total + group, end };
}

/** "21st" (two tokens), "third", "twenty-third", "thirty first": the rank of an ordinal. */
export function ordinalAt(r: Reading, i: number): NumberSpan | undefined {
  if (has(r, i, Role.digits)) {
    const suffix = lowerAt(r, i + 1);
    if ((suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') && touches(r, i + 1)) {
      return { value: r.words[i]?.value ?? 0, end: i + 2 };
    }
    return undefined;
  }
  if (has(r, i, Role.ordinal)) {
    const value = r.words[i]?.value ?? 0;
    return { value, end: i + 1 };
  }
  const tens = r.words[i]?.value ?? 0;
  if (has(r, i, Role.number) && tens >= 20 && tens <= 90) {
    const next = isHyphen(r, i + 1) ? i + 2 : i + 1;
    const units = r.words[next]?.value ?? 0;
    if (has(r, next, Role.ordinal) && units >= 1 && units <= 9) return { value: tens + units, end: next + 1 };
  }
  return undefined;
}
