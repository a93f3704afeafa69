/** What the model sees around a word: runs of capitals, pairs with its neighbours, names of the lists, sentence case. */
import { TokenClass, type BlockContent } from '../../article/article.ts';
import { continueName, cueBit, startOfName, type Gazetteer } from './gazetteer.ts';
import { hashText, mix } from './hash.ts';
import type { Word } from './words.ts';

/** A block seen as words, with what several words say together. */
export interface Context {
  readonly words: readonly Word[];
  /** Ranges of tokens [from, to) near capitals, flat: only these can hold names, all else is outside. */
  readonly segments: readonly number[];
  /** Run of capitals that token i belongs to: its first token and the one after its last; equal for none. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Classes of listed names of two words or more that begin at, or run through, token i. */
  readonly beginsName: Uint16Array;
  readonly insideName: Uint16Array;
  /** 0 ordinary, 1 begins a sentence; plus 2 where the sentence is in capitals, 4 where it is in title case. */
  readonly sentence: Uint8Array;
  readonly role: number;
}

/** Where feature keys of one token are put. */
export interface KeySink {
  readonly keys: Int32Array;
  count: number;
}
export const createSink = (): KeySink => ({ keys: new Int32Array(256), count: 0 });

const CAPITAL = TokenClass.capital;
const BEFORE = 2;
const AFTER = 3;
const LINK = cueBit('link');
const PARTICLE = cueBit('particle');
const HYPHEN = hashText('-');
const AMPERSAND = hashText('&');
const SLASH = hashText('/');

export function readContext(block: BlockContent, words: readonly Word[], gazetteer: Gazetteer): Context {
  const n = words.length;
  const context: Context = {
    words,
    segments: segmentsOf(words),
    runStart: new Int32Array(n),
    runEnd: new Int32Array(n),
    beginsName: new Uint16Array(n),
    insideName: new Uint16Array(n),
    sentence: new Uint8Array(n),
    role: hashText(block.role),
  };
  markRuns(context, block);
  markNames(context, gazetteer);
  markSentences(context, block);
  return context;
}

function segmentsOf(words: readonly Word[]): number[] {
  const segments: number[] = [];
  let open = -1;
  let last = -1;
  for (let i = 0; i < words.length; i++) {
    if (!(words[i]!.class & CAPITAL)) continue;
    if (open >= 0 && i - BEFORE > last + AFTER + 1) {
      segments.push(open, last + AFTER + 1);
      open = -1;
    }
    if (open < 0) open = Math.max(segments.length ? segments[segments.length - 1]! : 0, i - BEFORE);
    last = i;
  }
  if (open >= 0) segments.push(open, Math.min(words.length, last + AFTER + 1));
  return segments;
}

/** Capitals side by side, also over a hyphen or an ampersand: "Abdul-Mahdi", "Harrow & Desai". */
function markRuns({ words, runStart, runEnd }: Context, { sentences }: BlockContent): void {
  const n = words.length;
  let s = 0;
  for (let i = 0; i < n;) {
    while (s < sentences.length && sentences[s]!.endToken <= i) s++;
    if (!(words[i]!.class & CAPITAL)) {
      runStart[i] = runEnd[i] = i;
      i++;
      continue;
    }
    const limit = s < sentences.length ? sentences[s]!.endToken : n;
    let end = i + 1;
    while (end < limit) {
      if (words[end]!.class & CAPITAL) end++;
      else if (end + 1 < limit && words[end + 1]!.class & CAPITAL && joins(words[end]!)) end += 2;
      else break;
    }
    for (let k = i; k < end; k++) {
      runStart[k] = i;
      runEnd[k] = end;
    }
    i = end;
  }
}

const joins = (word: Word): boolean =>
  word.lower === HYPHEN || word.lower === AMPERSAND || (word.cues & PARTICLE) !== 0;

function markNames({ words, beginsName, insideName }: Context, gazetteer: Gazetteer): void {
  for (let i = 0; i < words.length; i++) {
    const longest = words[i]!.longest;
    if (!longest) continue;
    let hash = startOfName(words[i]!.exact);
    for (let k = 1; k < longest && i + k < words.length; k++) {
      hash = continueName(hash, words[i + k]!.exact);
      const mask = gazetteer.names(hash);
      if (!mask) continue;
      beginsName[i]! |= mask;
      for (let j = i + 1; j <= i + k; j++) insideName[j]! |= mask;
    }
  }
}

