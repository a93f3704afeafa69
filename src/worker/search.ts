/** Looking for things over all articles of the index: in their sketches, so that only what is found is opened. */
import { fold } from '../entities/names/fold.ts';
import type { FolderIndex, Meaning } from '../project/index/keeper.ts';
import { keyInLine, tagsIn, thingsIn, type SketchedThing } from '../project/index/sketch.ts';
import { positionOf } from '../project/lines.ts';
import { hasLetters, scorer, type Sought } from '../project/search.ts';
import { marksByThing } from '../project/things.ts';
import type { Indexer } from './indexer.ts';
import type { Elsewhere, FoundThing, IndexedActor, Place, ThingsRequest } from './protocol.ts';

interface Hit {
  readonly index: FolderIndex;
  readonly article: string;
  readonly thing: string;
  readonly points: number;
  readonly count: number;
}

/** An item a thing and article: what fits best first, then what is named most. */
export function searchThings(indexer: Indexer, request: ThingsRequest): FoundThing[] {
  const without = new Set(request.without);
  const hits: Hit[] = [];
  for (const folder of indexer.folders()) {
    const index = indexer.folder(folder);
    const hitsIn = 'thing' in request ? ofThing(index, request.thing) : fitting(index, request);
    for (const article of index.articles()) {
      if (!without.has(article)) hits.push(...hitsIn(article));
      // "a" is in everything
      if (hits.length > 10 * request.most) best(hits, request.most);
    }
  }
  best(hits, request.most);
  return opened(hits, 'thing' in request);
}

function best(hits: Hit[], most: number): void {
  hits.sort((a, b) => b.points - a.points || b.count - a.count);
  if (hits.length > most) hits.length = most;
}

const ENTITY = 'actor ';

/** What a thing is called in the whole project. */
const keyOf = ({ own, key }: SketchedThing, meanings: readonly Meaning[]): string => {
  const entity = own === undefined ? undefined : meanings[own];
  return entity ? ENTITY + entity.id : key;
};

function ofThing(
  index: FolderIndex,
  thing: string,
): (article: string) => (Hit & { readonly written: ReadonlySet<string> })[] {
  const key = keyInLine(thing);
  const line = `\t${key}\t`;
  const id = thing.startsWith(ENTITY) ? thing.slice(ENTITY.length) : undefined;
  return article => {
    const meanings = id === undefined ? [] : index.meanings(article);
    const own = new Set(meanings.flatMap((meaning, i) => (meaning.id === id ? [`${i}\t`] : [])));
    const sketch = index.sketch(article);
    if (!own.size && !sketch.includes(line)) return [];
    let count = 0;
    const written = new Set<string>();
    const wanted = (text: string): boolean => own.has(text.slice(0, text.indexOf('\t') + 1)) || text.includes(line);
    for (const found of thingsIn(sketch, wanted))
      if (found.own === undefined ? found.key === key : own.has(`${found.own}\t`)) {
        count += found.count;
        for (const text of found.written) written.add(text);
      }
    return count ? [{ index, article, thing, points: 1, count, written }] : [];
  };
}

function fitting(
  index: FolderIndex,
  { search, symbols }: { readonly search: string; readonly symbols?: boolean },
): (article: string) => Hit[] {
  const score = scorer(search);
  const wanted = fold(search).replace(/ /g, '');
  const fits = (what: Sought): number =>
    symbols ? Number(what.texts.some(text => hasLetters(text, wanted))) : score(what);
  /** Of the names of entities, each looked at once. */
  const named = new Map<string, number>();
  const seen = new Set<string>();
  const byName = ({ id, name }: Meaning): number => {
    let points = named.get(id);
    if (points === undefined) named.set(id, (points = fits({ texts: [fold(name)] })));
    return points;
  };
  const [first = ''] = fold(search).split(' ');
  const values = /\d/.test(search);
  return article => {
    const meanings = index.meanings(article);
    const names = meanings.map(byName);
    /** Quick, and no for most lines. */
    const maybe = (line: string): boolean => {
      const own = line.slice(0, line.indexOf('\t'));
      if (own !== '') return names[Number(own)]! > 0 || symbols === true || line.toLowerCase().includes(first);
      return !symbols && (values || line.toLowerCase().includes(first));
    };
    // an entity that two names of one article came to be is found once
    const hits = new Map<string, { points: number; count: number }>();
    for (const thing of thingsIn(index.sketch(article), maybe)) {
      const entity = thing.own === undefined ? undefined : meanings[thing.own];
      if (symbols && !entity) continue;
      const points = Math.max(thing.own === undefined ? 0 : names[thing.own]!, fits(thing));
      if (!points) continue;
      const key = keyOf(thing, meanings);
      if (symbols && seen.has(key)) continue;
      seen.add(key);
      const before = hits.get(key);
      hits.set(key, { points: Math.max(points, before?.points ?? 0), count: thing.count + (before?.count ?? 0) });
    }
    return [...hits].map(([thing, hit]) => ({ index, article, thing, ...hit }));
  };
}

