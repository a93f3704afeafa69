/** Looking for things over all articles of the index. */
import { positionOf } from '../project/lines.ts';
import { wantedThings } from '../project/things.ts';
import type { Indexer } from './indexer.ts';
import type { FoundThing, Place, ThingsRequest } from './protocol.ts';

/** How many ways of writing a thing are told. */
const TEXTS = 5;

/** An item a thing and article, those that are named most first. */
export function searchThings(indexer: Indexer, request: ThingsRequest): FoundThing[] {
  const without = new Set(request.without);
  const found: FoundThing[] = [];
  for (const folder of indexer.folders()) {
    const index = indexer.folder(folder);
    for (const article of index.articles()) {
      if (without.has(article)) continue;
      const things = wantedThings(index.marks(article), request);
      if (!things.length) continue;
      const { lines } = index.head(article)!;
      for (const marks of things) {
        const mark = marks[0]!;
        found.push({
          article,
          mark,
          place: placeOf(lines, mark),
          texts: [...new Set(marks.map(({ text }) => text))].slice(0, TEXTS),
          count: marks.length,
          ...(request.thing === undefined ? {} : { places: marks.map(m => placeOf(lines, m)) }),
        });
      }
    }
  }
  return found.sort((a, b) => b.count - a.count).slice(0, request.most);
}

/** Where a span stands, by where the lines begin. */
const placeOf = (lines: readonly number[], { start, end }: { start: number; end: number }): Place => [
  ...positionOf(lines, start),
  ...positionOf(lines, end),
];
