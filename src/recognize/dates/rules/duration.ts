/** "two years", "34 days", "several weeks", "a year", "an hour and a half", "two-year", "the last 13 years", "months". */
import type { Duration, Hit, Toward, Unit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isHyphen, isNumber, isWord, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt } from '../words/numbers.ts';
import { directionAt } from './direction.ts';
import { lengthValue } from './length.ts';
import { hit, type Rule } from './rule.ts';

export interface Length {
  readonly unit: Unit;
  /** Absent where vague. */
  readonly amount?: number;
  readonly value: string;
  readonly end: number;
  /** How it was written: a bare plural ("weeks"), an article ("a year"), a compound ("two-year"), or a count. */
  readonly form: 'bare' | 'article' | 'compound' | 'count';
  /** "the four previous weeks": which way they lie. */
  readonly toward?: Toward;
}

/** Words between the number and its unit. */
const BETWEEN = new Set(
  'more additional full whole straight consecutive trading business working calendar fiscal long short successive extra further other solid entire'.split(
    ' ',
  ),
);

const isOld = (r: Reading, i: number): boolean =>
  lowerAt(r, pastHyphenWord(r, i)) === 'old' || lowerAt(r, i) === 'olds';
const pastHyphenWord = (r: Reading, i: number): number => (lowerAt(r, i) === '-' ? i + 1 : i);

interface Quantity {
  readonly amount?: number;
  readonly end: number;
  readonly form: Length['form'];
}

/** The count before a unit: exact, vague, an article, or a span of two counts. */
function quantityAt(r: Reading, i: number): Quantity | undefined {
  const word = lowerAt(r, i);
  const counted = numberAt(r, i);
  if (counted) {
    // "two to three weeks", "18-24 months", "one or two days": the longer one bounds it, TimeML keeps the first exact
    const link = lowerAt(r, counted.end);
    if (link === 'to' || link === 'or' || link === '-' || link === '–') {
      const second = numberAt(r, counted.end + 1);
      if (second && second.value > counted.value && unitAt(r, second.end))
        return { amount: second.value, end: second.end, form: 'count' };
    }
    return { amount: counted.value, end: counted.end, form: 'count' };
  }
  switch (word) {
    case 'a':
    case 'an': {
      const next = lowerAt(r, i + 1);
      if (next === 'few') return { end: i + 2, form: 'count' };
      if (next === 'couple') return { amount: 2, end: lowerAt(r, i + 2) === 'of' ? i + 3 : i + 2, form: 'count' };
      if (next === 'dozen') return { amount: 12, end: i + 2, form: 'count' };
      if (next === 'half') return { amount: 0.5, end: isHyphen(r, i + 2) ? i + 3 : i + 2, form: 'count' };
      if ((next === 'number' || next === 'matter') && lowerAt(r, i + 2) === 'of' && r.words[i + 3]?.plural)
        return { end: i + 3, form: 'count' };
      if (next === 'full' || next === 'whole' || next === 'single' || next === 'additional' || next === 'extra')
        return { amount: 1, end: i + 2, form: 'article' };
      return { amount: 1, end: i + 1, form: 'article' };
    }
    case 'half':
      if (lowerAt(r, i + 1) === 'a' || lowerAt(r, i + 1) === 'an') return { amount: 0.5, end: i + 2, form: 'count' };
      return { amount: 0.5, end: isHyphen(r, i + 1) ? i + 2 : i + 1, form: 'count' };
    case 'another':
      return { amount: 1, end: i + 1, form: 'article' };
    case 'couple':
      return { amount: 2, end: lowerAt(r, i + 1) === 'of' ? i + 2 : i + 1, form: 'count' };
    case 'dozen':
      return { amount: 12, end: i + 1, form: 'count' };
    case 'several':
    case 'few':
    case 'many':
    case 'some':
    case 'numerous':
    case 'multiple':
    case 'various':
      return { end: i + 1, form: 'count' };
    case 'dozens':
    case 'hundreds':
    case 'thousands':
      return lowerAt(r, i + 1) === 'of' ? { end: i + 2, form: 'count' } : undefined;
  }
  return undefined;
}

function unitAt(
  r: Reading,
  i: number,
): { readonly unit: Unit; readonly plural: boolean; readonly end: number } | undefined {
  let at = i;
  if (BETWEEN.has(lowerAt(r, at)) && r.words[at + 1]?.unit) at++;
  const word = r.words[at];
  if (!word?.unit || !(word.roles & Role.unit)) return undefined;
  return { unit: word.unit, plural: word.plural === true, end: at + 1 };
}

