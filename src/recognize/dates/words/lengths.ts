/** Lengths of time as they are written: "two years", "5 1/2 hours", "several weeks", "a year and a half", "two-year", "months". */
import type { Toward, Unit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isHyphen, isNumber, isWord, lowerAt, touches } from '../reading.ts';
import { lengthValue } from './length-value.ts';
import { Role } from './lexicon.ts';
import { numberAt } from './numbers.ts';

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

/** "a quarter of a century", "a quarter-century": of nothing else is a quarter told as a length. */
function quarterAt(r: Reading, i: number): Quantity | undefined {
  const end = lowerAt(r, i) === 'of' && lowerAt(r, i + 1) === 'a' ? i + 2 : isHyphen(r, i) ? i + 1 : i;
  return r.words[end]?.unit === 'century' ? { amount: 0.25, end, form: 'count' } : undefined;
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
      if (next === 'quarter') return quarterAt(r, i + 2);
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

export function unitAt(
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

/** "a half", "half", "a quarter" of a unit. */
function partAt(r: Reading, i: number): { readonly value: number; readonly end: number } | undefined {
  const at = lowerAt(r, i) === 'a' || lowerAt(r, i) === 'one' ? i + 1 : i;
  const word = lowerAt(r, at);
  if (word === 'half') return { value: 0.5, end: at + 1 };
  return word === 'quarter' && at > i ? { value: 0.25, end: at + 1 } : undefined;
}

/** "a year and half the staff": the half of something else. */
const isNounAfter = (r: Reading, i: number): boolean =>
  lowerAt(r, i - 2) === 'and' && /^(of|the|a|an|its|his|her|their|my|our|those|these)$/.test(lowerAt(r, i));

/** A count and its unit, without articles and directions before it. */
export function lengthAt(r: Reading, i: number): Length | undefined {
  const quantity = quantityAt(r, i);
  if (!quantity) return bareLength(r, i);
  let at = quantity.end;
  const hyphen = isHyphen(r, at);
  if (hyphen) at++;
  let half = 0;
  const part = lowerAt(r, at) === 'and' ? partAt(r, at + 1) : undefined;
  if (part && quantity.amount !== undefined && r.words[part.end]?.unit) {
    half = part.value;
    at = part.end;
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
  const more = lowerAt(r, end) === 'and' && amount !== undefined ? partAt(r, end + 1) : undefined;
  if (more && amount !== undefined && !isNounAfter(r, more.end)) {
    amount += more.value;
    value = lengthValue(amount, unit.unit);
    ({ end } = more);
  } else if (amount !== undefined && !hyphen) {
    for (let next = compoundEnd(r, end, unit.unit); next; next = compoundEnd(r, end, next.unit)) {
      value = next.joined(value);
      ({ end } = next);
    }
  }
  let form = hyphen ? 'compound' : quantity.form;
  if (isHyphen(r, end) && lowerAt(r, end + 1) === 'long') {
    // "an hours-long raid" takes hours, not an hour
    if (quantity.form === 'article' && unit.plural) amount = undefined;
    if (amount === undefined) value = lengthValue(amount, unit.unit);
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

/** After these a bare plural is no length: "the early years", "his days". */
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

export function bareLength(r: Reading, i: number): Length | undefined {
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
