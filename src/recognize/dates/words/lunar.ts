/**
 * Days of the calendars that follow the moon, by arithmetic. The Islamic one is the tabular (civil) calendar: what is
 * announced from the sighting of the moon may be a day earlier or later. The Jewish one is exact.
 * Source: E. M. Reingold, N. Dershowitz, Calendrical Calculations.
 */
import { dayNumber } from '../resolve/calendar.ts';

/** 16 July 622 of the Julian calendar, as a day number. */
const HIJRA = dayNumber(622, 7, 19);

const islamicDay = (year: number, month: number, day: number): number =>
  HIJRA + day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);

/** The first such day of the Islamic calendar that falls in a year of ours. */
export const islamic =
  (month: number, day: number) =>
  (year: number): number => {
    const first = dayNumber(year, 1, 1);
    let hijri = Math.floor((year - 622) * (33 / 32)) - 1;
    while (islamicDay(hijri, month, day) < first) hijri++;
    return islamicDay(hijri, month, day);
  };

/** The day after the Ramadan that begins in a year of ours. */
export const ramadanEnds = (year: number): number => {
  const ends = islamic(10, 1)(year);
  return ends > islamic(9, 1)(year) ? ends : islamic(10, 1)(year + 1);
};

/** 7 September 3761 BC of the proleptic Gregorian calendar: the first day of the Jewish year 1. */
const CREATION = dayNumber(1, 1, 1) - 1_373_428;

/** Days from the epoch to the new year of a Jewish year, before the last delay. */
function elapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = 29 * months + Math.floor(parts / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** Rosh Hashanah of a Jewish year. */
function newYear(year: number): number {
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  const delay = after - here === 356 ? 2 : here - before === 382 ? 1 : 0;
  return CREATION + here + delay;
}

/** Rosh Hashanah in a year of ours, and days counted from it. */
export const jewish =
  (offset: number) =>
  (year: number): number =>
    newYear(year + 3761) + offset;

/** 25 Kislev: Heshvan before it has a thirtieth day in the longest years. */
export const hanukkah = (year: number): number => {
  const [here, next] = [newYear(year + 3761), newYear(year + 3762)];
  return here + 83 + ((next - here) % 10 === 5 ? 1 : 0);
};

/** Passover begins 163 days before the Rosh Hashanah that follows it. */
export const passover = jewish(-163);
