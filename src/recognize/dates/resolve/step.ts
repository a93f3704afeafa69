/** Counts units from a place: "last month", "two days later", "that year". */
import type { Unit } from '../said.ts';
import { addYears, civil, daysInMonth, dayNumber, monthAt, monthIndex } from './calendar.ts';
import type { Place } from './place.ts';
import {
  centuryPlace,
  dayPlace,
  decadePlace,
  halfPlace,
  monthPlace,
  quarterPlace,
  seasonPlace,
  weekendPlace,
  weekPlace,
  yearPlace,
} from './place.ts';

/** Finer grains come first: a step by a unit needs a base that is known as finely. */
const FINENESS: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 0,
  hour: 0,
  day: 1,
  night: 1,
  weekend: 2,
  week: 2,
  fortnight: 2,
  month: 3,
  quarter: 4,
  season: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
  millennium: 9,
};

export const isFineEnough = (base: Place, unit: Unit): boolean => FINENESS[base.grain] <= FINENESS[unit];

export function stepFrom(base: Place, unit: Unit, count: number): Place | undefined {
  if (!isFineEnough(base, unit)) return undefined;
  const { month } = civil(base.start);
  switch (unit) {
    case 'day':
    case 'night':
      return dayPlace(base.start + count);
    case 'week':
    case 'fortnight':
      return weekPlace(base.start + 7 * count);
    case 'weekend':
      return weekendPlace(base.start + 7 * count);
    case 'month': {
      const at = monthAt(monthIndex(base.year, month) + count);
      return monthPlace(at.year, at.month);
    }
    case 'quarter': {
      const at = monthAt(monthIndex(base.year, month) + 3 * count);
      return quarterPlace(at.year, Math.ceil(at.month / 3));
    }
    case 'half':
      return halfPlace(
        addYears(base.year, Math.floor(((month > 6 ? 1 : 0) + count) / 2)),
        (((((month > 6 ? 1 : 0) + count) % 2) + 2) % 2) + 1,
      );
    case 'season': {
      const names = ['WI', 'SP', 'SU', 'FA'] as const;
      const at = monthAt(monthIndex(base.year, month) + 3 * count);
      const name = names[Math.floor((at.month % 12) / 3)] ?? 'WI';
      return seasonPlace(name === 'WI' && at.month < 3 ? addYears(at.year, -1) : at.year, name);
    }
    case 'year':
      return yearPlace(addYears(base.year, count));
    case 'decade':
      return decadePlace((base.year < 0 ? Math.ceil(base.year / 10) - 0 : Math.floor(base.year / 10)) + count);
    case 'century':
      return centuryPlace(
        (base.year < 0 ? Math.floor(base.year / 100) : Math.floor((base.year - 1) / 100) + 1) + count,
      );
  }
  return undefined;
}

/** The same stretch some years away: "a year earlier" of a quarter is a quarter. */
export function sameInYear(base: Place, count: number): Place {
  const year = addYears(base.year, count);
  const { month } = civil(base.start);
  if (base.grain === 'quarter') return quarterPlace(year, Math.ceil(month / 3));
  if (base.grain === 'month') return monthPlace(year, month);
  if (base.grain === 'half') return halfPlace(year, month > 6 ? 2 : 1);
  return yearPlace(year);
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The same day some units away; the month's last day where it has no such day. Undefined for units below a day. */
export function shiftDay(day: number, unit: Unit, count: number): number | undefined {
  const days = DAYS[unit];
  if (days !== undefined) return day + Math.round(days * count);
  const months = MONTHS[unit];
  if (months === undefined) return undefined;
  const from = civil(day);
  const to = monthAt(monthIndex(from.year, from.month) + Math.round(months * count));
  return dayNumber(to.year, to.month, Math.min(from.day, daysInMonth(to.year, to.month)));
}
