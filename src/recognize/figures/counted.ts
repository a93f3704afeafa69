/** What a figure counts: the phrase after it, the noun before it, or what its unit and verb leave unsaid. */
import type { BlockContent, Span } from '../../article/article.ts';
import type { Amount } from './amount.ts';
import { compoundObject, type Compound } from './compounds.ts';
import type { Candidates } from './currencies.ts';
import { currencyNounOf } from './currency-names.ts';
import { isPlural, STOPS } from './grammar.ts';
import { TIME_UNITS } from './not/durations.ts';
import { countsPeople, headLemma, phraseText, readNounPhrase, type ObjectRead } from './object.ts';
import { isCapital, isLower, isWord, joins, lowerAt, spanOf, touches, type Tokens } from './token.ts';

export interface Counted {
  readonly object?: string;
  /** Lemma of the head noun; absent where no word of the text is the object. */
  readonly head?: string;
  readonly span?: Span;
  /** Token after figure and object. */
  readonly end: number;
}

/** What a figure is, as far as its object depends on it. */
export interface Shape {
  readonly rule: string;
  readonly kind: Amount['kind'];
  readonly unit: string | undefined;
  readonly currency: Candidates | undefined;
  readonly value: number | undefined;
  readonly compound: Compound | undefined;
}

/** The object of the figure that stands in tokens [start, end). */
export function readCounted(block: BlockContent, start: number, end: number, shape: Shape): Counted {
  const { tokens, text } = block;
  const { rule, kind, unit, currency, compound } = shape;
  if (rule === 'age') return { object: 'age', end };
  if (rule === 'multiple') return { end };
  const strong = unit === undefined ? strongObject(tokens, start, end) : undefined;
  const read = compound
    ? compoundObject(tokens, compound)
    : strong === undefined
      ? (objectAfter(tokens, end, kind, shape.value) ?? objectBefore(tokens, start))
      : strong;
  if (read) {
    return {
      object: phraseText(text, tokens, read),
      head: headLemma(tokens, read),
      span: spanOf(tokens, read.start, read.end),
      end: read.beyond ? end : Math.max(end, read.end),
    };
  }
  if (unit === undefined && countsPeople(tokens, start, end)) return { object: 'people', head: 'person', end };
  if (kind !== 'money') return { end };
  // a price is told of what it buys, a sum of its currency
  const per = unit?.split('/')[1];
  if (per && !TIME_UNITS.has(per)) return { object: per, end };
  return currency ? { object: currencyNounOf(currency[0]!), end } : { end };
}

function objectAfter(
  tokens: Tokens,
  end: number,
  kind: Amount['kind'],
  value: number | undefined,
): ObjectRead | undefined {
  let j = end;
  if (/^["']$/.test(lowerAt(tokens, j)) && touches(tokens, j) && tokens[j + 1]?.space) j++;
  if (joins(tokens, j)) j++;
  if (kind === undefined && DIMENSION.test(lowerAt(tokens, j)) && !isWord(tokens[j + 1])) return undefined;
  if (kind === undefined) {
    const read = readNounPhrase(tokens, j, value === 1);
    // "One dose costs $1.20": no plural goes with one
    const verb =
      read && lowerAt(tokens, end - 1) === 'one' && read.head > j && /[^s]s$/.test(lowerAt(tokens, read.head));
    return verb && isLower(tokens[read.head]) && isPlural(tokens[read.head]!.text)
      ? { start: read.start, end: read.head, head: read.head - 1 }
      : read;
  }
  const said = kind === 'percent' ? predicate(tokens, j) : undefined;
  if (said) return said;
  if (lowerAt(tokens, j) === 'of') return readNounPhrase(tokens, j + 1, true);
  const next = tokens[j];
  if (!isWord(next) || NO_OBJECT.has(next.lower)) return undefined;
  return readNounPhrase(tokens, j, true);
}

/** "60% were Shia", "40 percent of them are women": what a share is said to be. */
function predicate(tokens: Tokens, at: number): ObjectRead | undefined {
  const verb =
    lowerAt(tokens, at) === 'of' && /^(?:them|whom|these|those)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at;
  const noun = tokens[verb + 1];
  if (!/^(?:is|are|was|were)$/.test(lowerAt(tokens, verb)) || !isWord(noun) || STOPS.has(noun.lower)) return undefined;
  const read = readNounPhrase(tokens, verb + 1, true);
  const head = read && tokens[read.head]!.text;
  return head !== undefined && (isPlural(head) || isCapital(noun)) ? read : undefined;
}

/** What follows a measure without being what it measures: "38 metres long", "7 km north". */
const NO_OBJECT = new Set(
  'long wide deep high tall away thick north south east west above below higher lower more less up down off across further each apart hotter colder warmer northeast northwest southeast southwest square short old said annually slim broad inland upstream downstream downhill uphill ahead behind'.split(
    ' ',
  ),
);
/** "four deep": told of a measure, never counted. */
const DIMENSION = /^(?:wide|deep|long|high|tall|thick)$/;
const EXCEEDS = new Set(
  'exceed exceeds exceeded exceeding total totals totalled totaled totalling totaling worth surpass surpasses surpassed'.split(
    ' ',
  ),
);

/** "a 300-strong crowd", "a crowd 2,000 strong": the crowd; `null` where no word says who is strong. */
function strongObject(tokens: Tokens, start: number, end: number): ObjectRead | null | undefined {
  if (joins(tokens, end) && lowerAt(tokens, end + 1) === 'strong') return readNounPhrase(tokens, end + 2, true) ?? null;
  if (lowerAt(tokens, end) !== 'strong') return undefined;
  const noun = tokens[start - 1];
  return isLower(noun) && !STOPS.has(noun.lower) ? { start: start - 1, end: start, head: start - 1 } : null;
}

const GATHERINGS = /^(?:crowd|audience|congregation|population|workforce|army|force|garrison|staff|membership)$/;

/** "grants that exceed $5 billion", "a pick or two", "a crowd of 41,250": the noun before. */
function objectBefore(tokens: Tokens, start: number): ObjectRead | undefined {
  if (lowerAt(tokens, start - 1) === 'of' && GATHERINGS.test(lowerAt(tokens, start - 2)))
    return { start: start - 2, end: start - 1, head: start - 2 };
  if (
    lowerAt(tokens, start - 1) === 'or' &&
    isLower(tokens[start - 2]) &&
    /^(?:an?|one)$/.test(lowerAt(tokens, start - 3))
  )
    return { start: start - 2, end: start - 1, head: start - 2 };
  if (!EXCEEDS.has(lowerAt(tokens, start - 1))) return undefined;
  const link = lowerAt(tokens, start - 2);
  const head = start - (link === 'that' || link === 'which' ? 3 : 2);
  const word = tokens[head];
  if (!isWord(word) || !isPlural(word.text) || STOPS.has(word.lower)) return undefined;
  return { start: head, end: head + 1, head };
}
