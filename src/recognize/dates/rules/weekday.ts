/** "Sunday", "last Friday", "this coming Sunday", "the previous Friday", "Mondays". Never "Sunday Times". */
import type { Calendar, Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isCapital, isNumber, isHyphen, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { directionAt } from './direction.ts';
import { hit, type Rule } from './rule.ts';

/** What a newspaper, a broadcast, a band or a law is called after its day. */
const NAMED_AFTER_DAY = new Set(
  'times telegraph mirror herald express mail post sun world independent tribune star chronicle gazette journal business review agreement club massacre'.split(
    ' ',
  ),
);

/** Days with a name of their own: "Black Monday", "Bloody Sunday", "Super Tuesday". */
const NAMED_DAYS = new Set('black bloody super blue red good holy ash palm easter maundy'.split(' '));

/** "sun", "sat", "wed" and the like are days only beside a date, after a direction, or with their full stop. */
function weakFits(r: Reading, i: number): boolean {
  if (has(r, i - 1, Role.direction)) return true;
  if (lowerAt(r, i).endsWith('.') && isCapital(r, i)) return true;
  const before = lowerAt(r, i - 1);
  const name = lowerAt(r, i);
  // "Mon" is a people, "Sun" a firm, "wed" a verb
  if (name === 'sun' || name === 'sat' || name === 'wed' || name === 'mon') {
    const next = lowerAt(r, i + 1) === ',' ? i + 2 : i + 1;
    const dated = isNumber(r, next) || has(r, next, Role.month);
    return (
      isCapital(r, i) && (before === 'on' || before === 'or' || before === 'until' || dated) && !isCapital(r, i + 1)
    );
  }
  return isCapital(r, i) || before === 'on' || before === 'or';
}

const NO_NOUN = new Set(
  'in on when and or but with at before after to from because that he she it they the as for of if who which'.split(
    ' ',
  ),
);

/** "on a Friday", "a Tuesday night when …": not said which; "a Friday 5 p.m. deadline" is on one that is known. */
function someWeekday(r: Reading, at: number, weekday: number): Hit | undefined {
  const part = r.words[at + 1]?.part;
  const end = part ? at + 2 : at + 1;
  if (isWord(r, end) && !NO_NOUN.has(lowerAt(r, end))) return undefined;
  // "a Tuesday-night raid", "a Friday, Nov. 20, letter"
  const next = lowerAt(r, end) === ',' ? end + 1 : end;
  if (isHyphen(r, end) || isNumber(r, next) || has(r, next, Role.month)) return undefined;
  const value = `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`;
  return hit('some-weekday', at, end, part ? 'TIME' : 'DATE', { is: 'reference', value });
}

export function weekdayAt(r: Reading, i: number): Hit | undefined {
  const direction = directionAt(r, i);
  const at = direction?.end ?? (lowerAt(r, i) === 'the' || lowerAt(r, i) === 'a' ? i + 1 : i);
  const word = r.words[at];
  if (!word || !(word.roles & Role.weekday)) return undefined;
  if (word.weak && !weakFits(r, at)) return undefined;
  if (at === i && NAMED_DAYS.has(lowerAt(r, i - 1)) && isCapital(r, i - 1)) return undefined;
  if (isCapital(r, at + 1) && NAMED_AFTER_DAY.has(lowerAt(r, at + 1)) && isCapital(r, at)) return undefined;
  if (isHyphen(r, at + 1) && isNumber(r, at + 2)) return undefined;
  if (word.plural) return hit('weekday-set', i, at + 1, 'SET', { is: 'set', value: `XXXX-WXX-${word.weekday}` });
  if (lowerAt(r, i) === 'a') return someWeekday(r, at, word.weekday ?? 0);
  // British: "Monday week" is a week after Monday
  if (!direction && lowerAt(r, at + 1) === 'week' && !isHyphen(r, at + 2) && isCapital(r, at))
    return hit('weekday-week', at, at + 2, 'DATE', { is: 'calendar', weekday: word.weekday, weeksOn: 1 });
  const start = direction ? i : at;
  const name = direction ? `${direction.name}-weekday` : 'weekday';
  const said: Calendar = {
    is: 'calendar',
    weekday: word.weekday,
    ...(direction ? { toward: direction.toward } : {}),
    ...(direction?.from === 'story' ? { within: { is: 'step', unit: 'day', count: 0, from: 'story' } } : {}),
  };
  return hit(name, start, at + 1, 'DATE', said);
}

export const weekday: Rule = {
  name: 'weekday',
  begins: Role.weekday | Role.direction | Role.determiner,
  match: weekdayAt,
};
