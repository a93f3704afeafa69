/** Days on an axis, in the reader's language. */
import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Day } from '../messages.ts';

export const DAY = 86_400_000;

export interface TimeTick {
  readonly at: number;
  readonly label: string;
  /** The first of a greater unit: January, or the first day of a month. */
  readonly major: boolean;
}

/** From the first to the last day, over `width` pixels. */
export const timeScale = (from: Day, to: Day, width: number): ScaleTime<number, number> =>
  scaleUtc([from * DAY, to * DAY], [0, width]);

/** At most one tick in `apart` pixels; never finer than a day, since articles are dated by days. */
export function timeTicks(scale: ScaleTime<number, number>, language: string, apart = 100): readonly TimeTick[] {
  const [left, right] = scale.range() as [number, number];
  const all = scale.ticks(Math.max(2, Math.floor((right - left) / apart)));
  const days = all.filter(tick => tick.getTime() % DAY === 0);
  const ticks = days.length ? days : all.slice(0, 1);
  const step = ticks.length > 1 ? (ticks[1]!.getTime() - ticks[0]!.getTime()) / DAY : 1;
  const unit = step >= 360 ? 'year' : step >= 28 ? 'month' : 'day';
  const formats = FORMATS[unit];
  return ticks.map((tick, i) => {
    const major = unit === 'year' ? false : unit === 'month' ? tick.getUTCMonth() === 0 : tick.getUTCDate() === 1;
    // the first label says the year, so that no stretch of time is without one
    const format = i === 0 || major ? formats.major : formats.minor;
    return { at: scale(tick), label: formatter(language, format).format(tick), major };
  });
}

const FORMATS = {
  year: { major: { year: 'numeric' }, minor: { year: 'numeric' } },
  month: { major: { month: 'short', year: 'numeric' }, minor: { month: 'short' } },
  day: { major: { day: 'numeric', month: 'short', year: 'numeric' }, minor: { day: 'numeric', month: 'short' } },
} as const satisfies Record<string, Record<'major' | 'minor', Intl.DateTimeFormatOptions>>;

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = made.get(key);
  if (!known) made.set(key, (known = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })));
  return known;
}

/** `2020-01-05` as a day; undefined for what is no calendar date. Years before 0 and after 9999 are none. */
export function dayOf(iso: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return undefined;
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.round(time / DAY);
}

export const isoOf = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);
