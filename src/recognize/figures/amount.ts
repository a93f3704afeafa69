/** A number with its sign, currency and unit: what a range or ratio is made of. */
import { TokenClass, type BlockContent } from '../../article/article.ts';
import type { Candidates } from './currencies.ts';
import { modifierBefore } from './modifiers.ts';
import { readMoney, startsMoney } from './money.ts';
import { readNumber, tidy, type NumberRead } from './number.ts';
import { isCapital, isNumber, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';
import { readPer, readUnit, type UnitRead } from './units.ts';

export interface Amount {
  /** First token, sign and currency included. */
  readonly start: number;
  /** Token after number and unit. */
  readonly end: number;
  /** Token after the number itself. */
  readonly numberEnd: number;
  readonly number: NumberRead;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly kind?: UnitRead['kind'];
  readonly currency?: Candidates;
  /** A currency stood before the number. */
  readonly prefixed: boolean;
  readonly onlyNearPlace: boolean;
}

/** The amount that begins at token `i`: "-5 °C", "$4.2 million", "three of" is not its business. */
export function readAmount(block: BlockContent, i: number): Amount | undefined {
  const { tokens, text } = block;
  const token = tokens[i]!;
  let at = i;
  let sign = 1;
  if (/^[-−–+±]$/.test(token.text)) {
    if (!signFits(tokens, i)) return undefined;
    if (token.text !== '+' && token.text !== '±') sign = -1;
    at++;
  } else if (token.lower === 'minus' || token.lower === 'negative') {
    const j = joins(tokens, i + 1) ? i + 2 : i + 1;
    if (
      !isNumber(tokens[j]) &&
      !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)$/.test(lowerAt(tokens, j))
    )
      return undefined;
    // "plus or minus 3 points" tells a margin
    if (lowerAt(tokens, i - 1) === 'or' && lowerAt(tokens, i - 2) === 'plus') return undefined;
    sign = -1;
    at = j;
  }
  const money = startsMoney(tokens, at) ? readMoney(tokens, at, text) : undefined;
  if (money)
    return moneyAmount(tokens, i, money.number, money.currency, money.negative ? -1 : sign, money.onlyNearPlace);
  const number = readNumber(tokens, at) ?? soleMeasure(tokens, at);
  if (!number) return undefined;
  let unit = readUnit(tokens, number.end, number);
  let end = unit?.end ?? number.end;
  const plural =
    !unit && (number.form === 'plural' || (number.form === 'fraction' && number.outOf === undefined))
      ? pluralUnit(tokens, number)
      : undefined;
  if (plural) {
    unit = plural;
    end = plural.end;
  }
  let value = number.value === undefined ? undefined : sign * number.value * (unit?.factor ?? 1);
  // "half a percentage point", "a tonne and a half"
  if (
    unit &&
    value !== undefined &&
    lowerAt(tokens, end) === 'and' &&
    lowerAt(tokens, end + 1) === 'a' &&
    lowerAt(tokens, end + 2) === 'half'
  ) {
    value += 0.5;
    end += 3;
  }
  const part = unit && value !== undefined ? smallerPart(tokens, end, unit.unit) : undefined;
  if (part && value !== undefined) {
    value += part.value;
    end = part.end;
  }
  let name = unit?.unit;
  if (unit?.kind === 'money') {
    const cents = unit.currency ? centsAfter(tokens, end) : undefined;
    if (cents && value !== undefined) {
      value += cents.value / 100;
      end = cents.end;
    }
    name = perMoney(tokens, end, name!);
  }
  return {
    start: i,
    end,
    numberEnd: number.end,
    number,
    value: value === undefined ? undefined : tidy(value),
    min: number.min,
    max: number.max,
    unit: name,
    kind: unit?.kind,
    currency: unit?.currency,
    prefixed: false,
    onlyNearPlace: false,
  };
}

/** The "a" of "just under a kilogram" and "a tonne and a half"; "a mile" alone is a way of speaking. */
export function soleMeasure(tokens: Tokens, i: number): NumberRead | undefined {
  const word = lowerAt(tokens, i);
  if (word !== 'a' && word !== 'an') return undefined;
  const measure = lowerAt(tokens, i + 1);
  if (!SOLE.test(measure)) return undefined;
  const mixed = lowerAt(tokens, i + 2) === 'and' && lowerAt(tokens, i + 4) === 'half';
  return mixed || modifierBefore(tokens, i)
    ? { end: i + 1, value: 1, form: 'words', plain: false, scale: 1 }
    : undefined;
}

const SOLE =
  /^(?:tonne|ton|mile|kilomet(?:re|er)|kilo|kilogram|gram|pound|ounce|lit(?:re|er)|gallon|met(?:re|er)|foot|inch|yard|acre|hectare)$/;