function markSentences({ words, sentence }: Context, { sentences }: BlockContent): void {
  for (const { firstToken, endToken } of sentences) {
    let capitals = 0;
    let upper = 0;
    let long = 0;
    let total = 0;
    for (let i = firstToken; i < endToken; i++) {
      const c = words[i]!.class;
      if (!(c & TokenClass.word)) continue;
      total++;
      if (c & TokenClass.allCaps) upper++;
      if (words[i]!.cues & LINK) continue;
      long++;
      if (c & CAPITAL) capitals++;
    }
    const letters = total > 1 && upper >= 0.7 * total ? 2 : long > 3 && capitals >= 0.75 * long ? 4 : 0;
    for (let i = firstToken; i < endToken; i++) sentence[i] = letters;
    for (let i = firstToken; i < endToken; i++) {
      if (words[i]!.class & (TokenClass.word | TokenClass.number)) {
        sentence[i]! |= 1;
        break;
      }
    }
  }
}

const EDGE: Word = {
  id: -1,
  lower: 1,
  shape: 1,
  class: 0,
  names: 0,
  cues: 0,
  longest: 0,
  exact: 1,
  length: 0,
  initial: '',
  letters: 1,
  keys: [],
  sums: undefined,
};

const T = (template: number, value: number): number => mix(0x2000 + template, value);
const T2 = (template: number, a: number, b: number): number => mix(mix(0x2000 + template, a), b);
const T3 = (template: number, a: number, b: number, c: number): number => mix(mix(mix(0x2000 + template, a), b), c);

/** Keys of the features of token `t` that need more than one word. */
export function contextKeys(context: Context, t: number, sink: KeySink): void {
  const { words } = context;
  const put = (key: number): void => {
    sink.keys[sink.count++] = key;
  };
  const w = words[t]!;
  const p = words[t - 1] ?? EDGE;
  const pp = words[t - 2] ?? EDGE;
  const x = words[t + 1] ?? EDGE;
  const xx = words[t + 2] ?? EDGE;
  put(T2(1, p.lower, w.lower));
  put(T2(2, w.lower, x.lower));
  if (!(w.class & CAPITAL)) {
    // most small words are outside of names: a few pairs tell the others
    put(T3(3, p.shape, w.shape, x.shape));
    put(T3(9, p.cues, w.shape, x.cues));
    put(T3(16, p.lower, w.lower, x.shape));
    runKeys(context, t, put);
    nameKeys(context, t, put);
    return;
  }
  put(T3(3, p.shape, w.shape, x.shape));
  put(T2(4, p.lower, w.shape));
  put(T2(5, w.shape, x.lower));
  put(T3(6, pp.lower, p.lower, w.shape));
  put(T3(7, w.shape, x.lower, xx.lower));
  put(T3(8, p.lower, w.shape, x.lower));
  put(T3(9, p.cues, w.shape, x.cues));
  put(T3(10, p.names, w.names, x.names));
  put(T3(11, w.names, w.shape, x.cues));
  put(T3(12, p.cues, w.names, w.shape));
  put(T2(13, mix(context.sentence[t]!, w.shape), w.cues));
  put(T2(14, mix(context.sentence[t]!, w.shape), w.names));
  put(T2(15, context.role, mix(context.sentence[t]!, w.shape)));
  runKeys(context, t, put);
  nameKeys(context, t, put);
}

function nameKeys(context: Context, t: number, put: (key: number) => void): void {
  const begins = context.beginsName[t]!;
  const inside = context.insideName[t]!;
  if (!(begins | inside)) return;
  for (let b = 0; b < 16; b++) {
    if (begins & (1 << b)) put(T(30, b));
    if (inside & (1 << b)) put(T(31, b));
  }
  put(T3(32, begins, inside, context.words[t]!.shape));
}

