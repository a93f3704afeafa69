/** "Dec. 29", "4 January 2020", "May 10, 1940", "November 1939", "the 4th of July", "Friday, Oct. 23", bare months. */
import type { Calendar, Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { beginsSentence, has, isCapital, isDash, isHyphen, isNumber, isWord, lowerAt, touches } from '../reading.ts';
import { timeAt } from '../words/clocks.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt, ordinalAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';
import { shortYear, yearAt } from './year.ts';

export interface DayMonth {
  readonly month: number;
  readonly day?: number;
  readonly year?: number;
  readonly end: number;
}

const NOT_A_DAY = new Set([
  '%',
  'percent',
  'million',
  'billion',
  'trillion',
  'hundred',
  'thousand',
  'points',
  'cents',
  'people',
]);

/** A day of the month after its name: digits that nothing glues to more digits, or an ordinal. */
function dayAt(r: Reading, i: number): { readonly day: number; readonly end: number } | undefined {
  let at = lowerAt(r, i) === 'the' ? i + 1 : i;
  const rank = ordinalAt(r, at);
  // "May the Second Army" is no day
  if (rank && isWord(r, at) && isCapital(r, at) && isCapital(r, rank.end)) return undefined;
  if (rank && rank.value >= 1 && rank.value <= 31 && lowerAt(r, rank.end) !== 'quarter')
    return { day: rank.value, end: rank.end };
  const spelled = has(r, at, Role.number) && !has(r, at, Role.digits) ? numberAt(r, at) : undefined;
  if (spelled && spelled.end > at + 1 && spelled.value > 20 && spelled.value <= 31)
    return { day: spelled.value, end: spelled.end };
  if (at > i || !has(r, at, Role.digits) || lowerAt(r, at).length > 2) return undefined;
  const day = r.words[at]?.value ?? 0;
  at++;
  const after = lowerAt(r, at);
  if (day < 1 || day > 31 || NOT_A_DAY.has(after)) return undefined;
  if (
    touches(r, at) &&
    (after === ':' || after === '.' || after === ',') &&
    touches(r, at + 1) &&
    isNumber(r, at + 1) &&
    !has(r, at + 1, Role.year)
  )
    return undefined;
  return { day, end: at };
}

function yearAfter(r: Reading, i: number): { readonly year: number; readonly end: number } | undefined {
  const at = lowerAt(r, i) === ',' || lowerAt(r, i) === 'of' || (lowerAt(r, i) === '-' && touches(r, i)) ? i + 1 : i;
  const found = yearAt(r, at);
  if (!found || (found.year >= 0 && found.year < 1000) || (!has(r, at, Role.digits) && lowerAt(r, at) !== "'")) {
    return found && !has(r, at, Role.digits) && found.year > 1000 ? found : undefined;
  }
  // "in March 2000 people were killed" is beyond a rule; a comma before a count is not.
  return found;
}

const isSlash = (r: Reading, i: number): boolean => lowerAt(r, i) === '/' && touches(r, i) && touches(r, i + 1);

/** The year of "Sep-23-2020". */
const dashedYear = (r: Reading, i: number): { readonly year: number; readonly end: number } | undefined =>
  has(r, i, Role.year) ? { year: r.words[i]?.value ?? 0, end: i + 1 } : undefined;

/** "April of 87": two digits that are no day. */
function shortYearOf(r: Reading, i: number): { readonly year: number; readonly end: number } | undefined {
  const value = lowerAt(r, i) === 'of' && has(r, i + 1, Role.digits) ? (r.words[i + 1]?.value ?? 0) : 0;
  return value > 31 && value < 100 && !isWord(r, i + 2) ? { year: shortYear(value), end: i + 2 } : undefined;
}

/** Month first: "May 10, 1940", "Dec. 29", "November 1939", "September". */
export function monthFirst(r: Reading, i: number): DayMonth | undefined {
  const month = r.words[i]?.month;
  if (month === undefined) return undefined;
  let at = i + 1;
  if (lowerAt(r, at) === ',' && has(r, at + 1, Role.year)) at++;
  if ((isHyphen(r, at) || isSlash(r, at)) && has(r, at + 1, Role.digits)) at++;
  const year = yearAfter(r, at) ?? shortYearOf(r, at);
  if (year) return { month, year: year.year, end: year.end };
  at = i + 1;
  if (lowerAt(r, at) === ',' && ordinalAt(r, at + 1)) at++;
  if (isHyphen(r, at) || isSlash(r, at)) at++;
  const day = dayAt(r, at);
  if (!day) return { month, end: i + 1 };
  const dayYear = at > i + 1 && isHyphen(r, day.end) ? dashedYear(r, day.end + 1) : yearAfter(r, day.end);
  return { month, day: day.day, ...(dayYear ? { year: dayYear.year } : {}), end: dayYear?.end ?? day.end };
}

/** "$12 December 27", "10:30 June": digits that belong to what is before them. */
function isPartOfAmount(r: Reading, i: number): boolean {
  const before = lowerAt(r, i - 1);
  if (before === '$' || before === '€' || before === '£') return true;
  return touches(r, i) && (before === '.' || before === '/' || (before === ':' && isNumber(r, i - 2)));
}

/** Day first: "4 January 2020", "the 4th of July", "28 June in 2020" no. */
export function dayFirst(r: Reading, i: number): DayMonth | undefined {
  let at = lowerAt(r, i) === 'the' ? i + 1 : i;
  const rank = ordinalAt(r, at);
  let day: number;
  if (rank) {
    day = rank.value;
    at = rank.end;
    if (lowerAt(r, at) === 'day' && lowerAt(r, at + 1) === 'of') at++;
    if (lowerAt(r, at) === 'of') at++;
    if (lowerAt(r, at) === ',') at++;
  } else {
    const spelled = has(r, at, Role.number) && !has(r, at, Role.digits) ? numberAt(r, at) : undefined;
    if (spelled && Number.isInteger(spelled.value) && isCapital(r, spelled.end))
      return dayThenMonth(r, spelled.value, spelled.end, false);
    if (at > i || !has(r, at, Role.digits) || lowerAt(r, at).length > 2) return undefined;
    if (isPartOfAmount(r, at) || /^(?:nos?\.|№)$/.test(lowerAt(r, at - 1))) return undefined;
    day = r.words[at]?.value ?? 0;
    at++;
    if (lowerAt(r, at) === 'of') at++;
    else if (isHyphen(r, at) || isSlash(r, at)) at++;
  }
  return dayThenMonth(r, day, at, rank !== undefined);
}

function dayThenMonth(r: Reading, day: number, at: number, ranked: boolean): DayMonth | undefined {
  const word = r.words[at];
  if (day < 1 || day > 31 || word?.month === undefined) return undefined;
  if (word.weak && !isCapital(r, at) && !ranked) return undefined;
  const next = at + 1;
  const year = yearAfter(r, isHyphen(r, next) || isSlash(r, next) ? next + 1 : next) ?? shortYearOf(r, next);
  return { month: word.month, day, ...(year ? { year: year.year } : {}), end: year?.end ?? next };
}

/** Before these a bare "May" or "March" is a month: they are otherwise names and verbs. */
const BEFORE_MONTH = new Set(
  'in of since by until till during from to and between before after through throughout late early mid last next this each every for - or around about ended ending again on as , ( that past into'.split(
    ' ',
  ),
);
const PERSON_NAMES = new Set(['april', 'may', 'june', 'august', 'jan', 'march']);

/** "the year to March", "three months to June". */
const isPeriodEnd = (r: Reading, i: number): boolean =>
  lowerAt(r, i - 1) === 'to' && r.words[i - 2]?.unit !== undefined && !(isCapital(r, i + 1) && isWord(r, i + 1));

const NOT_DESCRIBED = new Set('of on for to in at by with from through and or as is was has had will'.split(' '));
/** "the March election", "its August report": a month before what it describes. May is rather the person's. */
const isAttribute = (r: Reading, i: number): boolean =>
  lowerAt(r, i) !== 'may' &&
  /^(?:the|a|an|its|his|her|their|this|'s)$/.test(lowerAt(r, i - 1)) &&
  isWord(r, i + 1) &&
  !isCapital(r, i + 1) &&
  !NOT_DESCRIBED.has(lowerAt(r, i + 1)) &&
  !lowerAt(r, i + 1).endsWith('ed');

/** A month without day or year: its neighbours must not make it a name or a verb. */
function bareMonthFits(r: Reading, i: number): boolean {
  const before = lowerAt(r, i - 1);
  const weak = r.words[i]?.weak || PERSON_NAMES.has(lowerAt(r, i));
  if (!isCapital(r, i)) {
    if (lowerAt(r, i) === 'march' || lowerAt(r, i) === 'may')
      return before === 'in' || before === 'last' || before === 'next' || before === 'since';
    if (weak) return BEFORE_MONTH.has(before) && before !== 'and' && before !== 'or' && before !== ',';
    return lowerAt(r, i).length > 3 || BEFORE_MONTH.has(before);
  }
  if (!weak) return true;
  // "Jun-Jun", "April-Rose": half of a name
  const second = r.words[i + 2]?.month;
  if (isHyphen(r, i + 1) && isCapital(r, i + 2) && (second === undefined || second === r.words[i]?.month)) return false;
  if ((isDash(r, i + 1) || lowerAt(r, i + 1) === 'to') && second !== undefined) return true;
  if (isPeriodEnd(r, i) || isAttribute(r, i)) return true;
  if (lowerAt(r, i).length <= 3 && lowerAt(r, i) !== 'may' && !BEFORE_MONTH.has(before)) return false;
  if (
    isCapital(r, i + 1) &&
    isWord(r, i + 1) &&
    r.words[i + 1] === undefined &&
    before !== 'in' &&
    before !== 'since' &&
    before !== 'last' &&
    before !== 'until'
  )
    return false;
  if (
    before === ',' ||
    before === 'and' ||
    before === 'or' ||
    before === '(' ||
    before === 'to' ||
    before === 'for' ||
    before === 'as'
  ) {
    // "in April, May and June", "from April to May" but not "Cameron and May"
    return (
      has(r, i - 2, Role.month) ||
      (has(r, i - 2, Role.number) && has(r, i - 3, Role.month)) ||
      has(r, i - 3, Role.month)
    );
  }
  if (lowerAt(r, i + 1) === "'s") return BEFORE_MONTH.has(before) && before !== 'by';
  if (before === 'by' || before === 'after' || before === 'before' || before === 'from' || before === 'of') {
    // "opposed by May", "after May said": a person acts
    const next = lowerAt(r, i + 1);
    return (
      next === '' ||
      !isWord(r, i + 1) ||
      next === 'to' ||
      next === 'and' ||
      next === 'of' ||
      next === 'the' ||
      next === 'this' ||
      next === 'last' ||
      next === 'next' ||
      !/(ed|s|ng)$|^(said|had|was|is|has|will|won|told|and|who)$/.test(next)
    );
  }
  if (beginsSentence(r, i) || i === 0) return false;
  return BEFORE_MONTH.has(before);
}

export const calendarOf = (found: DayMonth): Calendar => ({
  is: 'calendar',
  month: found.month,
  ...(found.day === undefined ? {} : { day: found.day }),
  ...(found.year === undefined ? {} : { year: found.year }),
});

const BEFORE_DATE = new Set([
  'on',
  'of',
  'by',
  'since',
  'until',
  'till',
  'from',
  'to',
  'before',
  'after',
  'between',
  'dated',
]);

const BESIDE_YEAR: ReadonlyMap<string, number> = new Map(Object.entries({ last: -1, this: 0, next: 1 }));
/** "7 July last year", "Oct. 3 of this year": the year that a day of it lies in. */
function yearBeside(r: Reading, i: number): { readonly count: number; readonly end: number } | undefined {
  const at = lowerAt(r, i) === 'of' || lowerAt(r, i) === ',' ? i + 1 : i;
  const count = BESIDE_YEAR.get(lowerAt(r, at));
  return count === undefined || lowerAt(r, at + 1) !== 'year' || lowerAt(r, at + 2) === "'s"
    ? undefined
    : { count, end: at + 2 };
}

function dayHit(r: Reading, rule: string, start: number, found: DayMonth): Hit {
  const beside = found.day !== undefined && found.year === undefined ? yearBeside(r, found.end) : undefined;
  const said = calendarOf(found);
  return beside
    ? hit(rule, start, beside.end, 'DATE', {
        ...said,
        within: { is: 'step', unit: 'year', count: beside.count, from: 'publication' },
      })
    : hit(rule, start, found.end, 'DATE', said);
}

function monthDate(r: Reading, i: number): Hit | undefined {
  if (has(r, i, Role.month)) {
    const found = monthFirst(r, i);
    if (!found) return undefined;
    if (found.end === i + 1 && !bareMonthFits(r, i)) return undefined;
    // "may first have to", "march 10 miles": verbs, but for a preposition before
    if (
      found.end > i + 1 &&
      r.words[i]?.weak &&
      !isCapital(r, i) &&
      found.year === undefined &&
      !BEFORE_DATE.has(lowerAt(r, i - 1))
    )
      return undefined;
    if (
      found.day === undefined &&
      found.end > i + 1 &&
      r.words[i]?.weak &&
      !isCapital(r, i) &&
      lowerAt(r, i - 1) !== 'in'
    )
      return undefined;
    return dayHit(r, found.day === undefined ? 'month' : 'month-day', i, found);
  }
  const found = dayFirst(r, i);
  return found && dayHit(r, 'day-month', i, found);
}

export const monthAndDay: Rule = {
  name: 'month-date',
  begins: Role.month | Role.digits | Role.ordinal | Role.number | Role.determiner,
  match: monthDate,
};

const AFTER_DATE = new Set(
  'at in on from for of to and or by until till between before after with the a is was will'.split(' '),
);
/** "Friday, the fourth decline": the rank counts the noun. */
const isNounAfterRank = (r: Reading, i: number): boolean =>
  isWord(r, i) && !AFTER_DATE.has(lowerAt(r, i)) && r.words[i]?.part === undefined && !timeAt(r, i, true);

/** "Friday, Oct. 23", "Monday the 21st", "Tue 5 May 2015", "friday 5/12" (no month named: see numeric-date). */
export const weekdayDate: Rule = {
  name: 'weekday-date',
  begins: Role.weekday | Role.direction | Role.determiner,
  match(r, i) {
    let at = i;
    while (at < i + 2 && (has(r, at, Role.direction) || lowerAt(r, at) === 'the')) at++;
    const word = r.words[at];
    if (!word || !(word.roles & Role.weekday) || word.plural) return undefined;
    at++;
    if (lowerAt(r, at) === '.' && touches(r, at)) at++;
    const open = lowerAt(r, at) === '(';
    if (open || lowerAt(r, at) === ',' || lowerAt(r, at) === '-') at++;
    const found = monthFirst(r, at) ?? dayFirst(r, at);
    if (found?.day !== undefined && (!open || lowerAt(r, found.end) === ')')) {
      return hit('weekday-date', i, open ? found.end + 1 : found.end, 'DATE', {
        ...calendarOf(found),
        weekday: word.weekday,
      });
    }
    const rank = lowerAt(r, at) === 'the' ? ordinalAt(r, at + 1) : undefined;
    if (rank && rank.value >= 1 && rank.value <= 31 && !isNounAfterRank(r, rank.end)) {
      return hit('weekday-date', i, rank.end, 'DATE', { is: 'calendar', weekday: word.weekday, day: rank.value });
    }
    return undefined;
  },
};
