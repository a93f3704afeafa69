/**
 * "10" in "Nov. 8-10", "2" in "2 to 5 May", "3" in "between 3 and 12 of Sept": each end of a range of days is a date of
 * its own, with the month and year of the other.
 */
import type { Reading } from '../reading.ts';
import { has, isDash, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { ordinalAt } from '../words/numbers.ts';
import { calendarOf, dayFirst } from './month-date.ts';
import { hit, type Rule } from './rule.ts';
import { yearAt } from './year.ts';

interface Day {
  readonly value: number;
  readonly end: number;
}

function dayAt(r: Reading, i: number): Day | undefined {
  const rank = ordinalAt(r, i);
  const day =
    rank ??
    (has(r, i, Role.digits) && lowerAt(r, i).length <= 2 ? { value: r.words[i]?.value ?? 0, end: i + 1 } : undefined);
  return day && day.value >= 1 && day.value <= 31 ? day : undefined;
}

/** The day that ends before a token, and where it begins. */
function dayBefore(r: Reading, i: number): { readonly value: number; readonly at: number } | undefined {
  for (const at of [i - 1, i - 2, i - 3]) {
    const day = dayAt(r, at);
    if (day?.end === i) return { value: day.value, at };
  }
  return undefined;
}

const LINKS = new Set(['to', 'through', 'till', 'until']);
/** Before a day that another one gives its month: "on 18 and 19 June", "9 to 12 of June" at the head of a text. */
const LEADS = new Set(['from', 'on', 'at', 'of', 'for', '']);

export const dayOfRange: Rule = {
  name: 'day-of-range',
  begins: Role.digits | Role.ordinal | Role.number | Role.determiner,
  match(r, i) {
    const article = lowerAt(r, i) === 'the' ? 1 : 0;
    const day = dayAt(r, i + article);
    if (!day) return undefined;
    const before = lowerAt(r, i - 1);
    const link = lowerAt(r, day.end);
    if (
      isDash(r, day.end) ||
      (LINKS.has(link) && (LEADS.has(before) || link !== 'to')) ||
      (link === 'and' && (before === 'between' || LEADS.has(before)))
    ) {
      const second = dayFirst(r, day.end + 1);
      if (second && (second.day ?? 0) > day.value) {
        return hit('day-of-range', i, day.end, 'DATE', { ...calendarOf(second), day: day.value });
      }
      // "from the 27th to the 3rd of April": the month before
      if (second?.day && before === 'from' && article) {
        const month = second.month === 1 ? 12 : second.month - 1;
        return hit('day-of-range', i, day.end, 'DATE', { ...calendarOf(second), month, day: day.value });
      }
    }
    if (!isDash(r, i - 1) && !LINKS.has(before) && before !== 'and') return undefined;
    const first = dayBefore(r, i - 1);
    const month = first && r.words[lowerAt(r, first.at - 1) === 'the' ? first.at - 2 : first.at - 1]?.month;
    if (!first || month === undefined || first.value >= day.value || r.words[day.end]?.month !== undefined)
      return undefined;
    // "Nov. 8 and 10 others"
    if (
      !isDash(r, i - 1) &&
      isWord(r, day.end) &&
      lowerAt(r, day.end) !== 'in' &&
      !(before !== 'and' && before !== 'to')
    )
      return undefined;
    const year = yearAt(r, lowerAt(r, day.end) === ',' ? day.end + 1 : day.end);
    return hit('day-of-range', i, year?.end ?? day.end, 'DATE', {
      is: 'calendar',
      month,
      day: day.value,
      ...(year ? { year: year.year } : {}),
    });
  },
};
