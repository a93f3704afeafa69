/** The rules, in three layers: each layer may build on the longest hit of the layers before it, so that depth is bounded. */
import { agoAndLater } from './ago.ts';
import { anchored } from './anchored.ts';
import { approximate } from './approximate.ts';
import { bareHour } from './bare-hour.ts';
import { clock, dateClock } from './clock.ts';
import { datePart, overnight, partOfDate } from './day-part.ts';
import { dayName } from './day-name.ts';
import { dayOfMonth } from './day-of-month.ts';
import { century, decade } from './decade.ts';
import { duration } from './duration.ts';
import { edge } from './edge.ts';
import { eventTime } from './event-time.ts';
import { holiday } from './holiday.ts';
import { dayOfRange } from './day-of-range.ts';
import { monthAndDay, weekdayDate } from './month-date.ts';
import { compactDate, numericDate, numericDay } from './numeric-date.ts';
import { openEnded } from './open-ended.ts';
import { holidayWeekend, weekNumber } from './week.ts';
import { comparedQuarter, periodOfYear, samePeriod } from './compared-period.ts';
import { firstUnits, quarter } from './quarter.ts';
import { vagueReference } from './reference.ts';
import { repeated, repeatedParts } from './repeated.ts';
import type { Rule } from './rule.ts';
import { season } from './season.ts';
import { stepByUnit, theUnit } from './step-unit.ts';
import { weekday } from './weekday.ts';
import { nthOf, within } from './within.ts';
import { namedYear, secondYear, year } from './year.ts';

export const LAYERS: readonly (readonly Rule[])[] = [
  [
    numericDate,
    numericDay,
    compactDate,
    weekdayDate,
    monthAndDay,
    dayOfRange,
    dayOfMonth,
    weekNumber,
    weekday,
    namedYear,
    secondYear,
    decade,
    century,
    year,
    quarter,
    firstUnits,
    comparedQuarter,
    periodOfYear,
    season,
    holiday,
    dayName,
    overnight,
    eventTime,
    stepByUnit,
    theUnit,
    repeated,
    repeatedParts,
    vagueReference,
    duration,
    agoAndLater,
  ],
  [samePeriod, within, nthOf, bareHour, clock, dateClock, datePart, partOfDate, anchored, holidayWeekend],
  [edge, approximate, openEnded],
];
