/** "2020-01-05", "2020/01/05", "05/01/2020", "5.1.2020", "2020-01", each with an optional "T10:30". */
import { daysInMonth } from '../resolve/calendar.ts';
import type { Calendar, Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isNumber, isWord, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';
import { shortYear } from './year.ts';

const valid = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
const digits = (r: Reading, i: number): string => (has(r, i, Role.digits) ? lowerAt(r, i) : '');

/** The three parts touch each other and nothing numeric touches them from outside. */
function alone(r: Reading, i: number, end: number): boolean {
  const before = lowerAt(r, i - 1);
  if (
    touches(r, i) &&
    (before === '-' || before === '/' || before === '.' || before === '_' || isWord(r, i - 1) || isNumber(r, i - 1))
  )
    return false;
  const after = lowerAt(r, end);
  if (touches(r, end) && isNumber(r, end)) return false;
  return !(
    touches(r, end) &&
    (after === '-' || after === '/' || after === '.' || after === '_') &&
    touches(r, end + 1) &&
    isNumber(r, end + 1)
  );
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
    b.length === 2 &&
    sign === '-' &&
    y >= 1 &&
    y <= 12 &&
    y - (x % 100) !== 1
  ) {
    return say({ year: x, month: y }, i + 3);
  }
  if (sign === '/' && b.length === 4 && a.length <= 2 && has(r, i + 2, Role.year) && x >= 1 && x <= 12)
    return say({ year: y, month: x }, i + 3);
  return undefined;
}

export const numericDate: Rule = { name: 'numeric-date', begins: Role.digits, match: parts };
