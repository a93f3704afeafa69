/** Which articles tell of one story: figures of unrelated stories are never brought together. */
import type { ComparedArticle } from './group.ts';
import { contentStem } from './words.ts';

export interface Stories {
  /** How much the two articles have to do with one another, 0 to 1; 1 for an article and itself. */
  relation(a: ComparedArticle, b: ComparedArticle): number;
  /** How telling a stem or an entity is: 0 if all articles have it, growing as fewer do. */
  weight(key: string): number;
}

/** Two articles of one story share names of people, bodies and small places, not just countries and common words. */
export function storiesOf(articles: readonly ComparedArticle[]): Stories {
  const profiles = new Map<ComparedArticle, ReadonlyMap<string, number>>();
  const documents = new Map<string, number>();
  for (const a of articles) {
    const profile = profileOf(a);
    profiles.set(a, profile);
    for (const key of profile.keys()) documents.set(key, (documents.get(key) ?? 0) + 1);
  }
  // as if every project had some more articles about other things: five articles of one story are no measure of rarity
  const total = articles.length + 20;
  const weight = (key: string): number => Math.log(total / (1 + (documents.get(key) ?? 0)));
  const known = new Map<ComparedArticle, Map<ComparedArticle, number>>();
  return {
    weight,
    relation(a, b) {
      if (a === b) return 1;
      let row = known.get(a);
      if (!row) known.set(a, (row = new Map()));
      let value = row.get(b);
      if (value === undefined) {
        value = cosine(profiles.get(a)!, profiles.get(b)!, weight);
        row.set(b, value);
      }
      return value;
    },
  };
}

/** Entities and capital-free content words with how often they stand there, damped. */
function profileOf({ article, mentions }: ComparedArticle): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, n: number): void => void counts.set(key, (counts.get(key) ?? 0) + n);
  for (const m of mentions)
    if (m.kind === 'actor' && m.entity) add(m.entity, m.type === 'place' || m.type === 'demonym' ? 1.5 : 3);
  for (const { content } of article.blocks) {
    for (const token of content.tokens) {
      const s = token.text === token.lower ? contentStem(token.lower) : undefined;
      if (s !== undefined) add(s, 0.5);
    }
  }
  for (const [key, n] of counts) counts.set(key, Math.log(1 + n));
  return counts;
}

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
