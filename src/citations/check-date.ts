/** Whether a date makes a claim true: by value, and where the claim leaves something open, by what it says. */
import type { DateMention } from '../recognize/mention.ts';
import { sameWords } from './words.ts';

export function dateSays(stated: DateMention, claimed: DateMention): boolean {
  const [said, bound] = [boundOf(stated), boundOf(claimed)];
  // "after 2015" is said by "in 2016"
  if (bound && !said && claimed.interval && stated.interval && claimed.type !== 'DURATION')
    return bound === 'up' ? claimed.interval[1] <= stated.interval[0] : stated.interval[1] <= claimed.interval[0];
  if (said !== bound || !samePart(stated, claimed)) return false;
  if (claimed.type === 'DURATION') return sameLength(stated, claimed);
  if (claimed.value !== undefined && claimed.value === stated.value) return true;
  // "Sunday" in a report is the article's Sunday, and "Jan. 5" the article's 5 January, whenever the report was written
  if (isOpen(claimed) && fits(claimed, stated)) return true;
  if (stated.value === undefined) return fits(stated, claimed);
  // "January 2020" is said by "Jan. 5, 2020"
  if (claimed.value === undefined || !claimed.interval || !stated.interval) return false;
  return claimed.interval[0] <= stated.interval[0] && stated.interval[1] <= claimed.interval[1];
}

/** Its own words leave open when it is: what it was resolved to depends on the text that it stands in. */
const isOpen = ({ value, basis }: DateMention): boolean => value === undefined || basis !== 'stated';

const fits = (open: DateMention, resolved: DateMention): boolean =>
  sameWords(resolved.text, open.text) ||
  fitsWeekday(open, resolved) ||
  fitsDay(open, resolved) ||
  fitsClock(open, resolved);

/** "the day before the vote", "recently": counted from an event or from nowhere, neither calendar nor clock has it. */
export function saysNoTime({ text, basis, interval, rule }: DateMention): boolean {
  const words = text.toLowerCase();
  if (/\d/.test(words) || [...WEEKDAYS, ...MONTHS].some(name => words.includes(name))) return false;
  return rule === 'event-time' || (basis === 'vague' && !interval);
}

/** "less than a year" is not said by "a year", nor "after 2015" by "2015". */
function boundOf({ mod = '', phrase }: DateMention): 'up' | 'down' | undefined {
  if (/MORE|AFTER/.test(mod) || phrase?.relation === 'after') return 'up';
  return /LESS|BEFORE/.test(mod) || phrase?.relation === 'before' ? 'down' : undefined;
}

/** "three weeks" is "21 days", and "a year" is "12 months"; months are not counted in days. */
function sameLength(stated: DateMention, claimed: DateMention): boolean {
  if (sameWords(stated.text, claimed.text)) return true;
  const [a, b] = [lengthOf(stated), lengthOf(claimed)];
  if (!a || !b) return claimed.value !== undefined && claimed.value === stated.value;
  return a.months === b.months && Math.abs(a.minutes - b.minutes) < 1;
}

function lengthOf({ value = '' }: DateMention): { readonly months: number; readonly minutes: number } | undefined {
  const parts = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?$/.exec(
    value,
  );
  if (!parts) return undefined;
  const [years, months, weeks, days, hours, minutes] = parts.slice(1).map(part => Number(part ?? 0));
  return { months: years! * 12 + months!, minutes: ((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes! };
}

/** "late October" is said by "29 October" and by "late October 2022", not by "early October" or by "October". */
function samePart(stated: DateMention, claimed: DateMention): boolean {
  const part = PARTS[claimed.mod ?? ''];
  if (!part) return true;
  if (stated.mod !== undefined && stated.mod in PARTS) return stated.mod === claimed.mod;
  const [, month, day] = calendarOf(stated);
  const ofYear = /^\d{4}$/.test(claimed.value ?? '');
  const at = ofYear ? Number(month) / 12 : Number(day) / 30;
  return part[0] <= at && at <= part[1];
}

/** Where in a month or year a part of it lies, generously. */
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  START: [0, 0.45],
  MID: [0.25, 0.75],
  END: [0.55, 2],
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A bare weekday is said by any day that falls on it. */
function fitsWeekday(open: DateMention, resolved: DateMention): boolean {
  const day = WEEKDAYS.findIndex(d => open.text.toLowerCase().includes(d));
  return day >= 0 && !/\d/.test(open.text) && dayOf(resolved)?.getUTCDay() === day;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month, or a day of one, without a year is said by that of any year. */
function fitsDay(open: DateMention, resolved: DateMention): boolean {
  const [, month, day] = calendarOf(resolved);
  const words = open.text.toLowerCase();
  if (!month || ![...words.matchAll(/[a-z]{3,}/g)].some(([word]) => MONTHS[Number(month) - 1] === word.slice(0, 3)))
    return false;
  const numbers = words.match(/\d+/g) ?? [];
  return numbers.length === 0 || (numbers.length === 1 && Number(numbers[0]) === Number(day));
}

/** A time of day without a day is said by that of any day; without a.m. or p.m. by either. */
function fitsClock(open: DateMention, resolved: DateMention): boolean {
  const words = open.text.toLowerCase();
  if (!/^\D{0,20}\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?)?$/.test(words)) return false;
  if ([...WEEKDAYS, ...MONTHS].some(name => words.includes(name))) return false;
  const [here, there] = [minutesOf(open), minutesOf(resolved)];
  if (here === undefined || there === undefined) return false;
  return here === there || (!/[ap]\.?\s?m/.test(words) && Math.abs(here - there) === 12 * 60);
}

function minutesOf({ value = '' }: DateMention): number | undefined {
  const [, hours, minutes] = /T(\d{2}):(\d{2})/.exec(value) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function dayOf(date: DateMention): Date | undefined {
  const [year, month, day] = calendarOf(date);
  return day === undefined ? undefined : new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** Year, month and day, as far as it has them; "Ramadan" is from one day to another, and has none. */
const calendarOf = ({ value = '' }: DateMention): readonly (string | undefined)[] =>
  (!value.includes('/') && /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(value)?.slice(1)) || [];
