/**
 * What two writings of the same words have in common: line wrapping (but not the empty line between paragraphs), typographic quotes and dashes, soft hyphens,
 * emphasis marks and composed letters do not count; every other letter, digit and sign does, its case included.
 */
import type { Span } from '../article/article.ts';

export interface FoldedText {
  readonly text: string;
  /** Where each folded unit begins and ends in the source. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const KEEP = 0;
const SPACE = 1;
const DROP = 2;
/** An emphasis mark: dropped unless letters or digits stand on both sides of it. */
const MARK = 3;
const COMBINING = 4;
const DOTS = 5;
const APOSTROPHE = 39;
const QUOTE = 34;
const HYPHEN = 45;
const LINE_FEED = 10;

/** One of the constants below HYPHEN, or the unit that stands for this one. */
const CLASSES = makeClasses();

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(65536);
  const set = (kind: number, ...codes: number[]) => codes.forEach(code => (classes[code] = kind));
  const range = (kind: number, from: number, to: number) => classes.fill(kind, from, to + 1);
  set(SPACE, 9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000);
  range(SPACE, 0x2000, 0x200a);
  set(DROP, 0xad, 0x2060, 0xfeff);
  range(DROP, 0x200b, 0x200f);
  range(DROP, 0xfe00, 0xfe0f);
  set(MARK, 42, 95, 96);
  range(COMBINING, 0x300, 0x36f);
  set(DOTS, 0x2026);
  set(APOSTROPHE, 0x2018, 0x2019, 0x201a, 0x201b, 0x2032);
  set(QUOTE, 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0xab, 0xbb);
  range(HYPHEN, 0x2010, 0x2015);
  set(HYPHEN, 0x2212);
  return classes;
}

export function fold(source: string): FoldedText {
  const n = source.length;
  // "…" becomes three units: the only writing that grows.
  let room = n;
  for (let at = source.indexOf('…'); at >= 0; at = source.indexOf('…', at + 1)) room += 2;
  const codes = new Uint16Array(room);
  const start = new Uint32Array(room);
  const end = new Uint32Array(room);
  let size = 0;
  let feeds = 0;
  const push = (code: number, from: number, to: number): void => {
    codes[size] = code;
    start[size] = from;
    end[size++] = to;
  };
  for (let i = 0; i < n;) {
    const code = source.charCodeAt(i);
    const kind = CLASSES[code]!;
    const from = i++;
    if (kind === KEEP) {
      if (i < n && CLASSES[source.charCodeAt(i)] === COMBINING) {
        while (i < n && CLASSES[source.charCodeAt(i)] === COMBINING) i++;
        const composed = source.slice(from, i).normalize('NFC');
        if (composed.length <= i - from)
          for (let k = 0; k < composed.length; k++) push(composed.charCodeAt(k), from, i);
        else for (let k = from; k < i; k++) push(source.charCodeAt(k), from, i);
      } else push(code, from, i);
    } else if (kind === SPACE) {
      // A run of white space is one space, or one line feed if there is an empty line in it.
      const inRun = size > 0 && (codes[size - 1] === 32 || codes[size - 1] === LINE_FEED);
      if (!inRun) feeds = 0;
      if (code === LINE_FEED) feeds++;
      if (inRun) end[size - 1] = i;
      else push(32, from, i);
      if (feeds > 1) codes[size - 1] = LINE_FEED;
    } else if (kind === MARK) {
      if (isWordUnit(source, from - 1) && isWordUnit(source, i)) push(code, from, i);
    } else if (kind === DOTS) {
      push(46, from, i);
      push(46, from, i);
      push(46, from, i);
    } else if (kind === COMBINING) push(code, from, i);
    else if (kind !== DROP) push(kind, from, i);
  }
  return { text: textOf(codes.subarray(0, size)), start: start.subarray(0, size), end: end.subarray(0, size) };
}

/** The source span of the folded units from `from` up to `to`. */
export function unfold(folded: FoldedText, from: number, to: number): Span {
  const start = folded.start[from] ?? folded.end[folded.end.length - 1] ?? 0;
  return { start, end: to > from ? folded.end[to - 1]! : start };
}

/** The first folded unit that begins at or after a source offset. */
export function foldedOffset(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const wordUnits = new Uint8Array(65536);

/** Whether the unit at `at` is a letter, a digit or half of an astral sign. */
export function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  const known = wordUnits[code];
  if (known) return known === 1;
  const word = (code >= 0xd800 && code < 0xe000) || WORD.test(text[at]!);
  wordUnits[code] = word ? 1 : 2;
  return word;
}

function textOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += 8192) parts.push(String.fromCharCode(...codes.subarray(i, i + 8192)));
  return parts.join('');
}
