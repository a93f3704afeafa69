/** A place on the calendar: days from `start` up to `end` (not included), at the grain it was stated with. */
import type { Clock, DayPart, Season, Unit } from '../said.ts';
import { civil, dayNumber, isoWeek, mondayOf, monthAt, monthIndex } from './calendar.ts';

export interface Place {
  readonly grain: Unit;
  readonly start: number;
  readonly end: number;
  /** TIMEX3 value. */
  readonly value: string;
  readonly year: number;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const yearText = (year: number): string => (year < 0 ? `BC${pad(-year, 4)}` : pad(year, 4));
const nextYear = (year: number): number => (year === -1 ? 1 : year + 1);

export const yearPlace = (year: number): Place => ({
  grain: 'year',
  start: dayNumber(year, 1, 1),
  end: dayNumber(nextYear(year), 1, 1),
  value: yearText(year),
  year,
});

export function monthPlace(year: number, month: number): Place {
  const next = monthAt(monthIndex(year, month) + 1);
  return {
    grain: 'month',
    start: dayNumber(year, month, 1),
    end: dayNumber(next.year, next.month, 1),
    value: `${yearText(year)}-${pad(month)}`,
    year,
  };
}

export function dayPlace(day: number): Place {
  const date = civil(day);
  return { grain: 'day', start: day, end: day + 1, value: dayValue(day), year: date.year };
}

export function dayValue(day: number): string {
  const date = civil(day);
  return `${yearText(date.year)}-${pad(date.month)}-${pad(date.day)}`;
}

/** A stretch with a name, known about as finely as a month: "Ramadan". TIMEX3 has no code for it: ISO 8601's first/last day. */
export const periodPlace = (start: number, end: number): Place => ({
  grain: 'month',
  start,
  end,
  value: `${dayValue(start)}/${dayValue(end - 1)}`,
  year: civil(start).year,
});

export function quarterPlace(year: number, quarter: number): Place {
  const start = monthPlace(year, quarter * 3 - 2);
  const last = monthPlace(year, quarter * 3);
  return { grain: 'quarter', start: start.start, end: last.end, value: `${yearText(year)}-Q${quarter}`, year };
}

export function halfPlace(year: number, half: number): Place {
  const start = monthPlace(year, half === 1 ? 1 : 7);
  const last = monthPlace(year, half === 1 ? 6 : 12);
  return { grain: 'half', start: start.start, end: last.end, value: `${yearText(year)}-H${half}`, year };
}

const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Seasons of the northern half of the earth, by whole months. A winter belongs to the year of its December. */
export function seasonPlace(year: number, season: Season): Place {
  const first = monthIndex(year, SEASON_START[season]);
  const end = monthAt(first + 3);
  return {
    grain: 'season',
    start: dayNumber(year, SEASON_START[season], 1),
    end: dayNumber(end.year, end.month, 1),
    value: `${yearText(year)}-${season}`,
    year,
  };
}

export function weekPlace(day: number): Place {
  const monday = mondayOf(day);
  const { year, week } = isoWeek(monday);
  return { grain: 'week', start: monday, end: monday + 7, value: `${yearText(year)}-W${pad(week)}`, year };
}

export function weekendPlace(day: number): Place {
  const monday = mondayOf(day);
  const { year, week } = isoWeek(monday);
  return { grain: 'weekend', start: monday + 5, end: monday + 7, value: `${yearText(year)}-W${pad(week)}-WE`, year };
}

/** 199 is the 1990s; -48 the 480s BC. */
export function decadePlace(decade: number): Place {
  if (decade < 0) {
    const year = decade * 10 - 9;
    return {
      grain: 'decade',
      start: dayNumber(year, 1, 1),
      end: dayNumber(nextYear(decade * 10 || -1), 1, 1),
      value: `BC${pad(-decade, 3)}`,
      year,
    };
  }
  const year = decade * 10;
  return {
    grain: 'decade',
    start: dayNumber(year || 1, 1, 1),
    end: dayNumber(year + 10, 1, 1),
    value: pad(decade, 3),
    year: year || 1,
  };
}

/** 20 is the 20th century, written 19 as TIMEX3 has it; -4 the 4th century BC. */
export function centuryPlace(century: number): Place {
  if (century < 0) {
    const year = century * 100;
    return {
      grain: 'century',
      start: dayNumber(year, 1, 1),
      end: dayNumber(nextYear(year + 99), 1, 1),
      value: `BC${pad(-century - 1)}`,
      year,
    };
  }
  const year = (century - 1) * 100;
  return {
    grain: 'century',
    start: dayNumber(year + 1, 1, 1),
    end: dayNumber(year + 101, 1, 1),
    value: pad(century - 1),
    year: year + 1,
  };
}

/** The value of a part or a time of a day: 2020-01-05TNI, 1998-08-07T10:35. */
export function timeValue(day: string, part: DayPart | undefined, clock: Clock | undefined): string {
  if (clock) {
    const { hour, minute, second, zone } = clock;
    const rest = minute === undefined ? '' : `:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;
    return `${day}T${pad(hour)}${rest}${zone ?? ''}`;
  }
  return part ? `${day}T${part}` : day;
}

function isoDay(day: number): string {
  const { year, month, day: d } = civil(day);
  const y = year < 0 ? `-${pad(-year - 1, 6)}` : pad(year, 4);
  return `${y}-${pad(month)}-${pad(d)}`;
}

/** First day and the day after the last, as ISO dates (astronomical years with six digits before the year 1). */
export const intervalOf = (place: Pick<Place, 'start' | 'end'>): readonly [string, string] => [
  isoDay(place.start),
  isoDay(place.end),
];

/** The place of an ISO date: a day, a month or a year alone. */
export function placeOf(date: string): Place | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (!month) return yearPlace(year);
  return day ? dayPlace(dayNumber(year, month, day)) : monthPlace(year, month);
}
