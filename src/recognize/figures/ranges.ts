/** Two amounts that make one figure: "200 to 300", "between 3% and 4%", "$5-10 million", "fifteen or sixteen". */
import type { BlockContent } from '../../article/article.ts';
import { readAmount, type Amount } from './amount.ts';
import { SCALES } from './number-words.ts';
import { tidy } from './number.ts';
import { isHyphen, isLower, joins, lowerAt, touches, type Tokens } from './token.ts';
import { TIME_UNITS } from './not/durations.ts';

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
    if (link.space !== (tokens[first.end + 1]?.space ?? false) && lowerAt(tokens, first.end + 1) !== 'to')
      return undefined;
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
  const scale = second.number.form === 'words' ? scaleInWords(tokens, second) : second.number.scale;
  if (
    scale > 1 &&
    first.number.scale === 1 &&
    first.number.form !== 'fraction' &&
    Math.abs(low) < 1000 &&
    low <= high / scale
  )
    low = tidy(low * scale);
  if (!sameUnit(first, second)) return undefined;
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

/** The "hundred" of "two or three hundred". */
const scaleInWords = (tokens: Tokens, { number, numberEnd }: Amount): number =>
  number.scale > 1 ? number.scale : (SCALES.get(lowerAt(tokens, numberEnd - 1)) ?? 1);

function sameUnit(first: Amount, second: Amount): boolean {
  if (first.unit === undefined) return !second.prefixed || first.kind === undefined;
  if (second.unit === undefined) return first.prefixed;
  return first.unit === second.unit || (first.currency !== undefined && second.currency !== undefined);
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
    if (joins(tokens, second.end) || first.number.scale > 1) return true;
    // "1000 – 5000", but not years, pages or telephone numbers
    if (low >= 200 && high - low >= 50 && !(low >= 1400 && high <= 2200)) return true;
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
  // "added $33 to $3,142", "slipped 1 % to 88 %" tell a change and its result
  if (
    first.unit !== undefined &&
    high > 3 * low &&
    (before === 'by' || CHANGE.test(before) || /^(?:added|gained|lost|slipped|sank|slid|shed|put)$/.test(before))
  )
    return false;
  if (first.unit === undefined && second.unit === undefined && high > 20 * Math.max(1, low)) return false;
  return true;
}

/** A verb of change stands close before. */
function changes(tokens: Tokens, from: number): boolean {
  for (let k = from; k >= 0 && k > from - 40; k--) {
    const t = tokens[k]!;
    if (/^[.;!?]$/.test(t.text)) return false;
    if (/^rang(?:e|es|ed|ing)$|^anywhere$|^var(?:y|ies|ied|ying)$|^estimates?$/.test(t.lower)) return false;
    if (CHANGE.test(t.lower)) return true;
  }
  return false;
}
