/** A block's tokens with their roles: what the rules look at. */
import type { BlockContent, Token } from '../../article/article.ts';
import { TokenClass } from '../../article/article.ts';
import type { Word } from './words/lexicon.ts';
import { Role, wordOf } from './words/lexicon.ts';

export interface Reading {
  readonly tokens: readonly Token[];
  /** The roles of each token; undefined for words that no rule knows. */
  readonly words: readonly (Word | undefined)[];
}

const digitsOnly = /^\d+$/;
const decimal = /^\d+\.\d+$/;

/** What a token of digits says: its roles and value. */
function numberWord(text: string): Word | undefined {
  if (digitsOnly.test(text)) {
    const value = Number(text);
    const year = text.length === 4 && value >= 1000 && value < 2200;
    return { roles: Role.digits | Role.number | (year ? Role.year : 0), value };
  }
  if (decimal.test(text)) return { roles: Role.number, value: Number(text) };
  if (text.length <= 10 && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return { roles: Role.number };
  if (text.length < 16 && /^\d{1,3}(,\d{3})+$/.test(text))
    return { roles: Role.number, value: Number(text.replaceAll(',', '')) };
  return undefined;
}

export function readBlock(block: BlockContent): Reading {
  const { tokens } = block;
  const words: (Word | undefined)[] = new Array<Word | undefined>(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    words[i] = token.class & TokenClass.number ? numberWord(token.text) : wordOf(token.lower);
  }
  return { tokens, words };
}

/** The lower-case text of a token; empty outside the block. */
export const lowerAt = (r: Reading, i: number): string => r.tokens[i]?.lower ?? '';
export const textAt = (r: Reading, i: number): string => r.tokens[i]?.text ?? '';
export const has = (r: Reading, i: number, role: number): boolean => ((r.words[i]?.roles ?? 0) & role) !== 0;
/** The token touches the one before it. */
export const touches = (r: Reading, i: number): boolean => r.tokens[i]?.space === false;
export const isCapital = (r: Reading, i: number): boolean => ((r.tokens[i]?.class ?? 0) & TokenClass.capital) !== 0;
export const isWord = (r: Reading, i: number): boolean => ((r.tokens[i]?.class ?? 0) & TokenClass.word) !== 0;
export const isNumber = (r: Reading, i: number): boolean => ((r.tokens[i]?.class ?? 0) & TokenClass.number) !== 0;

/** "-" between two words that touch it on both sides. */
export const isHyphen = (r: Reading, i: number): boolean => lowerAt(r, i) === '-' && touches(r, i) && touches(r, i + 1);
const DASHES = new Set(['-', '–', '—', '~']);
export const isDash = (r: Reading, i: number): boolean => DASHES.has(lowerAt(r, i));

const STARTERS = new Set(['.', '!', '?', ':', '"', "'", '(', '–', '—', '•', ';']);
/** Nothing before the token tells whether its capital means a name. */
export const beginsSentence = (r: Reading, i: number): boolean => i === 0 || STARTERS.has(lowerAt(r, i - 1));
