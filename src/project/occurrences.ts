/** Every place where the same words stand, for marking them all at once. */
import type { Span } from '../article/article.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * The words as they are, whole words only; a run of white space stands for any other (a name broken over two lines).
 * Sorted, not overlapping. Linear in `text` for words without white space, and in practice for all others.
 */
export function occurrencesOf(text: string, words: string): Span[] {
  const parts = words.trim().split(/\s+/);
  const [first] = parts;
  if (!first) return [];
  const found: Span[] = [];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = endOf(text, start, parts);
    if (end === undefined || !stands(text, start, end)) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

function endOf(text: string, start: number, parts: readonly string[]): number | undefined {
  let at = start;
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      const gap = at;
      while (at < text.length && /\s/.test(text[at]!)) at++;
      // a blank line ends what was said
      if (at === gap || /\n[^\S\n]*\n/.test(text.slice(gap, at).replaceAll('\r', ''))) return undefined;
    }
    if (!text.startsWith(part, at)) return undefined;
    at += part.length;
  }
  return at;
}

/** Neither end cuts a word or a number in two: "Iran" is not in "Iranian", nor "5" in "5,500". */
function stands(text: string, start: number, end: number): boolean {
  const [before, first] = [charBefore(text, start), charAt(text, start)];
  const [last, after] = [charBefore(text, end), charAt(text, end)];
  if (WORD.test(before) && WORD.test(first)) return false;
  if (WORD.test(last) && WORD.test(after)) return false;
  const digits = (a: string, sign: string, b: string): boolean => /\d/.test(a) && /[.,]/.test(sign) && /\d/.test(b);
  return !digits(text[start - 2] ?? '', text[start - 1] ?? '', first) && !digits(last, after, text[end + 1] ?? '');
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low < 0xe000 ? text.slice(at - 2, at) : (text[at - 1] ?? ' ');
}
