/** A passage that says something else now: it is where the words that stood around it are, or its own first and last. */
import type { Span } from '../article/article.ts';
import { unfold, type FoldedText } from './fold.ts';
import { bestFit, COMPARED } from './similarity.ts';
import { ENOUGH, scoreOf, type Place, type Side, type Wanted } from './wanted.ts';

/** What must be left around a passage, on both sides together, to say that it changed. */
const ENOUGH_AROUND = 0.75;
/** How far from where it is expected a changed passage is sought when no stretch of its context is left elsewhere. */
const REACH = 400;
const STRETCH = 16;
/** Units from which a quote's own beginning and end tell where it is. */
const LONG = 40;
export const STRETCHES = 6;

/** Stretches of the context and of a long quote, by any of which the place of a changed passage may be found. */
export function stretchesOf({ whole, from, to }: Wanted): string[] {
  const stretch = (start: number, end: number) =>
    start >= 0 && end <= whole.length && end - start >= STRETCH ? whole.slice(start, end) : '';
  const long = to - from >= LONG;
  return [
    stretch(from - STRETCH, from),
    stretch(from - 2 * STRETCH, from - STRETCH),
    stretch(to, to + STRETCH),
    stretch(to + STRETCH, to + 2 * STRETCH),
    long ? stretch(from, from + STRETCH) : '',
    long ? stretch(to - STRETCH, to) : '',
  ];
}

/** Where the passage began, were the stretches found at these places. */
function guessesOf(size: number, stretches: readonly (readonly number[])[]): number[] {
  const shifts = [STRETCH, 2 * STRETCH, -size, -STRETCH - size, 0, STRETCH - size];
  return stretches.flatMap((places, i) => places.map(at => at + shifts[i]!));
}

interface Fit {
  readonly offset: number;
  readonly similarity: number;
}

/**
 * `quotes`: where the quote itself stands; `expected`: where the passage should be; `stretches`: where those of
 * `stretchesOf` are.
 */
export function findChanged(
  { text: folded, ...map }: FoldedText,
  { whole, from, to }: Wanted,
  quotes: readonly Place[],
  expected: readonly number[],
  stretches: readonly (readonly number[])[],
  text: string,
): (Place & { readonly span: Span }) | undefined {
  const size = to - from;
  const [before, quote, after] = [whole.slice(0, from), whole.slice(from, to), whole.slice(to)];
  if (before.length + after.length < 12) return undefined;
  const longest = 3 * size + 40;
  const fit = (context: string, at: number, side: 'before' | 'after', reach: number): Fit =>
    bestFit(folded, Math.max(0, at), context, side, reach);
  let best: (Place & { readonly span: Span }) | undefined;
  for (const guess of new Set([...expected, ...guessesOf(size, stretches)])) {
    const reach = expected.includes(guess) ? REACH : longest;
    // A passage without words before it began the text, one without words after it ended it.
    const left = bestOf(
      before ? fit(before, guess, 'before', reach) : { offset: 0, similarity: 1 },
      size >= LONG ? fit(quote.slice(0, COMPARED), guess, 'after', reach) : undefined,
      paragraph(before, 'before', pattern => fit(pattern, guess, 'before', reach)),
    );
    if (left.similarity < leastOf(before)) continue;
    const end = left.offset + size;
    const right = bestOf(
      after ? fit(after, end, 'after', longest) : { offset: folded.length, similarity: 1 },
      size >= LONG ? fit(quote.slice(-COMPARED), end, 'before', longest) : undefined,
      paragraph(after, 'after', pattern => fit(pattern, end, 'after', longest)),
    );
    if (right.similarity < leastOf(after) || right.offset < left.offset || right.offset - left.offset > longest)
      continue;
    const score = scoreOf(sideOf(left, before), sideOf(right, after), 0);
    if ((left.similarity + right.similarity) / 2 < ENOUGH_AROUND || (best && best.score >= score)) continue;
    // The quote stands there after all, and an edit of its neighbours made the context seem to reach into it.
    if (quotes.some(({ at, score }) => score >= ENOUGH && at < right.offset + size && at + size > left.offset - size))
      continue;
    const inner = folded.slice(left.offset, right.offset);
    if (inner.trim().includes('\n') && !quote.includes('\n')) continue;
    const span = trimmed(text, unfold({ text: folded, ...map }, left.offset, right.offset));
    if (span) best = { at: left.offset, span, score };
  }
  return best;
}

const sideOf = ({ similarity }: Fit, context: string): Side => ({
  similarity,
  weight: Math.min(COMPARED, context.length),
});

/** The first one unless another is clearly better. */
function bestOf(first: Fit, ...others: readonly (Fit | undefined)[]): Fit {
  let best = first;
  for (const other of others) if (other && best.similarity < ENOUGH && other.similarity > best.similarity) best = other;
  return best;
}

/** The context's part in the paragraph of the quote, with the paragraph's end: the next one may be another now. */
function paragraph(context: string, side: 'before' | 'after', fit: (pattern: string) => Fit): Fit | undefined {
  const cut = side === 'before' ? context.lastIndexOf('\n') : context.indexOf('\n');
  if (cut < 0) return undefined;
  const found = fit(side === 'before' ? context.slice(cut) : context.slice(0, cut + 1));
  return found.similarity === 1 ? found : undefined;
}

/** Of a few units every one must be there. */
const leastOf = (context: string): number => (context.length < 8 ? 1 : ENOUGH);

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const inner = text.slice(start, end);
  const words = inner.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const from = start + inner.indexOf(words);
  return { start: from, end: from + words.length };
}
