/** Reads a block once and finds its figures, by the class of each token. */
import { TokenClass, type BlockContent, type Sentence, type Span } from '../../article/article.ts';
import type { Neighbours } from '../recognizer.ts';
import { readAge } from './ages.ts';
import { readAmount, soleMeasure } from './amount.ts';
import { withUnitOfChange, type LastFigure } from './changes.ts';
import { compose, type Composed } from './compose.ts';
import { FRACTION_SIGNS } from './digits.ts';
import { countsIndeed, nil } from './doubtful.ts';
import { withObjectSaidBefore, withUnitSaidBefore } from './elided.ts';
import type { FigureFind } from './figure-find.ts';
import { countsBehindName } from './gapped.ts';
import { startsMoney } from './money.ts';
import { readMultiple } from './multiples.ts';
import { notAFigure } from './not-figures.ts';
import { DENOMINATORS, MULTIPLES, PLURALS, SCALES, SMALL, TENS } from './number-words.ts';
import { readRange } from './ranges.ts';
import { isNumber, lowerAt, spanOf, type Tokens } from './token.ts';

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
  'negative',
  'nil',
]);
const SIGN_STARTERS: ReadonlySet<string> = new Set(['-', '−', '–', '+', '±', '.', ...FRACTION_SIGNS.keys()]);

export function findFigures(block: BlockContent, neighbours: Neighbours): readonly FigureFind[] {
  const { tokens, sentences } = block;
  const finds: FigureFind[] = [];
  let sentence = 0;
  let free = 0;
  let counted = 0;
  let last: LastFigure | undefined;
  for (let i = 0; i < tokens.length;) {
    while (sentence + 1 < sentences.length && sentences[sentence]!.endToken <= i) sentence++;
    if (!mayStart(tokens, i) || (i < counted && isNumber(tokens[i]))) {
      i++;
      continue;
    }
    const read = readFigure(block, i, neighbours, free, sentences[sentence], last);
    if (!read) {
      i++;
      continue;
    }
    if (!('find' in read)) {
      i = Math.max(read.skipTo, i + 1);
      continue;
    }
    finds.push(read.find);
    last = { at: i, end: read.end, find: read.find, gapped: read.gapped };
    i = free = Math.max(read.end, i + 1);
    counted = read.objectEnd;
  }
  return finds;
}

function mayStart(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!;
  if (token.class & TokenClass.number) return true;
  if ((token.class & TokenClass.word) === 0) return SIGN_STARTERS.has(token.text) || startsMoney(tokens, i);
  if (!STARTERS.has(token.lower)) return startsMoney(tokens, i);
  // most articles begin no figure
  return (
    token.text.length > 2 ||
    !ARTICLES.has(token.lower) ||
    AFTER_ARTICLE.has(lowerAt(tokens, i + 1)) ||
    soleMeasure(tokens, i) !== undefined ||
    startsMoney(tokens, i)
  );
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...SCALES.keys(),
  ...DENOMINATORS.keys(),
  'few',
  'couple',
  'pair',
  'score',
]);

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

type Read = (Composed & { readonly gapped?: boolean }) | { readonly skipTo: number };

function readFigure(
  block: BlockContent,
  i: number,
  neighbours: Neighbours,
  free: number,
  within: Sentence | undefined,
  last: LastFigure | undefined,
): Read | undefined {
  const { tokens } = block;
  const token = tokens[i]!;
  const sentence = (): Span => (within ? spanOf(tokens, within.firstToken, within.endToken) : token);
  const multiple = MULTIPLES.get(token.lower);
  if (multiple !== undefined) {
    const read = readMultiple(tokens, i, free);
    if (!read) return undefined;
    const { modifier } = read;
    return {
      start: read.start,
      end: read.end,
      objectEnd: read.end,
      find: {
        ...spanOf(tokens, read.start, read.end),
        rule: 'multiple',
        confidence: 0.7,
        value: multiple,
        unit: 'times',
        modifier,
        sentence: sentence(),
      },
    };
  }
  const amount = token.lower === 'nil' ? nil(tokens, i) : readAmount(block, i);
  if (!amount) return undefined;

  const age = readAge(tokens, amount);
  let gapped = false;
  if (!age) {
    const date = over(neighbours.dates, tokens[amount.numberEnd - 1]!.start, tokens[amount.numberEnd - 1]!.end);
    if (date && !amount.prefixed && amount.kind === undefined && readRange(block, amount)?.unit === undefined) {
      let j = i + 1;
      while (j < tokens.length && tokens[j]!.start < date.end) j++;
      return { skipTo: j };
    }
    const name = over(neighbours.actors, token.start, tokens[amount.numberEnd - 1]!.end);
    if (name && name.start < token.start && amount.kind === undefined) return { skipTo: amount.numberEnd };
    if (name && name.start === token.start && name.end > tokens[amount.numberEnd - 1]!.end && amount.kind === undefined)
      return { skipTo: amount.numberEnd };
    const skip = notAFigure(block, amount);
    gapped = skip !== undefined && skip === amount.numberEnd && countsBehindName(tokens, amount, last);
    if (skip !== undefined && !gapped) return { skipTo: skip };
    if (!countsIndeed(block, amount, free)) return { skipTo: amount.numberEnd };
  }
  const composed = compose(block, age ? amount : withUnitOfChange(block, amount, last), age, free, sentence());
  if (!('find' in composed)) return composed;
  const { start, end } = composed;
  const measured = withUnitSaidBefore(tokens, composed.find, start, end, last);
  const find = withObjectSaidBefore(tokens, measured, start, end, last);
  return gapped && last && find.object === undefined
    ? { ...composed, find: { ...find, object: last.find.object, head: last.find.head }, gapped }
    : { ...composed, find, gapped };
}
