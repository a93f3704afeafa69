/** Puts range, ratio, age, modifiers, unit and object around one amount. */
import type { BlockContent, Span } from '../../article/article.ts';
import type { FigureModifier } from '../mention.ts';
import { readAge, type AgeRead } from './ages.ts';
import type { Amount } from './amount.ts';
import { readAspect } from './aspect.ts';
import { readCompound, type Compound } from './compounds.ts';
import { readCounted } from './counted.ts';
import type { FigureFind } from './figure-find.ts';
import { boundsOf, EXCEEDING, modifierAfter, modifierBefore } from './modifiers.ts';
import { timesAfter } from './multiples.ts';
import { isDuration } from './not/durations.ts';
import { readRange } from './ranges.ts';
import { readRatio } from './ratios.ts';
import { lowerAt, spanOf } from './token.ts';

export interface Composed {
  readonly find: FigureFind;
  /** Token where it begins. */
  readonly start: number;
  /** Token after the figure. */
  readonly end: number;
  /** Token after what it counts: numbers before it belong to a name ("five Boeing 737 jets"). */
  readonly objectEnd: number;
}

/** A figure before its modifier and object are read. */
interface Core {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly value: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly outOf: number | undefined;
  readonly unit: string | undefined;
  readonly kind: Amount['kind'];
  readonly currency: Amount['currency'];
  readonly compound: Compound | undefined;
  /** A share of something ("a third", "nine in ten"), not so many of so many. */
  readonly share: boolean;
}

/** The figure around `amount`; `free` is the first token that no figure before has taken, `sentence` its sentence. */
export function compose(
  block: BlockContent,
  amount: Amount,
  age: AgeRead | undefined,
  free: number,
  sentence: Span,
): Composed | { readonly skipTo: number } {
  const { tokens } = block;
  const core = readRangeCore(block, amount, age) ?? readSingleCore(block, amount, age);
  let { start, end, value, unit, outOf, min, max } = core;
  if (core.rule === 'range' && unit === undefined && isDuration(tokens, end)) return { skipTo: end };

  let modifier: FigureModifier | undefined = amount.number.approx ? 'approx' : undefined;
  const before = modifierBefore(tokens, start);
  if (before && before.at >= free) {
    start = before.at;
    modifier = before.modifier;
  } else if (EXCEEDING.has(lowerAt(tokens, start - 1))) modifier = 'more-than';
  const after = modifierAfter(tokens, end);
  if (after) {
    end = after.at;
    modifier ??= after.modifier;
  }
  if (core.share && modifier && value !== undefined && outOf !== undefined && unit === undefined) {
    // "more than half" sets a bound, as "more than 50 percent" does
    value = Math.round((1000 * value) / outOf) / 10;
    outOf = undefined;
    unit = 'percent';
  }
  if (value !== undefined && outOf === undefined) {
    const bounds = boundsOf(value, modifier);
    min ??= bounds.min;
    max ??= bounds.max;
  }

  // "212 votes out of 38,455 cast" counts votes
  const inside = core.rule === 'ratio' && lowerAt(tokens, amount.end + 1) === 'out';
  const counted = readCounted(block, start, inside ? amount.end : end, { ...core, unit, value });
  const isOf = core.kind === 'percent' && counted.head !== undefined && lowerAt(tokens, end) === 'of';
  const span = spanOf(tokens, start, end);
  const find: FigureFind = {
    start: span.start,
    end: span.end,
    confidence: confidenceOf(core.rule, amount),
    rule: core.rule,
    value,
    min,
    max,
    modifier,
    unit: core.compound?.unit ?? unit,
    currency: core.currency,
    onlyNearPlace: amount.onlyNearPlace,
    outOf,
    of: isOf ? counted.object : undefined,
    object: counted.object,
    head: counted.head,
    objectSpan: counted.span,
    aspect: core.rule === 'age' ? undefined : readAspect(tokens, start, counted.end, core.unit !== undefined),
    sentence,
  };
  return { find, start, end, objectEnd: core.compound || inside ? end : counted.end };
}

function readRangeCore(block: BlockContent, amount: Amount, age: AgeRead | undefined): Core | undefined {
  const range = readRange(block, amount);
  if (!range) return undefined;
  const { start, min, max, kind, currency } = range;
  const aged =
    range.unit === undefined
      ? (readAge(block.tokens, { start, end: range.end, number: amount.number }) ?? age)
      : undefined;
  return {
    start,
    end: aged ? Math.max(range.end, aged.end) : range.end,
    rule: aged ? 'age' : 'range',
    value: undefined,
    min,
    max,
    outOf: undefined,
    unit: aged?.unit ?? range.unit,
    kind,
    currency,
    compound: undefined,
    share: false,
  };
}

function readSingleCore(block: BlockContent, amount: Amount, age: AgeRead | undefined): Core {
  const { tokens } = block;
  const { start, number, kind, currency, value, min, max } = amount;
  const ratio = readRatio(block, amount);
  const { outOf, form } = number;
  const core = (
    rule: string,
    end: number,
    whole: number | undefined,
    unit: string | undefined,
    share: boolean,
  ): Core => ({
    start,
    end,
    rule,
    value,
    min,
    max,
    outOf: whole,
    unit,
    kind,
    currency,
    compound: undefined,
    share,
  });
  if (ratio) return core('ratio', ratio.end, ratio.outOf, undefined, lowerAt(tokens, amount.end) === 'in');
  if (amount.unit === undefined) {
    if (age) return core('age', Math.max(amount.end, age.end), outOf, age.unit, false);
    const times = timesAfter(tokens, amount.end);
    if (times) return core('multiple', times, outOf, 'times', false);
    const compound = readCompound(tokens, amount.end);
    if (compound) return { ...core(kind ?? form, amount.end, outOf, undefined, form === 'fraction'), compound };
  }
  return core(kind ?? form, amount.end, outOf, amount.unit, form === 'fraction');
}

function confidenceOf(rule: string, amount: Amount): number {
  if (rule === 'money' || rule === 'percent' || rule === 'measure') return 0.97;
  if (rule === 'digits') return amount.number.plain ? 0.85 : 0.95;
  if (rule === 'words' && amount.value === 1) return 0.6;
  return 0.9;
}
