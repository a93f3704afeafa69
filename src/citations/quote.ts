/** Finding the words that somebody quoted: quotation marks and case count for nothing, an ellipsis leaves words out. */
import type { Article, Span } from '../article/article.ts';
import { sourceSpan } from '../article/offsets.ts';
import { joinedSpan } from './joined-span.ts';

interface Words {
  readonly text: string;
  readonly starts: readonly number[];
}

const wordsOf = new WeakMap<Article, Words>();

const plain = (text: string): string => {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/["']/g, "'");
};

function read(article: Article): Words {
  let known = wordsOf.get(article);
  if (!known) {
    let text = '';
    const starts: number[] = [];
    for (const { content } of article.blocks) {
      starts.push(text.length);
      text += plain(content.text) + ' ';
    }
    wordsOf.set(article, (known = { text, starts }));
  }
  return known;
}

/** The quote as clean text has it: see article.ts. */
const normal = (quote: string): string =>
  plain(
    quote
      .normalize('NFC')
      .replace(/[‘’‚‛′]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[‐‑]/g, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Every passage that reads so, at most `limit`, in order; whole words only. */
export function findQuote(article: Article, quote: string, limit = 10): Span[] {
  const parts = normal(quote)
    .split(/ ?(?:…|\.\.\.) ?/)
    .filter(part => part !== '');
  const [first, ...rest] = parts;
  const { text } = read(article);
  const found: Span[] = [];
  if (!first) return found;
  for (let at = nextWhole(text, first, 0); at >= 0 && found.length < limit; at = nextWhole(text, first, at + 1)) {
    let end = at + first.length;
    for (const part of rest) {
      const next = nextWhole(text, part, end);
      if (next < 0) return found;
      end = next + part.length;
    }
    found.push(joinedSpan(article, read(article).starts, at, end));
  }
  return found;
}

function nextWhole(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (!joined(text, at) && !joined(text, at + part.length)) return at;
  return -1;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Also inside of a number: "50" does not stand in "1.50" or "50,000". */
function joined(text: string, at: number): boolean {
  const [a, b] = [text[at - 1] ?? '', text[at] ?? ''];
  if (WORD.test(a) && WORD.test(b)) return true;
  const around = text.slice(Math.max(0, at - 2), at + 2);
  return /\d[.,]\d/.test(around) && /[\d.,]/.test(a) && /[\d.,]/.test(b);
}

/**
 * Passages that read as the quote does but for their numbers: where a figure was corrected after it was cited. They are
 * offered to a person, never taken for the passage.
 */
export function findOtherNumbers(article: Article, quote: string, limit = 5): Span[] {
  const pieces = normal(quote).split(/\d[\d.,]*/);
  if (pieces.length < 2 || pieces.join('').replace(/[^\p{L}]/gu, '').length < 4) return [];
  const { text } = read(article);
  const found: Span[] = [];
  const [anchor, index] = pieces.map((p, i) => [p, i] as const).reduce((a, b) => (b[0].length > a[0].length ? b : a));
  for (let at = text.indexOf(anchor); at >= 0 && found.length < limit; at = text.indexOf(anchor, at + 1)) {
    const before = numbersBackward(text, at, pieces.slice(0, index));
    const after = numbersForward(text, at + anchor.length, pieces.slice(index + 1));
    if (before !== undefined && after !== undefined)
      found.push(joinedSpan(article, read(article).starts, before, after));
  }
  return found;
}

function numbersForward(text: string, from: number, pieces: readonly string[]): number | undefined {
  let at = from;
  for (const piece of pieces) {
    const number = /^\d(?:[\d.,]{0,40}\d)?/.exec(text.slice(at, at + 50));
    if (!number || !text.startsWith(piece, at + number[0].length)) return undefined;
    at += number[0].length + piece.length;
  }
  return joined(text, at) ? undefined : at;
}

function numbersBackward(text: string, from: number, pieces: readonly string[]): number | undefined {
  let at = from;
  for (const piece of [...pieces].reverse()) {
    const number = /\d(?:[\d.,]{0,40}\d)?$/.exec(text.slice(Math.max(0, at - 50), at));
    if (!number || !text.endsWith(piece, at - number[0].length) || at - number[0].length < piece.length)
      return undefined;
    at -= number[0].length + piece.length;
  }
  return joined(text, at) ? undefined : at;
}

/** Which part of the quote's words a passage must have at least to be offered in its place. */
const ALIKE = 0.6;

/**
 * Passages within a sentence that share most of the quote's words, the likeliest first: where somebody quoted from memory,
 * or the article was reworded. They are offered to a person, never taken for the passage.
 */
export function findAlike(article: Article, quote: string, limit = 3): Span[] {
  const wanted = new Set(normal(quote).match(WORDS) ?? []);
  if (wanted.size < 3) return [];
  const found: { readonly span: Span; readonly shared: number }[] = [];
  for (const { content, start } of article.blocks)
    for (const { firstToken, endToken } of content.sentences) {
      const tokens = content.tokens.slice(firstToken, endToken);
      const words = tokens.map(token => plain(content.text.slice(token.start, token.end)));
      const shared = new Set(words.filter(word => wanted.has(word))).size;
      if (shared / wanted.size < ALIKE) continue;
      const first = tokens[words.findIndex(word => wanted.has(word))]!;
      const last = tokens[words.findLastIndex(word => wanted.has(word))]!;
      found.push({ span: sourceSpan(content, start, first.start, last.end), shared });
    }
  return found
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ span }) => span);
}

const WORDS = /[\p{L}\p{N}\p{M}]+(?:[.,'-][\p{L}\p{N}\p{M}]+)*/gu;