/** Ways of writing a thing that are told. */
const MOST_WRITTEN = 30;

/** From the sketches alone, but for the `most` articles that name it most. */
export function sayElsewhere(indexer: Indexer, thing: string, without: readonly string[], most: number): Elsewhere {
  const left = new Set(without);
  const hits: Hit[] = [];
  const written = new Set<string>();
  for (const folder of indexer.folders()) {
    const index = indexer.folder(folder);
    const hitsIn = ofThing(index, thing);
    for (const article of index.articles())
      if (!left.has(article))
        for (const hit of hitsIn(article)) {
          hits.push(hit);
          for (const text of hit.written) if (written.size < MOST_WRITTEN) written.add(text);
        }
  }
  const mentions = hits.reduce((sum, { count }) => sum + count, 0);
  const articles = hits.length;
  hits.sort((a, b) => b.count - a.count || (a.article < b.article ? -1 : 1));
  hits.length = Math.min(hits.length, most);
  const first = opened(hits, false).map(({ article, count, marks }) => ({ article, count, mark: marks[0]! }));
  return { articles, mentions, written: [...written], first };
}

/** With their marks; `all` of them, or the first. */
function opened(hits: readonly Hit[], all: boolean): FoundThing[] {
  const articles = new Map<string, { marks: ReturnType<typeof marksByThing>; lines: readonly number[] }>();
  return hits.flatMap(({ index, article, thing }) => {
    let open = articles.get(article);
    if (!open)
      articles.set(
        article,
        (open = { marks: marksByThing(index.marks(article)), lines: index.head(article)?.lines ?? [] }),
      );
    const { lines } = open;
    const marks = open.marks.get(thing);
    if (!marks) return [];
    return [
      {
        article,
        thing,
        marks: all ? marks : marks.slice(0, 1),
        places: (all ? marks : marks.slice(0, 1)).map(mark => placeOf(lines, mark)),
        texts: [...new Set(marks.map(({ text }) => text))],
        count: marks.length,
      },
    ];
  });
}

/** Everybody whom the articles of a folder name. */
export function actorsIn(index: FolderIndex, without: readonly string[]): IndexedActor[] {
  const left = new Set(without);
  const actors = new Map<string, IndexedActor & { names: string[]; mentions: number; articles: number }>();
  for (const article of index.articles()) {
    if (left.has(article)) continue;
    const meanings = index.meanings(article);
    const here = new Set<string>();
    for (const { own, count, written } of thingsIn(index.sketch(article))) {
      const entity = own === undefined ? undefined : meanings[own];
      if (!entity) continue;
      let actor = actors.get(entity.id);
      if (!actor) actors.set(entity.id, (actor = { ...pick(entity), names: [], mentions: 0, articles: 0 }));
      actor.mentions += count;
      if (!here.has(entity.id)) actor.articles++;
      here.add(entity.id);
      for (const text of written) if (!actor.names.includes(text)) actor.names.push(text);
    }
  }
  return [...actors.values()];
}

const pick = ({ id, type, name }: Meaning): Pick<IndexedActor, 'id' | 'type' | 'name'> => ({ id, type, name });

/** In how many articles each tag is. */
export function tagsOf(indexer: Indexer, without: readonly string[]): (readonly [tag: string, count: number])[] {
  const left = new Set(without);
  const tags = new Map<string, number>();
  for (const folder of indexer.folders())
    for (const article of indexer.folder(folder).articles())
      if (!left.has(article))
        for (const tag of tagsIn(indexer.folder(folder).sketch(article))) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return [...tags];
}

/** Where a span stands, by where the lines begin. */
const placeOf = (lines: readonly number[], { start, end }: { start: number; end: number }): Place => [
  ...positionOf(lines, start),
  ...positionOf(lines, end),
];
