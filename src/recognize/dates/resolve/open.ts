/** Closes an open calendar date ("Sunday", "Dec. 29", "last November", "the third quarter") from a reference day. */
import type { Calendar, Toward } from '../said.ts';
import { holidayIn } from '../words/holidays.ts';
import {
  addYears,
  civil,
  daysInMonth,
  dayNumber,
  mondayOf,
  mondayOfWeek,
  monthAt,
  monthIndex,
  nthWeekday,
  weekday,
} from './calendar.ts';
import type { Place } from './place.ts';
import {
  dayPlace,
  halfPlace,
  monthPlace,
  periodPlace,
  quarterPlace,
  seasonPlace,
  weekendPlace,
  weekPlace,
  yearPlace,
} from './place.ts';

/** Where to look from a day: strictly before or after it, up to it, from it on, near it, or near it with a preference. */
export type Leaning = Toward | 'until' | 'from' | 'rather-from' | 'rather-until';
/** How much nearer a date on the less likely side must be: what will come is rarely past, what was may tell of a plan. */
const LEAN = { 'rather-from': 10, 'rather-until': 5 };
/** What a date costs by its days from the reference day. */
const leant = (days: number, place: Place, from: number, toward: Leaning): number =>
  (toward === 'rather-from' && place.end <= from) || (toward === 'rather-until' && place.start > from)
    ? days * LEAN[toward]
    : days;

/** Who means tomorrow or the day after says so: "next Thursday" on a Wednesday is the one after. */
const NEXT_FROM = 3;

/** A weekday near a day: `before` and `after` never give the day itself, and "next" none that is too near. */
export function weekdayNear(from: number, day: number, toward: Toward | 'until' | 'from', next = false): number {
  const back = (weekday(from) - day + 7) % 7;
  switch (toward) {
    case 'before':
      return from - (back === 0 ? 7 : back);
    case 'after': {
      const ahead = back === 0 ? 7 : 7 - back;
      return from + (next && ahead < NEXT_FROM ? ahead + 7 : ahead);
    }
    case 'until':
      return from - back;
    case 'from':
    case 'near':
      return from + (back === 0 ? 0 : 7 - back);
  }
}

/** The place of the fields within a given year; undefined where the year is not enough. */
export function inYear(said: Calendar, year: number): Place | undefined {
  if (said.holiday !== undefined) {
    const days = holidayIn(said.holiday, year);
    return days && (days.end === days.start + 1 ? dayPlace(days.start) : periodPlace(days.start, days.end));
  }
  if (said.month !== undefined) {
    if (said.nth !== undefined && said.weekday !== undefined)
      return dayPlace(nthWeekday(year, said.month, said.weekday, said.nth));
    if (said.day !== undefined) {
      const day = Math.min(said.day, daysInMonth(year, said.month));
      return dayPlace(dayNumber(year, said.month, day));
    }
    return monthPlace(year, said.month);
  }
  if (said.quarter !== undefined) return quarterPlace(year, said.quarter);
  if (said.half !== undefined) return halfPlace(year, said.half);
  if (said.season !== undefined) return seasonPlace(year, said.season);
  if (said.week !== undefined && said.week > 0) return weekPlace(mondayOfWeek(year, said.week));
  return yearPlace(year);
}

/** The place of the fields within a frame ("of that year", "of next week", "of July"). */
export function inFrame(said: Calendar, frame: Place): Place | undefined {
  if (said.nth !== undefined && said.month === undefined) {
    const last = frame.end - 1;
    if (said.weekday !== undefined) {
      const { month } = civil(frame.start);
      return dayPlace(nthWeekday(frame.year, month, said.weekday, said.nth));
    }
    if (said.week !== undefined) return weekPlace(said.nth < 0 ? last : frame.start + 7 * (said.nth - 1) + 3);
    if (said.weekend) return weekendPlace(said.nth < 0 ? last - 6 : frame.start + 7 * (said.nth - 1) + 6);
    return dayPlace(said.nth < 0 ? last : frame.start + said.nth - 1);
  }
  if (said.weekday !== undefined && said.month === undefined && frame.grain === 'week')
    return dayPlace(frame.start + said.weekday - 1);
  if (said.day !== undefined && said.month === undefined && frame.grain === 'month') {
    const day = frame.start + said.day - 1;
    return day < frame.end ? dayPlace(day) : undefined;
  }
  return inYear(said, frame.year);
}

/** How far from `from`, in days; nought inside the place. */
const distance = (place: Place, from: number): number =>
  place.start > from ? place.start - from : place.end <= from ? from - place.end + 1 : 0;

/** Among the years around, the place that fits the direction; without one, the nearest. */
export function nearestYear(said: Calendar, from: number, toward: Leaning): Place | undefined {
  const { year } = civil(from);
  let best: Place | undefined;
  let bestCost = Infinity;
  for (let count = -2; count <= 2; count++) {
    const place = inYear(said, addYears(year, count));
    if (!place) continue;
    if (said.weekday !== undefined && said.day !== undefined && weekday(place.start) !== said.weekday) continue;
    if (toward === 'near' && said.toward === 'near' && count !== 0) continue;
    if (toward === 'before' && place.end > from) continue;
    if (toward === 'until' && place.start > from) continue;
    if (toward === 'after' && place.start <= from) continue;
    if (toward === 'from' && place.end <= from) continue;
    const cost = leant(distance(place, from), place, from, toward);
    if (cost < bestCost || (cost === bestCost && place.start > (best?.start ?? 0))) {
      best = place;
      bestCost = cost;
    }
  }
  return best;
}

/** "Monday the 21st", "the 18th": the nearest month whose day it can be. */
export function nearestMonthDay(said: Calendar, from: number, toward: Leaning): Place | undefined {
  const { year, month } = civil(from);
  let best: Place | undefined;
  let bestCost = Infinity;
  for (let count = -7; count <= 7; count++) {
    const at = monthAt(monthIndex(year, month) + count);
    if ((said.day ?? 0) > daysInMonth(at.year, at.month)) continue;
    const place = dayPlace(dayNumber(at.year, at.month, said.day ?? 1));
    if (said.weekday !== undefined && weekday(place.start) !== said.weekday) continue;
    const cost = leant(distance(place, from), place, from, toward);
    if (cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  }
  return best;
}

/** "the weekend": the one that was, unless the text looks ahead or it is Saturday or Sunday. */
export const weekendNear = (from: number, ahead: boolean): Place =>
  weekendPlace(ahead || weekday(from) >= 6 ? from : mondayOf(from) - 7);
