/** Building clean text out of source ranges, and the way back. */
import type { BlockContent, OffsetMap, Span } from './article.ts';

/** A stretch of the source that becomes clean text. `text` is given where it differs from the source's own units. */
export interface Segment extends Span {
  /** One clean string that stands for the whole stretch: a decoded character reference, a placeholder. */
  readonly text?: string;
}

/** Stands in clean text for what is left alone (code, images), so that no mention runs across it. */
export const LEFT_ALONE = '\ufffc';

/** Everything that clean text writes differently from the source. */
const SPECIAL =
  /[\u0000-\u001f\u007f-\u00a0\u00ab\u00ad\u00bb\u02b9-\u02bd\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u2000-\u2011\u2018-\u201f\u2028-\u202f\u2032-\u2035\u205f-\u2064\u2066-\u206f\u3000\ufe00-\ufe0f\ufeff\uff07]| {2}/;
const SPACE = /[\s\u0085\u200b\u2028\u2029\ufeff]/;
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/;
const MARK = /\p{M}/u;
const PLAIN_FORM: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‘': "'",
    '’': "'",
    '‚': "'",
    '‛': "'",
    ʹ: "'",
    ʼ: "'",
    ʻ: "'",
    ʽ: "'",
    '′': "'",
    '＇': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '‟': '"',
    '″': '"',
    '«': '"',
    '»': '"',
    '‐': '-',
    '‑': '-',
  }),
);

export interface CleanText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/**
 * Clean text of `segments` (sorted, not overlapping) of `source`; the offsets of the result count from `base`.
 * White space of every kind and length becomes one space, none at either end; a hyphen at a line's end joins its word.
 */
export function cleanText(source: string, segments: readonly Segment[], base: number): CleanText {
  const clean: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  /** A run of white space that has not been written yet. */
  let gap: { start: number; end: number; breaks: boolean } | undefined;

  const put = (s: string, start: number, end: number): void => {
    if (gap) {
      const pending = gap;
      gap = undefined;
      const joinsWord = pending.breaks && /[\p{L}\d]-$/u.test(text.slice(-3)) && /^[\p{L}\d]/u.test(s);
      if (text && !joinsWord) put(' ', pending.start, pending.end);
    }
    const last = clean.length - 1;
    const oneToOne = s.length === end - start;
    if (last >= 0 && oneToOne && to[last] === start && text.length - clean[last]! === to[last]! - from[last]!) {
      to[last] = end;
    } else {
      clean.push(text.length);
      from.push(start);
      to.push(end);
    }
    text += s;
  };
  const putAtomic = (s: string, start: number, end: number): void => {
    // several clean units for one stretch: the first ones stand for one unit each, the last for the rest
    for (let i = 0; i < s.length; i++) {
      const unitStart = Math.min(start + i, end);
      put(s[i]!, unitStart, i === s.length - 1 ? end : Math.min(unitStart + 1, end));
    }
  };
  const space = (start: number, end: number, breaks: boolean): void => {
    gap = gap ? { start: gap.start, end, breaks: gap.breaks || breaks } : { start, end, breaks };
  };

  for (const segment of segments) {
    if (segment.text !== undefined) {
      if (/^\s*$/.test(segment.text)) space(segment.start - base, segment.end - base, false);
      else putAtomic(PLAIN_FORM.get(segment.text) ?? segment.text, segment.start - base, segment.end - base);
      continue;
    }
    const raw = source.slice(segment.start, segment.end);
    const shift = segment.start - base;
    if (!SPECIAL.test(raw) && raw.trim() === raw) {
      if (raw) put(raw, shift, shift + raw.length);
      continue;
    }
    let i = 0;
    while (i < raw.length) {
      const c = raw[i]!;
      if (SPACE.test(c)) {
        if (c === '\u200b' || c === '\ufeff') i++;
        else {
          space(shift + i, shift + i + 1, c === '\n' || c === '\r');
          i++;
        }
        continue;
      }
      if (INVISIBLE.test(c)) {
        i++;
        continue;
      }
      let end = i + (isHighSurrogate(raw, i) ? 2 : 1);
      if (end < raw.length && raw.charCodeAt(end) >= 0x300 && MARK.test(raw[end]!)) {
        while (end < raw.length && MARK.test(raw[end]!)) end++;
        const composed = raw.slice(i, end).normalize('NFC');
        if (composed.length !== end - i) {
          putAtomic(composed, shift + i, shift + end);
          i = end;
          continue;
        }
      }
      // the longest run that needs no care
      const plain = PLAIN_FORM.get(c);
      if (plain !== undefined) {
        put(plain, shift + i, shift + i + 1);
        i++;
        continue;
      }
      let run = end;
      while (run < raw.length && isOrdinary(raw.charCodeAt(run))) run++;
      // the last unit of the run may carry a combining mark: leave it to the next turn
      if (run < raw.length && run > end && raw.charCodeAt(run) >= 0x300 && MARK.test(raw[run]!)) run--;
      put(raw.slice(i, run), shift + i, shift + run);
      i = run;
    }
  }
  return { text, offsets: { clean, source: from, sourceEnd: to } };
}

/** Letters, digits and ASCII signs that are written as they are. */
function isOrdinary(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code < 0x2b0);
}

function isHighSurrogate(s: string, i: number): boolean {
  const c = s.charCodeAt(i);
  return c >= 0xd800 && c < 0xdc00 && i + 1 < s.length;
}

/**
 * The source span of clean units [start, end) of a block that begins at `blockStart`: from the first unit's source to
 * the last unit's, so markup inside comes along and markup around stays out.
 */
export function sourceSpan(block: BlockContent, blockStart: number, start: number, end: number): Span {
  const { clean, source, sourceEnd } = block.offsets;
  const first = pieceAt(clean, start);
  const last = end > start ? pieceAt(clean, end - 1) : first;
  const nextClean = last + 1 < clean.length ? clean[last + 1]! : block.text.length;
  const from = blockStart + source[first]! + (start - clean[first]!);
  const to = end >= nextClean ? sourceEnd[last]! : source[last]! + (end - clean[last]!);
  return { start: from, end: Math.max(from, blockStart + to) };
}

/** Clean offset in a block of a source offset (relative to the article); inside left-out markup: the next clean unit. */
export function cleanOffset(block: BlockContent, blockStart: number, sourceOffset: number): number {
  const { clean, source, sourceEnd } = block.offsets;
  const at = sourceOffset - blockStart;
  let low = 0;
  let high = source.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  if (!source.length || at < source[low]!) return clean[low] ?? 0;
  if (at >= sourceEnd[low]!) return low + 1 < clean.length ? clean[low + 1]! : block.text.length;
  const nextClean = low + 1 < clean.length ? clean[low + 1]! : block.text.length;
  return Math.min(clean[low]! + (at - source[low]!), nextClean);
}

function pieceAt(clean: readonly number[], at: number): number {
  let low = 0;
  let high = clean.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (clean[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
