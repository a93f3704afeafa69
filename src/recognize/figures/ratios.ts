/** A part and its whole: "172 of the 329", "seven out of ten", "one in five", "one man in five", "three of Iraq's 18". */
import type { BlockContent } from '../../article/article.ts';
import { readAmount, type Amount } from './amount.ts';
import { TIME_UNITS } from './not/durations.ts';
import { isLower, isNumber, isWord, joins, lowerAt } from './token.ts';

export interface RatioRead {
  readonly end: number;
  readonly outOf: number;
}

const DETERMINERS = /^(?:the|its|their|his|her|our|your|my|those|these|all|every|a|total|some|about|nearly|more|than)$/;
const POSITION = /^(?:last|first|top|remaining|other|total|past|previous|latest|next)$/;
const NO_NOUN =
  /^(?:cast|counted|polled|surveyed|tested|examined|received|submitted|voting|in|on|at|by|to|from|for|with|that|who|which|and|but|while|when|since|after|before|during|was|were|is|are|had|have|this|last)$/;
const SCALE_NEXT = /^(?:hundred|thousand|million|dozen|few|couple)$/;

/** The whole that `first` is a part of, told right after it. */
export function readRatio(block: BlockContent, first: Amount): RatioRead | undefined {
  const { tokens } = block;
  const { value, number } = first;
  if (first.unit !== undefined || value === undefined || !Number.isInteger(value) || value < 1 || number.scale > 1000)
    return undefined;
  if (number.form === 'fraction' || number.form === 'plural') return undefined;
  const link = lowerAt(tokens, first.end);
  if (link === 'in') return readIn(block, first, first.end + 1);
  // "a 1-in-83 chance"
  if (joins(tokens, first.end) && lowerAt(tokens, first.end + 1) === 'in' && joins(tokens, first.end + 2)) {
    const whole = wholeAt(block, first.end + 3, value);
    return whole?.value === undefined ? undefined : { end: whole.numberEnd, outOf: whole.value };
  }
  if (link === 'of') return readOf(block, first, first.end + 1, false);
  if (link === 'out' && lowerAt(tokens, first.end + 1) === 'of') return readOf(block, first, first.end + 2, true);
  // "212 votes out of 38,455", but "12 people out of 40 collapsed buildings" were moved
  if (
    isLower(tokens[first.end]) &&
    lowerAt(tokens, first.end + 1) === 'out' &&
    lowerAt(tokens, first.end + 2) === 'of'
  ) {
    const whole = readOf(block, first, first.end + 3, true);
    const next = whole && tokens[whole.end];
    return !isLower(next) || next.lower === link || NO_NOUN.test(next.lower) ? whole : undefined;
  }
  // one man in five
  if (value === 1 && isLower(tokens[first.end]) && lowerAt(tokens, first.end + 1) === 'in') {
    const whole = readIn(block, first, first.end + 2);
    const next = whole && tokens[whole.end];
    return whole && (!isLower(next) || !/[a-z]{3}s$/.test(next.lower)) ? whole : undefined;
  }
  return undefined;
}

/** "one in five", "two in every three". */
function readIn(block: BlockContent, first: Amount, from: number): RatioRead | undefined {
  const { tokens } = block;
  const at = lowerAt(tokens, from) === 'every' ? from + 1 : from;
  const whole = wholeAt(block, at, first.value!);
  if (
    !whole ||
    whole.value === undefined ||
    !(isRound(whole.value) || isOdds(block, first, at)) ||
    whole.number.scale > 1000
  )
    return undefined;
  // "nine in ten barrels" counts barrels; "two in 5 km" would not be said
  if (whole.unit !== undefined && !(isWord(tokens[at]) && whole.kind === 'measure')) return undefined;
  if (TIME_UNITS.has(lowerAt(tokens, whole.numberEnd))) return undefined;
  if (
    whole.value === 2 &&
    isLower(tokens[whole.numberEnd]) &&
    first.number.end > 0 &&
    !/^(?:of|were|are|have|had|was|is|could)$/.test(lowerAt(tokens, whole.numberEnd))
  )
    return undefined;
  return { end: whole.numberEnd, outOf: whole.value };
}

/** "three of the five", "three of the Udayan's 16", "61 out of 120". */
function readOf(block: BlockContent, first: Amount, from: number, out: boolean): RatioRead | undefined {
  const { tokens } = block;
  let at = from;
  for (let k = 0; k < 3 && DETERMINERS.test(lowerAt(tokens, at)) && !SCALE_NEXT.test(lowerAt(tokens, at + 1)); k++)
    at++;
  if (POSITION.test(lowerAt(tokens, at))) at++;
  let owned = false;
  for (let k = at; k < at + 4 && isWord(tokens[k]); k++) {
    if (lowerAt(tokens, k + 1) !== "'s") continue;
    at = k + 2;
    owned = true;
    break;
  }
  const whole = wholeAt(block, at, first.value!);
  if (!whole || whole.unit !== undefined || whole.value === undefined) return undefined;
  if (TIME_UNITS.has(lowerAt(tokens, whole.end)) || joins(tokens, whole.end)) return undefined;
  // "one of the four", "one of two brothers" speaks of the four and the two
  if (first.value === 1 && !out && !owned && (at > from || (!isNumber(tokens[at]) && whole.value < 6)))
    return undefined;
  return { end: whole.end, outOf: whole.value };
}

function wholeAt(block: BlockContent, at: number, part: number): Amount | undefined {
  if (!block.tokens[at]) return undefined;
  const whole = readAmount(block, at);
  if (!whole || whole.start !== at || whole.value === undefined || whole.prefixed) return undefined;
  if (!Number.isInteger(whole.value) || whole.number.form === 'fraction' || whole.value <= part) return undefined;
  if (whole.number.plain && whole.value >= 1900 && whole.value <= 2100 && lowerAt(block.tokens, at - 1) === 'in')
    return undefined;
  return whole;
}

/**
 * "one in 37": whatever the number, unless both are spelled out or both in digits ("1 in 37" villages), or the one is
 * a thing of before ("the only one in 37 districts").
 */
const isOdds = ({ tokens }: BlockContent, { value, number, start }: Amount, whole: number): boolean =>
  value === 1 &&
  number.form === 'words' &&
  isNumber(tokens[whole]) &&
  !/^(?:only|after|another|the|first|last|,)$/.test(tokens[start - 1]?.lower ?? '');

/** The wholes of "one in N": small ones, dozens, and round numbers. */
const isRound = (n: number): boolean =>
  n <= 10 ||
  n === 12 ||
  n === 14 ||
  n === 15 ||
  n === 16 ||
  n === 20 ||
  n === 25 ||
  n === 30 ||
  n === 40 ||
  n % 50 === 0;
