/** Puts range, ratio, age, modifiers, unit and object around one amount. */
import type { BlockContent } from '../../article/article.ts';
import type { FigureModifier } from '../mention.ts';
import { readAge, type AgeRead } from './ages.ts';
import type { Amount } from './amount.ts';
import { readAspect } from './aspect.ts';
import { compoundObject, readCompound } from './compounds.ts';
import { currencyNounOf } from './currencies.ts';
import { isPlural, STOPS } from './grammar.ts';
import type { FigureFind } from './figure-find.ts';
import { boundsOf, modifierAfter, modifierBefore } from './modifiers.ts';
import { timesAfter } from './multiples.ts';
import { countsPeople, headLemma, phraseText, readNounPhrase, type ObjectRead } from './object.ts';
import { isDuration, TIME_UNITS } from './not/durations.ts';
import { readRange } from './ranges.ts';
import { readRatio } from './ratios.ts';
import { isWord, joins, lowerAt, spanOf, touches, type Tokens } from './token.ts';

export interface Composed {
  readonly find: Omit<FigureFind, 'sentence'>;
  readonly end: number;
}

/** Puts range, ratio, age, modifiers and object around an amount. */
export function compose(
  block: BlockContent,
  amount: Amount,
  age: AgeRead | undefined,
  free: number,
): Composed | { readonly skipTo: number } {
  const { tokens, text } = block;
  const range = readRange(block, amount);
  const ratio = range ? undefined : readRatio(block, amount);
  let start = range?.start ?? amount.start;
  let end = range?.end ?? ratio?.end ?? amount.end;
  let unit = range ? range.unit : amount.unit;
  const kind = range ? range.kind : amount.kind;
  const currency = range ? range.currency : amount.currency;
  let rule = range ? 'range' : ratio ? 'ratio' : (kind ?? amount.number.form);
  let value = range ? undefined : amount.value;
  let min = range?.min ?? amount.min;
  let max = range?.max ?? amount.max;

  const aged = range
    ? (readAge(tokens, { ...amount, start: range.start, end: range.end, unit: range.unit as never }) ?? age)
    : age;
  if (aged && (range || unit === undefined) && !ratio) {
    end = Math.max(end, aged.end);
    unit = aged.unit;
    rule = 'age';
  }
  const times = unit === undefined && !ratio ? timesAfter(tokens, end) : undefined;
  if (times) {
    end = times;
    unit = 'times';
    rule = 'multiple';
  }
  const compound = unit === undefined && !ratio && !range ? readCompound(tokens, end) : undefined;

  if (range && unit === undefined && isDuration(tokens, end)) return { skipTo: end };

  let modifier: FigureModifier | undefined = amount.number.approx ? 'approx' : undefined;
  const before = modifierBefore(tokens, start);
  if (before && before.at >= free) {
    start = before.at;
    modifier = before.modifier;
  } else if (/^exceed(?:s|ed)?$|^surpass(?:es|ed)?$|^top(?:s|ped)$/.test(lowerAt(tokens, start - 1)))
    modifier = 'more-than';
  const after = modifierAfter(tokens, end);
  if (after) {
    end = after.at;
    modifier ??= after.modifier;
  }
  let outOf = ratio?.outOf ?? amount.number.outOf;
  if (
    value !== undefined &&
    outOf !== undefined &&
    modifier &&
    unit === undefined &&
    isShare(tokens, amount, ratio?.end)
  ) {
    // "more than half" sets a bound, as "more than 50 percent" does
    value = Math.round((1000 * value) / outOf) / 10;
    outOf = undefined;
    unit = 'percent';
  }
  if (value !== undefined && outOf === undefined) {
    const bounded = boundsOf(value, modifier);
    min ??= bounded.min;
    max ??= bounded.max;
  }

  const objectRead =
    rule === 'age' || times
      ? undefined
      : compound
        ? compoundObject(tokens, compound)
        : (findObject(tokens, end, kind, value) ?? exceededObject(tokens, amount.start));
  let object = objectRead ? phraseText(text, tokens, objectRead) : undefined;
  let head = objectRead ? headLemma(tokens, objectRead) : undefined;
  const objectSpan = objectRead ? spanOf(tokens, objectRead.start, objectRead.end) : undefined;
  if (!object && unit === undefined && countsPeople(tokens, start, end)) {
    object = 'people';
    head = 'person';
  }
  const of = kind === 'percent' && lowerAt(tokens, end) === 'of' && object ? object : undefined;
  const per = kind === 'money' ? unit?.split('/')[1] : undefined;
  if (rule === 'age') object = 'age';
  else if (!object && per && !TIME_UNITS.has(per)) object = per;
  else if (!object && kind === 'money' && currency) object = currencyNounOf(currency[0]!);
  const aspect = rule === 'age' ? undefined : readAspect(tokens, start, objectRead?.end ?? end);
  if (compound?.unit) unit = compound.unit;

  return {
    end,
    find: {
      ...spanOf(tokens, start, end),
      rule,
      confidence: confidenceOf(rule, amount),
      ...(value === undefined ? {} : { value }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(modifier ? { modifier } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(currency ? { currency } : {}),
      ...(amount.onlyNearPlace ? { onlyNearPlace: true } : {}),
      ...(outOf === undefined ? {} : { outOf }),
      ...(of ? { of } : {}),
      ...(object ? { object } : {}),
      ...(head ? { head } : {}),
      ...(objectSpan ? { objectSpan } : {}),
      ...(aspect ? { aspect } : {}),
    },
  };
}

function confidenceOf(rule: string, amount: Amount): number {
  if (rule === 'money' || rule === 'percent' || rule === 'measure') return 0.97;
  if (rule === 'digits') return amount.number.plain ? 0.85 : 0.95;
  if (rule === 'words' && amount.value === 1) return 0.6;
  return 0.9;
}

/** "a third", "nine in ten": a share of something, not so many of so many. */
const isShare = (tokens: Tokens, amount: Amount, ratioEnd: number | undefined): boolean =>
  amount.number.form === 'fraction' || (ratioEnd !== undefined && lowerAt(tokens, amount.end) === 'in');

function findObject(
  tokens: Tokens,
  end: number,
  kind: Amount['kind'],
  value: number | undefined,
): ObjectRead | undefined {
  let j = end;
  if (/^["']$/.test(lowerAt(tokens, j)) && touches(tokens, j) && tokens[j + 1]?.space) j++;
  const hyphen = joins(tokens, j);
  if (hyphen) j++;
  if (kind === undefined) return readNounPhrase(tokens, j, value === 1);
  if (lowerAt(tokens, j) === 'of') return readNounPhrase(tokens, j + 1, true);
  const next = tokens[j];
  if (!isWord(next)) return undefined;
  if (
    /^(?:long|wide|deep|high|tall|away|thick|north|south|east|west|above|below|higher|lower|more|less|up|down|off|across|further|each|apart|hotter|colder|warmer|northeast|northwest|southeast|southwest|square|short|old|said|annually)$/.test(
      next.lower,
    )
  )
    return undefined;
  return readNounPhrase(tokens, j, true);
}

/** "grants that exceed $5 billion": the noun before. */
function exceededObject(tokens: Tokens, start: number): ObjectRead | undefined {
  if (!/^(?:exceed(?:s|ed|ing)?|total(?:s|led|ling|ed|ing)?|worth|surpass(?:es|ed)?)$/.test(lowerAt(tokens, start - 1)))
    return undefined;
  const that = /^(?:that|which)$/.test(lowerAt(tokens, start - 2));
  const head = start - (that ? 3 : 2);
  const word = tokens[head];
  if (!isWord(word) || !isPlural(word.text) || STOPS.has(word.lower)) return undefined;
  return { start: head, end: head + 1, head };
}
