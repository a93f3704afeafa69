/**
 * What a document says of its words: how they are written elsewhere, and which names they were found in. Blocks are put in
 * and taken out again, so that an edit costs what it touched; all counts are whole numbers, so that nothing drifts.
 */
import { TokenClass } from '../../article/article.ts';
import { ACTOR_TYPES, type ActorType } from '../mention.ts';
import type { Context } from './context.ts';
import { cueBit, lowerHash } from './gazetteer.ts';
import { hashText, mix } from './hash.ts';
import type { Word } from './words.ts';

/** A name found in a block, in tokens. */
export interface NamedTokens {
  readonly first: number;
  /** Token after the last. */
  readonly last: number;
  readonly type: ActorType;
  readonly confidence: number;
}

const TYPES = ACTOR_TYPES.length;
/** Confidence is counted in thousandths. */
const UNIT = 1000;
const SMALL_WORDS = cueBit('link') | cueBit('particle');

// a row of counts of one word
const CAPITAL = 0; // with a capital inside a sentence
const OUTSIDE = 1; // the same, and in no name
const ANY = 2; // confidence of names that hold the word, by type
const FIRST = ANY + TYPES; // the same over names of two words and more that begin with it
const LAST = FIRST + TYPES; // and that end with it
const TIMES = LAST + TYPES; // counted at all: a row that was emptied again says no more than none
const ROW = TIMES + 1;

export interface DocumentWords {
  /** By the word's hash: `ROW` counts. */
  readonly words: Map<number, Int32Array>;
  /** Times written small. */
  readonly small: Map<number, number>;
  /** Two words inside one name, by type; initials of names, by type. */
  readonly pairs: Map<number, Int32Array>;
  readonly initials: Map<number, Int32Array>;
  /** Words with a capital; 0 in a text that has none. */
  capitals: number;
}

export const createDocumentWords = (): DocumentWords => ({
  words: new Map(),
  small: new Map(),
  pairs: new Map(),
  initials: new Map(),
  capitals: 0,
});

/** Called for each word, pair of words or acronym (hash) whose counts are about to change. */
export type BeforeChange = (key: number) => void;

const isName = (w: Word): boolean => (w.class & TokenClass.capital) !== 0;

/** Puts a block's words and names in (`sign` 1) or takes them out (-1). */
export function countBlock(
  seen: DocumentWords,
  { words, sentence }: Context,
  names: readonly NamedTokens[],
  sign: 1 | -1,
  before?: BeforeChange,
): void {
  let n = 0;
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (!(w.class & TokenClass.word)) continue;
    if (!isName(w)) {
      if (sentence[i]! & 6) continue;
      before?.(w.exact);
      seen.small.set(w.exact, (seen.small.get(w.exact) ?? 0) + sign);
      continue;
    }
    seen.capitals += sign;
    while (n < names.length && names[n]!.last <= i) n++;
    const name = n < names.length && names[n]!.first <= i ? names[n]! : undefined;
    if (sentence[i]! & 6 && !name) continue;
    before?.(w.exact);
    const row = rowOf(seen.words, w.exact, ROW);
    row[TIMES]! += sign;
    const inSentence = sentence[i] === 0;
    if (inSentence) row[CAPITAL]! += sign;
    if (!name) {
      if (inSentence) row[OUTSIDE]! += sign;
      continue;
    }
    const type = ACTOR_TYPES.indexOf(name.type);
    const by = sign * weightOf(name);
    row[ANY + type]! += by;
    if (name.last - name.first > 1) {
      if (i === name.first) row[FIRST + type]! += by;
      if (i === name.last - 1) row[LAST + type]! += by;
    }
  }
  for (const name of names) {
    const acronym = acronymAfter(words, name);
    if (acronym) {
      before?.(acronym);
      rowOf(seen.initials, acronym, TYPES)[ACTOR_TYPES.indexOf(name.type)]! += sign * weightOf(name);
    }
    if (name.last - name.first < 2) continue;
    const type = ACTOR_TYPES.indexOf(name.type);
    const by = sign * weightOf(name);
    for (let i = name.first + 1; i < name.last; i++) {
      // two small words ("de la") say nothing of a name
      if (!isName(words[i - 1]!) && !isName(words[i]!)) continue;
      const pair = pairKey(words[i - 1]!, words[i]!);
      before?.(pair);
      rowOf(seen.pairs, pair, TYPES)[type]! += by;
    }
    const key = initialsKey(words, name.first, name.last);
    if (!key) continue;
    before?.(key);
    rowOf(seen.initials, key, TYPES)[type]! += by;
  }
}

const SPORT =
  `goal goals match matches season league striker midfielder defender goalkeeper coach penalty half-time kick
  equaliser scored scorer win wins draw defeat victory innings wicket wickets batting bowler runs quarterback touchdown
  rebounds assists playoff playoffs championship tournament semi-final final finals qualifier fans side squad referee
  stadium cup promotion relegation points table`
    .split(/\s+/)
    .map(lowerHash);
/** Words of sport that make a report of sport, where cities are clubs. */
const ENOUGH = 8;

/** What the document is about, as far as it changes how names are read: 1 for sport. */
export function topicOf({ small }: DocumentWords): number {
  let n = 0;
  for (const word of SPORT) n += Math.min(3, small.get(word) ?? 0);
  return n >= ENOUGH ? 1 : 0;
}

/** In tenths, so that a little more or less certainty at one place does not concern the whole document. */
const weightOf = (name: NamedTokens): number => Math.round(name.confidence * 10) * (UNIT / 10);

function rowOf(map: Map<number, Int32Array>, key: number, length: number): Int32Array {
  let row = map.get(key);
  if (!row) map.set(key, (row = new Int32Array(length)));
  return row;
}

