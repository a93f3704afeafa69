/** "2020-01-05", "2020/01/05", "05/01/2020", "5.1.2020", "2020-01", each with an optional "T10:30". */
import { daysInMonth } from '../resolve/calendar.ts';
import type { Calendar, Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isDash, isNumber, isWord, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';
import { shortYear } from './year.ts';

const valid = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
const digits = (r: Reading, i: number): string => (has(r, i, Role.digits) ? lowerAt(r, i) : '');

/** Day, month and year of four digits, with one sign between them: a whole date, whatever follows. */
const isWhole = (r: Reading, i: number): boolean =>
  digits(r, i).length <= 2 &&
  digits(r, i + 2).length <= 2 &&
  lowerAt(r, i + 1) === lowerAt(r, i + 3) &&
  (lowerAt(r, i + 1) === '-' || lowerAt(r, i + 1) === '/') &&
  has(r, i + 4, Role.year);

/**
 * The parts touch each other and nothing numeric touches them from outside, but for the dash of a range of dates and, for
 * dates as ISO 8601 writes them, the dashes of a file's name: "report-2018-09-23.txt".
 */
function alone(r: Reading, i: number, end: number): boolean {
  const before = lowerAt(r, i - 1);
  const slashed = lowerAt(r, i + 1) === '/';
  const named =
    end === i + 5 && digits(r, i).length === 4 && digits(r, i + 2).length === 2 && digits(r, i + 4).length === 2;
  if (touches(r, i)) {
    if (before === '/' || before === '.' || before === '_' || isWord(r, i - 1) || isNumber(r, i - 1)) return false;
    if (before === '-' && !named && !(slashed && isNumber(r, i - 2)) && !isWhole(r, i - 6)) return false;
    if (before === '-' && named && isNumber(r, i - 2)) return false;
  }
  if (touches(r, end) && isNumber(r, end)) return false;
  const after = lowerAt(r, end);
  if (!touches(r, end) || !touches(r, end + 1) || !isNumber(r, end + 1)) return true;
  if (after === '-')
    return (slashed && lowerAt(r, end + 2) === '/') || isWhole(r, end + 1) || (named && !has(r, end + 1, Role.year));
  return after !== '/' && after !== '.' && after !== '_';
}

/** "23.04.2022" is one token. */
function dotted(r: Reading, i: number): Hit | undefined {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lowerAt(r, i));
  if (!found) return undefined;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return valid(year, month, day)
    ? hit('numeric-date', i, i + 1, 'DATE', { is: 'calendar', year, month, day })
    : undefined;
}

function parts(r: Reading, i: number): Hit | undefined {
  const sign = lowerAt(r, i + 1);
  if ((sign !== '-' && sign !== '/' && sign !== '.') || !touches(r, i + 1) || !touches(r, i + 2)) return undefined;
  const [a, b] = [digits(r, i), digits(r, i + 2)];
  if (!a || !b) return undefined;
  const three = lowerAt(r, i + 3) === sign && touches(r, i + 3) && touches(r, i + 4) ? digits(r, i + 4) : '';
  const [x, y, z] = [Number(a), Number(b), Number(three)];
  const say = (calendar: Omit<Calendar, 'is'>, end: number): Hit | undefined =>
    alone(r, i, end) ? hit('numeric-date', i, end, 'DATE', { is: 'calendar', ...calendar }) : undefined;
  if (three) {
    if (a.length === 4 && has(r, i, Role.year) && b.length <= 2 && three.length <= 2) {
      return valid(x, y, z) ? say({ year: x, month: y, day: z }, i + 5) : undefined;
    }
    if (a.length > 2 || b.length > 2 || (three.length !== 4 && three.length !== 2)) return undefined;
    const year = three.length === 4 ? z : shortYear(z);
    if (valid(year, x, y) && valid(year, y, x) && x !== y) return say({ year, slash: [x, y] }, i + 5);
    if (valid(year, x, y)) return say({ year, month: x, day: y }, i + 5);
    return valid(year, y, x) ? say({ year, month: y, day: x }, i + 5) : undefined;
  }
  if (
    a.length === 4 &&
    has(r, i, Role.year) &&
    b.length <= 2 &&
    sign === '-' &&
    y >= 1 &&
    y <= 12 &&
    y - (x % 100) !== 1
  ) {
    return say({ year: x, month: y }, i + 3);
  }
  if (sign !== '.' && b.length === 4 && a.length <= 2 && has(r, i + 2, Role.year) && x >= 1 && x <= 12)
    return say({ year: y, month: x }, i + 3);
  return undefined;
}

