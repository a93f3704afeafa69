/** Two amounts that make one figure: "200 to 300", "between 3% and 4%", "$5-10 million", "fifteen or sixteen". */
import type { BlockContent } from '../../article/article.ts';
import { readAmount, type Amount } from './amount.ts';
import { tidy } from './number.ts';
import { isHyphen, isLower, isNumber, joins, lowerAt, touches, type Tokens } from './token.ts';
import { TIME_UNITS } from './not-figures.ts';

export interface RangeRead {
  /** First token, "between" or "from" included. */
  readonly start: number;
  readonly end: number;
  readonly numberEnd: number;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly kind?: Amount['kind'];
  readonly currency?: Amount['currency'];
}

/** Verbs of change: "fell from 18 to 12" tells two figures, "ranging from 18 to 12" one. */
const CHANGE =
  /^(?:f[ae]ll(?:s|en|ing)?|rises?|rose|risen|rising|went|go|goes|gone|going|up|down|cut|cuts|cutting|increase[ds]?|increasing|decrease[ds]?|grow[ns]?|grew|growing|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|reduce[ds]?|reducing|raise[ds]?|raising|lower(?:s|ed|ing)?|slow(?:s|ed|ing)?|slid|slide|shr[aiu]nk|double[ds]?|swell(?:s|ed)?|soar(?:s|ed|ing)?|plung(?:e|es|ed|ing)|plummet(?:ed|s)?|tumble[ds]?|edged?|came|come|comes|risen|moved?|chang(?:e|es|ed|ing)|dipp?ed|dips|surged?|number|boost(?:s|ed)?|lift(?:s|ed)?|expand(?:ed|s)?|extend(?:ed|s)?|declin(?:e|ed|es|ing)|improv(?:e|ed|es|ing)|halved|prices|watch)$/;

/** The range that begins with `first`. */
export function readRange(block: BlockContent, first: Amount): RangeRead | undefined {
  const { tokens } = block;
  if (first.number.form === 'plural' && first.number.min === undefined) return undefined;
  const link = tokens[first.end];
  if (!link) return undefined;
  const before = lowerAt(tokens, first.start - 1);
  const between = before === 'between';
  let at: number;
  let kind: 'hyphen' | 'to' | 'or' | 'and';
  if (isHyphen(link) || (link.text === '—' && !link.space)) {
    const k = lowerAt(tokens, first.end + 1) === 'to' ? first.end + 3 : first.end + 1;
    at = isHyphen(tokens[first.end + 2]) && k === first.end + 3 ? k : first.end + 1;
    if (lowerAt(tokens, first.end + 1) === 'to' && at === first.end + 1) at = first.end + 2;
    if (link.space !== (tokens[first.end + 1]?.space ?? false)) return undefined;
    kind = 'hyphen';
  } else if (link.lower === 'to') {
    at = first.end + 1;
    if (isHyphen(tokens[at]) && touches(tokens, at + 1)) at++;
    kind = 'to';
  } else if (link.lower === 'or') {
    at = first.end + 1;
    kind = 'or';
  } else if (link.lower === 'and' && between) {
    at = first.end + 1;
    kind = 'and';
  } else return undefined;
  if (!tokens[at]) return undefined;
  const second = readAmount(block, at);
  if (!second || second.start !== at) return undefined;
  if (first.number.outOf !== second.number.outOf && !(kind === 'and')) return undefined;
  let low = first.number.outOf ? (first.value ?? 0) / first.number.outOf : (first.value ?? first.min);
  const high = second.number.outOf ? (second.value ?? 0) / second.number.outOf : (second.value ?? second.max);
  if (low === undefined || high === undefined) return undefined;
  // "$10-15 million": the magnitude is said once
  const scale = second.number.scale;
  if (
    scale > 1 &&
    first.number.scale === 1 &&
    first.number.form !== 'fraction' &&
    Math.abs(low) < 1000 &&
    low <= high / scale
  )
    low = tidy(low * scale);
  if (!sameUnit(first, second)) return undefined;
  if (first.unit && second.prefixed && isCents(first)) return undefined;
  if (
    second.value !== undefined &&
    first.value !== undefined &&
    second.unit &&
    !first.unit &&
    second.kind === 'money' &&
    isCents(second)
  )
    low = low / 100;
  if (!(low < high)) return undefined;
  if (!linkFits(tokens, first, second, kind, low, high, between)) return undefined;
  const carrier = second.unit ? second : first;
  const start = between || before === 'from' ? first.start - 1 : first.start;
  return {
    start,
    end: second.end,
    numberEnd: second.numberEnd,
    min: tidy(low),
    max: tidy(high),
    ...(carrier.unit === undefined ? {} : { unit: carrier.unit, kind: carrier.kind }),
    ...(carrier.currency ? { currency: carrier.currency } : {}),
  };
}

const isCents = (a: Amount): boolean =>
  a.number.value !== undefined && a.value !== undefined && a.value < a.number.value;

function sameUnit(first: Amount, second: Amount): boolean {
  if (first.unit === undefined) return !second.prefixed || first.kind === undefined;
  if (second.unit === undefined) return first.prefixed;
  return first.unit === second.unit || (first.kind === 'money' && second.kind === 'money');
}