const SHORT_UNITS = new Set([
  'h',
  'min',
  'sec',
  'min.',
  'sec.',
  'hr',
  'hr.',
  'hrs',
  'mins',
  'secs',
  'yr',
  'yrs',
  'wk',
  'wks',
]);

/** A count and its unit, without articles and directions before it. */
export function lengthAt(r: Reading, i: number): Length | undefined {
  const quantity = quantityAt(r, i);
  if (!quantity) return bareLength(r, i);
  let at = quantity.end;
  const hyphen = isHyphen(r, at);
  if (hyphen) at++;
  let half = 0;
  if (
    lowerAt(r, at) === 'and' &&
    lowerAt(r, at + 1) === 'a' &&
    lowerAt(r, at + 2) === 'half' &&
    r.words[at + 3]?.unit
  ) {
    half = 0.5;
    at += 3;
  }
  const unit = unitAt(r, at);
  if (!unit) return undefined;
  const single = lowerAt(r, unit.end - 1);
  if (SHORT_UNITS.has(single) && !has(r, i, Role.number)) return undefined;
  if (unit.unit === 'second' && !unit.plural && quantity.form !== 'count') return undefined;
  if (unit.unit === 'second' && hyphen && lowerAt(r, i) === 'twenty') return undefined;
  if (unit.unit === 'quarter' && (hyphen || (quantity.amount ?? 2) > 12)) {
    if (!hyphen || quantity.amount === 3) return undefined;
  }
  if (unit.unit === 'quarter' && quantity.form === 'article') return undefined;
  if (quantity.amount === undefined && !unit.plural && !hyphen && lowerAt(r, i) !== 'some') return undefined;
  if (lowerAt(r, i) === 'some' && !unit.plural) return undefined;
  if (
    !hyphen &&
    quantity.form === 'count' &&
    !unit.plural &&
    (quantity.amount ?? 2) > 1 &&
    lowerAt(r, i) !== 'half' &&
    !isSingularAllowed(r, unit.end, single)
  )
    return undefined;
  if (quantity.form === 'article' && isHyphen(r, unit.end) && lowerAt(r, unit.end + 1) !== 'long') return undefined;
  if (isOld(r, unit.end) || isOld(r, pastHyphenWord(r, unit.end))) return undefined;
  let end = unit.end;
  let amount = quantity.amount === undefined ? undefined : quantity.amount + half;
  let value = lengthValue(amount, unit.unit);
  if (
    lowerAt(r, end) === 'and' &&
    (lowerAt(r, end + 1) === 'a' || lowerAt(r, end + 1) === 'one') &&
    lowerAt(r, end + 2) === 'half' &&
    amount !== undefined
  ) {
    amount += 0.5;
    value = lengthValue(amount, unit.unit);
    end += 3;
  } else if (amount !== undefined && !hyphen) {
    for (let next = compoundEnd(r, end, unit.unit); next; next = compoundEnd(r, end, next.unit)) {
      value = next.joined(value);
      ({ end } = next);
    }
  }
  let form = hyphen ? 'compound' : quantity.form;
  if (isHyphen(r, end) && lowerAt(r, end + 1) === 'long') {
    end += 2;
    form = 'compound';
  }
  return { unit: unit.unit, ...(amount === undefined ? {} : { amount }), value, end, form };
}

/** "two day rally", "five year high", "60 min": a singular unit is fine as an attribute. */
const isSingularAllowed = (r: Reading, i: number, unit: string): boolean =>
  SHORT_UNITS.has(unit) || isWord(r, i) || lowerAt(r, i) === '-' || lowerAt(r, i) === '' || !isNumber(r, i);

const ORDER: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** "and 30 minutes" after hours, "two months" after years: joined into one length. */
function compoundEnd(
  r: Reading,
  i: number,
  unit: Unit,
): { readonly unit: Unit; readonly end: number; readonly joined: (value: string) => string } | undefined {
  const at = lowerAt(r, i) === 'and' || lowerAt(r, i) === ',' ? i + 1 : i;
  const counted = numberAt(r, at);
  if (!counted) return undefined;
  const next = unitAt(r, counted.end);
  if (!next || ORDER.indexOf(next.unit) < 0 || ORDER.indexOf(next.unit) >= ORDER.indexOf(unit)) return undefined;
  const tail = lengthValue(counted.value, next.unit).replace(/^PT?/, '');
  const timed = next.unit === 'hour' || next.unit === 'minute' || next.unit === 'second';
  return {
    unit: next.unit,
    end: next.end,
    joined: value => `${value}${timed && !value.includes('T') ? 'T' : ''}${tail}`,
  };
}

