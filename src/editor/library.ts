/** All articles of the workspace, the closed ones too: what the index knows of them, the open ones as they are now. */
import * as vscode from 'vscode';
import type { ArticleFacts } from '../compare/article-facts.ts';
import { lineStarts, positionOf } from '../project/lines.ts';
import type { Mark } from '../project/marks.ts';
import { unpack } from '../project/pack.ts';
import type { FoundThing, IndexedArticle, Place } from '../worker/protocol.ts';
import type { Documents, OpenArticle } from './documents.ts';
import { wantedThings, type WantedThings } from './groups.ts';
import type { Indexing } from './indexing.ts';
import type { ReadingWorker } from './worker.ts';

export interface LibraryArticle {
  readonly uri: vscode.Uri;
  readonly title?: string;
  readonly marks: readonly Mark[];
  /** Where each line of the text begins. */
  readonly lines: readonly number[];
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
  /** Articles came, changed or went. */
  readonly onDidChange: vscode.Event<void>;
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
  let kept = new Map<string, LibraryArticle>();
  indexing.onDidChange(() => (kept = new Map()));

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
      const into = kept;
      const missing = names.filter(name => !into.has(name));
      for (let i = 0; i < missing.length; i += SLICE) {
        const slice = unpack(await worker.call('take', missing.slice(i, i + SLICE))) as IndexedArticle[];
        for (const article of slice) into.set(article.article, fromIndex(article));
      }
      return withOpen(names.flatMap(name => into.get(name) ?? []));
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

function fromIndex({ article, head, marks, facts }: IndexedArticle): LibraryArticle {
  const uri = vscode.Uri.parse(article, true);
  return {
    uri,
    title: head.title,
    marks,
    lines: head.lines,
    facts: head.report ? 'report' : { ...facts, name: pathInFolder(uri) },
  };
}

const fromOpen = ({ document, article, marks }: OpenArticle): LibraryArticle => ({
  uri: document.uri,
  title: article.title,
  marks,
  lines: linesOf(article),
});

const lines = new WeakMap<OpenArticle['article'], readonly number[]>();

function linesOf(article: OpenArticle['article']): readonly number[] {
  let starts = lines.get(article);
  if (!starts) lines.set(article, (starts = lineStarts(article.text)));
  return starts;
}

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
export function placeIn({ uri, lines }: LibraryArticle, start: number, end: number): vscode.Location {
  const at = (offset: number): vscode.Position => new vscode.Position(...positionOf(lines, offset));
  return new vscode.Location(uri, new vscode.Range(at(start), at(end)));
}

/** Path of an article from its workspace folder, with `/`: its name wherever articles speak of one another. */
export function pathInFolder(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder ? uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1) : uri.path;
}

/** The text of an article of the library: its editor's, else its file's. Undefined where it is gone, or no text. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // gone meanwhile, or no text: nothing can be found in it
    return undefined;
  }
}
