/**
 * Finds passages again: mirrored by describe.ts. By exact quote and whole context first; then by exact quote and what is
 * left of the context; then by the context alone, which tells that the passage changed. A quote is never matched
 * approximately, and never inside of another number or word, so a mark cannot slip to a passage that says something else.
 *
 * Many anchors are looked for together: one pass over the text serves all, and what is certain tells where to expect the
 * others.
 */
import type { Span } from '../article/article.ts';
import { indexText, type Anchor, type Found, type TextIndex } from './anchor.ts';
import { overhang } from './boundary.ts';
import { fold, foldedOffset, unfold, type FoldedText } from './fold.ts';
import { occurrencesByWord, occurrencesOf } from './search.ts';
import { shiftsOf, type Moved, type Shifts } from './shifts.ts';
import { bestFit, COMPARED, contextSimilarity } from './similarity.ts';

/** Places with the same quote and whole context beyond which they are not counted. */
const MOST_WHOLE = 64;
/** Places with the same quote that are looked at, nearest to where it is expected. */
const MOST_QUOTES = 2000;
/** Of those, how many are compared thoroughly. */
const MOST_COMPARED = 12;
/** What a place's context must keep to be the passage, and by how much it must surpass the next best. */
const ENOUGH = 0.6;
const MARGIN = 0.15;
/** So much of a context is all of it. */
const WHOLE = 0.97;
/** What the contexts on both sides must keep to say that the passage between them changed. */
const ENOUGH_AROUND = 0.75;
/** How far from where it is expected a changed passage is sought when no stretch of its context is left elsewhere. */
const REACH = 400;
const STRETCH = 16;
const MOST_CANDIDATES = 8;

export function findAnchor(text: string | TextIndex, anchor: Anchor): Found {
  return findAnchors(text, [anchor])[0]!;
}

