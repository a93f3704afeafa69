/** What the model sees of a word by itself: computed once a word, kept in a table. */
import { TokenClass, type Token } from '../../article/article.ts';
import { cueBit, lowerHash, type Gazetteer } from './gazetteer.ts';
import { hashText, mix } from './hash.ts';

export interface Word {
  /** Number in the table. */
  readonly id: number;
  /** Hash of the lower-cased word, digits as 0. */
  readonly lower: number;
  readonly shape: number;
  /** Bits of `TokenClass`. */
  readonly class: number;
  readonly names: number;
  readonly cues: number;
  /** Tokens of the longest listed name that begins here. */
  readonly longest: number;
  /** Hash of the lower-cased word as it is, for names of the lists. */
  readonly exact: number;
  readonly length: number;
  /** First letter, small. */
  readonly initial: string;
  /** Hash of its letters, small, stops left out: "U.N." is "un". */
  readonly letters: number;
  /** Feature keys by the offset of the word from the token that they speak for: index 0 is offset -2. */
  readonly keys: readonly Int32Array[];
  /** The reader's: for each offset the summed weights of `keys`; made when first needed. */
  sums: Int32Array | undefined;
}

export const REACH = 2;

const LOWERCASE = cueBit('lowercase');

/** Coarse shape: runs of capitals, small letters, digits shortened to two; other signs as they are. */
export function shapeOf(text: string): number {
  let h = 0;
  let last = '';
  let run = 0;
  const n = Math.min(text.length, 24);
  for (let i = 0; i < n; i++) {
    const c = text[i]!;
    const k = c >= '0' && c <= '9' ? '0' : c !== c.toLowerCase() ? 'A' : c !== c.toUpperCase() ? 'a' : c;
    run = k === last ? run + 1 : 1;
    last = k;
    if (run <= 2) h = mix(h, k.charCodeAt(0));
  }
  return h;
}

const T = (template: number, value: number): number => mix(0x1000 + template, value);

/** First and last letters of a word. */
export function affixKeys({ lower, class: bits }: Token): number[] {
  if (!(bits & TokenClass.word)) return [];
  const capital = bits & TokenClass.capital ? 1 : 0;
  const keys: number[] = [];
  for (let k = 1; k <= Math.min(5, lower.length - 1); k++) {
    keys.push(T(10 + k, mix(hashText(lower, 0, k), capital)));
    keys.push(T(20 + k, mix(hashText(lower, lower.length - k), capital)));
  }
  return keys;
}

/** Endings of English words, and what their plain forms end in. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['']],
];

/** Whether a word is a form of one that is known to be written small: no list has them all. */
function isForm(lower: string, gazetteer: Gazetteer): boolean {
  return ENDINGS.some(
    ([ending, plain]) =>
      lower.length > ending.length + 2 &&
      lower.endsWith(ending) &&
      plain.some(p => gazetteer.cues(lowerHash(lower.slice(0, -ending.length) + p)) & LOWERCASE),
  );
}

export function describeWord(token: Token, id: number, gazetteer: Gazetteer): Word {
  const { text, lower } = token;
  const plain = /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower;
  const low = hashText(plain);
  const shape = shapeOf(text);
  const exact = lowerHash(lower);
  const capital = (token.class & TokenClass.capital) !== 0;
  const names = capital ? gazetteer.names(exact) : 0;
  const known = gazetteer.cues(exact);
  const cues = known & LOWERCASE || !isForm(lower, gazetteer) ? known : known | LOWERCASE;
  const longest = capital ? gazetteer.longest(exact) : 0;

  const here: number[] = [T(0, 0), T(1, hashText(text)), T(2, low), T(3, shape)];
  here.push(...affixKeys(token));
  const caps = token.class & (TokenClass.capital | TokenClass.allCaps);
  for (let b = 0; b < 16; b++) {
    if (names & (1 << b)) here.push(T(30, mix(b, caps)));
    if (cues & (1 << b)) here.push(T(31, mix(b, caps)));
  }
  here.push(T(32, mix(names, caps)), T(33, mix(cues, caps)));
  if (capital && !names && !(cues & LOWERCASE)) here.push(T(34, shape));
  if (token.class & TokenClass.allCaps) here.push(T(35, Math.min(text.length, 8)));

  const near = (side: number): number[] => {
    const k = [T(40 + side, low), T(50 + side, shape), T(60 + side, mix(names, caps)), T(70 + side, mix(cues, caps))];
    if (token.class & TokenClass.word && lower.length > 4)
      k.push(T(80 + side, mix(hashText(lower, lower.length - 3), capital ? 1 : 0)));
    return k;
  };
  const far = (side: number): number[] => [
    T(40 + side, low),
    T(70 + side, mix(cues, caps)),
    T(60 + side, mix(names, caps)),
  ];
  return {
    id,
    lower: low,
    shape,
    class: token.class,
    names,
    cues,
    longest,
    exact,
    length: text.length,
    initial: lower[0]!,
    letters: hashText(lower.replaceAll('.', '')),
    keys: [far(0), near(1), here, near(3), far(4)].map(k => Int32Array.from(k)),
    sums: undefined,
  };
}
