/** Which event a passage tells of, so that another passage can be counted from it: "two days after Soleimani's death". */
import { TokenClass } from '../../article/article.ts';
import type { Reading } from './reading.ts';
import { lowerAt } from './reading.ts';
import { eventKind } from './words/events.ts';

export interface EventClue {
  readonly kinds: readonly string[];
  /** Lower-case names around it. */
  readonly names: readonly string[];
}

/** The kinds of events and the names in tokens [from, to). */
export function eventIn(r: Reading, from: number, to: number): EventClue | undefined {
  const kinds: string[] = [];
  const names: string[] = [];
  for (let i = from; i < to; i++) {
    const token = r.tokens[i];
    if (!token) break;
    const kind = eventKind(token.lower);
    if (kind && !kinds.includes(kind)) kinds.push(kind);
    if (token.class & TokenClass.capital && token.text.length > 2) names.push(token.lower);
  }
  return kinds.length ? { kinds, names } : undefined;
}

/** How many tokens of a sentence on either side of a date are read for its event. */
const REACH = 24;
/** How many tokens after "two days after" name the event. */
const NAMED_WITHIN = 6;

export const eventAround = (
  r: Reading,
  start: number,
  end: number,
  first: number,
  last: number,
): EventClue | undefined => eventIn(r, Math.max(first, start - REACH), Math.min(last, end + REACH));

/** The event right after a token, up to the end of its phrase. */
export function eventAfter(r: Reading, at: number, sentenceEnd: number): EventClue | undefined {
  const limit = Math.min(sentenceEnd, at + NAMED_WITHIN);
  let end = at;
  while (end < limit && lowerAt(r, end) !== ',' && lowerAt(r, end) !== '.') end++;
  return eventIn(r, at, end);
}
