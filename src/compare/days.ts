/** Stretches of days, counted from 1970. */
import type { TimexType } from '../recognize/mention.ts';

/** First day and the day after the last. */
export type Days = readonly [number, number];

const day = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** Undefined for what is no calendar date (a year before our era, a slip in a sidecar). */
export function daysOf([from, to]: readonly [string, string]): Days | undefined {
  const days = [day(from), day(to)] as const;
  return days.some(Number.isNaN) ? undefined : days;
}

/** Of a publication date, a month or a year. */
export function publishedDays(date: string): Days | undefined {
  if (date.length === 4) return daysOf([`${date}-01-01`, `${Number(date) + 1}-01-01`]);
  if (date.length === 7) {
    const from = day(`${date}-01`);
    return Number.isNaN(from) ? undefined : [from, from + 31];
  }
  const from = day(date);
  return Number.isNaN(from) ? undefined : [from, from + 1];
}

/** TIMEX3 of when it is: of "two days after the vote" the day, not the two days. */
export function timeOf({ type, value, interval: [from, to] }: Timed): string {
  if (type === 'DATE' || type === 'TIME') return value;
  const days = daysOf([from, to]);
  return days && days[1] - days[0] <= 1 ? from : `${from}/${to}`;
}

interface Timed {
  readonly type: TimexType;
  readonly value: string;
  readonly interval: readonly [string, string];
}

/** Of a stretch that ends before a day, the last day. What is no calendar date stays as it is. */
export function dayBefore(iso: string): string {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? iso : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

/** Days between two stretches; 0 where they meet. */
export const gapBetween = (a: Days, b: Days): number => Math.max(0, a[0] - b[1] + 1, b[0] - a[1] + 1);
