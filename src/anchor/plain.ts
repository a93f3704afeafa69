/**
 * Anchors count on an article's text with LF line ends and no BOM, so that they mean the same in every clone and editor.
 * This leads from there to the text as given, and back.
 */
import type { Span } from '../article/article.ts';

export interface PlainText {
  readonly text: string;
  /** An offset of the plain text, in the text as given. */
  toGiven(offset: number): number;
  /** An offset of the text as given, in the plain text. */
  toPlain(offset: number): number;
  spanToGiven(span: Span): Span;
  spanToPlain(span: Span): Span;
}

export function plainText(given: string): PlainText {
  const bom = given.charCodeAt(0) === 0xfeff ? 1 : 0;
  /** Plain offsets of the line feeds that had a carriage return before them. */
  const shortened: number[] = [];
  for (let at = given.indexOf('\r\n', bom); at >= 0; at = given.indexOf('\r\n', at + 2))
    shortened.push(at - bom - shortened.length);
  const withoutBom = bom ? given.slice(1) : given;
  const text = withoutBom.includes('\r') ? withoutBom.replace(/\r\n?/g, '\n') : withoutBom;

  // The offset before "\r\n" and the one between its halves are both the one before "\n".
  const toGiven = (offset: number): number => offset + bom + countBelow(shortened, offset);
  const toPlain = (offset: number): number => {
    const bare = Math.max(0, offset - bom);
    let low = 0;
    let high = shortened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shortened[middle]! + middle < bare) low = middle + 1;
      else high = middle;
    }
    return bare - low;
  };
  return {
    text,
    toGiven,
    toPlain,
    spanToGiven: ({ start, end }) => ({ start: toGiven(start), end: toGiven(end) }),
    spanToPlain: ({ start, end }) => ({ start: toPlain(start), end: toPlain(end) }),
  };
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