/** Before these a bare plural is a length: "for weeks", "after years of", "in minutes". */
const NOT_BARE_AFTER = new Set(
  'his her its their my our your early later latter final old dark good bad school these those good glory golden first last same other all two'.split(
    ' ',
  ),
);
const AHEAD = new Set(['coming', 'next', 'future', 'following', 'past', 'previous']);
const NOT_BARE_UNITS: ReadonlySet<Unit> = new Set([
  'second',
  'quarter',
  'weekend',
  'season',
  'night',
  'fortnight',
  'half',
]);

function bareLength(r: Reading, i: number): Length | undefined {
  const word = r.words[i];
  if (!word?.unit || !(word.roles & Role.unit)) return undefined;
  // "day-long", "decades-long"
  if (isHyphen(r, i + 1) && lowerAt(r, i + 2) === 'long') {
    const amount = word.plural ? undefined : 1;
    return {
      unit: word.unit,
      ...(amount ? { amount } : {}),
      value: lengthValue(amount, word.unit),
      end: i + 3,
      form: 'compound',
    };
  }
  if (!word.plural || lowerAt(r, i).length < 4) return undefined;
  if (NOT_BARE_UNITS.has(word.unit) && !(word.unit === 'quarter' && AHEAD.has(lowerAt(r, i - 1)))) return undefined;
  const before = lowerAt(r, i - 1);
  if (
    (NOT_BARE_AFTER.has(before) && before !== 'these') ||
    isOld(r, i + 1) ||
    (touches(r, i) && i > 0 && before !== '(' && before !== '"' && before !== "'")
  )
    return undefined;
  return { unit: word.unit, value: lengthValue(undefined, word.unit), end: i + 1, form: 'bare' };
}

/** Prepositions and verbs before "a year" that make it a length; a noun before it makes it a rate ("15 a year"). */
const RATED =
  /^(times?|once|twice|percent|%|million|billion|trillion|m|bn|k|thousand|hundred|dozen|dollars?|cents|barrels?|tons?|tonnes?|people|hours?|days?|flights?|points|euros|pounds|jobs|cars|units|shares|students|visitors|passengers|meals?|patients)$/;

function isRate(r: Reading, i: number, length: Length): boolean {
  if (length.form !== 'article' || lowerAt(r, i) === 'another') return false;
  const before = lowerAt(r, i - 1);
  if (isNumber(r, i - 1) || has(r, i - 1, Role.number) || RATED.test(before)) return true;
  // "31.5 million cubic metres a day", "hundreds a year": a counted plural
  if (!before.endsWith('s') || before.length < 4) return false;
  for (let k = i - 1; k >= i - 4; k--) if (isNumber(r, k) || has(r, k, Role.number | Role.vague)) return true;
  return false;
}

const said = (length: Length, toward = length.toward): Duration => ({
  is: 'duration',
  unit: length.unit,
  value: length.value,
  ...(length.amount === undefined ? {} : { amount: length.amount }),
  ...(toward ? { toward } : {}),
});

