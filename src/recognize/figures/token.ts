/** Small questions about tokens that the rules share. */
import { TokenClass, type Span, type Token } from '../../article/article.ts';

export type Tokens = readonly Token[];
/** A token of which something is known; a type of its own, so that the other branch of a test keeps its tokens. */
type Is<T> = T & { readonly known: unknown };

export const isNumber = (t: Token | undefined): t is Is<Token> =>
  t !== undefined && (t.class & TokenClass.number) !== 0;
export const isWord = (t: Token | undefined): t is Is<Token> => t !== undefined && (t.class & TokenClass.word) !== 0;
export const isSign = (t: Token | undefined): t is Is<Token> => t !== undefined && (t.class & TokenClass.sign) !== 0;
export const isCapital = (t: Token | undefined): t is Is<Token> =>
  t !== undefined && (t.class & TokenClass.capital) !== 0;
/** A word in lower case. */
export const isLower = (t: Token | undefined): t is Is<Token> => isWord(t) && (t.class & TokenClass.capital) === 0;
export const isHyphen = (t: Token | undefined): t is Is<Token> => t !== undefined && (t.text === '-' || t.text === '–');
/** Token `i` touches the one before it. */
export const touches = (tokens: Tokens, i: number): boolean => i > 0 && i < tokens.length && !tokens[i]!.space;
/** A hyphen at `i` with something touching it on both sides. */
export const joins = (tokens: Tokens, i: number): boolean =>
  isHyphen(tokens[i]) && touches(tokens, i) && touches(tokens, i + 1);
export const lowerAt = (tokens: Tokens, i: number): string => tokens[i]?.lower ?? '';

/** Block offsets of tokens [start, end); the stop that ends a block after "31 °C." is not part of it. */
export function spanOf(tokens: Tokens, start: number, end: number): Span {
  const last = tokens[end - 1]!;
  const stop = end === tokens.length && /^[A-Z]\.$/.test(last.text);
  return { start: tokens[start]!.start, end: stop ? last.end - 1 : last.end };
}

/** Token `i` begins a sentence, as far as its neighbours say. */
export function startsSentence(tokens: Tokens, i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  return /^[.!?:;"'•*—–(“]$/.test(before.text) || (before.class & TokenClass.abbreviation) !== 0;
}

/** Nothing but marks and brackets stands before token `i` in its block: "**1. Why", "[09:30]", "• 5". */
export function blockStarts(tokens: Tokens, i: number): boolean {
  if (i > 4) return false;
  for (let k = 0; k < i; k++) if (!/^[*_[(•#>—–-]$/.test(tokens[k]!.text)) return false;
  return true;
}