export const numericDate: Rule = {
  name: 'numeric-date',
  begins: Role.digits | Role.number | Role.weekday,
  match(r, i) {
    const weekday = r.words[i]?.weekday;
    if (weekday === undefined) return dotted(r, i) ?? parts(r, i);
    const at = lowerAt(r, i + 1) === ',' ? i + 2 : i + 1;
    const found = parts(r, at);
    if (!found || found.said.is !== 'calendar' || (found.said.day === undefined && !found.said.slash)) return undefined;
    return found.said.year === undefined
      ? undefined
      : hit('numeric-date', i, found.end, 'DATE', { ...found.said, weekday });
  },
};

/** Words before "22/04" that make it a date and no fraction or score. */
const LED_BY = new Set('on from between until till by since before after next this starting dated to and'.split(' '));

/** "11/22 or 11/25": one of a row whose first was led as a date. */
function isListed(r: Reading, i: number): boolean {
  let at = i;
  for (let n = 0; n < 4; n++) {
    const link = lowerAt(r, at - 1);
    if (link !== ',' && link !== 'or' && link !== 'and') return false;
    if (!digits(r, at - 2) || lowerAt(r, at - 3) !== '/' || !digits(r, at - 4)) return false;
    at -= 4;
    if (LED_BY.has(lowerAt(r, at - 1)) || r.words[at - 1]?.weekday) return true;
  }
  return false;
}

/** "22/04", "Friday 7/6", "from 10/1 to 11/7": day and month without a year. */
export const numericDay: Rule = {
  name: 'numeric-day',
  begins: Role.digits | Role.weekday | Role.direction,
  match(r, i): Hit | undefined {
    let at = i;
    if (has(r, at, Role.direction) && (r.words[at + 1]?.weekday || has(r, at + 1, Role.digits))) at++;
    const weekday = r.words[at]?.weekday;
    if (weekday) at++;
    const [a, b] = [digits(r, at), digits(r, at + 2)];
    if (
      !a ||
      !b ||
      a.length > 2 ||
      b.length > 2 ||
      lowerAt(r, at + 1) !== '/' ||
      !touches(r, at + 1) ||
      !touches(r, at + 2)
    )
      return undefined;
    const before = lowerAt(r, i - 1);
    const ranged =
      (isDash(r, i - 1) && digits(r, i - 2) && lowerAt(r, i - 3) === '/') ||
      (isDash(r, at + 3) && digits(r, at + 4) && lowerAt(r, at + 5) === '/') ||
      isListed(r, i);
    if (at === i && !LED_BY.has(before) && !ranged) return undefined;
    if (!alone(r, at, at + 3) || (isWord(r, at + 3) && (before === 'and' || before === 'to'))) return undefined;
    const [x, y] = [Number(a), Number(b)];
    // the attacks of 2001 are called by their day
    if (x === 9 && y === 11 && !weekday && !ranged && /^(?:since|after|before|until|on)$/.test(before))
      return hit('numeric-day', i, at + 3, 'DATE', { is: 'calendar', year: 2001, month: 9, day: 11 });
    if (valid(2000, x, y) && valid(2000, y, x) && x !== y)
      return hit('numeric-day', i, at + 3, 'DATE', { is: 'calendar', slash: [x, y], ...(weekday ? { weekday } : {}) });
    const [month, day] = valid(2000, x, y) ? [x, y] : [y, x];
    return valid(2000, month, day)
      ? hit('numeric-day', i, at + 3, 'DATE', { is: 'calendar', month, day, ...(weekday ? { weekday } : {}) })
      : undefined;
  },
};

/** "2019/Aug/01", "2019/01/Aug"; "22/Jan/2019" is read with the months; "20200701" as ISO 8601 writes it without signs. */
export const compactDate: Rule = {
  name: 'compact-date',
  begins: Role.digits,
  match(r, i): Hit | undefined {
    const text = digits(r, i);
    if (
      text.length === 8 &&
      (text.startsWith('19') || text.startsWith('20')) &&
      !(touches(r, i) && i > 0 && (isWord(r, i - 1) || (lowerAt(r, i - 1) === '-' && isNumber(r, i - 2))))
    ) {
      const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
      return valid(year, month, day) && !(touches(r, i + 1) && (isNumber(r, i + 2) || isWord(r, i + 1)))
        ? hit('compact-date', i, i + 1, 'DATE', { is: 'calendar', year, month, day })
        : undefined;
    }
    const sign = lowerAt(r, i + 1);
    if (!has(r, i, Role.year) || (sign !== '/' && sign !== '-') || lowerAt(r, i + 3) !== sign) return undefined;
    if (!touches(r, i + 1) || !touches(r, i + 3)) return undefined;
    const month = r.words[i + 2]?.month ?? r.words[i + 4]?.month;
    const day = Number(digits(r, i + 4) || digits(r, i + 2));
    const year = r.words[i]?.value ?? 0;
    return month !== undefined && valid(year, month, day)
      ? hit('compact-date', i, i + 5, 'DATE', { is: 'calendar', year, month, day })
      : undefined;
  },
};
