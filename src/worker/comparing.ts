/** Comparing the articles of folders, and citing their passages, off the extension host's thread. */
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { findCitations } from '../citations/find.ts';
import { addressOf } from '../citations/target.ts';
import { describeTextFragment } from '../citations/text-fragment.ts';
import { appearancesOf } from '../compare/appearances.ts';
import type { ArticleFacts } from '../compare/article-facts.ts';
import { comparing } from '../compare/compare.ts';
import type { Comparison, Place } from '../compare/comparison.ts';
import { readFacts } from '../compare/read-facts.ts';
import { timelineOf } from '../compare/timeline.ts';
import { lineStarts } from '../project/lines.ts';
import { articlesOf, placeDecisions } from '../sidecar/comparisons/place.ts';
import type { Disk } from './disk.ts';
import type { Indexer } from './indexer.ts';
import type { CiteRequest, ComparingCalls, FactsRequest, FolderArticle, ToldArticle } from './comparing-calls.ts';
import type { Served } from './peer.ts';
import { inSlices, rest } from './rest.ts';

/** Articles of a folder that are compared: the facts of more of them would not fit into the worker's memory. */
const MOST_COMPARED = 3000;

/** What an open article says, and where its lines began when it said so: comparing takes a while, in which it is edited. */
interface OpenFacts {
  readonly facts: ArticleFacts;
  readonly lines: readonly number[];
}

