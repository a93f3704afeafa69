/** Finds actors by what a person types: any spelling, any part of the name, a slip of the finger forgiven. */
import { fold } from './names/fold.ts';
import { plainAcronymsOf } from './names/initials.ts';
import { easternSound } from './names/sound.ts';

export interface FindableEntity {
  readonly id: string;
  readonly name: string;
  /** Other names, of the registry or as articles have them. */
  readonly aliases?: readonly string[];
  /** How often it is named: decides between equally good matches. */
  readonly mentions?: number;
}

export interface FoundEntity<E> {
  readonly entity: E;
  /** The name that matched. */
  readonly matched: string;
  /** 0 to 1; 1 is the name itself. */
  readonly score: number;
}

/** Most likely first; nothing that does not match every word of the query. An empty query gives all, the most named first. */
export function findEntities<E extends FindableEntity>(
  query: string,
  candidates: readonly E[],
  most = 50,
): FoundEntity<E>[] {
  const wanted = fold(query);
  const words = wanted ? wanted.split(' ') : [];
  const found: FoundEntity<E>[] = [];
  for (const entity of candidates) {
    let best: FoundEntity<E> | undefined;
    for (const name of [entity.name, ...(entity.aliases ?? [])]) {
      // What is shown counts a little more than what it is also called.
      const score = (words.length ? scoreOf(wanted, words, name) : 0.1) * (name === entity.name ? 1 : 0.97);
      if (score > 0 && (!best || score > best.score)) best = { entity, matched: name, score };
    }
    if (best) found.push(best);
  }
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.entity.mentions ?? 0) - (a.entity.mentions ?? 0) ||
        a.entity.name.length - b.entity.name.length ||
        (a.entity.id < b.entity.id ? -1 : 1),
    )
    .slice(0, most);
}

function scoreOf(wanted: string, words: readonly string[], name: string): number {
  const folded = fold(name);
  if (folded === wanted) return 1;
  const parts = folded.split(' ');
  if (folded.startsWith(wanted)) return 0.95;
  if (words.length === 1 && wanted.length > 1 && plainAcronymsOf(name).includes(wanted)) return 0.9;
  let sum = 0;
  for (const word of words) {
    let best = 0;
    parts.forEach((part, i) => {
      const score = wordScore(word, part);
      // A surname or a first name rather than what stands between.
      best = Math.max(best, i === 0 || i === parts.length - 1 ? score : score * 0.95);
    });
    if (best === 0) return folded.includes(wanted) ? 0.3 : 0;
    sum += best;
  }
  return (0.9 * sum) / words.length - 0.01 * Math.min(5, Math.abs(parts.length - words.length));
}

function wordScore(word: string, part: string): number {
  if (word === part) return 1;
  if (part.startsWith(word)) return 0.9;
  if (word.length < 5) return 0;
  if (easternSound(word) === easternSound(part)) return 0.8;
  const slips = word.length > 7 ? 2 : 1;
  // What is typed may be the beginning of the word.
  const whole = distance(word, part, slips);
  if (whole <= slips) return 0.7 - 0.1 * whole;
  const beginning = distance(word, part.slice(0, word.length), slips);
  return beginning <= slips ? 0.55 - 0.1 * beginning : 0;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; more than `most` is not counted out. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}
