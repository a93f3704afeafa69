/**
 * Arithmetic of the proleptic Gregorian calendar on day numbers (0 is 1 January 1970), without `Date`.
 * Years before Christ are negative and there is no year 0: 480 BC is -480, the year before 1 is -1.
 */

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const astronomical = (year: number): number => (year < 0 ? year + 1 : year);
const historical = (year: number): number => (year <= 0 ? year - 1 : year);

/** Moves a year, stepping over the missing year 0. */
export const addYears = (year: number, count: number): number => historical(astronomical(year) + count);

/** Source of both formulas: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const y = astronomical(year) - (month <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function civil(dayNo: number): Civil {
  const z = dayNo + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return {
    year: historical(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Monday 1 to Sunday 7. */
export const weekday = (dayNo: number): number => ((((dayNo + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (dayNo: number): number => dayNo - weekday(dayNo) + 1;

/** The ISO 8601 week a day is in: the week belongs to the year of its Thursday. */
export function isoWeek(dayNo: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(dayNo) + 3;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

export const mondayOfWeek = (year: number, week: number): number => mondayOf(dayNumber(year, 1, 4)) + 7 * (week - 1);

export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const y = astronomical(year);
    return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Months from the beginning of year 1, so that months can be added. */
export const monthIndex = (year: number, month: number): number => astronomical(year) * 12 + month - 1;

export const monthAt = (index: number): { readonly year: number; readonly month: number } => ({
  year: historical(Math.floor(index / 12)),
  month: (((index % 12) + 12) % 12) + 1,
});

/** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The nth (1 to 5) or last (-1) given weekday of a month. */
export function nthWeekday(year: number, month: number, day: number, nth: number): number {
  if (nth > 0) {
    const first = dayNumber(year, month, 1);
    return first + ((day - weekday(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = dayNumber(year, month, daysInMonth(year, month));
  return last - ((weekday(last) - day + 7) % 7);
}
