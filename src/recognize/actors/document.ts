/** What the rest of the document says of a word: how it is written elsewhere, and which names it was found in. */
import { TokenClass } from '../../article/article.ts';
import { ACTOR_TYPES, type ActorType } from '../mention.ts';
import type { Context, KeySink } from './context.ts';
import { cueBit } from './gazetteer.ts';
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

/** What was seen of one word, or of two words side by side. */
interface Seen {
  /** Times written small; with a capital inside a sentence. */
  small: number;
  capital: number;
  /** Capital inside a sentence and in no name. */
  outside: number;
  /** Confidences summed over the names that hold the word, by type. */
  readonly any: Float64Array;
  /** The same over names of two words and more: as first, and as last word. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

export interface DocumentWords {
  readonly words: Map<number, Seen>;
  /** Two words inside one name, by type. */
  readonly pairs: Map<number, Float64Array>;
  /** Initials of names, by type. */
  readonly initials: Map<number, Float64Array>;
}

const TYPES = ACTOR_TYPES.length;
const SMALL_WORDS = cueBit('link') | cueBit('particle');

const isName = (w: Word): boolean => (w.class & TokenClass.capital) !== 0;

export function countWords(contexts: readonly Context[], names: readonly (readonly NamedTokens[])[]): DocumentWords {
  const seen: DocumentWords = { words: new Map(), pairs: new Map(), initials: new Map() };
  contexts.forEach((context, b) => {
    const { words, sentence } = context;
    const found = names[b]!;
    let n = 0;
    for (let i = 0; i < words.length; i++) {
      const w = words[i]!;
      if (!(w.class & TokenClass.word)) continue;
      while (n < found.length && found[n]!.last <= i) n++;
      const name = n < found.length && found[n]!.first <= i ? found[n]! : undefined;
      if (sentence[i]! & 6 && !name) continue;
      if (!isName(w)) continue;
      const s = rowOf(seen.words, w.exact);
      const inSentence = sentence[i] === 0;
      if (inSentence) s.capital++;
      if (!name) {
        if (inSentence) s.outside++;
        continue;
      }
      const type = ACTOR_TYPES.indexOf(name.type);
      s.any[type]! += name.confidence;
      if (name.last - name.first > 1) {
        if (i === name.first) s.first[type]! += name.confidence;
        if (i === name.last - 1) s.last[type]! += name.confidence;
      }
    }
    for (const name of found) countName(seen, words, name);
  });
  // most words of a text are only ever small: those are not worth a row
  for (const { words, sentence } of contexts) {
    for (let i = 0; i < words.length; i++) {
      const w = words[i]!;
      if (!(w.class & TokenClass.word) || isName(w) || sentence[i]! & 6) continue;
      const s = seen.words.get(w.exact);
      if (s) s.small++;
    }
  }
  return seen;
}

function countName(seen: DocumentWords, words: readonly Word[], { first, last, type, confidence }: NamedTokens): void {
  if (last - first < 2) return;
  const t = ACTOR_TYPES.indexOf(type);
  for (let i = first + 1; i < last; i++) vote(seen.pairs, pairKey(words[i - 1]!, words[i]!), t, confidence);
  const key = initialsKey(words, first, last);
  if (key) vote(seen.initials, key, t, confidence);
}

function vote(map: Map<number, Float64Array>, key: number, type: number, by: number): void {
  let row = map.get(key);
  if (!row) map.set(key, (row = new Float64Array(TYPES)));
  row[type]! += by;
}

function rowOf(map: Map<number, Seen>, key: number): Seen {
  let row = map.get(key);
  if (!row) {
    row = {
      small: 0,
      capital: 0,
      outside: 0,
      any: new Float64Array(TYPES),
      first: new Float64Array(TYPES),
      last: new Float64Array(TYPES),
    };
    map.set(key, row);
  }
  return row;
}

const pairKey = (a: Word, b: Word): number => mix(a.exact, b.exact);

/** Hash of the first letters of a name's words, small words left out; 0 for fewer than two. */
function initialsKey(words: readonly Word[], first: number, last: number): number {
  let letters = '';
  for (let i = first; i < last; i++) {
    const w = words[i]!;
    if (w.class & TokenClass.word && !(w.cues & SMALL_WORDS && !isName(w))) letters += w.initial;
  }
  return letters.length > 1 ? hashText(letters) : 0;
}

