/** Words that are numbers by form and often not by meaning: "one", "half", "a pair", "zero", "nil". */
import type { BlockContent } from '../../article/article.ts';
import type { Amount } from './amount.ts';
import { TIME_UNITS } from './not/durations.ts';
import { oneCounts } from './one.ts';
import { readRange } from './ranges.ts';
import { readRatio } from './ratios.ts';
import { isNumber, joins, lowerAt, type Tokens } from './token.ts';

/** "cut to nil". */
export const nil = (tokens: Tokens, i: number): Amount | undefined =>
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

/** Does `amount` count, where its words leave doubt? */
export function countsIndeed(block: BlockContent, amount: Amount, free: number): boolean {
  const { tokens } = block;
  const { start, numberEnd: end, number } = amount;
  const word = lowerAt(tokens, start);
  const next = lowerAt(tokens, end);
  if (number.form === 'words' && number.value === 1 && end === start + 1 && word === 'one')
    return (
      amount.unit !== undefined ||
      readRatio(block, amount) !== undefined ||
      (lowerAt(tokens, start - 1) === 'between' && readRange(block, amount) !== undefined) ||
      oneCounts(tokens, start)
    );
  if (word === 'zero') return !(joins(tokens, end) || next === 'tolerance' || next === 'in' || next === 'sum');
  if (
    word === 'a' &&
    amount.unit === undefined &&
    (lowerAt(tokens, start + 1) === 'pair' || lowerAt(tokens, start + 1) === 'couple')
  )
    return next === 'of' || lowerAt(tokens, start + 1) === 'pair' || lowerAt(tokens, end - 1) !== 'couple';
  if (word === 'a' && TIME_UNITS.has(next)) return false;
  // "$1.1bn a quarter" is a rate
  if (word === 'a' && number.form === 'fraction' && free === start && start > 0) return false;
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
