/** "last month", "this year", "the following day", "that year", "last night", "this morning", "last fall", "next weekend". */
import type { Hit, Unit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isCapital, isHyphen, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { directionAt } from './direction.ts';
import { calendarOf, monthFirst } from './month-date.ts';
import { hit, type Rule } from './rule.ts';
import { yearAt } from './year.ts';

/** Units that "the past" and "the next" measure rather than name: "the past decade" is ten years up to now. */
const MEASURED: ReadonlySet<Unit> = new Set(['decade', 'century', 'hour', 'minute', 'second', 'millennium']);
const VALUE: Partial<Record<Unit, string>> = {
  decade: 'P10Y',
  century: 'P100Y',
  hour: 'PT1H',
  minute: 'PT1M',
  second: 'PT1S',
  millennium: 'P1000Y',
};
const KINDS_OF_YEAR = new Set([
  'fiscal',
  'financial',
  'calendar',
  'academic',
  'school',
  'business',
  'working',
  'trading',
]);

function stepUnit(r: Reading, i: number): Hit | undefined {
  const direction = directionAt(r, i);
  if (!direction) return undefined;
  let at = direction.end;
  if (KINDS_OF_YEAR.has(lowerAt(r, at))) at++;
  const word = r.words[at];
  if (!word || word.plural) return undefined;
  const { name, step, from } = direction;
  if (word.roles & Role.season && word.season) {
    const found = yearAt(r, at + 1);
    if (found && name !== 'this') return undefined;
    return hit(`${name}-season`, i, at + 1, 'DATE', {
      is: 'calendar',
      season: word.season,
      toward: direction.toward,
      ...(from === 'story' ? { within: { is: 'step', unit: 'season', count: 0, from } } : {}),
    });
  }
  if (word.roles & Role.month && word.month) {
    if (
      direction.name === 'last' ||
      direction.name === 'next' ||
      direction.name === 'past' ||
      direction.name === 'this'
    ) {
      const dated = monthFirst(r, at);
      if (dated?.day !== undefined && dated.year === undefined) {
        return hit(`${name}-month-name`, i, dated.end, 'DATE', {
          is: 'calendar',
          month: dated.month,
          day: dated.day,
          toward: direction.toward,
        });
      }
    }
    if (word.weak && (direction.name === 'this' || direction.name === 'same') && !isCapital(r, at)) return undefined;
    return hit(`${name}-month-name`, i, at + 1, 'DATE', {
      is: 'calendar',
      month: word.month,
      toward: direction.toward,
      ...(from === 'story' ? { within: { is: 'step', unit: 'month', count: 0, from } } : {}),
    });
  }
  if (word.roles & Role.part && word.part && !word.weak) {
    if (direction.article === 'the' && name === 'past') return undefined;
    return hit(`${name}-day-part`, i, at + 1, 'TIME', {
      is: 'step',
      unit: 'day',
      count: word.part === 'NI' && step < 0 && from === 'publication' ? -1 : step,
      from,
      part: word.part,
    });
  }
  const { unit } = word;
  if (!unit) return undefined;
  // A broadcast or a magazine: "This Week"
  if (isCapital(r, at) && isCapital(r, at - 1) && at - 1 === i && lowerAt(r, at - 1) !== 'last') return undefined;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    return step === 0
      ? undefined
      : hit(`${name}-${unit}`, i, at + 1, 'DURATION', {
          is: 'duration',
          unit,
          amount: 1,
          value: VALUE[unit] ?? '',
          toward: direction.toward,
        });
  }
  if (name === 'past' && (direction.article !== 'this' || MEASURED.has(unit))) {
    const value =
      VALUE[unit] ??
      {
        day: 'P1D',
        week: 'P1W',
        month: 'P1M',
        quarter: 'P3M',
        year: 'P1Y',
        fortnight: 'P2W',
        weekend: '',
        night: 'P1D',
      }[unit as 'day'] ??
      '';
    if (value && MEASURED.has(unit))
      return hit('past-unit', i, at + 1, 'DURATION', { is: 'duration', unit, amount: 1, value, toward: 'before' });
  }
  if (
    MEASURED.has(unit) &&
    (name === 'last' || name === 'next' || name === 'coming') &&
    direction.article === 'the' &&
    unit === 'decade'
  ) {
    return hit(`${name}-decade`, i, at + 1, 'DURATION', {
      is: 'duration',
      unit,
      amount: 1,
      value: 'P10Y',
      toward: direction.toward,
    });
  }
  const end = lowerAt(r, at + 1) === 'or' && lowerAt(r, at + 2) === 'so' ? at + 3 : at + 1;
  return hit(`${name}-${unit}`, i, end, 'DATE', {
    is: 'step',
    unit: unit === 'night' ? 'day' : unit,
    count: step,
    from,
    ...(unit === 'night' ? { part: 'NI' as const } : {}),
  });
}