/** "would last two hours": a verb. */
const BEFORE_VERB = /^(will|would|to|can|could|may|might|must|should|not|did|does|do|only|.*n't)$/;

/** "recent years", "recent weeks and months", "future quarters". */
function nearUnits(r: Reading, i: number, at: number, value: string): Hit | undefined {
  const word = r.words[at];
  if (!word?.unit || !word.plural || word.unit === 'second') return undefined;
  const more = lowerAt(r, at + 1) === 'and' || lowerAt(r, at + 1) === 'or' ? r.words[at + 2] : undefined;
  return hit('recent-units', i, more?.unit && more.plural ? at + 3 : at + 1, 'DATE', {
    is: 'reference',
    value,
  });
}

const DIRECTED: Readonly<Record<string, Toward>> = {
  next: 'after',
  coming: 'after',
  upcoming: 'after',
  following: 'after',
  succeeding: 'after',
  subsequent: 'after',
  remaining: 'after',
  last: 'before',
  past: 'before',
  previous: 'before',
  preceding: 'before',
  intervening: 'before',
};

/** "the four previous weeks", "5 coming minutes": the direction inside. */
function countedDirection(r: Reading, i: number): Length | undefined {
  const counted = numberAt(r, i);
  const toward = counted && DIRECTED[lowerAt(r, counted.end)];
  if (!counted || !toward) return undefined;
  const unit = unitAt(r, counted.end + 1);
  return unit?.plural
    ? {
        unit: unit.unit,
        amount: counted.value,
        value: lengthValue(counted.value, unit.unit),
        end: unit.end,
        form: 'count',
        toward,
      }
    : undefined;
}

function durationHit(r: Reading, i: number): Hit | undefined {
  const recent = lowerAt(r, i) === 'the' ? i + 1 : i;
  if (lowerAt(r, recent) === 'recent') return nearUnits(r, i, recent + 1, 'PAST_REF');
  if (lowerAt(r, recent) === 'future') return nearUnits(r, i, recent + 1, 'FUTURE_REF');
  const direction = directionAt(r, i);
  if (direction && direction.article === '' && direction.name === 'last' && BEFORE_VERB.test(lowerAt(r, i - 1)))
    return undefined;
  if (direction && (direction.article === 'that' || direction.article === 'a')) return undefined;
  let at = direction?.end ?? i;
  const article =
    !direction && /^(the|these|those|all|its|his|her|their|any|every)$/.test(lowerAt(r, i)) ? lowerAt(r, i) : '';
  if (article === 'all') {
    const unit = r.words[at + 1]?.unit;
    return unit && !r.words[at + 1]?.plural && /^(day|week|month|year)$/.test(lowerAt(r, at + 1))
      ? hit('duration', i, at + 2, 'DURATION', { is: 'duration', unit, amount: 1, value: lengthValue(1, unit) })
      : undefined;
  }
  if (article === 'any' || article === 'every') return undefined;
  if (article) at++;
  if (direction && direction.article === '' && (direction.name === 'same' || direction.name === 'this'))
    return undefined;
  const length = lengthAt(r, at) ?? countedDirection(r, at);
  if (!length) return undefined;
  let end = length.end;
  // "years or so", "the next two years or so", "a year or two", "days and weeks", "weeks or months"
  const tail = lowerAt(r, end);
  if (tail === 'or' && lowerAt(r, end + 1) === 'so') end += 2;
  else if (tail === 'or' && lowerAt(r, end + 1) === 'more' && lowerAt(r, end + 2) !== 'than') end += 2;
  else if (length.form === 'article' && tail === 'or' && lowerAt(r, end + 1) === 'two') end += 2;
  else if (length.form === 'bare' && (tail === 'or' || tail === 'and' || tail === ',')) {
    const second = bareLength(r, end + 1);
    if (second && tail !== ',') end = second.end;
  }
  if (direction) {
    if (length.form === 'article' || (length.form === 'compound' && !direction.article)) return undefined;
    if (length.form === 'bare') {
      const value = direction.toward === 'before' ? 'PAST_REF' : direction.toward === 'after' ? 'FUTURE_REF' : '';
      if (!value) return undefined;
      if (direction.name === 'following' || direction.name === 'previous')
        return hit('duration', i, end, 'DURATION', said(length, direction.toward));
      return hit(`${direction.name}-units`, i, end, 'DATE', { is: 'reference', value });
    }
    return hit(`${direction.name}-length`, i, end, 'DURATION', said(length, direction.toward));
  }
  if (article === 'these' && length.form === 'bare') {
    return length.unit === 'day'
      ? hit('these-days', i, end, 'DATE', { is: 'reference', value: 'PRESENT_REF' })
      : undefined;
  }
  if (article && length.form === 'bare') {
    return lowerAt(r, end) === 'ahead' ? hit('duration', i, end + 1, 'DURATION', said(length)) : undefined;
  }
  if (article && (length.form === 'article' || length.form === 'compound')) return undefined;
  // "the two day rally": the article is the rally's
  if (article && (length.amount ?? 1) > 1 && !r.words[length.end - 1]?.plural) return undefined;
  if (isRate(r, i, length)) return hit('rate', i, end, 'SET', { is: 'set', value: length.value });
  return hit('duration', i, end, 'DURATION', said(length));
}

export const duration: Rule = {
  name: 'duration',
  begins:
    Role.number | Role.determiner | Role.vague | Role.reference | Role.unit | Role.direction | Role.half | Role.digits,
  match: durationHit,
};
