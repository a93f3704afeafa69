/** Looking for things over articles by what is typed: a name, a day or a month, a number as written or as meant. */
import { fold } from '../entities/names/fold.ts';
import { parsePublished } from '../article/published.ts';
import type { DateMention, FigureMention } from '../recognize/mention.ts';
import type { Mark } from './marks.ts';

/** What can be looked for: marks of one thing in one article. */
export interface Findable {
  /** What it is called where it is listed. */
  readonly name: string;
  /** The first, or all. */
  readonly marks: readonly [Mark, ...Mark[]];
  /** Each way in which it is written. */
  readonly texts: readonly string[];
  readonly count: number;
}

/** What a query is compared with. */
export interface Sought {
  /** What it is called and how it is written, folded. */
  readonly texts: readonly string[];
  readonly date?: Pick<DateMention, 'value' | 'interval'>;
  readonly figure?: Pick<FigureMention, 'value' | 'min' | 'max'>;
}

/** The best matches first, at most `most`. An empty query finds what is mentioned most. */
export function search<T extends Findable>(all: readonly T[], query: string, most = 200): readonly T[] {
  const score = scorer(query);
  const found: { item: T; score: number }[] = [];
  for (const item of all) {
    const points = score(soughtIn(item));
    if (points > 0) found.push({ item, score: points });
  }
  found.sort((a, b) => b.score - a.score || b.item.count - a.item.count);
  return found.slice(0, most).map(({ item }) => item);
}

function soughtIn({ name, marks, texts }: Findable): Sought {
  const [{ mention }] = marks;
  return {
    texts: [...new Set([name, ...texts])].map(fold),
    ...(mention?.kind === 'date' ? { date: mention } : mention?.kind === 'figure' ? { figure: mention } : {}),
  };
}

/** Points: 4 the thing itself, 3 a name that begins so, 2 words that do, 1 words somewhere, 0 nothing of it. */
export function scorer(query: string): (item: Sought) => number {
  const words = fold(query);
  if (!words) return () => 1;
  const parts = words.split(' ');
  const day = readDay(query.trim());
  const number = readNumber(query);
  return ({ texts, date, figure }) => {
    if (day && date && isWithin(date, day)) return date.value === day ? 4 : 3;
    if (number !== undefined && figure && means(figure, number)) return figure.value === number ? 4 : 3;
    let best = 0;
    for (const folded of texts) {
      const inside = number === undefined ? matches(folded, parts) : hasNumber(folded, words);
      best = Math.max(best, folded === words ? 4 : folded.startsWith(words) ? 3 : inside);
      if (best === 4) break;
    }
    return best;
  };
}

/** Every part must be there: at the beginning of a word, or at least inside one. */
function matches(folded: string, parts: readonly string[]): number {
  let points = 2;
  for (const part of parts) {
    const at = folded.indexOf(part);
    if (at < 0) return 0;
    if (at > 0 && folded[at - 1] !== ' ' && !folded.includes(` ${part}`)) points = 1;
  }
  return points;
}

/** Folded digits come in groups, "4 500": a number that is looked for is no group of another, so that 500 is not found in it. */
function hasNumber(folded: string, digits: string): number {
  let points = 0;
  for (let at = folded.indexOf(digits); at >= 0; at = folded.indexOf(digits, at + 1)) {
    const before = folded.slice(Math.max(0, at - 5), at);
    if (/\d$/.test(before) || (/^\d{3}(?!\d)/.test(digits) && /(?:^|\D)\d{1,3} $/.test(before))) continue;
    points = Math.max(points, !before || before.endsWith(' ') ? 2 : 1);
  }
  return points;
}

/** A day, a month or a year: "2020-03-03", "March 3, 2020", "March 2020", "2020". */
const readDay = (query: string): string | undefined =>
  parsePublished(query) ?? (/^\p{L}/u.test(query) ? parsePublished(`1 ${query}`)?.slice(0, 7) : undefined);

/** "March 2020" finds its days, and what lasts beyond it but began or ends there. */
function isWithin({ value = '', interval }: NonNullable<Sought['date']>, day: string): boolean {
  if (value.startsWith(day)) return true;
  if (!interval) return false;
  const [first, end] = interval;
  return first.startsWith(day) || (first < day && day < end && day.length === 10);
}

const means = ({ value, min, max }: NonNullable<Sought['figure']>, number: number): boolean =>
  value === number || min === number || max === number;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

/** "5,500", "$3 billion", "12 %"; undefined where the query is more than a number. */
function readNumber(query: string): number | undefined {
  const found =
    /^\s*[$€£]?\s*(-?\d[\d,\s]*(?:\.\d+)?)\s*(k|thousand|m|million|bn|billion|trillion|%|percent)?\s*$/i.exec(query);
  if (!found) return undefined;
  const value = Number(found[1]!.replace(/[,\s]/g, '')) * (SCALES[found[2]?.toLowerCase() ?? ''] ?? 1);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether the letters stand in a text in this order, others between them: as the editor narrows lists down. */
export function hasLetters(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (!at) return false;
  }
  return true;
}
