/**
 * How the Hypothesis client anchors a quote, written anew from its published design: the exact quote wherever it occurs,
 * otherwise the closest approximate matches; of these the one whose quote, context and position together fit best.
 * Weights: quote 50, prefix 20, suffix 20, position 2. https://github.com/hypothesis/client (BSD-2-Clause)
 */
import search from 'approx-string-match';
import type { Anchor } from '../../src/anchor/anchor.ts';
import type { Span } from '../../src/article/article.ts';

const QUOTE = 50;
const PREFIX = 20;
const SUFFIX = 20;
const POSITION = 2;
const MOST_ERRORS = 256;

interface Match extends Span {
  readonly errors: number;
}

function candidates(text: string, quote: string): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length ? exact : search(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
}

/** How alike two short texts are, 0 to 1. */
function likeness(text: string, wanted: string): number {
  if (!wanted || !text) return 0;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}

/** Undefined where nothing comes near the quote. */
export function matchQuote(text: string, { quote, before, after, at }: Anchor): Span | undefined {
  if (!quote) return undefined;
  let best: { readonly match: Match; readonly score: number } | undefined;
  for (const match of candidates(text, quote)) {
    const { start, end, errors } = match;
    const score =
      QUOTE * (1 - errors / quote.length) +
      PREFIX * (before ? likeness(text.slice(Math.max(0, start - before.length), start), before) : 1) +
      SUFFIX * (after ? likeness(text.slice(end, end + after.length), after) : 1) +
      POSITION * (1 - Math.abs(start - at) / text.length);
    if (!best || score > best.score) best = { match, score };
  }
  return best?.match;
}
