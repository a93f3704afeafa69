/** "Christmas", "Thanksgiving Day", "Easter 2018", "Election Day". The name's words must all be there, capitals too. */
import type { Reading } from '../reading.ts';
import { beginsSentence, isCapital, lowerAt } from '../reading.ts';
import type { HolidayName } from '../words/holidays.ts';
import { isSighted } from '../words/holidays.ts';
import { Role } from '../words/lexicon.ts';
import { directionAt } from './direction.ts';
import { hit, type Rule } from './rule.ts';
import { yearAt } from './year.ts';

/** Names that are also words, people or places when they stand alone. */
const ALONE = new Set(['new-year', 'april-fools', 'may-day', 'saint-patrick']);

/** Also people's names, or a verb's: "Tariq Ramadan", "Lent Inc.". */
const PERIODS = new Set(['ramadan', 'lent']);
const isNamed = (r: Reading, first: number, end: number): boolean =>
  isCapital(r, end) ||
  (isCapital(r, first - 1) && !BEFORE_PERIOD.has(lowerAt(r, first - 1))) ||
  (lowerAt(r, first) === 'lent' && !BEFORE_PERIOD.has(lowerAt(r, first - 1)));
const BEFORE_PERIOD = new Set(
  'during in since before after until till for this last next the from by throughout when as of holy muslim islamic'.split(
    ' ',
  ),
);

/** The holiday that is named at a token, its longest name first, and the token after it. */
export function holidayAt(r: Reading, i: number): (HolidayName & { readonly end: number }) | undefined {
  const name = r.words[i]?.holidays?.find(({ rest }) => rest.every((word, k) => lowerAt(r, i + 1 + k) === word));
  if (!name) return undefined;
  const end = i + 1 + name.rest.length;
  return { ...name, end: lowerAt(r, end) === 'day' && name.rest.length === 0 ? end + 1 : end };
}

export const holiday: Rule = {
  name: 'holiday',
  begins: Role.holiday | Role.direction | Role.determiner,
  match(r, i) {
    const direction = directionAt(r, i);
    const first = direction?.end ?? (lowerAt(r, i) === 'the' ? i + 1 : i);
    const name = holidayAt(r, first);
    if (!name) return undefined;
    const { end } = name;
    if (
      ALONE.has(name.id) &&
      name.rest.length < 2 &&
      name.id === 'new-year' &&
      lowerAt(r, first + name.rest.length) !== 'day' &&
      lowerAt(r, end - 1) === 'year'
    )
      return undefined;
    if (
      !isCapital(r, first) &&
      (name.rest.length === 0
        ? name.id !== 'christmas' &&
          name.id !== 'easter' &&
          name.id !== 'thanksgiving' &&
          name.id !== 'juneteenth' &&
          name.id !== 'halloween'
        : name.id === 'may-day')
    )
      return undefined;
    if (PERIODS.has(name.id) && isNamed(r, first, end)) return undefined;
    if (name.id === 'easter' && isCapital(r, end) && !beginsSentence(r, end)) return undefined;
    const of = lowerAt(r, end) === 'of' || lowerAt(r, end) === ',' ? 1 : 0;
    const year = yearAt(r, end + of);
    return hit(
      'holiday',
      direction ? i : first,
      year?.end ?? end,
      'DATE',
      {
        is: 'calendar',
        holiday: name.id,
        ...(year ? { year: year.year } : {}),
        ...(direction ? { toward: direction.toward } : {}),
      },
      isSighted(name.id) ? 'APPROX' : undefined,
    );
  },
};
