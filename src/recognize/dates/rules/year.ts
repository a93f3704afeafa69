/** "2018", "1,000" no, "'98", "nineteen ninety-seven", "490 BC", "AD 70", "the year 2000", "fiscal 1999", "2006-07". */
import type { Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isCapital, isDash, isHyphen, isNumber, lowerAt, textAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';

export interface YearSpan {
  readonly year: number;
  readonly end: number;
}

const BEFORE_CHRIST = new Set(['bc', 'b.c.', 'bce', 'b.c.e.', 'b.c']);
const AFTER_CHRIST = new Set(['ad', 'a.d.', 'ce', 'c.e.']);
const CURRENCY = new Set([
  '$',
  '€',
  '£',
  '¥',
  '#',
  'no.',
  'nos.',
  'flight',
  'room',
  'page',
  'p.',
  'pp.',
  'boeing',
  'route',
  'section',
  'chapter',
  'article',
  'rule',
  'resolution',
  'form',
]);
/** A four-digit number before one of these counts things. */
const COUNTED = new Set(
  'people troops soldiers men women children dead deaths casualties wounded miles kilometers kilometres km feet meters metres percent % points shares tons tonnes barrels pounds dollars euros jobs workers employees members votes hours days weeks months years students homes houses cars vehicles aircraft planes tanks rpm hz mhz kg mm cm ft lb gmt utc et est edt pst hrs hours'.split(
    ' ',
  ),
);
/** Words after which a four-digit number of any age is a year. */
const BEFORE_YEAR = new Set(
  'in since by until till of from to and before after during between through throughout circa ca. c. around about year late early mid for the than or into'.split(
    ' ',
  ),
);

const eraAfter = (r: Reading, i: number): -1 | 0 | 1 =>
  BEFORE_CHRIST.has(lowerAt(r, i))
    ? -1
    : AFTER_CHRIST.has(lowerAt(r, i)) && textAt(r, i) === textAt(r, i).toUpperCase()
      ? 1
      : 0;

/** Digits glued to other digits by a sign are part of a code, a phone number, a fraction or an amount. */
function glued(r: Reading, i: number): boolean {
  const before = lowerAt(r, i - 1);
  if (
    touches(r, i) &&
    (CURRENCY.has(before) || before === '.' || before === ':' || before === '+' || before === '_' || before === '=')
  )
    return true;
  if (
    touches(r, i) &&
    (before === '-' || before === '/' || before === ',') &&
    touches(r, i - 1) &&
    isNumber(r, i - 2) &&
    !has(r, i - 2, Role.year) &&
    lowerAt(r, i - 2).length > 2
  )
    return true;
  // the end of a code or of an impossible date: "133-03-03-2020", "13/14/2015"
  if (touches(r, i) && (before === '-' || before === '/') && isNumber(r, i - 2) && lowerAt(r, i - 3) === before)
    return true;
  // "32-2015" is no month of a year
  if (
    touches(r, i) &&
    before === '-' &&
    touches(r, i - 1) &&
    has(r, i - 2, Role.digits) &&
    (r.words[i - 2]?.value ?? 0) > 31 &&
    lowerAt(r, i - 2).length < 3
  )
    return true;
  const after = lowerAt(r, i + 1);
  if (!touches(r, i + 1)) return false;
  // "+86 2010-2015-86"
  if (
    touches(r, i) &&
    before === '-' &&
    touches(r, i - 1) &&
    isNumber(r, i - 2) &&
    after === '-' &&
    touches(r, i + 2) &&
    isNumber(r, i + 2)
  )
    return true;
  // "2015-1-32" is no date, and its year no year
  if (
    after === '-' &&
    touches(r, i + 2) &&
    isNumber(r, i + 2) &&
    lowerAt(r, i + 3) === '-' &&
    touches(r, i + 3) &&
    isNumber(r, i + 4)
  )
    return true;
  if (after === '%' || after === '_' || after === '°') return true;
  if ((after === '.' || after === ',' || after === ':' || after === '/') && touches(r, i + 2) && isNumber(r, i + 2))
    return true;
  if (after === '-' && touches(r, i + 2) && isNumber(r, i + 2) && !has(r, i + 2, Role.year))
    return lowerAt(r, i + 2).length > 2;
  return false;
}

/** A year with its era, where the words around need not speak for it (after a month, "fiscal", "the year"). */
export function yearAt(r: Reading, i: number): YearSpan | undefined {
  const word = r.words[i];
  if (word && word.roles & Role.digits && lowerAt(r, i).length <= 4) {
    const value = word.value ?? 0;
    const era = eraAfter(r, i + 1);
    if (era && value > 0) return { year: era * value, end: i + 2 };
    // "499-493 BC"
    if (
      isDash(r, i + 1) &&
      has(r, i + 2, Role.digits) &&
      eraAfter(r, i + 3) < 0 &&
      value > (r.words[i + 2]?.value ?? 0)
    )
      return { year: -value, end: i + 1 };
    return word.roles & Role.year && !glued(r, i) ? { year: value, end: i + 1 } : undefined;
  }
  if (
    lowerAt(r, i) === "'" &&
    touches(r, i + 1) &&
    has(r, i + 1, Role.digits) &&
    lowerAt(r, i + 1).length === 2 &&
    lowerAt(r, i + 2) !== 's' &&
    !(isCapital(r, i + 2) && r.words[i + 2]?.unit)
  ) {
    return { year: shortYear(r.words[i + 1]?.value ?? 0), end: i + 2 };
  }
  return wordYear(r, i);
}

/** 49 and less belong to this century (POSIX puts the cut at 69; news says "'68" of the last one). */
export const shortYear = (value: number): number => (value < 50 ? 2000 : 1900) + value;

/** "nineteen ninety-seven", "nineteen oh five" no, "two thousand", "two thousand and one". */
function wordYear(r: Reading, i: number): YearSpan | undefined {
  const first = r.words[i];
  if (!first || !(first.roles & Role.number) || first.roles & Role.digits) return undefined;
  const century = first.value ?? 0;
  if (century >= 11 && century <= 20) {
    if (lowerAt(r, i + 1) === 'hundred') {
      const rest = numberAt(r, lowerAt(r, i + 2) === 'and' ? i + 3 : i + 2);
      return rest && !has(r, rest.end - 1, Role.digits) && rest.value < 100
        ? { year: century * 100 + rest.value, end: rest.end }
        : undefined;
    }
    const rest = numberAt(r, i + 1);
    if (rest && !has(r, i + 1, Role.digits) && rest.value >= 10 && rest.value <= 99)
      return { year: century * 100 + rest.value, end: rest.end };
    return undefined;
  }
  if (century === 2 && lowerAt(r, i + 1) === 'thousand') {
    const all = numberAt(r, i);
    if (all && all.value >= 2000 && all.value < 2100) return { year: all.value, end: all.end };
  }
  return undefined;
}

/** "AD 64", "A.D. 70": the era before its year. */
function eraFirst(r: Reading, i: number): Hit | undefined {
  const value = r.words[i + 1]?.value ?? 0;
  return textAt(r, i) === textAt(r, i).toUpperCase() && has(r, i + 1, Role.digits) && value > 0 && value < 2200
    ? hit('year', i, i + 2, 'DATE', { is: 'calendar', year: value })
    : undefined;
}

function bareYear(r: Reading, i: number): Hit | undefined {
  const found = yearAt(r, i);
  if (!found) return undefined;
  const before = lowerAt(r, i - 1);
  const said = { is: 'calendar', year: found.year } as const;
  if (found.year < 0) return hit('year', i, found.end, 'DATE', said);
  if (!has(r, i, Role.digits)) {
    const counted = r.words[found.end]?.unit !== undefined || COUNTED.has(lowerAt(r, found.end));
    if (lowerAt(r, i) === "'") return has(r, i + 1, Role.digits) ? hit('year', i, found.end, 'DATE', said) : undefined;
    return counted || (found.year === 2000 && before !== 'year') ? undefined : hit('year', i, found.end, 'DATE', said);
  }
  if (CURRENCY.has(before) || COUNTED.has(lowerAt(r, found.end))) return undefined;
  // the last group of a telephone number or a list of figures
  if (has(r, i - 1, Role.digits) && !has(r, i - 1, Role.year)) return undefined;
  const usual = found.year >= 1900 && found.year <= 2100;
  const supported =
    BEFORE_YEAR.has(before) ||
    before === '(' ||
    (isDash(r, i - 1) && has(r, i - 2, Role.year)) ||
    (isDash(r, i + 1) && has(r, i + 2, Role.year));
  if (!usual && (!supported || (found.year < 1400 && before !== 'in' && before !== 'year'))) return undefined;
  if (found.year > 2060 && !supported) return undefined;
  return hit('year', i, found.end, 'DATE', said);
}

export const year: Rule = {
  name: 'year',
  begins: Role.year | Role.digits | Role.number | Role.apostrophe | Role.era,
  match: (r, i) => (has(r, i, Role.era) ? eraFirst(r, i) : bareYear(r, i)),
};

/** "07" in "2006-07": the second year of a pair. */
export const secondYear: Rule = {
  name: 'second-year',
  begins: Role.digits,
  match(r, i) {
    const text = lowerAt(r, i);
    if (text.length !== 2 || !isDash(r, i - 1) || !touches(r, i - 1) || !touches(r, i) || !has(r, i - 2, Role.year))
      return undefined;
    if (touches(r, i + 1) && (isDash(r, i + 1) || lowerAt(r, i + 1) === '/' || lowerAt(r, i + 1) === ':'))
      return undefined;
    const first = r.words[i - 2]?.value ?? 0;
    const value = Math.floor(first / 100) * 100 + (r.words[i]?.value ?? 0);
    if (value <= first || value - first > 12 || (value - first > 1 && (r.words[i]?.value ?? 0) <= 12)) return undefined;
    return hit('second-year', i, i + 1, 'DATE', { is: 'calendar', year: value });
  },
};

const FISCAL_ALONE = new Set(['fy', 'cy', 'sy']);
const KINDS_OF_YEAR = new Set(['school', 'academic']);

/** "the year 2000", "fiscal 1999", "fiscal year 2008", "FY 2019", "the 1999 fiscal year". */
export const namedYear: Rule = {
  name: 'named-year',
  begins: Role.fiscal | Role.unit | Role.determiner | Role.period,
  match(r, i) {
    let at = i;
    if (lowerAt(r, at) === 'the') at++;
    const coded = has(r, at, Role.fiscal) ? r.words[at]?.value : undefined;
    if (coded !== undefined) return hit('named-year', i, at + 1, 'DATE', { is: 'calendar', year: coded });
    const named = at;
    if (has(r, at, Role.fiscal) || (KINDS_OF_YEAR.has(lowerAt(r, at)) && lowerAt(r, at + 1) === 'year')) at++;
    const isFiscal = at > named;
    if (isFiscal && FISCAL_ALONE.has(lowerAt(r, named))) at = isHyphen(r, at) ? at + 1 : at;
    if (lowerAt(r, at) === 'year' || lowerAt(r, at) === 'years') at++;
    if (at === named) {
      if (named > i && has(r, at, Role.year) && has(r, at + 1, Role.fiscal) && lowerAt(r, at + 2) === 'year') {
        return hit('named-year', i, at + 3, 'DATE', { is: 'calendar', year: r.words[at]?.value ?? 0 });
      }
      return undefined;
    }
    if (lowerAt(r, at) === 'of') at++;
    const found = yearAt(r, at);
    return found && hit('named-year', i, found.end, 'DATE', { is: 'calendar', year: found.year });
  },
};
