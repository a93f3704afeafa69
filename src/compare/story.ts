/** Which articles tell of one story: figures of unrelated stories are never brought together. */
import type { ArticleFacts } from './article-facts.ts';
import { rarity } from './rarity.ts';
import type { Steps } from './steps.ts';
import { stem } from './words.ts';

export interface Stories {
  /** How much the two articles have to do with one another, 0 to 1; 1 for an article and itself. */
  relation(a: ArticleFacts, b: ArticleFacts): number;
  /** Articles of one story with it, itself among them. */
  related(a: ArticleFacts): readonly ArticleFacts[];
  /** How telling a stem or an entity is: near 0 if all articles have it, growing as fewer do. */
  weight(key: string): number;
}

/** Below it two articles are about different things, whatever their figures look like. */
export const SAME_STORY = 0.12;
/** What two articles need to have to do with a third to be of one story by it. */
const LINKS = 0.16;
/** And with one another: a week in brief tells of many stories. */
const FAINT = 0.08;
/** What that is worth: their figures may be compared, and nothing speaks for it. */
const BY_THIRD = 0.13;
/** Articles that are looked at for one: the likeliest. */
const NEIGHBOURS = 60;
/** Articles that are looked at for one name or word; one of more articles than that tells little. */
const COMMON = 150;
/** The rarest ones of an article count all the same. */
const ALWAYS = 20;

/** Two articles of one story share names of people, bodies and small places, not just countries and common words. */
export function* storiesOf(articles: readonly ArticleFacts[]): Steps<Stories> {
  const profiles = new Map<ArticleFacts, ReadonlyMap<string, number>>();
  const holders = new Map<string, ArticleFacts[]>();
  for (const a of articles) {
    yield;
    const profile = profileOf(a);
    profiles.set(a, profile);
    for (const key of profile.keys()) {
      const list = holders.get(key);
      if (list) list.push(a);
      else holders.set(key, [a]);
    }
  }
  // as if every project had some more articles about other things: five articles of one story are no measure of rarity
  const total = articles.length + 20;
  const weight = (key: string): number => Math.max(0, Math.log(total / (1 + (holders.get(key)?.length ?? 0))));
  const norms = new Map<ArticleFacts, number>();
  for (const [a, profile] of profiles) {
    yield;
    let sum = 0;
    for (const [key, n] of profile) sum += (n * weight(key)) ** 2;
    norms.set(a, Math.sqrt(sum));
  }
  const known = new Map<ArticleFacts, ReadonlyMap<ArticleFacts, number>>();
  const direct = (a: ArticleFacts): ReadonlyMap<ArticleFacts, number> => {
    let row = known.get(a);
    if (!row) known.set(a, (row = neighbours(a)));
    return row;
  };
  const all = new Map<ArticleFacts, ReadonlyMap<ArticleFacts, number>>();
  const near = (a: ArticleFacts): ReadonlyMap<ArticleFacts, number> => {
    let row = all.get(a);
    if (!row) all.set(a, (row = withThird(a)));
    return row;
  };
  return {
    weight,
    related: a => [...near(a).keys()],
    relation: (a, b) => near(a).get(b) ?? near(b).get(a) ?? 0,
  };

  /** The first report and the trial a year later may have in common only what a third article of the story has. */
  function withThird(a: ArticleFacts): ReadonlyMap<ArticleFacts, number> {
    const row = new Map(direct(a));
    let faint: ReadonlyMap<ArticleFacts, number> | undefined;
    for (const [c, first] of direct(a)) {
      if (c === a || first < LINKS) continue;
      for (const [b, second] of direct(c)) {
        if (second < LINKS || (row.get(b) ?? 0) >= BY_THIRD) continue;
        faint ??= cosines(a);
        if ((faint.get(b) ?? 0) >= FAINT) row.set(b, BY_THIRD);
      }
    }
    return row.size <= NEIGHBOURS ? row : new Map([...row].sort(([, p], [, q]) => q - p).slice(0, NEIGHBOURS));
  }

  function neighbours(a: ArticleFacts): Map<ArticleFacts, number> {
    const related = [...cosines(a)]
      .filter(([, cosine]) => cosine >= SAME_STORY)
      .sort(([x, p], [y, q]) => q - p || (x.name < y.name ? -1 : 1))
      .slice(0, NEIGHBOURS);
    return new Map([[a, 1], ...related]);
  }

  /** With all articles that have one of its telling names or words. */
  function cosines(a: ArticleFacts): Map<ArticleFacts, number> {
    const dots = new Map<ArticleFacts, number>();
    const telling = [...profiles.get(a)!].sort(([x], [y]) => holders.get(x)!.length - holders.get(y)!.length);
    for (const [i, [key, n]] of telling.entries()) {
      if (i >= ALWAYS && holders.get(key)!.length > COMMON) break;
      const w = weight(key) ** 2 * n;
      for (const b of holders.get(key)!.slice(0, COMMON))
        dots.set(b, (dots.get(b) ?? 0) + w * profiles.get(b)!.get(key)!);
    }
    dots.delete(a);
    for (const [b, dot] of dots) dots.set(b, dot / (norms.get(a)! * norms.get(b)! || 1));
    return dots;
  }
}

/** Entities and content words with how often they stand there, damped; names of people and bodies count most. */
function profileOf({ actors, words, figures }: ArticleFacts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entity, type, count } of actors)
    counts.set(entity, (type === 'place' || type === 'demonym' ? 1.5 : 3) * count);
  for (const { type, count, spellings } of actors) {
    if (type === 'demonym') continue;
    // one article's "Keplin Devices" is the other's "Keplin", which it may take for a place
    const names = new Set(spellings.flatMap(({ text }) => nameWords(text, type === 'person')));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + (type === 'place' ? 0.75 : 1.5) * count);
  }
  for (const [stem, count] of words) counts.set(stem, 0.5 * count);
  for (const { value } of figures) if (value !== undefined && isOdd(value)) counts.set(`#${value}`, ODD);
  for (const [key, n] of counts) counts.set(key, Math.log(1 + n));
  return counts;
}

/** Numbers that hardly two stories have: 12,600 and 2,371. */
const isOdd = (value: number): boolean =>
  Math.abs(value) >= 1000 && String(value).replace(/\.|0+$/g, '').length >= 3 && !(value >= 1900 && value <= 2100);
const ODD = 1.5;

/** The rarer words of a name, of a person's the last, marked as such. */
const nameWords = (name: string, person: boolean): string[] =>
  (name.match(/\p{Lu}[\p{L}\p{M}'-]{3,}/gu) ?? [])
    .slice(person ? -1 : 0)
    .map(word => word.toLowerCase().replace(/'s?$/, ''))
    .filter(word => rarity(stem(word)) > 0.9)
    .map(word => `~${word}`);

export function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weight: (key: string) => number,
): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (const [key, x] of a) {
    const w = weight(key);
    aa += (x * w) ** 2;
    const y = b.get(key);
    if (y !== undefined) dot += x * y * w * w;
  }
  for (const [key, y] of b) bb += (y * weight(key)) ** 2;
  return dot ? dot / Math.sqrt(aa * bb) : 0;
}
