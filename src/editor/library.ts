/** All articles of the workspace, the closed ones too: what the index knows of them, the open ones as they are now. */
import * as vscode from 'vscode';
import type { ArticleFacts } from '../compare/article-facts.ts';
import type { Mark } from '../project/marks.ts';
import { unpack } from '../project/pack.ts';
import type { FoundThing, IndexedArticle, Place } from '../worker/protocol.ts';
import type { Documents, OpenArticle } from './documents.ts';
import { wantedThings, type WantedThings } from './groups.ts';
import type { Indexing } from './indexing.ts';
import type { ReadingWorker } from './worker.ts';

export interface LibraryArticle {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What comparing keeps of it; `report`: it cites articles, so it is none. Of an open one `comparisons` asks. */
  readonly facts?: ArticleFacts | 'report';
}

/** A thing in one article. */
export interface FoundMarks {
  readonly uri: vscode.Uri;
  /** The first mark of it. */
  readonly mark: Mark;
  readonly range: vscode.Range;
  /** The first few ways in which it is written. */
  readonly texts: readonly string[];
  readonly count: number;
  /** All of its places, if one thing was asked for. */
  readonly ranges: readonly vscode.Range[];
}

export interface Library {
  /** These articles came, changed or went. */
  readonly onDidChange: vscode.Event<readonly string[]>;
  /** Has all articles read; shows progress if it takes a while, unless `quiet`. */
  ready(options?: { readonly quiet?: boolean }): Promise<void>;
  /** Every article, up to some thousands; gives what there is if the person gives up. To look for something, use `find`. */
  all(options?: { readonly quiet?: boolean }): Promise<readonly LibraryArticle[]>;
  /** The articles that `all` has given, the open ones as they are: for what must answer at once, such as a hover. */
  known(): readonly LibraryArticle[];
  /** Things by words in a name, a text or a value, or one thing by its key (`thingOf`), the most named first. */
  find(wanted: WantedThings): Promise<readonly FoundMarks[]>;
}

/** More are not handed out at once: their marks alone would take half a gigabyte. */
const MOST_ARTICLES = 3000;
const MOST_THINGS = 300;
/** Articles in one message: unpacking them must not keep anybody waiting. */
const SLICE = 20;

export function createLibrary(documents: Documents, indexing: Indexing, worker: ReadingWorker): Library {
  const kept = new Map<string, LibraryArticle>();
  indexing.onDidChange(names => names.forEach(name => kept.delete(name)));

  function withOpen(closed: readonly LibraryArticle[]): readonly LibraryArticle[] {
    const open = documents.all();
    const names = new Set(open.map(({ document }) => document.uri.toString()));
    return [...open.map(fromOpen), ...closed.filter(({ uri }) => !names.has(uri.toString()))].sort((a, b) =>
      a.uri.path < b.uri.path ? -1 : 1,
    );
  }

  return {
    onDidChange: indexing.onDidChange,
    ready: options => indexing.ready(options),
    async all(options) {
      await indexing.ready(options);
      const names = (await worker.call('articles', undefined)).slice(0, MOST_ARTICLES);
      const missing = names.filter(name => !kept.has(name));
      for (let i = 0; i < missing.length; i += SLICE) {
        const slice = unpack(await worker.call('take', missing.slice(i, i + SLICE))) as IndexedArticle[];
        for (const article of await Promise.all(slice.map(fromIndex)))
          if (article) kept.set(article.uri.toString(), article);
      }
      return withOpen(names.flatMap(name => kept.get(name) ?? []));
    },
    known: () => withOpen([...kept.values()]),
    async find(wanted) {
      await indexing.ready();
      const open = documents.all();
      const without = open.map(({ document }) => document.uri.toString());
      const closed = unpack(await worker.call('things', { ...wanted, without, most: MOST_THINGS })) as FoundThing[];
      return [...open.flatMap(article => findIn(article, wanted)), ...closed.map(foundIn)];
    },
  };
}

/** Undefined where the file is another by now: it will be read again. */
async function fromIndex({ article, head, marks, facts }: IndexedArticle): Promise<LibraryArticle | undefined> {
  const uri = vscode.Uri.parse(article, true);
  const text = await textOf(uri);
  if (text?.length !== head.length || !marks.every(mark => text.startsWith(mark.text, mark.start))) return undefined;
  return { uri, text, marks, facts: head.report ? 'report' : { ...facts, name: pathInFolder(uri) } };
}

const fromOpen = ({ document, article, marks }: OpenArticle): LibraryArticle => ({
  uri: document.uri,
  text: article.text,
  marks,
});

const rangeFrom = ([startLine, startUnit, endLine, endUnit]: Place): vscode.Range =>
  new vscode.Range(startLine, startUnit, endLine, endUnit);

const foundIn = ({ article, mark, place, texts, count, places = [place] }: FoundThing): FoundMarks => ({
  uri: vscode.Uri.parse(article, true),
  mark,
  range: rangeFrom(place),
  texts,
  count,
  ranges: places.map(rangeFrom),
});

/** The same in an open article. */
function findIn({ document, marks }: OpenArticle, wanted: WantedThings): FoundMarks[] {
  const rangeOf = ({ start, end }: Mark): vscode.Range =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  return wantedThings(marks, wanted).map(group => ({
    uri: document.uri,
    mark: group[0]!,
    range: rangeOf(group[0]!),
    texts: [...new Set(group.map(({ text }) => text))],
    count: group.length,
    ranges: group.map(rangeOf),
  }));
}

/** Where a stretch of a text is, as the editor counts. */
export function placeIn({ uri, text }: LibraryArticle, start: number, end: number): vscode.Location {
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
