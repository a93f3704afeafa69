/** Where many strings occur in one text, in one pass over it, however many they are. */
import { isWordUnit } from './fold.ts';

/** Length of the stretch by which a longer pattern is looked up. */
const GRAM = 12;
const BASE = 0x01000193;
/** How often a stretch is met before its pattern is given up: on no text but one that hardly says anything. */
const MOST_TRIES = 5000;

/**
 * Offsets at which each pattern occurs, ascending, at most `most` each (the first ones). Patterns may repeat.
 * Karp-Rabin: a rolling hash of one stretch of every pattern, verified where it hits.
 */
export function occurrencesOf(text: string, patterns: readonly string[], most: number): readonly (readonly number[])[] {
  const found: number[][] = patterns.map(() => []);
  const firstOf = new Map<string, number>();
  const byHash = new Map<number, number[]>();
  const offsets = new Int32Array(patterns.length);
  const tried = new Int32Array(patterns.length);
  patterns.forEach((pattern, i) => {
    if (!pattern) return;
    const first = firstOf.get(pattern);
    if (first !== undefined) {
      found[i] = found[first]!;
      return;
    }
    firstOf.set(pattern, i);
    if (pattern.length < GRAM) {
      for (let at = text.indexOf(pattern); at >= 0 && found[i]!.length < most; at = text.indexOf(pattern, at + 1))
        found[i]!.push(at);
      return;
    }
    offsets[i] = rarestGram(pattern);
    const hash = hashOf(pattern, offsets[i]!);
    const same = byHash.get(hash);
    if (same) same.push(i);
    else byHash.set(hash, [i]);
  });
  if (!byHash.size || text.length < GRAM) return found;

  // A bit table answers nearly every position without a look into the map.
  const bits = new Uint32Array(1 << 13);
  for (const hash of byHash.keys()) bits[(hash >>> 5) & 8191]! |= 1 << (hash & 31);
  let outgoing = 1;
  for (let i = 1; i < GRAM; i++) outgoing = Math.imul(outgoing, BASE);
  let hash = hashOf(text, 0);
  for (let at = 0; ; at++) {
    if (bits[(hash >>> 5) & 8191]! & (1 << (hash & 31))) {
      const candidates = byHash.get(hash);
      if (candidates) {
        let done = 0;
        for (const i of candidates) {
          const pattern = patterns[i]!;
          const list = found[i]!;
          if (list.length >= most || tried[i]! >= MOST_TRIES) done++;
          else {
            tried[i]!++;
            const start = at - offsets[i]!;
            if (start >= 0 && text.startsWith(pattern, start)) list.push(start);
          }
        }
        // On repetitive text a stretch would be met at every place: once all had enough of it, it is forgotten.
        if (done === candidates.length) byHash.delete(hash);
      }
    }
    if (at + GRAM >= text.length) break;
    hash = (Math.imul(hash - Math.imul(text.charCodeAt(at), outgoing), BASE) + text.charCodeAt(at + GRAM)) | 0;
  }
  return found;
}

/** Of five stretches of a pattern the one with the most different units: it will be met least often. */
function rarestGram(pattern: string): number {
  let best = 0;
  let most = 0;
  for (const quarter of [2, 1, 3, 0, 4]) {
    const at = ((pattern.length - GRAM) * quarter) >> 2;
    const different = new Set(pattern.slice(at, at + GRAM)).size;
    if (different > most) [best, most] = [at, different];
  }
  return best;
}

function hashOf(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at + i)) | 0;
  return hash;
}

/** The most places that are kept of all quotes together; beyond it a text repeats itself more than a person could want. */
const BUDGET = 2_000_000;

/**
 * Offsets at which each quote occurs, by its longest word, so that short and common quotes are found in one pass too.
 * Quotes begin and end at the borders of words (see boundary.ts).
 */
export function occurrencesByWord(
  text: string,
  quotes: readonly string[],
  most: number,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const byWord = new Map<string, { quote: string; offset: number; list: number[] }[]>();
  for (const quote of quotes) {
    if (!quote || found.has(quote)) continue;
    const list: number[] = [];
    found.set(quote, list);
    let word = '';
    let offset = 0;
    forWords(quote, (start, end) => {
      if (end - start > word.length) [word, offset] = [quote.slice(start, end), start];
    });
    if (!word) {
      for (let at = text.indexOf(quote); at >= 0 && list.length < most; at = text.indexOf(quote, at + 1)) list.push(at);
      continue;
    }
    const entry = { quote, offset, list };
    const same = byWord.get(word);
    if (same) same.push(entry);
    else byWord.set(word, [entry]);
  }
  if (!byWord.size) return found;
  let left = BUDGET;
  forWords(text, (start, end) => {
    const entries = byWord.get(text.slice(start, end));
    if (!entries) return;
    for (const { quote, offset, list } of entries) {
      if (left <= 0) return;
      left--;
      if (list.length < most && start >= offset && text.startsWith(quote, start - offset)) list.push(start - offset);
    }
  });
  return found;
}

/** Runs of letters and digits; signs of scripts without spaces stand alone. */
function forWords(text: string, use: (start: number, end: number) => void): void {
  const n = text.length;
  for (let i = 0; i < n;) {
    if (!isWordUnit(text, i)) {
      i++;
      continue;
    }
    const start = i++;
    if (!isWide(text, start)) while (i < n && isWordUnit(text, i) && !isWide(text, i)) i++;
    use(start, i);
  }
}

/** Scripts that write words without spaces: there a word may begin and end anywhere in a run. */
export function isWide(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x2e80 && (code < 0xac00 || (code >= 0xd800 && code < 0xe000) || (code >= 0xf900 && code < 0xfb00));
}
