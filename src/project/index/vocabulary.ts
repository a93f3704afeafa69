/**
 * Which words an article has, in few bytes: a Bloom filter over its folded words. It may say yes wrongly (once in a hundred
 * times), never no. Tells which articles a new name of the registry could stand in, without reading any.
 */
import type { Article } from '../../article/article.ts';
import { fold } from '../../entities/names/fold.ts';

/** Bits a word, and how many of them each sets: a false yes in about 1 % of the questions. */
const BITS = 10;
const HASHES = 6;

export function vocabularyOf(article: Article): Uint8Array {
  const tokens = new Set<string>();
  for (const { content } of article.blocks) for (const { lower } of content.tokens) tokens.add(lower);
  const words = new Set<string>();
  for (const token of tokens) for (const word of wordsOf(token)) words.add(word);
  const bits = new Uint8Array(Math.max(1, Math.ceil((words.size * BITS) / 8)));
  for (const word of words) for (const bit of bitsOf(word, bits.length * 8)) bits[bit >> 3]! |= 1 << (bit & 7);
  return bits;
}

/** Whether every word of a name may be among them. */
export const mayHold = (vocabulary: Uint8Array, name: string): boolean =>
  wordsOf(name).every(word =>
    bitsOf(word, vocabulary.length * 8).every(bit => vocabulary[bit >> 3]! & (1 << (bit & 7))),
  );

const PLAIN = /^[a-z]+$/;

/** As tokens are cut: "5G" is two. */
const wordsOf = (text: string): string[] => (PLAIN.test(text) ? [text] : cut(text));
const cut = (text: string): string[] =>
  fold(text)
    .replace(/(?<=\d)(?=\p{L})/gu, ' ')
    .split(' ')
    .filter(Boolean);

/** Two hashes make all of them (Kirsch and Mitzenmacher 2006). */
function bitsOf(word: string, size: number): number[] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  const step = (b | 1) >>> 0;
  return Array.from({ length: HASHES }, (_, i) => ((a >>> 0) + i * step) % size);
}