/** `openArticle`: an article that is open here, as it is now. */
export function createComparing(
  indexer: Indexer,
  disk: Disk,
  openArticle: (uri: string) => { readonly folder: string; readonly article: Article } | undefined,
): Served<ComparingCalls> & { forget(uri: string): void } {
  const open = new Map<string, OpenFacts | 'report'>();

  /** Of a folder's articles that are none about others, by name: paths in the folder. */
  async function factsIn(
    folder: string,
    signal: AbortSignal,
  ): Promise<{
    facts: ArticleFacts[];
    uris: ReadonlyMap<string, string>;
    lines: ReadonlyMap<string, readonly number[]>;
    left: number;
  }> {
    const index = indexer.folder(folder);
    const uris = new Map<string, string>();
    const lines = new Map<string, readonly number[]>();
    const facts: ArticleFacts[] = [];
    let left = 0;
    const opened = [...open.keys()].filter(uri => openArticle(uri)?.folder === folder);
    for (const uri of [...new Set([...index.articles(), ...opened])].sort()) {
      await rest();
      signal.throwIfAborted();
      const known = open.get(uri);
      if (known === 'report' || (!known && index.head(uri)?.report !== false)) continue;
      const name = nameIn(folder, uri);
      uris.set(name, uri);
      if (facts.length === MOST_COMPARED) left++;
      else {
        const own = known?.facts ?? index.facts(uri, name);
        if (known) lines.set(name, known.lines);
        if (own) facts.push(own);
      }
    }
    return { facts, uris, lines, left };
  }

  async function factsOfAll(folders: readonly string[], signal: AbortSignal): Promise<ArticleFacts[][]> {
    const read: ArticleFacts[][] = [];
    for (const folder of folders) read.push((await factsIn(folder, signal)).facts);
    return read;
  }

  async function textOf(uri: string): Promise<string | undefined> {
    const known = openArticle(uri)?.article.text;
    if (known !== undefined) return known;
    const bytes = await disk.read(uri);
    return bytes && new TextDecoder().decode(bytes);
  }

  return {
    facts(request) {
      const found = openArticle(request.article);
      if (found) {
        const facts = factsOf(found.article, request);
        open.set(request.article, facts === 'report' ? facts : { facts, lines: lineStarts(found.article.text) });
      }
      return found !== undefined;
    },
    forget: uri => void open.delete(uri),
    async compare({ folder, decisions, distinct }, signal) {
      const { facts, uris, lines, left } = await factsIn(folder, signal);
      const texts = new Map<string, string | undefined>();
      for (const name of articlesOf(decisions)) {
        const uri = uris.get(name);
        if (uri !== undefined) texts.set(name, await textOf(uri));
      }
      const apart = new Set(distinct.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
      const steps = comparing(facts, {
        decisions: placeDecisions(decisions, name => texts.get(name)),
        distinct: (a, b) => apart.has(`${a} ${b}`),
      });
      const comparison = await inSlices(steps, signal);
      const linesOf = (name: string): readonly number[] =>
        lines.get(name) ?? indexer.folder(folder).head(uris.get(name)!)?.lines ?? [];
      return { comparison, articles: toldOf(facts, comparison, linesOf), count: facts.length, left };
    },
    async timeline({ folders, most }, signal) {
      const read = await factsOfAll(folders, signal);
      const all = read.flatMap((facts, folder) => timelineOf(facts).map(entry => ({ ...entry, folder })));
      const entries = all.slice(0, most);
      const told = new Set(entries.map(({ folder, article }) => `${folder} ${article}`));
      const named = new Set(entries.flatMap(({ entities }) => entities));
      const facts = read.flatMap((articles, folder) =>
        articles.flatMap(article => (told.has(`${folder} ${article.name}`) ? [{ article, folder }] : [])),
      );
      const names = new Map(
        facts.flatMap(({ article }) =>
          article.actors.flatMap(({ entity, name }) => (named.has(entity) ? [[entity, name] as const] : [])),
        ),
      );
      return {
        entries,
        more: all.length - entries.length,
        articles: facts.map(({ article, folder }) => folderArticle(article, folder)),
        names: [...names],
      };
    },
    async appearances({ folders, most }, signal) {
      // articles of two folders may have one name, so that only their places tell them apart
      const read = await factsOfAll(folders, signal);
      const facts = read.flatMap((articles, folder) => articles.map(article => ({ article, folder })));
      const { rows } = appearancesOf(facts.map(({ article }) => article));
      return {
        articles: facts.map(({ article, folder }) => folderArticle(article, folder)),
        rows: rows.slice(0, most),
        more: Math.max(0, rows.length - most),
      };
    },
    async beside({ folders, a, b, most }, signal) {
      const read = await factsOfAll(folders, signal);
      const all = read.flatMap((articles, folder) =>
        articles.flatMap(({ name, source, sentences }) =>
          sentences
            .filter(({ entities }) => entities.includes(a) && entities.includes(b))
            .map(({ start, end, text }) => ({ folder, article: name, source, start, end, text })),
        ),
      );
      return { passages: all.slice(0, most), more: Math.max(0, all.length - most) };
    },
    cite: citePassages,
  };
}

const folderArticle = ({ name, source, published }: ArticleFacts, folder: number): FolderArticle => ({
  folder,
  name,
  source,
  published,
});

/** A document that cites passages tells of the articles; it is none of them. */
function factsOf(article: Article, { name, source, mentions }: FactsRequest): ArticleFacts | 'report' {
  if (article.format === 'markdown' && findCitations(article.text).length) return 'report';
  const facts = readFacts({ name, article, mentions });
  return source === undefined ? facts : { ...facts, source };
}

/** The path of an article in its folder, with `/`. Both are URIs as text. */
function nameIn(folder: string, uri: string): string {
  const from = folder.replace(/\/$/, '').length + 1;
  return decodeURIComponent(uri.slice(from));
}

/** Of the articles that are in a comparison, what is told of its passages. */
function toldOf(
  facts: readonly ArticleFacts[],
  { groups, names, roles }: Comparison,
  linesOf: (name: string) => readonly number[],
): ToldArticle[] {
  const places = new Map<string, Set<string>>();
  const told = [
    ...groups.flatMap(({ members }): readonly Place[] => members),
    ...names.flatMap(({ spellings }) => spellings.flatMap(spelling => spelling.places)),
    ...roles.flatMap(({ roles: held }) => held.flatMap(role => role.places)),
  ];
  for (const { article, start, end } of told) {
    const known = places.get(article);
    if (known) known.add(`${start} ${end}`);
    else places.set(article, new Set([`${start} ${end}`]));
  }
  return facts.flatMap(({ name, source, published, figures, durations, dates }) => {
    const own = places.get(name);
    if (!own) return [];
    const isTold = ({ start, end }: { start: number; end: number }): boolean => own.has(`${start} ${end}`);
    return [
      {
        name,
        source,
        published,
        figures: [...figures, ...durations].filter(isTold),
        dates: dates.filter(isTold),
        lines: linesOf(name),
      },
    ];
  });
}

function citePassages({ path, format, text, passages }: CiteRequest): (string | undefined)[] {
  const article = readArticle(text, { format });
  return passages.map(passage => {
    const fragment = describeTextFragment(article, passage);
    return fragment && addressOf({ form: 'text', path, fragment });
  });
}