/** A minus stands free before its number: "-5", "(-11%)"; in "3-5" and "F-16" it is a hyphen. */
function signFits(tokens: Tokens, i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.space) return false;
  if (!isNumber(next) && next.text !== '.' && next.text !== '$' && next.text !== '€' && next.text !== '£') return false;
  if (!tokens[i]!.space && i > 0 && !/^[("'[:]$/.test(tokens[i - 1]!.text)) return false;
  // "COVID -19"
  if (isCapital(tokens[i - 1]) && (tokens[i - 1]!.class & TokenClass.allCaps) !== 0) return false;
  return !(tokens[i]!.space && isNumber(tokens[i - 1]));
}

function moneyAmount(
  tokens: Tokens,
  start: number,
  number: NumberRead,
  currency: Candidates,
  sign: number,
  onlyNearPlace: boolean,
): Amount {
  let end = number.end;
  let chosen = currency;
  // "$76 US a barrel", "$23 billion dollar deal", "$99 (USD)", "$5m AUD"
  const next = lowerAt(tokens, end);
  if (
    next === 'dollar' ||
    next === 'dollars' ||
    (next === 'us' && tokens[end]!.text === 'US') ||
    next === 'u.s.' ||
    next === 'usd'
  ) {
    if (
      next !== 'us' && next !== 'u.s.'
        ? true
        : !isWord(tokens[end + 1]) || /^(?:a|per|in|for|to|and|dollars?)$/.test(lowerAt(tokens, end + 1))
    ) {
      end++;
      if (next.startsWith('u')) {
        chosen = ['USD'];
        if (/^dollars?$/.test(lowerAt(tokens, end))) end++;
      }
    }
  } else if (next === '(' && lowerAt(tokens, end + 1) === 'usd' && lowerAt(tokens, end + 2) === ')') {
    chosen = ['USD'];
  }
  const value = number.value === undefined ? undefined : tidy(sign * number.value);
  return {
    start,
    end,
    numberEnd: number.end,
    number,
    value,
    min: undefined,
    max: undefined,
    unit: perMoney(tokens, end, chosen[0]!),
    kind: 'money',
    currency: chosen,
    prefixed: true,
    onlyNearPlace,
  };
}

/** A price is told with what it is for: "USD/barrel". */
function perMoney(tokens: Tokens, end: number, code: string): string {
  const per = readPer(tokens, end, true);
  return per ? `${code}/${per.per}` : code;
}

/** "13 dollars and 45 cents", "one kuai five mao" is left to others. */
function centsAfter(tokens: Tokens, end: number): { end: number; value: number } | undefined {
  const at = lowerAt(tokens, end) === 'and' ? end + 1 : end;
  const number = isNumber(tokens[at]) || isWord(tokens[at]) ? readNumber(tokens, at) : undefined;
  if (!number || number.value === undefined || number.value >= 100 || number.form === 'fraction') return undefined;
  if (/^(?:cents?|pence|p|kopecks?|centimes?|centavos?)$/.test(lowerAt(tokens, number.end)))
    return { end: number.end + 1, value: number.value };
  // "15 dollars 50"
  const next = tokens[number.end];
  return at === end && number.value >= 5 && (!next || /^(?:[.,;!?]|more|each)$/.test(next.text))
    ? { end: number.end, value: number.value }
    : undefined;
}

/** "billions" of dollars, hundreds of miles: the unit after "of", a closing quote aside. */
function pluralUnit(tokens: Tokens, number: NumberRead): UnitRead | undefined {
  let j = number.end;
  if (/^["']$/.test(lowerAt(tokens, j)) && touches(tokens, j)) j++;
  if (lowerAt(tokens, j) !== 'of') return undefined;
  // "1/16 of a pint"
  if (number.form === 'fraction' && /^an?$/.test(lowerAt(tokens, j + 1))) j++;
  const unit = tokens[j + 1] ? readUnit(tokens, j + 1, number) : undefined;
  return unit?.kind === 'percent' ? undefined : unit;
}

/** Units that are told in two steps: 5 ft 2 in, 8 pounds 3 ounces. */
const STEPS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['foot', ['inch', 12]],
  ['pound', ['ounce', 16]],
]);

function smallerPart(tokens: Tokens, end: number, unit: string): { end: number; value: number } | undefined {
  const step = STEPS.get(unit);
  const at = lowerAt(tokens, end) === 'and' ? end + 1 : end;
  if (!step || !isNumber(tokens[at])) return undefined;
  const number = readNumber(tokens, at);
  if (number?.value === undefined || number.value >= step[1]) return undefined;
  const [name, count] = step;
  const next = readUnit(tokens, number.end, number);
  const inches = name === 'inch' && /^(?:in|ins)$/.test(lowerAt(tokens, number.end)) ? number.end + 1 : undefined;
  const after = next?.unit === name ? next.end : inches;
  return after === undefined ? undefined : { end: after, value: number.value / count };
}