/** An anchor as it is compared: folded, with its quote at `[from, to)` of `whole`, and the quote with its overhang. */
interface Wanted {
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
interface Place {
  readonly at: number;
  readonly score: number;
}

/** The results stand in the order of `anchors`. `text` has LF line ends and no BOM. */
export function findAnchors(text: string | TextIndex, anchors: readonly Anchor[]): Found[] {
  const index = typeof text === 'string' ? indexText(text) : text;
  const { folded } = index;
  const found: (Found | undefined)[] = anchors.map(() => undefined);
  const wanted = anchors.map(wantedOf);
  const order = anchors.map((_, i) => i).sort((a, b) => anchors[a]!.at - anchors[b]!.at);
  const certain: Moved[] = [];

  const place = (i: number, at: number): Moved => {
    const want = wanted[i]!;
    found[i] = standing(index, want, at);
    const moved = { at: want.at, shift: folded.start[at]! - want.at };
    certain.push(moved);
    return moved;
  };

  // Where it stood, or as far away as the one before it: no search is needed for most.
  let shift = 0;
  for (const i of order) {
    const want = wanted[i]!;
    if (want.from === want.to) {
      found[i] = withoutWords(index.text, want.anchor);
      continue;
    }
    for (const by of shift === 0 ? [0] : [shift, 0]) {
      const at = foldedOffset(folded, want.at + by);
      if (folded.start[at] !== want.at + by || !isWhole(folded, want, at)) continue;
      place(i, at);
      shift = by;
      break;
    }
  }

  // Elsewhere, with the whole context.
  const open = order.filter(i => !found[i]);
  if (!open.length) return found as Found[];
  const wholes = occurrencesOf(
    folded.text,
    open.map(i => wanted[i]!.whole),
    MOST_WHOLE,
  );
  const rest: number[] = [];
  const several: { readonly i: number; readonly places: readonly number[] }[] = [];
  const only: { readonly i: number; readonly moved: Moved }[] = [];
  open.forEach((i, n) => {
    const want = wanted[i]!;
    const places = wholes[n]!.map(at => at + want.from).filter(at => isWhole(folded, want, at));
    if (!places.length || !hasContext(want)) rest.push(i);
    else if (places.length > 1) several.push({ i, places });
    else only.push({ i, moved: place(i, places[0]!) });
  });
  const shifts = shiftsOf(certain);
  // The marks around it tell whether this is the passage, or a copy of it while the words around the passage were edited.
  for (const { i, moved } of only) {
    if (shifts.near(moved.at, moved).includes(moved.shift)) continue;
    const stayed = stays(folded, wanted[i]!, shifts, moved);
    if (stayed !== undefined) place(i, stayed);
  }
  for (const { i, places } of several) {
    const { at } = wanted[i]!;
    const expected = shifts.around(at).map(by => at + by);
    const meant = places.find(place => expected.includes(folded.start[place]!)) ?? stays(folded, wanted[i]!, shifts);
    if (meant !== undefined) place(i, meant);
    else found[i] = ambiguous(index, wanted[i]!, nearestFirst(folded, places, expected[0] ?? at));
  }
  if (rest.length) findRest(index, wanted, rest, shiftsOf(certain), found);
  return found as Found[];
}

/** The quote is there but not its whole context, or it is not there. */
function findRest(
  index: TextIndex,
  wanted: readonly Wanted[],
  rest: readonly number[],
  shifts: Shifts,
  found: (Found | undefined)[],
): void {
  const { text, folded } = index;
  const quotes = occurrencesByWord(
    folded.text,
    rest.map(i => wanted[i]!.words),
    20_000,
  );
  const stretches = rest.flatMap(i => stretchesOf(wanted[i]!));
  const contexts = occurrencesOf(folded.text, stretches, MOST_CANDIDATES);
  rest.forEach((i, n) => {
    const want = wanted[i]!;
    const expected = shifts.around(want.at).map(by => foldedOffset(folded, want.at + by));
    const all = nearest(quotes.get(want.words) ?? [], expected[0] ?? 0, MOST_QUOTES);
    const places = rank(folded, want, all, expected, text);
    const changed = findChanged(folded, want, places, expected, contexts.slice(n * 4, n * 4 + 4), text);
    const [best, next] = places;
    const stayed = stays(folded, want, shifts);
    if (stayed !== undefined && (!best || best.at === stayed || best.score < WHOLE)) {
      found[i] = standing(index, want, stayed);
    } else if (best && best.score >= ENOUGH && (!changed || best.score >= changed.score - MARGIN / 2)) {
      if (next && next.score >= ENOUGH && best.score - next.score < MARGIN)
        found[i] = ambiguous(
          index,
          want,
          places.filter(place => place.score >= ENOUGH).map(place => place.at),
        );
      else found[i] = standing(index, want, best.at);
    } else if (changed) found[i] = { state: 'changed', span: changed.span };
    else
      found[i] = {
        state: 'orphaned',
        candidates: places.slice(0, MOST_CANDIDATES).map(({ at }) => spanAt(index, want, at)),
      };
  });
}

function wantedOf(anchor: Anchor): Wanted {
  const { quote, before = '', after = '' } = anchor;
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

/** A quote of nothing but white space or emphasis marks: it is where it was, or nowhere. */
function withoutWords(text: string, { quote, at }: Anchor): Found {
  return quote && text.startsWith(quote, at)
    ? { state: 'exact', span: { start: at, end: at + quote.length } }
    : { state: 'orphaned', candidates: [] };
}

/** Without context a quote says nothing about its place, unless it is long enough to be a context itself. */
const hasContext = ({ whole, from, to }: Wanted): boolean => whole.length - (to - from) >= 8 || to - from >= 40;

/** The quote with its whole context begins at `place`, and is not a part of a longer number or word there. */
function isWhole(folded: FoldedText, want: Wanted, place: number): boolean {
  return folded.text.startsWith(want.whole, place - want.from) && place >= want.from && isQuote(folded, want, place);
}

function isQuote(folded: FoldedText, want: Wanted, place: number): boolean {
  const [left, right] = overhang(folded.text, place, place + want.to - want.from);
  return right - left === want.words.length && place - left === want.left && folded.text.startsWith(want.words, left);
}

const BLANK_LINE = /\n[ \t]*\n/;

/** A quote of one paragraph is not found across two. */
const spansParagraphs = (text: string, quote: string, { start, end }: Span): boolean =>
  BLANK_LINE.test(text.slice(start, end)) && !BLANK_LINE.test(quote);

/**
 * Where the quote stands now if it moved just as a near neighbour did, and something of its context is left: no copy
 * elsewhere can say as much.
 */
function stays(folded: FoldedText, want: Wanted, shifts: Shifts, itself?: Moved): number | undefined {
  let best: Place | undefined;
  for (const by of shifts.near(want.at, itself)) {
    const at = foldedOffset(folded, want.at + by);
    if (folded.start[at] !== want.at + by || !isQuote(folded, want, at)) continue;
    const score = scoreAt(folded, want, at);
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { at, score };
  }
  return best?.at;
}

/** The places of the quote, the one with most of its context first. `occurrences` are those of `want.words`. */
function rank(
  folded: FoldedText,
  want: Wanted,
  occurrences: readonly number[],
  expected: readonly number[],
  text: string,
): Place[] {
  const before = want.whole.slice(0, want.from);
  const after = want.whole.slice(want.to);
  const size = want.to - want.from;
  let places = occurrences.map(at => at + want.left);
  if (places.length > MOST_COMPARED) {
    // The units next to the quote tell which are worth a thorough look; so does the place where it is expected.
    const close = places.map(at => ({ at, score: touching(folded.text, at, before, at + size, after) }));
    close.sort((a, b) => b.score - a.score);
    const near = nearest(places, expected[0] ?? 0, 4);
    places = [...new Set([...close.slice(0, MOST_COMPARED - near.length).map(place => place.at), ...near])];
  }
  return places
    .filter(at => isQuote(folded, want, at) && !spansParagraphs(text, want.anchor.quote, unfold(folded, at, at + size)))
    .map(at => ({ at, score: scoreAt(folded, want, at) }))
    .sort((a, b) => b.score - a.score || distance(a.at, expected) - distance(b.at, expected));
}

function scoreAt({ text }: FoldedText, { whole, from, to }: Wanted, at: number): number {
  const [before, after] = [whole.slice(0, from), whole.slice(to)];
  const left = contextSimilarity(text, at, before, 'before');
  const right = contextSimilarity(text, at + to - from, after, 'after');
  return scoreOf(left, before.length, right, after.length);
}

/** What is left of both contexts; one that is whole says nearly as much as both. */
function scoreOf(before: number, beforeLength: number, after: number, afterLength: number): number {
  const [b, a] = [Math.min(beforeLength, 32), Math.min(afterLength, 32)];
  if (a + b === 0) return 0;
  const both = (before * b + after * a) / (a + b);
  const one = Math.max(b >= STRETCH ? before : 0, a >= STRETCH ? after : 0);
  return Math.max(both, one * 0.85) * Math.min(1, (a + b) / 8);
}

/** Units that the text and the context share right before and right after the quote. */
function touching(text: string, start: number, before: string, end: number, after: string): number {
  let b = 0;
  while (
    b < Math.min(before.length, COMPARED) &&
    text.charCodeAt(start - 1 - b) === before.charCodeAt(before.length - 1 - b)
  )
    b++;
  let a = 0;
  while (a < Math.min(after.length, COMPARED) && text.charCodeAt(end + a) === after.charCodeAt(a)) a++;
  return a + b;
}

/** Four stretches of the context, by any of which the place of a changed passage may be found. */
function stretchesOf({ whole, from, to }: Wanted): string[] {
  const stretch = (start: number, end: number) =>
    start >= 0 && end <= whole.length && end - start >= STRETCH ? whole.slice(start, end) : '';
  return [
    stretch(from - STRETCH, from),
    stretch(from - 2 * STRETCH, from - STRETCH),
    stretch(to, to + STRETCH),
    stretch(to + STRETCH, to + 2 * STRETCH),
  ];
}

/** The place whose words around are those of the passage while the quote is not between them. */
function findChanged(
  folded: FoldedText,
  want: Wanted,
  quotes: readonly Place[],
  expected: readonly number[],
  stretches: readonly (readonly number[])[],
  text: string,
): { readonly span: Span; readonly score: number } | undefined {
  const size = want.to - want.from;
  const before = want.whole.slice(0, want.from);
  const after = want.whole.slice(want.to);
  if (before.length + after.length < 12) return undefined;
  const longest = 3 * size + 40;
  const starts = new Set([
    ...expected,
    ...(stretches[0] ?? []).map(at => at + STRETCH),
    ...(stretches[1] ?? []).map(at => at + 2 * STRETCH),
    ...(stretches[2] ?? []).map(at => at - size),
    ...(stretches[3] ?? []).map(at => at - STRETCH - size),
  ]);
  let best: { span: Span; score: number } | undefined;
  for (const guess of starts) {
    const reach = expected.includes(guess) ? REACH : longest;
    // A passage without words before it began the text, one without words after it ended it.
    const left = before
      ? bestFit(folded.text, Math.max(0, guess), before, 'before', reach)
      : { offset: 0, similarity: 1 };
    if (left.similarity < leastOf(before)) continue;
    const right = after
      ? bestFit(folded.text, left.offset + (longest >> 1), after, 'after', (longest >> 1) + 1)
      : { offset: folded.text.length, similarity: 1 };
    if (right.similarity < leastOf(after) || right.offset < left.offset || right.offset - left.offset > longest)
      continue;
    const score = scoreOf(left.similarity, before.length, right.similarity, after.length);
    if ((left.similarity + right.similarity) / 2 < ENOUGH_AROUND || (best && best.score >= score)) continue;
    // The quote stands there after all, and an edit of its neighbours made the context seem to reach into it.
    if (quotes.some(({ at, score }) => score >= ENOUGH && at < right.offset + size && at + size > left.offset - size))
      continue;
    const span = trimmed(text, unfold(folded, left.offset, right.offset));
    if (span && !spansParagraphs(text, want.anchor.quote, span)) best = { span, score };
  }
  return best;
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

/** The quote's place in the text, with the marks at its edges if they are still there. */
function spanAt({ text, folded }: TextIndex, { from, to, lead, tail }: Wanted, at: number): Span {
  const { start, end } = unfold(folded, at, at + to - from);
  return {
    start: text.startsWith(lead, start - lead.length) ? start - lead.length : start,
    end: text.startsWith(tail, end) ? end + tail.length : end,
  };
}

function standing(index: TextIndex, want: Wanted, at: number): Found {
  const span = spanAt(index, want, at);
  return { state: span.start === want.anchor.at ? 'exact' : 'moved', span };
}

function ambiguous(index: TextIndex, want: Wanted, places: readonly number[]): Found {
  return { state: 'ambiguous', candidates: places.map(at => spanAt(index, want, at)) };
}

const distance = (at: number, expected: readonly number[]): number =>
  Math.min(...expected.map(place => Math.abs(place - at)));

const nearestFirst = (folded: FoldedText, places: readonly number[], expected: number): number[] =>
  [...places].sort((a, b) => Math.abs(folded.start[a]! - expected) - Math.abs(folded.start[b]! - expected));

/** At most `count` of the ascending places, those around `expected`. */
function nearest(places: readonly number[], expected: number, count: number): readonly number[] {
  if (places.length <= count) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < expected) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, Math.min(places.length - count, low - (count >> 1)));
  return places.slice(first, first + count);
}
