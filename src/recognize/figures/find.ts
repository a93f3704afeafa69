/** Reads a block once and finds its figures, by the class of each token. */
import { TokenClass, type BlockContent, type Span } from '../../article/article.ts';
import type { FigureModifier } from '../mention.ts';
import type { Find, Neighbours } from '../recognizer.ts';
import { readAge } from './ages.ts';
import { readAmount, type Amount } from './amount.ts';
import { readAspect } from './aspect.ts';
import { currencyNounOf, type Candidates } from './currencies.ts';
import { FRACTION_SIGNS } from './digits.ts';
import { boundsOf, modifierAfter, modifierBefore } from './modifiers.ts';
import { startsMoney } from './money.ts';
import { notAFigure, TIME_UNITS } from './not-figures.ts';
import { MULTIPLES, PLURALS, SMALL, TENS } from './number-words.ts';
import { countsPeople, headLemma, phraseText, readNounPhrase, type ObjectRead } from './object.ts';
import { oneCounts } from './one.ts';
import { readRange, readRatio } from './ranges.ts';
import { isNumber, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';

/** A figure of one block, before the article resolves its currency, actor and time. */
export interface FigureFind extends Find {
  readonly rule: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly modifier?: FigureModifier;
  readonly unit?: string;
  /** What the currency can be, where its sign or word does not say. */
  readonly currency?: Candidates;
  /** Keep only if the article speaks of a place with such a currency ("K500"). */
  readonly onlyNearPlace?: boolean;
  readonly outOf?: number;
  readonly of?: string;
  readonly object?: string;
  readonly head?: string;
  /** Where the object stands in the block, for the actor inside it. */
  readonly objectSpan?: Span;
  readonly aspect?: string;
  /** The sentence, for its dates. */
  readonly sentence: Span;
}

/** Words that may begin a figure; everything else is passed over with one look-up. */
const STARTERS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...PLURALS.keys(),
  ...MULTIPLES.keys(),
  'a',
  'an',
  'half',
  'quarter',
  'several',
  'few',
  'minus',
  'nil',
]);
const SIGN_STARTERS: ReadonlySet<string> = new Set(['-', '−', '–', '+', '±', '.', ...FRACTION_SIGNS.keys()]);

export function findFigures(block: BlockContent, neighbours: Neighbours): readonly FigureFind[] {
  const { tokens, sentences } = block;
  const finds: FigureFind[] = [];
  let sentence = 0;
  let free = 0;
  for (let i = 0; i < tokens.length;) {
    while (sentence + 1 < sentences.length && sentences[sentence]!.endToken <= i) sentence++;
    const token = tokens[i]!;
    if (!mayStart(tokens, i)) {
      i++;
      continue;
    }
    const read = readFigure(block, i, neighbours, free);
    if (!read) {
      i++;
      continue;
    }
    if (!('find' in read)) {
      i = Math.max(read.skipTo, i + 1);
      continue;
    }
    const span = sentences[sentence];
    const within = span ? { start: tokens[span.firstToken]!.start, end: tokens[span.endToken - 1]!.end } : token;
    finds.push({ ...read.find, sentence: { start: within.start, end: within.end } });
    i = free = Math.max(read.end, i + 1);
  }
  return finds;
}

function mayStart(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!;
  if (token.class & TokenClass.number) return true;
  if (token.class & TokenClass.word) return STARTERS.has(token.lower) || startsMoney(tokens, i);
  return SIGN_STARTERS.has(token.text) || startsMoney(tokens, i);
}

/** The span of `spans` (sorted) over a place, found by halving. */
function over(spans: readonly Span[], start: number, end: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start < end ? span : undefined;
}

type Read = { readonly find: Omit<FigureFind, 'sentence'>; readonly end: number } | { readonly skipTo: number };

