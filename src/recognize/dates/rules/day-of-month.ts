/** "on the 18th", "the 21st of this month", "Monday 21", "the week of the 18th": a day whose month is open. */
import type { Reading } from '../reading.ts';
import { has, isHyphen, isWord, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { ordinalAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';

const LED_BY = new Set([
  'on',
  'by',
  'until',
  'till',
  'before',
  'after',
  'since',
  'around',
  'of',
  'between',
  'from',
  'to',
  'up',
  'and',
  'till',
  '-',
]);
const FOLLOWED_BY = new Set(
  'and or to until till from at in before after between but when with for by through this next last as if because'.split(
    ' ',
  ),
);

/** What follows must not be what the rank counts ("the 18th hole"). */
const endsThere = (r: Reading, i: number): boolean =>
  !isHyphen(r, i) &&
  (!isWord(r, i) ||
    FOLLOWED_BY.has(lowerAt(r, i)) ||
    (lowerAt(r, i) === 'of' && lowerAt(r, i + 2) === 'month' && has(r, i + 1, Role.direction | Role.determiner)));

export const dayOfMonth: Rule = {
  name: 'day-of-month',
  begins: Role.determiner | Role.weekday,
  match(r, i) {
    if (lowerAt(r, i) === 'the' && has(r, i + 1, Role.digits)) {
      const rank = ordinalAt(r, i + 1);
      if (!rank || rank.value < 1 || rank.value > 31 || !LED_BY.has(lowerAt(r, i - 1)) || !endsThere(r, rank.end))
        return undefined;
      return hit('day-of-month', i, rank.end, 'DATE', { is: 'calendar', day: rank.value });
    }
    const word = r.words[i];
    if (!word?.weekday || word.plural || !(word.roles & Role.weekday)) return undefined;
    const rank = ordinalAt(r, i + 1);
    const plain =
      has(r, i + 1, Role.digits) && lowerAt(r, i + 1).length === 2
        ? { value: r.words[i + 1]?.value ?? 0, end: i + 2 }
        : undefined;
    const day = rank && has(r, i + 1, Role.digits) ? rank : plain;
    if (
      !day ||
      day.value < 1 ||
      day.value > 31 ||
      !endsThere(r, day.end) ||
      lowerAt(r, day.end) === '-' ||
      lowerAt(r, day.end) === ':' ||
      lowerAt(r, day.end) === '%'
    )
      return undefined;
    if (touches(r, day.end) && has(r, day.end + 1, Role.digits) && touches(r, day.end + 1)) return undefined;
    return hit('day-of-month', i, day.end, 'DATE', { is: 'calendar', weekday: word.weekday, day: day.value });
  },
};
