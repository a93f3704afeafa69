/**
 * Finds passages again: mirrored by describe.ts. By exact quote and whole context first; then by exact quote and what is
 * left of the context; then by the context alone, which tells that the passage changed. A quote is never matched
 * approximately, and never inside of another number or word, so a mark cannot slip to a passage that says something else.
 *
 * Many anchors are looked for together: one pass over the text serves all, and what is certain tells where to expect the
 * others.
 */
import { indexText, type Anchor, type Found, type TextIndex } from './anchor.ts';
import { findChanged, STRETCHES, stretchesOf } from './changed.ts';
import { foldedOffset, type FoldedText } from './fold.ts';
import { occurrencesByWord, occurrencesOf } from './search.ts';
import { shiftsOf, type Moved, type Shifts } from './shifts.ts';
import { COMPARED } from './similarity.ts';
import { ENOUGH, isQuote, isWhole, scoreAt, spanAt, wantedOf, type Place, type Wanted } from './wanted.ts';

/** Places with the same quote and whole context beyond which they are not counted. */
const MOST_WHOLE = 64;
/** Places with the same quote that are looked at, nearest to where it is expected. */
const MOST_QUOTES = 2000;
/** Of those, how many are compared thoroughly. */
const MOST_COMPARED = 12;
/** By how much the best place must surpass the next best. */
const MARGIN = 0.15;
/** So much of a context is all of it. */
const WHOLE = 0.97;
const MOST_CANDIDATES = 8;

export function findAnchor(text: string | TextIndex, anchor: Anchor): Found {
  return findAnchors(text, [anchor])[0]!;
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
    const places = rank(folded, want, all, expected);
    const changed = findChanged(
      folded,
      want,
      places,
      expected,
      contexts.slice(n * STRETCHES, (n + 1) * STRETCHES),
      text,
    );
    const [best, next] = places;
    const likely = places.filter(place => place.score >= ENOUGH);
    const stayed = stays(folded, want, shifts);
    if (stayed !== undefined && (!best || best.at === stayed || best.score < WHOLE)) {
      found[i] = standing(index, want, stayed);
    } else if (best && best.score >= ENOUGH && !(changed && outdoes(changed, likely, expected))) {
      if (next && next.score >= ENOUGH && best.score - next.score < MARGIN)
        found[i] = ambiguous(
          index,
          want,
          likely.map(place => place.at),
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

/**
 * Whether a place with the context but other words is rather the passage than those with its words: more of the context must
 * be left there, and it must be where the passage is expected. Else it is a near copy of the passage, in a table or a formula.
 */
const outdoes = (changed: Place, quotes: readonly Place[], expected: readonly number[]): boolean =>
  quotes.every(
    ({ at, score }) => score < changed.score - MARGIN / 2 && distance(at, expected) > distance(changed.at, expected),
  );

/** A quote of nothing but white space or emphasis marks: it is where it was, or nowhere. */
function withoutWords(text: string, { quote, at }: Anchor): Found {
  return quote && text.startsWith(quote, at)
    ? { state: 'exact', span: { start: at, end: at + quote.length } }
    : { state: 'orphaned', candidates: [] };
}

/** Without context a quote says nothing about its place, unless it is long enough to be a context itself. */
const hasContext = ({ whole, from, to }: Wanted): boolean => whole.length - (to - from) >= 8 || to - from >= 40;

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
function rank(folded: FoldedText, want: Wanted, occurrences: readonly number[], expected: readonly number[]): Place[] {
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
    .filter(at => isQuote(folded, want, at))
    .map(at => ({ at, score: scoreAt(folded, want, at) }))
    .sort((a, b) => b.score - a.score || distance(a.at, expected) - distance(b.at, expected));
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