function linkFits(
  tokens: Tokens,
  first: Amount,
  second: Amount,
  kind: 'hyphen' | 'to' | 'or' | 'and',
  low: number,
  high: number,
  between: boolean,
): boolean {
  if (kind === 'and') return true;
  if (first.unit === undefined && second.prefixed && kind === 'to') return false;
  if (kind === 'or')
    return first.unit === second.unit || first.unit === undefined ? high <= 2 * low || high - low <= 3 : false;
  if (kind === 'hyphen') {
    if (first.unit || second.unit) return true;
    const next = tokens[second.end];
    if (joins(tokens, second.end)) return true;
    return (
      isLower(next) &&
      /s$|^(?:people|men|women|children|million|per)$/.test(next.lower) &&
      !/^(?:is|was|has|as|against)$/.test(next.lower) &&
      !TIME_UNITS.has(next.lower)
    );
  }
  if (between) return true;
  const before = lowerAt(tokens, first.start - 1);
  // "five to one" is a ratio, "two to three" a range; "up 5 to 120" neither
  if (before === 'from') return !changes(tokens, first.start - 2);
  if (/^(?:up|down|rose|fell|points?|by)$/.test(before) && !first.unit && !second.unit) return false;
  if (first.unit === undefined && second.unit === undefined && high > 20 * Math.max(1, low)) return false;
  return true;
}

/** A verb of change stands close before. */
function changes(tokens: Tokens, from: number): boolean {
  for (let k = from; k >= 0 && k > from - 14; k--) {
    const t = tokens[k]!;
    if (/^[.;!?]$/.test(t.text)) return false;
    if (/^rang(?:e|es|ed|ing)$|^anywhere$|^var(?:y|ies|ied|ying)$|^estimates?$/.test(t.lower)) return false;
    if (CHANGE.test(t.lower)) return true;
  }
  return false;
}

export interface RatioRead {
  readonly end: number;
  readonly outOf: number;
}

const DETERMINERS = /^(?:the|its|their|his|her|our|those|these|all|every|a|total|some|about|nearly|more|than)$/;
const POSITION = /^(?:last|first|top|remaining|other|total|past|previous|latest|next)$/;

/** "172 of the 329", "seven out of ten", "one in five", "26 of 50". */
export function readRatio(block: BlockContent, first: Amount): RatioRead | undefined {
  const { tokens } = block;
  const { value, number } = first;
  if (first.unit !== undefined || value === undefined || !Number.isInteger(value) || value < 1 || number.scale > 1000)
    return undefined;
  if (number.form === 'fraction' || number.form === 'plural') return undefined;
  let j = first.end;
  const link = lowerAt(tokens, j);
  let out = false;
  if (link === 'out' && lowerAt(tokens, j + 1) === 'of') {
    out = true;
    j += 2;
  } else if (link === 'of' || link === 'in') j++;
  else return undefined;
  const direct = j;
  if (link === 'in' && lowerAt(tokens, j) === 'every') j++;
  if (link !== 'in')
    for (let k = 0; k < 3 && DETERMINERS.test(lowerAt(tokens, j)) && !SCALE_NEXT.test(lowerAt(tokens, j + 1)); k++) j++;
  if (POSITION.test(lowerAt(tokens, j))) j++;
  if (!tokens[j]) return undefined;
  const whole = readAmount(block, j);
  if (!whole || whole.start !== j || whole.value === undefined || !Number.isInteger(whole.value) || whole.prefixed)
    return undefined;
  if (whole.unit !== undefined || whole.number.form === 'fraction' || whole.value <= value) return undefined;
  if (TIME_UNITS.has(lowerAt(tokens, whole.end)) || joins(tokens, whole.end)) return undefined;
  if (whole.number.plain && whole.value >= 1900 && whole.value <= 2100 && link === 'in') return undefined;
  if (link === 'in') {
    if (!isRound(whole.value)) return undefined;
    const next = tokens[whole.end];
    if (
      value > 1 &&
      isLower(next) &&
      !/s$|^(?:people|men|women|children|of|were|are|have|had|could|say|said|who|is|was)$/.test(next.lower)
    )
      return undefined;
    if (PREPOSED.test(lowerAt(tokens, first.start - 1)) && value > 9) return undefined;
    return { end: whole.end, outOf: whole.value };
  }
  // "one of the four", "one of two brothers" speaks of the four and the two
  if (value === 1 && !out && (j > direct || (!isNumber(tokens[j]) && whole.value < 6))) return undefined;
  return { end: whole.end, outOf: whole.value };
}

const SCALE_NEXT = /^(?:hundred|thousand|million|dozen|few|couple)$/;
const PREPOSED = /^(?:killed|killing|wounded|injured)$/;
/** The wholes of "one in N": ten and less, dozens, and round numbers. */
const isRound = (n: number): boolean =>
  n <= 10 || n === 12 || n === 15 || n === 16 || n === 20 || n === 25 || n === 30 || n % 50 === 0;