function readFigure(block: BlockContent, i: number, neighbours: Neighbours, free: number): Read | undefined {
  const { tokens } = block;
  const token = tokens[i]!;
  const multiple = MULTIPLES.get(token.lower);
  if (multiple !== undefined) return readMultiple(block, i, multiple, free);
  const amount = token.lower === 'nil' ? nil(tokens, i) : readAmount(block, i);
  if (!amount) return undefined;

  const age = readAge(tokens, amount);
  if (!age) {
    const date = over(neighbours.dates, tokens[amount.numberEnd - 1]!.start, tokens[amount.numberEnd - 1]!.end);
    if (date && !amount.prefixed && amount.kind === undefined) {
      let j = i + 1;
      while (j < tokens.length && tokens[j]!.start < date.end) j++;
      return { skipTo: j };
    }
    const name = over(neighbours.actors, token.start, tokens[amount.numberEnd - 1]!.end);
    if (name && name.start < token.start && amount.kind === undefined) return { skipTo: amount.numberEnd };
    if (name && name.start === token.start && name.end > tokens[amount.numberEnd - 1]!.end && amount.kind === undefined)
      return { skipTo: amount.numberEnd };
    const skip = notAFigure(block, amount);
    if (skip !== undefined) return { skipTo: skip };
    if (!worthIt(block, amount)) return { skipTo: amount.numberEnd };
  }
  return compose(block, amount, age, free);
}

const nil = (tokens: Tokens, i: number): Amount | undefined =>
  /^(?:to|was|is|at|of)$/.test(lowerAt(tokens, i - 1))
    ? {
        start: i,
        end: i + 1,
        numberEnd: i + 1,
        value: 0,
        prefixed: false,
        onlyNearPlace: false,
        number: { end: i + 1, value: 0, form: 'words', plain: false, scale: 1 },
      }
    : undefined;

/** Words that are numbers by form but seldom by meaning. */
function worthIt(block: BlockContent, amount: Amount): boolean {
  const { tokens } = block;
  const { start, numberEnd: end, number } = amount;
  const word = lowerAt(tokens, start);
  const next = lowerAt(tokens, end);
  if (number.form === 'words' && number.value === 1 && end === start + 1 && word === 'one')
    return amount.unit !== undefined || readRatio(block, amount) !== undefined || oneCounts(tokens, start);
  if (word === 'zero') return !(joins(tokens, end) || next === 'tolerance' || next === 'in' || next === 'sum');
  if (
    word === 'a' &&
    amount.unit === undefined &&
    (lowerAt(tokens, start + 1) === 'pair' || lowerAt(tokens, start + 1) === 'couple')
  )
    return next === 'of' || lowerAt(tokens, start + 1) === 'pair' || lowerAt(tokens, end - 1) !== 'couple';
  if (word === 'a' && TIME_UNITS.has(next)) return false;
  if (number.form === 'fraction' && number.outOf === undefined)
    return amount.unit !== undefined || isNumber(tokens[start]);
  if (word === 'half') return halfCounts(tokens, start, end);
  if (word === 'quarter') return number.form !== 'fraction';
  if (number.form === 'plural' && word === 'scores') return next === 'of';
  return true;
}

function halfCounts(tokens: Tokens, start: number, end: number): boolean {
  if (end > start + 1) return !TIME_UNITS.has(lowerAt(tokens, end));
  if (
    /^(?:first|second|third|other|better|same|own|a|last|each|either|latter|former|one|and|past|opening|his|the|final|another|at)$/.test(
      lowerAt(tokens, start - 1),
    )
  )
    return false;
  if (joins(tokens, start + 1)) return false;
  const next = lowerAt(tokens, end);
  return (
    !(
      TIME_UNITS.has(next) ||
      /^(?:time|past|way|an|expecting|expected|hour|moon|brother|sister|empty|full|naked|asleep|dead|jokingly|hidden|built)$/.test(
        next,
      )
    ) && !TIME_UNITS.has(lowerAt(tokens, end + 1) === 'century' ? 'century' : next)
  );
}

/** "twice the size", "more than double what they pay", "10 times as large": a multiple of something. */
function readMultiple(block: BlockContent, i: number, value: number, free: number): Read | undefined {
  const { tokens } = block;
  const next = lowerAt(tokens, i + 1);
  const before = modifierBefore(tokens, i);
  if (
    !/fold$/.test(lowerAt(tokens, i)) &&
    !/^(?:the|as|its|their|his|her|what|that)$/.test(next) &&
    !(before && before.at >= free)
  )
    return undefined;
  if (/^(?:to|will|would|could|and|or|can|may|not)$/.test(lowerAt(tokens, i - 1)) && lowerAt(tokens, i) !== 'twice')
    return undefined;
  if (next === 'that' && !before) return undefined;
  const start = before && before.at >= free ? before.at : i;
  return {
    end: i + 1,
    find: {
      ...span(tokens, start, i + 1),
      rule: 'multiple',
      confidence: 0.7,
      value,
      unit: 'times',
      ...(before ? { modifier: before.modifier } : {}),
    },
  };
}

