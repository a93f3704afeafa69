/** Plain text into blocks: paragraphs, heads, captions; hard line breaks inside sentences (PDF text) are joined. */
import type { BlockRole } from './article.ts';
import type { RawBlock } from './blocks.ts';
import { isFurniture } from './furniture-words.ts';

/** A line of a PDF page is about this long; longer ones are paragraphs of their own, shorter ones end one. */
const WRAPPED_MIN = 55;
const WRAPPED_MAX = 135;
/** Nobody reads longer blocks; it bounds what one keystroke recomputes. */
const BLOCK_MAX = 20_000;

interface Line {
  readonly start: number;
  /** Without the line break and trailing white space. */
  readonly end: number;
  readonly next: number;
}

/** The block that begins at or after `from`: it depends on nothing before `from`. Undefined at the text's end. */
export function nextPlainChunk(
  text: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const first = nextFilledLine(text, from);
  if (!first) return undefined;
  let last = first.line;
  let chained = false;
  for (;;) {
    const next = nextFilledLine(text, last.next);
    if (!next || next.line.end - first.line.start > BLOCK_MAX) break;
    const join = next.blanks === 0 ? joinsNext(text, last, next.line) : joinsAcrossBlank(text, last, next, chained);
    if (!join) break;
    chained = chained || next.blanks > 0;
    last = next.line;
  }
  let start = first.line.start;
  while (start < last.end && isSpace(text.charCodeAt(start))) start++;
  return { start, end: last.end };
}

/** One chunk of plain text is one block. */
export function readPlainChunk(text: string, start: number, end: number): RawBlock[] {
  return cutLong(start, end, text).map(([from, to]) => ({
    role: roleOf(text, from, to),
    segments: [{ start: from, end: to }],
  }));
}

/** A single endless line is cut at spaces, so that no block is longer than `BLOCK_MAX`. */
function cutLong(start: number, end: number, text: string): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  while (end - from > BLOCK_MAX) {
    // looked for in the block alone: a search in the whole text would run back to its beginning, block after block
    const block = text.slice(from, from + BLOCK_MAX + 1);
    const stop = block.lastIndexOf('. ');
    let cut = from + (stop > BLOCK_MAX / 2 ? stop + 1 : block.lastIndexOf(' '));
    if (cut <= from) {
      cut = from + BLOCK_MAX;
      // never between the halves of a surrogate pair
      const code = text.charCodeAt(cut);
      if (code >= 0xdc00 && code < 0xe000) cut--;
    }
    parts.push([from, cut]);
    from = cut;
  }
  parts.push([from, end]);
  return parts;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
    end++;
  }
  let next = end;
  if (text.charCodeAt(next) === 13) next++;
  if (text.charCodeAt(next) === 10) next++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end, next };
}

function nextFilledLine(text: string, from: number): { readonly line: Line; readonly blanks: number } | undefined {
  let blanks = 0;
  for (let at = from; at < text.length;) {
    const line = lineAt(text, at);
    if (line.end > line.start) return { line, blanks };
    blanks++;
    at = line.next > at ? line.next : at + 1;
  }
  return undefined;
}

const length = (line: Line): number => line.end - line.start;

function looksWrapped(line: Line): boolean {
  return length(line) >= WRAPPED_MIN && length(line) <= WRAPPED_MAX;
}

function startsItem(text: string, line: Line): boolean {
  return /^\s*(?:[•‣▪●◦·*-]|\(?\d{1,3}[.)])\s/.test(text.slice(line.start, Math.min(line.end, line.start + 40)));
}

/** Does `b`, the very next line, go on with the sentence of `a`? */
function joinsNext(text: string, a: Line, b: Line): boolean {
  if (startsItem(text, b) || startsIndented(text, a, b)) return false;
  if (looksWrapped(a) && length(b) <= WRAPPED_MAX) return true;
  if (/[\p{L}\d]-$/u.test(text.slice(a.end - 3, a.end))) return true;
  return startsLower(text, b) && !endsSentence(text, a) && length(a) <= WRAPPED_MAX && length(a) >= 20;
}

/** Does a line after blank ones still go on with the sentence? Then the text is double-spaced, as PDF text often is. */
function joinsAcrossBlank(
  text: string,
  a: Line,
  b: { readonly line: Line; readonly blanks: number },
  chained: boolean,
): boolean {
  if (b.blanks > 1 || !looksWrapped(a) || startsItem(text, b.line) || startsIndented(text, a, b.line)) return false;
  // "… the Iraqi and U.S." may well go on, so a small letter decides before the full stop does
  if (startsLower(text, b.line)) return true;
  if (endsSentence(text, a)) return false;
  if (endsOpen(text, a)) return true;
  // a capital goes on with a sentence only where the double spacing is plain from the lines around
  if (length(a) < 80 || !looksLikeProse(text, a)) return false;
  if (chained) return true;
  const after = nextFilledLine(text, b.line.next);
  return (
    !!after &&
    after.blanks === 1 &&
    looksWrapped(b.line) &&
    startsLower(text, after.line) &&
    !endsSentence(text, b.line)
  );
}

function startsIndented(text: string, a: Line, b: Line): boolean {
  return isSpace(text.charCodeAt(b.start)) && !isSpace(text.charCodeAt(a.start));
}

function startsLower(text: string, line: Line): boolean {
  let i = line.start;
  while (i < line.end && isSpace(text.charCodeAt(i))) i++;
  const c = text[i] ?? '';
  return /[\p{Ll}),;:–—]/u.test(c);
}

/** Ends with a full stop, an exclamation or a question mark, quotes and brackets aside. */
function endsSentence(text: string, line: Line): boolean {
  return /[.!?…:]["'”’)\]]*$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));
}

/** Ends with a comma, a dash, or a word that nothing can end with. */
function endsOpen(text: string, line: Line): boolean {
  return /[,–—-]$|\b(?:the|a|an|of|in|on|at|to|for|from|with|by|and|or|as|that|than|its|their|his|her|between|per|into|over|under)$/.test(
    text.slice(Math.max(line.start, line.end - 12), line.end),
  );
}

/** Mostly lower-case words: not a head in title case. */
function looksLikeProse(text: string, line: Line): boolean {
  const words = text
    .slice(line.start, line.end)
    .split(/\s+/)
    .filter(w => /\p{L}/u.test(w));
  const lower = words.filter(w => /^[^\p{L}]*\p{Ll}/u.test(w)).length;
  return lower * 2 > words.length;
}

const CREDIT = /\((?:image|photo|picture|source|credit)s?:|^(?:file )?photo(?:graph)?(?::| by)/i;
const AGENCY = /\/(?:AP|AFP|REUTERS|Reuters|EPA|Getty Images|AA|Pool)\b|\bGetty Images\b/;

function roleOf(text: string, start: number, end: number): BlockRole {
  const size = end - start;
  if (size > 400) return 'paragraph';
  const line = text.slice(start, end);
  if (isFurniture(line.trim())) return 'furniture';
  if (CREDIT.test(line) || AGENCY.test(line)) return 'caption';
  if (/^\s*(?:[•‣▪●◦·*]|\(?\d{1,3}[.)])\s/.test(line)) return 'listItem';
  if (size <= 120 && !/[.!?,;:…]["'”’)\]]*$/.test(line) && /\p{L}/u.test(line)) return 'heading';
  if (size <= 120 && /\?["'”’]*$/.test(line) && !/[\p{Ll}\d][.!?]\s/u.test(line)) return 'heading';
  return 'paragraph';
}