const bucket = (x: number): number => (x < 0.3 ? 0 : x < 0.75 ? 1 : x < 1.5 ? 2 : x < 3 ? 3 : 4);
const top = (row: Float64Array): number => {
  let best = 0;
  for (let k = 1; k < TYPES; k++) if (row[k]! > row[best]!) best = k;
  return best;
};
const T = (template: number, a: number, b: number): number => mix(mix(0x3000 + template, a), b);
const scratch = new Float64Array(TYPES);

/** Keys of the features of token `t` that tell what the rest of the document does with its word. */
export function documentKeys(
  context: Context,
  t: number,
  seen: DocumentWords,
  own: NamedTokens | undefined,
  sink: KeySink,
): void {
  const { words, sentence } = context;
  const w = words[t]!;
  if (!(w.class & TokenClass.word)) return;
  const capital = isName(w);
  if (!capital && !own && !(w.cues & SMALL_WORDS)) return;
  const put = (key: number): void => {
    sink.keys[sink.count++] = key;
  };
  const flags = sentence[t]!;
  const s = seen.words.get(w.exact);
  const ownType = own ? ACTOR_TYPES.indexOf(own.type) : -1;
  if (capital && s) {
    const small = Math.min(2, s.small);
    const mine = flags === 0 ? 1 : 0;
    const capitals = Math.min(2, s.capital - mine);
    put(T(1, small * 16 + capitals, flags));
    const multi = own !== undefined && own.last - own.first > 1;
    const any = without(s.any, ownType, own?.confidence ?? 0);
    const best = top(any);
    let sum = 0;
    for (let k = 0; k < TYPES; k++) sum += any[k]!;
    const strength = bucket(sum);
    if (strength) {
      const share = any[best]! / sum;
      put(T(2, best, strength * 4 + (share > 0.95 ? 3 : share > 0.7 ? 2 : 1)));
      put(T(3, best, (ownType + 1) * 8 + bucket(own?.confidence ?? 0)));
    }
    const outside = Math.min(2, s.outside - (own || !mine ? 0 : 1));
    put(T(4, outside * 8 + strength, flags));
    const first = without(s.first, multi && t === own.first ? ownType : -1, own?.confidence ?? 0);
    const f = top(first);
    if (first[f]! > 0.3) put(T(5, f, bucket(first[f]!) * 4 + runPlace(context, t)));
    const last = without(s.last, multi && t === own.last - 1 ? ownType : -1, own?.confidence ?? 0);
    const l = top(last);
    if (last[l]! > 0.3) put(T(6, l, bucket(last[l]!) * 4 + runPlace(context, t)));
    if (w.class & TokenClass.allCaps) {
      const row = seen.initials.get(w.letters);
      const i = row ? top(row) : 0;
      if (row) put(T(7, i, bucket(row[i]!)));
    }
  }
  const p = words[t - 1];
  if (p && p.class & TokenClass.word) {
    const row = seen.pairs.get(pairKey(p, w));
    if (row) {
      const together = own !== undefined && own.first < t;
      const rest = without(row, together ? ownType : -1, own?.confidence ?? 0);
      const best = top(rest);
      if (rest[best]! > 0.3) put(T(8, best, bucket(rest[best]!)));
    }
  }
  const x = words[t + 1];
  if (x && x.class & TokenClass.word) {
    const row = seen.pairs.get(pairKey(w, x));
    if (row) {
      const together = own !== undefined && own.last > t + 1;
      const rest = without(row, together ? ownType : -1, own?.confidence ?? 0);
      const best = top(rest);
      if (rest[best]! > 0.3) put(T(9, best, bucket(rest[best]!)));
    }
  }
}

function runPlace({ runStart, runEnd }: Context, t: number): number {
  const a = runStart[t]!;
  const b = runEnd[t]!;
  return b - a === 1 ? 0 : t === a ? 1 : t === b - 1 ? 2 : 3;
}

/** `row` less what the token's own name put in; overwritten by the next call. */
function without(row: Float64Array, type: number, confidence: number): Float64Array {
  for (let k = 0; k < TYPES; k++) scratch[k] = row[k]!;
  if (type >= 0) scratch[type] = Math.max(0, scratch[type]! - confidence);
  return scratch;
}
