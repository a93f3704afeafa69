/** When a figure holds: the date that its sentence gives it, else the article's own. */
import type { Span } from '../../article/article.ts';

/** Where a figure stands. */
export interface Stand {
  readonly figure: Span;
  readonly sentence: Span;
  /** The figures beside it in its sentence. */
  readonly last?: Span;
  readonly next?: Span;
  /** Something before it in its block is dated: what follows may be told of that time. */
  readonly told: boolean;
}

/** What a figure has its time from: a date of its sentence, or the article's own date. Says nothing of when that is. */
export type TimeSource<D extends Span> = D | 'article' | undefined;

/** `dates`: those of the sentence, in order; all spans count in `text`. */
export function timeSource<D extends Span>(text: string, stand: Stand, dates: readonly D[]): TimeSource<D> {
  const date = dateOf(text, stand, dates);
  if (date) return date;
  const { sentence, told } = stand;
  const present = PRESENT.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)));
  return told && !present ? undefined : 'article';
}

/** A sentence that goes on beyond this many units is a list. */
const LONGEST = 600;
const PRESENT = /\b(?:is|are|has|have|remains?|now|still|currently)\b/i;
/** "…, there are still 2,500": what a date said earlier in the sentence is over. */
const SINCE_THEN =
  /\b(?:now|still|currently|so far)\b|[,;:–—].*\b(?:is|are|has|have|remains?|there's|it's)\b|\b(?:compared (?:to|with)|(?:up|down) from) [^,;]*$/i;
/** "fell from 40 in 2019 to 30" */
const OTHER_SIDE = /\b(?:to|from|against|than|but|versus)\b[^,;]*$/i;

/** "…, up from nine in 2019": that date is the other figure's alone. */
const COMPARES = /\b(?:from|against|than|double|twice|times|versus|compared (?:to|with)) (?:[^\s,;]+ ){0,5}$/i;
const EARLIER = /\b(?:earlier|before|previous|previously)\b/i;

/** The nearest date, unless it is another figure's or the sentence has left it. */
function dateOf<D extends Span>(text: string, { figure, last, next }: Stand, dates: readonly D[]): D | undefined {
  let best: D | undefined;
  let nearest = LONGEST;
  for (const date of dates) {
    if (/\bsince (?:the )?$/i.test(text.slice(Math.max(0, date.start - 12), date.start))) continue;
    const after = date.start >= figure.end;
    const gap = after ? text.slice(figure.end, date.start) : text.slice(date.end, figure.start);
    // "168,000 in 2021 and 174,000 in 2022": each has its own
    const owner = after ? next && next.start < date.start : last && owns(text, last, date);
    if (gap.length > LONGEST || (!after && (SINCE_THEN.test(gap) || (owner && OTHER_SIDE.test(gap))))) continue;
    if (owner && COMPARES.test(after ? gap : text.slice(Math.max(0, last!.start - 24), last!.start))) continue;
    // "three times as many as the year before"
    if (!after && /\b(?:as|than) $/.test(text.slice(Math.max(0, date.start - 6), date.start))) continue;
    if (owner && !after && EARLIER.test(text.slice(date.start, date.end))) continue;
    const away = gap.length + (owner ? (after ? 200 : 60) : 0) + (after && /[,;]/.test(gap) ? 25 : 0);
    if (away < nearest) [best, nearest] = [date, away];
  }
  return best;
}

/** The date follows a figure at once: "168,000 ounces in 2021". */
const owns = (text: string, figure: Span, date: Span): boolean =>
  figure.end <= date.start && date.start - figure.end < 25 && !/[,;:]/.test(text.slice(figure.end, date.start));