export const stepByUnit: Rule = { name: 'step-unit', begins: Role.direction | Role.determiner, match: stepUnit };

/** The token after "year to date" or "year-to-date". */
function yearToDate(r: Reading, i: number): number | undefined {
  if (lowerAt(r, i) !== 'year') return undefined;
  const hyphens = isHyphen(r, i + 1) ? 1 : 0;
  const date = i + 2 + 2 * hyphens;
  return lowerAt(r, i + 1 + hyphens) === 'to' && lowerAt(r, date) === 'date' ? date + 1 : undefined;
}

/** "the year", "the month", "the quarter", "the weekend": the one the text is in. */
export const theUnit: Rule = {
  name: 'the-unit',
  begins: Role.determiner | Role.unit,
  match(r, i) {
    const toDate = yearToDate(r, lowerAt(r, i) === 'the' ? i + 1 : i);
    if (toDate) return hit('the-year', i, toDate, 'DATE', { is: 'step', unit: 'year', count: 0, from: 'publication' });
    if (lowerAt(r, i) !== 'the') return undefined;
    let at = i + 1;
    if ((KINDS_OF_YEAR.has(lowerAt(r, at)) || lowerAt(r, at) === 'full') && lowerAt(r, at + 1) === 'year') at++;
    const word = r.words[at];
    if (!word?.unit || word.plural) return undefined;
    const { unit } = word;
    if (unit === 'weekend') {
      return hit('the-weekend', i, at + 1, 'DATE', { is: 'calendar', weekend: true });
    }
    const before = lowerAt(r, i - 1);
    if (unit === 'day') {
      // "in the day", "to end the day": mostly the day is an idiom's or an event's
      return before === 'in' || before === 'during' || before === 'end' || before === 'ended'
        ? hit('the-day', i, at + 1, 'DATE', { is: 'step', unit, count: 0, from: 'story' })
        : undefined;
    }
    if (unit !== 'year' && unit !== 'quarter' && unit !== 'month' && unit !== 'week') return undefined;
    const next = lowerAt(r, at + 1);
    // "the year ended March 31", "the year to March" are lengths
    if (unit === 'year' && (/^end(?:ed|ing)$/.test(next) || (next === 'to' && has(r, at + 2, Role.month)))) {
      return hit('duration', i, at + 1, 'DURATION', { is: 'duration', unit, amount: 1, value: 'P1Y' });
    }
    // "the fiscal year starting April 1" is that of April
    const begun =
      unit === 'year' && /^(?:starting|beginning|commencing)$/.test(next)
        ? monthFirst(r, lowerAt(r, at + 2) === 'on' || lowerAt(r, at + 2) === 'in' ? at + 3 : at + 2)
        : undefined;
    // "2011, the year that …": the one just named
    const named = unit === 'year' && lowerAt(r, i - 1) === ',' ? yearAt(r, i - 2) : undefined;
    const base = begun ? calendarOf(begun) : named && { is: 'calendar' as const, year: named.year };
    if (base) return hit('the-year', i, at + 1, 'DATE', { is: 'step', unit, count: 0, from: 'story', base });
    const ended = unit === 'quarter' && (next === 'ended' || next === 'ending') ? monthFirst(r, at + 2) : undefined;
    if (ended)
      return hit('the-quarter', i, at + 1, 'DATE', {
        is: 'step',
        unit,
        count: 0,
        from: 'publication',
        base: { ...calendarOf(ended), ...(next === 'ended' && ended.year === undefined ? { toward: 'before' } : {}) },
      });
    // "the week before the summit": counted from something that only the article may date
    if ((next === 'before' || next === 'after') && isWord(r, at + 2) && !has(r, at + 2, Role.direction))
      return hit('event-time', i, at + 1, 'DATE', { is: 'event', unit, count: next === 'before' ? -1 : 1 });
    if (next === '-' || next === 'of' || yearAt(r, at + 1) || (unit === 'week' && has(r, at + 1, Role.digits)))
      return undefined;
    return hit(`the-${unit}`, i, at + 1, 'DATE', {
      is: 'step',
      unit,
      count: 0,
      from: unit === 'week' ? 'publication' : 'story',
    });
  },
};
