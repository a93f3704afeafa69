/** All articles of the workspace, the closed ones too: what the index knows of them, the open ones as they are now. */
import * as vscode from 'vscode';
import { fold } from '../entities/names/fold.ts';
import type { Mark } from '../project/marks.ts';
import { lineStarts, positionOf } from '../project/lines.ts';
import { unpack } from '../project/pack.ts';
import { hasLetters, search } from '../project/search.ts';
import type { FoundThing, IndexedActor, IndexedArticle, Place } from '../worker/protocol.ts';
import type { Documents, OpenArticle } from './documents.ts';
import { marksByThing, type WantedThings } from './groups.ts';
import type { Indexing } from './indexing.ts';
import { tagsInUse } from './tags.ts';
import type { ReadingWorker } from './worker.ts';
import { mentionName } from './words.ts';

/** An article without its text, which is read where somebody wants it (`read`). */
export interface ListedArticle {
  readonly uri: vscode.Uri;
  readonly marks: readonly Mark[];
  /** Calendar date. */
  readonly published: string | undefined;
  /** The same as long as the rest is the same; undefined of an open article. */
  readonly stamp?: string;
}

export interface LibraryArticle {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A thing in other articles than one. */
export interface FoundElsewhere {
  readonly articles: number;
  readonly mentions: number;
  /** Ways in which it is written there, some of them. */
  readonly written: readonly string[];
  /** Those that name it most, each with the first mention. */
  readonly first: readonly { readonly uri: vscode.Uri; readonly count: number; readonly mark: Mark }[];
}

/** A thing in one article. */
export interface FoundMarks {
  readonly uri: vscode.Uri;
  /** All of them where one thing was asked for, else the first. */
  readonly marks: readonly [Mark, ...Mark[]];
  /** Where these are. */
  readonly ranges: readonly [vscode.Range, ...vscode.Range[]];
  /** Each way in which it is written there. */
  readonly texts: readonly string[];
  /** How often it is mentioned. */
  readonly count: number;
}

export interface Library {
  /** These articles came, changed or went. */
  readonly onDidChange: vscode.Event<readonly string[]>;
  /** Has all articles read; shows progress if it takes a while, unless `quiet`. */
  ready(options?: { readonly quiet?: boolean }): Promise<void>;
  /**
   * Every article, some at a time; what there is, if the person gives up reading. To look for something, use `find`.
   * `before`, by URI: of them, those that are as they were come as the same objects.
   */
  each(options?: {
    readonly quiet?: boolean;
    readonly before?: ReadonlyMap<string, ListedArticle>;
  }): AsyncIterable<ListedArticle>;
  /** Its text as it is now; undefined where its file is gone, or no text. */
  text(uri: vscode.Uri): Promise<string | undefined>;
  /** One article; undefined where its file is gone, or another than the index knows. */
  read(uri: vscode.Uri): Promise<LibraryArticle | undefined>;
  /**
   * One thing by its key (`thingOf`), what is named most first; or things by words, what fits best first. At most `most`
   * items, an item a thing and article. `quiet`: with what is read already.
   */
  find(
    wanted: WantedThings,
    options?: { readonly most?: number; readonly quiet?: boolean },
  ): Promise<readonly FoundMarks[]>;
  /** A thing by its key (`thingOf`) in all articles but one, with what is read already. */
  elsewhere(thing: string, here: vscode.Uri, most: number): Promise<FoundElsewhere>;
  /** The actors of a folder's articles (undefined: of those outside of every folder), the most named first. */
  actors(
    folder: vscode.WorkspaceFolder | undefined,
    options?: { readonly quiet?: boolean },
  ): Promise<readonly IndexedActor[]>;
  /** The tags that people used, the most used first. */
  tags(): Promise<readonly string[]>;
}

const MOST_THINGS = 300;
/** Articles in one message: unpacking them must not keep anybody waiting. */
const SLICE = 10;

export function createLibrary(documents: Documents, indexing: Indexing, worker: ReadingWorker): Library {
  const openNames = (): string[] => documents.all().map(({ document }) => document.uri.toString());
  /** Another worker counts anew. */
  let workers = 0;
  worker.onDidRestart(() => workers++);
  const take = async (names: readonly string[]): Promise<IndexedArticle[]> =>
    names.length ? (unpack(await worker.call('take', names)) as IndexedArticle[]) : [];

  return {
    onDidChange: indexing.onDidChange,
    ready: options => indexing.ready(options),
    async *each({ quiet, before } = {}) {
      await indexing.ready({ quiet });
      const open = new Set(openNames());
      const stamps = new Map(
        (await worker.call('articles', undefined)).map(([name, stamp]) => [name, `${workers} ${stamp}`]),
      );
      const asBefore = (name: string): ListedArticle | undefined => {
        const known = open.has(name) ? undefined : before?.get(name);
        return known?.stamp === stamps.get(name) ? known : undefined;
      };
      const names = [...new Set([...open, ...stamps.keys()])].sort();
      for (let i = 0; i < names.length;) {
        const slice: string[] = [];
        for (let anew = 0; i < names.length && anew < SLICE; i++) {
          slice.push(names[i]!);
          if (!asBefore(names[i]!)) anew++;
        }
        const taken = await take(slice.filter(name => !open.has(name) && !asBefore(name)));
        const found = new Map(taken.map(item => [item.article, listedFrom(item, stamps.get(item.article)!)]));
        for (const name of slice) {
          const opened = open.has(name) ? documents.byUri(vscode.Uri.parse(name, true)) : undefined;
          const article = opened ? listedOpen(opened) : (asBefore(name) ?? found.get(name));
          if (article) yield article;
        }
      }
    },
    async text(uri) {
      return documents.byUri(uri)?.article.text ?? (await textOf(uri));
    },
    async read(uri) {
      const open = documents.byUri(uri);
      if (open) return fromOpen(open);
      const [found] = await take([uri.toString()]);
      return found && fromIndex(found);
    },
    async elsewhere(thing, here, most) {
      const opened = documents
        .all()
        .filter(({ document }) => document.uri.toString() !== here.toString())
        .flatMap(({ document: { uri }, marks }) => {
          const [mark, ...more] = marksByThing(marks).get(thing) ?? [];
          return mark ? [{ uri, mark, count: 1 + more.length, texts: [mark, ...more].map(({ text }) => text) }] : [];
        });
      const closed = await worker.call('elsewhere', { thing, without: [...openNames(), here.toString()], most });
      const first = closed.first.map(item => ({ ...item, uri: vscode.Uri.parse(item.article, true) }));
      return {
        articles: opened.length + closed.articles,
        mentions: opened.reduce((sum, { count }) => sum + count, closed.mentions),
        written: [...new Set([...opened.flatMap(({ texts }) => texts), ...closed.written])],
        first: [...opened, ...first]
          .sort((a, b) => b.count - a.count || (a.uri.path < b.uri.path ? -1 : 1))
          .slice(0, most),
      };
    },
    async find(wanted, { most = MOST_THINGS, quiet } = {}) {
      if (!quiet) await indexing.ready();
      const open = documents.all();
      const things = await worker.call('things', { ...wanted, without: openNames(), most });
      const found = [
        ...open.flatMap(article => findIn(article, wanted)),
        ...(unpack(things) as FoundThing[]).flatMap(foundIn),
      ];
      if ('thing' in wanted) return found.sort((a, b) => b.count - a.count || (a.uri.path < b.uri.path ? -1 : 1));
      return wanted.symbols ? found.slice(0, most) : search(found.map(withName), wanted.search, most);
    },
    async actors(folder, { quiet } = {}) {
      if (!quiet) await indexing.ready();
      const [key, open] = [folder?.uri.toString() ?? '', documents.all()];
      const closed = unpack(await worker.call('actors', { folder: key, without: openNames() })) as IndexedActor[];
      const here = open.filter(({ document }) => vscode.workspace.getWorkspaceFolder(document.uri) === folder);
      return together([...closed, ...here.flatMap(({ marks }) => actorsIn(marks))]);
    },
    async tags() {
      await indexing.ready();
      const closed = await worker.call('tags', { without: openNames() });
      return tagsInUse(documents.all(), closed);
    },
  };
}

/** Undefined where the file is another by now: it will be read again. */
async function fromIndex({ article, head, marks }: IndexedArticle): Promise<LibraryArticle | undefined> {
  const uri = vscode.Uri.parse(article, true);
  const text = await textOf(uri);
  if (text?.length !== head.length || !marks.every(mark => text.startsWith(mark.text, mark.start))) return undefined;
  return { uri, text, marks };
}

const listedFrom = ({ article, head, marks }: IndexedArticle, stamp: string): ListedArticle => ({
  uri: vscode.Uri.parse(article, true),
  marks,
  published: head.publication.date,
  stamp,
});

export const listedOpen = ({ document, article, marks }: OpenArticle): ListedArticle => ({
  uri: document.uri,
  marks,
  published: article.publication.date,
});

const fromOpen = ({ document, article, marks }: OpenArticle): LibraryArticle => ({
  uri: document.uri,
  text: article.text,
  marks,
});

const rangeFrom = ([startLine, startUnit, endLine, endUnit]: Place): vscode.Range =>
  new vscode.Range(startLine, startUnit, endLine, endUnit);

const withName = (found: FoundMarks) => ({ ...found, name: nameOf(found.marks[0]) });
const nameOf = ({ mention, text }: Mark): string => (mention ? mentionName(mention) : text);

function foundIn({ article, marks, places, texts, count }: FoundThing): FoundMarks[] {
  const [mark, ...others] = marks;
  const [place, ...elsewhere] = places;
  if (!mark || !place) return [];
  return [
    {
      uri: vscode.Uri.parse(article, true),
      marks: [mark, ...others],
      ranges: [rangeFrom(place), ...elsewhere.map(rangeFrom)],
      texts,
      count,
    },
  ];
}

/** The same in an open article. */
function findIn({ document, article, marks }: OpenArticle, wanted: WantedThings): FoundMarks[] {
  const lines = lineStarts(article.text);
  const rangeOf = ({ start, end }: Mark): vscode.Range =>
    rangeFrom([...positionOf(lines, start), ...positionOf(lines, end)]);
  const wants = ([mark, ...more]: readonly [Mark, ...Mark[]]): boolean => {
    if (!('symbols' in wanted) || !wanted.symbols) return true;
    const letters = fold(wanted.search).replace(/ /g, '');
    return (
      mark.kind === 'actor' &&
      [nameOf(mark), mark.text, ...more.map(m => m.text)].some(t => hasLetters(fold(t), letters))
    );
  };
  const things = marksByThing(marks);
  const groups = 'thing' in wanted ? [things.get(wanted.thing)].flatMap(group => (group ? [group] : [])) : [...things.values()].filter(wants); // prettier-ignore
  return groups.map(([mark, ...others]) => ({
    uri: document.uri,
    marks: [mark, ...others],
    ranges: [rangeOf(mark), ...others.map(rangeOf)],
    texts: [...new Set([mark, ...others].map(({ text }) => text))],
    count: 1 + others.length,
  }));
}

function actorsIn(marks: readonly Mark[]): IndexedActor[] {
  return [...marksByThing(marks).values()].flatMap(([first, ...others]) => {
    const { mention } = first;
    if (mention?.kind !== 'actor' || !mention.entity) return [];
    const names = [...new Set([first, ...others].map(({ text }) => text.replace(/\s+/g, ' ')))];
    const { entity: id, type, name = first.text } = mention;
    return [{ id, type, name, names, mentions: 1 + others.length, articles: 1 }];
  });
}

/** An actor of several lists is one. */
function together(actors: readonly IndexedActor[]): IndexedActor[] {
  const all = new Map<string, IndexedActor>();
  for (const actor of actors) {
    const known = all.get(actor.id);
    all.set(actor.id, !known ? actor : {
      ...known,
      names: [...new Set([...known.names, ...actor.names])],
      mentions: known.mentions + actor.mentions,
      articles: known.articles + actor.articles,
    }); // prettier-ignore
  }
  return [...all.values()].sort((a, b) => b.mentions - a.mentions);
}

/** Where a stretch of a text is, as the editor counts. */
export function placeIn(
  { uri, text }: Pick<LibraryArticle, 'uri' | 'text'>,
  start: number,
  end: number,
): vscode.Location {
  const at = (offset: number): vscode.Position => {
    let line = 0;
    let from = 0;
    for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      from = i + 1;
    }
    return new vscode.Position(line, offset - from);
  };
  return new vscode.Location(uri, new vscode.Range(at(start), at(end)));
}

/** Path of an article from its workspace folder, with `/`: its name wherever articles speak of one another. */
export function pathInFolder(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder ? uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1) : uri.path;
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // gone meanwhile, or no text: nothing can be found in it
    return undefined;
  }
}
