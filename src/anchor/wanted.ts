/** An anchor made ready to be compared with a text, and how much of it a place has. */
import type { Span } from '../article/article.ts';
import type { Anchor, TextIndex } from './anchor.ts';
import { overhang } from './boundary.ts';
import { fold, foldedOffset, unfold, type FoldedText } from './fold.ts';
import { COMPARED, contextSimilarity } from './similarity.ts';

/** An anchor as it is compared: folded, with its quote at `[from, to)` of `whole`, and the quote with its overhang. */
export interface Wanted {
  readonly anchor: Anchor;
  readonly whole: string;
  readonly from: number;
  readonly to: number;
  /** The quote with what belongs to its first and last token. */
  readonly words: string;
  /** Units of `words` before the quote. */
  readonly left: number;
  /** Where the quote's first folded unit stood. */
  readonly at: number;
  /** What folding drops at the quote's edges: emphasis marks, white space. */
  readonly lead: string;
  readonly tail: string;
}

/** A place in the folded text, where the quote begins. */
export interface Place {
  readonly at: number;
  readonly score: number;
}

export function wantedOf(anchor: Anchor): Wanted {
  const { quote } = anchor;
  // Of white space at the far edges nobody knows how much of its run it is.
  const before = (anchor.before ?? '').trimStart();
  const after = (anchor.after ?? '').trimEnd();
  const folded = fold(before + quote + after);
  const from = foldedOffset(folded, before.length);
  const to = Math.max(from, foldedOffset(folded, before.length + quote.length));
  const [left, right] = overhang(folded.text, from, to);
  const first = from < to ? folded.start[from]! - before.length : 0;
  const last = from < to ? folded.end[to - 1]! - before.length : quote.length;
  return {
    anchor,
    whole: folded.text,
    from,
    to,
    words: folded.text.slice(left, right),
    left: from - left,
    at: anchor.at + first,
    lead: quote.slice(0, Math.max(0, first)),
    tail: quote.slice(last),
  };
}

/** The quote with its whole context begins at `place`, and is not a part of a longer number or word there. */
export function isWhole(folded: FoldedText, want: Wanted, place: number): boolean {
  return folded.text.startsWith(want.whole, place - want.from) && place >= want.from && isQuote(folded, want, place);
}

export function isQuote(folded: FoldedText, want: Wanted, place: number): boolean {
  const [left, right] = overhang(folded.text, place, place + want.to - want.from);
  return right - left === want.words.length && place - left === want.left && folded.text.startsWith(want.words, left);
}

/** What a place's context must keep to be the passage. */
export const ENOUGH = 0.6;
/** Units that the end of a paragraph counts for, and how much a unit beyond it counts: paragraphs move, and are put in between. */
const EDGE = 8;
const BEYOND = 0.2;
/** A paragraph that says less than this is not known by itself. */
const SAYS_LITTLE = 12;
/** A side of that weight speaks for itself if so much of it is left. */
const ALONE = 16;
const INTACT = 0.85;

/** How much of one side's context is left, and how much that says. */
export interface Side {
  readonly similarity: number;
  readonly weight: number;
}

/** How much of the anchor's context stands around the quote at `at`, 0 to 1. */
export function scoreAt({ text }: FoldedText, { whole, from, to }: Wanted, at: number): number {
  const [before, after] = [whole.slice(0, from), whole.slice(to)];
  const [near, nearAfter] = [before.length - before.lastIndexOf('\n') - 1, (after + '\n').indexOf('\n')];
  const beyond = near + (to - from) + nearAfter < SAYS_LITTLE ? 1 : BEYOND;
  return scoreOf(
    sideAt(text, at, before, 'before', beyond),
    sideAt(text, at + to - from, after, 'after', beyond),
    to - from,
  );
}

function sideAt(text: string, at: number, context: string, side: 'before' | 'after', beyond: number): Side {
  const cut = side === 'before' ? context.lastIndexOf('\n') : context.indexOf('\n');
  if (cut < 0)
    return { similarity: contextSimilarity(text, at, context, side), weight: Math.min(COMPARED, context.length) };
  const [near, far] =
    side === 'before'
      ? [context.slice(cut + 1), context.slice(0, cut)]
      : [context.slice(0, cut), context.slice(cut + 1)];
  const nearWeight = Math.min(COMPARED, near.length);
  const farWeight = beyond * Math.min(COMPARED - nearWeight, far.length);
  const similarity = near ? contextSimilarity(text, at, near, side) : 0;
  const edge = edgeNear(text, side === 'before' ? at - near.length - 1 : at + near.length, similarity < 1 ? 6 : 0);
  const farSimilarity =
    edge === undefined || !far ? 0 : contextSimilarity(text, side === 'before' ? edge : edge + 1, far, side);
  const weight = nearWeight + EDGE + farWeight;
  const left = similarity * nearWeight + (edge === undefined ? 0 : EDGE) + farSimilarity * farWeight;
  return { similarity: left / weight, weight };
}

/** Where a paragraph ends, as near as `slack` units to a place; the ends of the text are such places. */
function edgeNear(text: string, at: number, slack: number): number | undefined {
  for (let off = 0; off <= slack; off++)
    for (const place of [at - off, at + off])
      if (place < 0 || place >= text.length || text[place] === '\n') return place;
  return undefined;
}

/**
 * What is left of both sides, 0 to 1. One side that is whole says nearly as much as both; and a quote of many units is a
 * context of its own.
 */
export function scoreOf(before: Side, after: Side, quote: number): number {
  const own = Math.min(COMPARED, Math.max(0, quote - 16));
  const weight = before.weight + after.weight + own;
  if (weight === 0) return 0;
  const both = (before.similarity * before.weight + after.similarity * after.weight + own) / weight;
  const one = Math.max(...[before, after].map(side => (side.weight >= ALONE ? side.similarity : 0)));
  return Math.max(both, one >= INTACT ? one * 0.85 : 0) * Math.min(1, weight / 8);
}

/** The quote's place in the text, with the marks at its edges if they are still there. */
export function spanAt({ text, folded }: TextIndex, { from, to, lead, tail }: Wanted, at: number): Span {
  const { start, end } = unfold(folded, at, at + to - from);
  return {
    start: text.startsWith(lead, start - lead.length) ? start - lead.length : start,
    end: text.startsWith(tail, end) ? end + tail.length : end,
  };
}
