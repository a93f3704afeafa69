/** "two years", "34 days", "several weeks", "a year", "an hour and a half", "two-year", "the last 13 years", "months". */
import type { Duration, Hit, Toward } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isCapital, isNumber, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import type { Length } from '../words/lengths.ts';
import { bareLength, lengthAt, unitAt } from '../words/lengths.ts';
import { numberAt } from '../words/numbers.ts';
import { directionAt } from './direction.ts';
import { lengthValue } from '../words/length-value.ts';
import { hit, type Rule } from './rule.ts';

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

const MONEY = /^(?:cents?|dollars?|euros?|pounds?|pence|rupees|yuan|yen|percent|%)$/;

/** "$1.5 billion a year", "5% a year": the price says it. */
function isPrice(r: Reading, i: number): boolean {
  if (MONEY.test(lowerAt(r, i - 1))) return true;
  let at = i - 1;
  if (/^(?:thousand|million|billion|trillion|m|bn|k)$/.test(lowerAt(r, at))) at--;
  return isNumber(r, at) && /[$€£¥]$/.test(lowerAt(r, at - 1));
}

/** "a day of mourning" is no length. */
const isDayOf = (r: Reading, end: number): boolean =>
  lowerAt(r, end - 1) === 'day' &&
  lowerAt(r, end) === 'of' &&
  /^(?:mourning|action|protest|rage|prayer|remembrance|reckoning|rest|unity|national|solidarity)$/.test(
    lowerAt(r, end + 1),
  );

/** "a three-year period", "the two day span": the whole is the length. */
function periodHit(r: Reading, i: number): Hit | undefined {
  if (!/^(?:an?|the|this|that)$/.test(lowerAt(r, i))) return undefined;
  const length = lengthAt(r, i + 1);
  if (!length || length.amount === undefined || r.words[length.end - 1]?.plural) return undefined;
  return /^(?:period|span|stretch)$/.test(lowerAt(r, length.end))
    ? hit('duration', i, length.end + 1, 'DURATION', said(length))
    : undefined;
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

/** Broadcasts: "60 Minutes", "48 Hours". */
const isBroadcast = (r: Reading, i: number): boolean =>
  /^(?:60|48)$/.test(lowerAt(r, i)) && isCapital(r, i + 1) && /^(?:minutes|hours)$/.test(lowerAt(r, i + 1));

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

const DIRECTED: ReadonlyMap<string, Toward> = new Map(
  Object.entries<Toward>({
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
  }),
);

/** "the four previous weeks", "5 coming minutes": the direction inside. */
function countedDirection(r: Reading, i: number): Length | undefined {
  const counted = numberAt(r, i);
  const toward = counted && DIRECTED.get(lowerAt(r, counted.end));
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
  if (isBroadcast(r, i) || isBroadcast(r, i - 1)) return undefined;
  // "in the 80th and 81st minutes"
  if (has(r, i, Role.unit) && /^(?:st|nd|rd|th)$/.test(lowerAt(r, i - 1)) && touches(r, i - 1)) return undefined;
  const period = periodHit(r, i);
  if (period) return period;
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
  if (length.form === 'article' && (isPrice(r, i) || isDayOf(r, end))) return undefined;
  if (isRate(r, i, length)) return hit('rate', i, end, 'SET', { is: 'set', value: length.value });
  return hit('duration', i, end, 'DURATION', said(length));
}

export const duration: Rule = {
  name: 'duration',
  begins:
    Role.number | Role.determiner | Role.vague | Role.reference | Role.unit | Role.direction | Role.half | Role.digits,
  match: durationHit,
};
