/** Who speaks in quotation marks speaks on a day of their own: which date beside a quotation tells when it was said. */
import type { Sentence } from '../../article/article.ts';
import type { Reading } from './reading.ts';
import { lowerAt } from './reading.ts';
import type { Hit } from './said.ts';

/** Of a hit: whether it is quoted, and the index of the hit that tells when the quotation was said. */
export interface Quoted {
  readonly quoted: boolean;
  readonly toldBy?: number;
}

export const NOT_QUOTED: Quoted = { quoted: false };
const NONE: readonly Quoted[] = [];

/** How far from its marks a quotation's day may be told. */
const REACH = 12;
const TELLS = new Set(
  'said says say told tells added announced warned insisted declared vowed stated replied asked wrote tweeted posted testified recalled explained argued'.split(
    ' ',
  ),
);

function tells(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TELLS.has(lowerAt(r, i))) return true;
  return false;
}

/** The tokens of a block's quotation marks, opening and closing in turn. */
function marksOf(r: Reading): readonly number[] {
  const marks: number[] = [];
  for (let i = 0; i < r.tokens.length; i++) if (lowerAt(r, i) === '"') marks.push(i);
  return marks;
}

/**
 * A quotation is told by a day right behind it (`"…," he said on Friday`) or right before it (`On Friday he told
 * reporters: "…"`), in its sentence and with a verb of saying. One for each hit, or none where nothing is quoted. `sentences` are the block's, `isDay` tells which hits are days.
 */
export function quotedOf(
  r: Reading,
  hits: readonly Hit[],
  sentences: readonly Sentence[],
  isDay: (hit: Hit) => boolean,
): readonly Quoted[] {
  const marks = marksOf(r);
  if (!marks.length) return NONE;
  const found: Quoted[] = [];
  let mark = 0;
  let sentence = 0;
  let next = 0;
  for (let k = 0; k < hits.length; k++) {
    const at = (hits[k] as Hit).start;
    if (at < next) {
      found.push(found[k - 1] as Quoted);
      continue;
    }
    while (mark < marks.length && (marks[mark] as number) < at) mark++;
    next = marks[mark] ?? r.tokens.length;
    if (mark % 2 === 0) {
      found.push(NOT_QUOTED);
      continue;
    }
    const open = marks[mark - 1] as number;
    while (sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= open) sentence++;
    const start = Math.max(open - REACH, sentences[sentence]?.firstToken ?? 0, (marks[mark - 2] ?? -1) + 1);
    let last = sentence;
    while (last + 1 < sentences.length && (sentences[last]?.endToken ?? 0) <= next) last++;
    const end = Math.min(next + REACH, sentences[last]?.endToken ?? 0, marks[mark + 1] ?? Infinity);
    const toldBy = behind(k, next, end) ?? before(k, start, open);
    found.push({ quoted: true, ...(toldBy === undefined ? {} : { toldBy }) });
  }
  return found;

  function behind(k: number, close: number, end: number): number | undefined {
    for (let i = k + 1; i < hits.length && (hits[i] as Hit).start < end; i++) {
      const hit = hits[i] as Hit;
      if (hit.start > close && isDay(hit) && tells(r, close + 1, Math.min(hit.end + 3, end))) return i;
    }
    return undefined;
  }

  function before(k: number, start: number, open: number): number | undefined {
    for (let i = k - 1; i >= 0 && (hits[i] as Hit).start >= start; i--)
      if (isDay(hits[i] as Hit) && tells(r, start, open)) return i;
    return undefined;
  }
}
