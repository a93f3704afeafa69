/** Who appears in which article, and with whom. */
import type { ActorType } from '../recognize/mention.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { AppearanceRow, Appearances } from './comparison.ts';

/** A sentence that names more than that is a list: it tells of no meeting. */
const CROWD = 12;
/** Pairs that are given. */
const PAIRS = 500;

export interface AppearanceFilter {
  readonly types?: readonly ActorType[];
}

export function appearancesOf(articles: readonly ArticleFacts[], { types }: AppearanceFilter = {}): Appearances {
  const rows = new Map<string, AppearanceRow & { counts: (readonly [number, number])[]; total: number }>();
  const pairs = new Map<string, { a: string; b: string; sentences: number }>();
  articles.forEach(({ actors, sentences }, i) => {
    const shown = new Set<string>();
    for (const { entity, name, type, count } of actors) {
      if (types && !types.includes(type)) continue;
      shown.add(entity);
      let row = rows.get(entity);
      if (!row) rows.set(entity, (row = { entity, name, type, counts: [], total: 0 }));
      row.counts.push([i, count]);
      row.total += count;
    }
    for (const sentence of sentences) {
      const named = sentence.entities.filter(e => shown.has(e)).sort();
      if (named.length > CROWD) continue;
      named.forEach((a, at) => {
        for (const b of named.slice(at + 1)) {
          const key = `${a}\t${b}`;
          const pair = pairs.get(key);
          if (pair) pair.sentences++;
          else pairs.set(key, { a, b, sentences: 1 });
        }
      });
    }
  });
  return {
    articles: articles.map(({ name }) => name),
    rows: [...rows.values()].sort(
      (a, b) => b.counts.length - a.counts.length || b.total - a.total || (a.entity < b.entity ? -1 : 1),
    ),
    together: [...pairs.values()]
      .sort((x, y) => y.sentences - x.sentences || (x.a + x.b < y.a + y.b ? -1 : 1))
      .slice(0, PAIRS),
  };
}