/** Everything that the document's features read of one word, pair or acronym, to tell whether a change matters. */
export function stateOf(seen: DocumentWords, key: number): string {
  const of = (map: ReadonlyMap<number, Int32Array>): string => map.get(key)?.join() ?? '';
  return `${of(seen.words)};${seen.small.get(key) ?? 0};${of(seen.initials)};${of(seen.pairs)}`;
}

const OPEN = lowerHash('(');
const CLOSE = lowerHash(')');

/** Letters of "(SMUG)" right behind a name. */
function acronymAfter(words: readonly Word[], { last }: NamedTokens): number {
  const w = words[last + 1];
  return w && words[last]!.exact === OPEN && w.class & TokenClass.allCaps && words[last + 2]?.exact === CLOSE
    ? w.letters
    : 0;
}

export const pairKey = (a: Word, b: Word): number => mix(a.exact, b.exact);

/** Hash of the first letters of a name's words, small words left out; 0 for fewer than two. */
function initialsKey(words: readonly Word[], first: number, last: number): number {
  let letters = '';
  for (let i = first; i < last; i++) {
    const w = words[i]!;
    if (w.class & TokenClass.word && !(w.cues & SMALL_WORDS && !isName(w))) letters += w.initial;
  }
  return letters.length > 1 ? hashText(letters) : 0;
}

/** Buckets of a summed confidence in thousandths. */
const bucket = (x: number): number => (x < 300 ? 0 : x < 750 ? 1 : x < 1500 ? 2 : x < 3000 ? 3 : 4);

const rest = new Int32Array(TYPES);
/** Types' counts from `at` of a row less what the token's own name put in; the best of them is returned. */
function without(row: Int32Array, at: number, type: number, weight: number): number {
  let best = 0;
  for (let k = 0; k < TYPES; k++) {
    rest[k] = k === type ? Math.max(0, row[at + k]! - weight) : row[at + k]!;
    if (rest[k]! > rest[best]!) best = k;
  }
  return best;
}

const T = (template: number, a: number, b: number): number => mix(mix(0x3000 + template, a), b);

/** Keys of the features of token `t` that tell what the rest of the document does with its word; returns how many. */
export function documentKeys(
  context: Context,
  t: number,
  seen: DocumentWords,
  own: NamedTokens | undefined,
  topic: number,
  keys: Int32Array,
): number {
  const { words, sentence } = context;
  const w = words[t]!;
  let n = 0;
  if (!(w.class & TokenClass.word)) return n;
  const capital = isName(w);
  if (!capital && !own && !(w.cues & SMALL_WORDS)) return n;
  const flags = sentence[t]!;
  const ownType = own ? ACTOR_TYPES.indexOf(own.type) : -1;
  const ownWeight = own ? weightOf(own) : 0;
  const counted = capital ? seen.words.get(w.exact) : undefined;
  const row = counted?.[TIMES] ? counted : undefined;
  if (topic && capital) {
    keys[n++] = T(10, topic, w.names);
    keys[n++] = T(11, topic, mix(runPlace(context, t), w.shape));
    keys[n++] = T(12, topic, (words[t + 1]?.cues ?? 0) * 65536 + (words[t - 1]?.cues ?? 0));
  }
  if (row) {
    const small = Math.min(2, seen.small.get(w.exact) ?? 0);
    const mine = flags === 0 ? 1 : 0;
    keys[n++] = T(1, small * 16 + Math.min(2, row[CAPITAL]! - mine), flags);
    const multi = own !== undefined && own.last - own.first > 1;
    const best = without(row, ANY, ownType, ownWeight);
    let sum = 0;
    for (let k = 0; k < TYPES; k++) sum += rest[k]!;
    const strength = bucket(sum);
    if (strength) {
      const share = rest[best]! / sum;
      keys[n++] = T(2, best, strength * 4 + (share > 0.95 ? 3 : share > 0.7 ? 2 : 1));
      keys[n++] = T(3, best, (ownType + 1) * 8 + bucket(ownWeight));
    }
    const outside = Math.min(2, row[OUTSIDE]! - (own ? 0 : mine));
    keys[n++] = T(4, outside * 8 + strength, flags);
    const f = without(row, FIRST, multi && t === own.first ? ownType : -1, ownWeight);
    if (rest[f]! > 300) keys[n++] = T(5, f, bucket(rest[f]!) * 4 + runPlace(context, t));
    const l = without(row, LAST, multi && t === own.last - 1 ? ownType : -1, ownWeight);
    if (rest[l]! > 300) keys[n++] = T(6, l, bucket(rest[l]!) * 4 + runPlace(context, t));
    if (w.class & (TokenClass.allCaps | TokenClass.abbreviation)) {
      const named = seen.initials.get(w.letters);
      const i = named ? without(named, 0, -1, 0) : 0;
      if (named && rest[i]! > 300) keys[n++] = T(7, i, bucket(rest[i]!));
    }
  }
  for (const side of [-1, 1] as const) {
    const other = words[t + side];
    if (!other || !(other.class & TokenClass.word)) continue;
    const pair = seen.pairs.get(side < 0 ? pairKey(other, w) : pairKey(w, other));
    if (!pair) continue;
    const together = own !== undefined && own.first <= t + side && t + side < own.last;
    const best = without(pair, 0, together ? ownType : -1, ownWeight);
    if (rest[best]! > 300) keys[n++] = T(side < 0 ? 8 : 9, best, bucket(rest[best]!));
  }
  return n;
}

function runPlace({ runStart, runEnd }: Context, t: number): number {
  const a = runStart[t]!;
  const b = runEnd[t]!;
  return b - a === 1 ? 0 : t === a ? 1 : t === b - 1 ? 2 : 3;
}