/** From token to token; the stop that ends a sentence after "31 °C." is not part of it. */
function span(tokens: Tokens, start: number, end: number): Span {
  const last = tokens[end - 1]!;
  return {
    start: tokens[start]!.start,
    end: /^[A-Z]\.$/.test(last.text) && end === tokens.length ? last.end - 1 : last.end,
  };
}

/** Puts range, ratio, age, modifiers and object around an amount. */
function compose(block: BlockContent, amount: Amount, age: ReturnType<typeof readAge>, free: number): Read {
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
  const compound = unit === undefined && !ratio && !range ? compoundUnit(tokens, end) : undefined;

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
  if (value !== undefined) {
    const bounded = amount.number.outOf === undefined ? boundsOf(value, modifier) : {};
    min ??= bounded.min;
    max ??= bounded.max;
  } else if (modifier && min !== undefined && max !== undefined && !range) {
    // "more than a few hundred": the plural's own bounds stay
    value = undefined;
  }

  const objectRead =
    rule === 'age' || times
      ? undefined
      : compound
        ? compoundObject(tokens, end, compound)
        : findObject(tokens, end, kind, value);
  let object = objectRead ? phraseText(text, tokens, objectRead) : undefined;
  let head = objectRead ? headLemma(tokens, objectRead) : undefined;
  const objectSpan = objectRead ? span(tokens, objectRead.start, objectRead.end) : undefined;
  if (!object && unit === undefined && countsPeople(tokens, start, end)) {
    object = 'people';
    head = 'person';
  }
  const of = kind === 'percent' && lowerAt(tokens, end) === 'of' && object ? object : undefined;
  if (!object && kind === 'money' && currency) object = currencyNounOf(currency[0]!);
  const outOf = ratio?.outOf ?? amount.number.outOf;
  const aspect = rule === 'age' ? undefined : readAspect(tokens, start, objectRead?.end ?? end);
  if (compound?.unit) unit = compound.unit;

  return {
    end,
    find: {
      ...span(tokens, start, end),
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

/** "three times the usual number", "54 times": a multiple, where a comparison follows. */
function timesAfter(tokens: Tokens, end: number): number | undefined {
  if (lowerAt(tokens, end) !== 'times')
    return lowerAt(tokens, end) === 'fold' && touches(tokens, end)
      ? end + 1
      : joins(tokens, end) && lowerAt(tokens, end + 1) === 'fold'
        ? end + 2
        : undefined;
  return /^(?:as|the|more|larger|bigger|higher|greater|its|their|his|her|that|what|earnings|sales|book|revenue|profits?|oversubscribed|smaller|faster|less|lower|operating)$/.test(
    lowerAt(tokens, end + 1),
  )
    ? end + 1
    : undefined;
}

interface Compound {
  /** Token of the joined noun. */
  readonly noun: number;
  readonly unit?: string;
}

const COMPOUND_UNITS = new Map([
  ['page', 'page'],
  ['volume', 'volume'],
  ['storey', 'storey'],
  ['story', 'storey'],
  ['floor', 'storey'],
  ['bed', 'bed'],
  ['room', 'room'],
  ['point', 'point'],
  ['seat', 'seat'],
  ['member', 'member'],
  ['cylinder', 'cylinder'],
]);

/** "1,300-page", "329-seat": a number and what it counts, joined. */
function compoundUnit(tokens: Tokens, end: number): Compound | undefined {
  if (!joins(tokens, end) || !isWord(tokens[end + 1])) return undefined;
  const unit = COMPOUND_UNITS.get(lowerAt(tokens, end + 1));
  return { noun: end + 1, ...(unit ? { unit } : {}) };
}

function compoundObject(tokens: Tokens, _end: number, compound: Compound): ObjectRead {
  const rest = readNounPhrase(tokens, compound.noun + 1, true);
  if (!rest || rest.start !== compound.noun + 1)
    return { start: compound.noun, end: compound.noun + 1, head: compound.noun };
  return { start: compound.noun, end: rest.end, head: compound.noun };
}

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