function runKeys(context: Context, t: number, put: (key: number) => void): void {
  const { words } = context;
  const start = context.runStart[t]!;
  const end = context.runEnd[t]!;
  if (end === start) {
    // a small word between two runs: "Ministry of Interior", "al-Assad"
    const before = t > 0 ? context.runStart[t - 1]! : t;
    const isAfterRun = t > 0 && context.runEnd[t - 1]! === t && before < t;
    const next = t + 1 < words.length && context.runEnd[t + 1]! > t + 1 ? t + 1 : -1;
    if (isAfterRun) put(T3(40, words[t]!.lower, words[t - 1]!.cues, words[t - 1]!.names));
    if (isAfterRun) put(T2(41, words[t]!.lower, words[t - 1]!.lower));
    if (next > 0) {
      const last = words[context.runEnd[next]! - 1]!;
      put(T3(42, words[t]!.lower, last.cues, isAfterRun ? 1 : 0));
      if (isAfterRun) put(T3(43, words[t]!.lower, words[t - 1]!.cues, words[next]!.cues));
    }
    return;
  }
  const length = Math.min(end - start, 6);
  const place = end - start === 1 ? 0 : t === start ? 1 : t === end - 1 ? 2 : 3;
  const first = words[start]!;
  const last = words[end - 1]!;
  const before = words[start - 1] ?? EDGE;
  const after = words[end] ?? EDGE;
  put(T2(50, place, last.lower));
  put(T3(51, place, last.cues, length));
  put(T2(52, place, first.lower));
  put(T3(53, place, first.cues, first.names));
  put(T2(54, place, before.lower));
  put(T2(55, place, after.lower));
  put(T3(56, place, before.cues, after.cues));
  put(T3(57, place, length, words[t]!.shape));
  put(T3(58, last.names, first.names, place));
  if (place > 1) put(T3(59, t - start, first.cues, words[t - 1]!.cues));
  const before2 = words[start - 2] ?? EDGE;
  const after2 = words[end + 1] ?? EDGE;
  put(T3(65, before2.lower, before.lower, place));
  put(T3(66, before2.cues, before.lower, place));
  put(T3(67, after.lower, after2.lower, place));
  put(T3(68, after.lower, after2.cues, place));
  const kind = kindAfter(words, end);
  if (kind) {
    put(T2(69, kind.lower, place));
    put(T2(70, kind.cues, place));
  }
  if (before.cues & LINK && start > 1 && context.runEnd[start - 2]! === start - 1) {
    const head = words[start - 2]!;
    put(T3(60, before.lower, head.lower, place));
    put(T3(61, before.lower, head.cues, last.cues));
    put(T3(62, before.lower, words[context.runStart[start - 2]!]!.lower, place));
  }
  if (after.cues & LINK && end + 1 < words.length && context.runEnd[end + 1]! > end + 1) {
    const next = words[context.runEnd[end + 1]! - 1]!;
    put(T3(63, after.lower, last.cues, next.cues));
    put(T3(64, after.lower, last.lower, next.cues));
  }
}

const COMMA = hashText(',');
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'one', 'another'].map(w => hashText(w)));
const KINDS =
  cueBit('role') | cueBit('organizationHead') | cueBit('placeHead') | cueBit('groupHead') | cueBit('mediaHead');

/** The noun that says what a name is, behind a comma: "Norrskog, a Swedish paper group". */
function kindAfter(words: readonly Word[], end: number): Word | undefined {
  if (words[end]?.lower !== COMMA || !words[end + 1] || !DETERMINERS.has(words[end + 1]!.lower)) return undefined;
  let kind: Word | undefined;
  for (let t = end + 2; t < end + 8 && t < words.length; t++) {
    const w = words[t]!;
    if (!(w.class & TokenClass.word) || w.cues & LINK) break;
    if (w.cues & KINDS && !(w.class & CAPITAL)) kind = w;
  }
  return kind;
}

/** Which table of transitions leads to a token. */
export const EDGE_CLASSES = 10;
export function edgeClass(context: Context, t: number): number {
  const w = context.words[t]!;
  if (context.sentence[t]! & 1) return 9;
  if (w.class & TokenClass.allCaps) return 1;
  if (w.class & CAPITAL) return context.words[t - 1] && context.words[t - 1]!.class & CAPITAL ? 8 : 0;
  if (w.class & TokenClass.word) return w.cues & LINK ? 2 : w.cues & PARTICLE ? 3 : 4;
  if (w.class & TokenClass.number) return 5;
  return w.lower === HYPHEN || w.lower === SLASH ? 6 : 7;
}
