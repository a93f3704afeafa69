/** What the worker does: reads and recognises the open articles edit by edit, and keeps the index of all. */
import { furnitureOf } from '../article/furniture.ts';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { EMPTY_REGISTRY, type Registry } from '../entities/registry/schema.ts';
import { pack } from '../project/pack.ts';
import { patchBetween } from '../project/patch.ts';
import type { AddedActor } from '../project/added.ts';
import { answerOf } from '../project/questions.ts';
import { readToldDate, readToldFigure } from '../project/told.ts';
import type { ForeignFind } from '../recognize/foreign.ts';
import type { ActorMention, Mention } from '../recognize/mention.ts';
import { recognizeArticle } from '../recognize/recognize.ts';
import { standardRecognizers } from '../recognize/standard.ts';
import { checkSidecar } from '../sidecar/findings.ts';
import { readSidecar } from '../sidecar/read.ts';
import { likelyArticles } from '../sidecar/stray.ts';
import type { Squeeze } from '../project/index/digest.ts';
import type { Disk } from './disk.ts';
import { serveCiting } from './citing.ts';
import { withForeigners } from './foreign.ts';
import { createComparing } from './comparing.ts';
import { createIndexer } from './indexer.ts';
import { nameOpen } from './naming.ts';
import type { Served } from './peer.ts';
import type { HostCalls, IndexedArticle, TextEdit, WorkerCalls } from './protocol.ts';
import { actorsIn, sayElsewhere, searchThings, tagsOf } from './search.ts';
import { READER } from './version.ts';

interface OpenArticle {
  readonly folder: string;
  readonly article: Article;
  readonly published: string | undefined;
  readonly mentions: readonly Mention[];
}

type Ask = <N extends keyof HostCalls>(
  name: N,
  argument: Parameters<HostCalls[N]>[0],
) => Promise<ReturnType<HostCalls[N]>>;

/** What the host of a worker can do by itself. */
export interface OwnMeans {
  /** Bytes of this worker's heap. */
  memory?(): number;
  readonly squeeze?: Squeeze;
}

/** `ask`: calls the extension host. */
export function createDesk(ask: Ask, disk: Disk, { memory, squeeze }: OwnMeans = {}): Served<WorkerCalls> {
  const open = new Map<string, OpenArticle>();
  const registries = new Map<string, Registry>();
  let base = standardRecognizers();
  let ids: readonly number[] = [];
  const askForeign = (recognizer: number, sentences: readonly string[]): Promise<readonly (readonly ForeignFind[])[]> =>
    ask('find', { recognizer, sentences });
  let foreign = withForeigners(base, ids, askForeign);
  const indexer = createIndexer(disk, () => base, squeeze);
  const { forget: forgetFacts, ...comparing } = createComparing(indexer, disk, uri => open.get(uri));

  async function recognize(
    key: string,
    folder: string,
    article: Article,
    people: readonly AddedActor[],
  ): Promise<readonly Mention[]> {
    await foreign.prepare(article);
    let added: readonly ActorMention[] = [];
    const mentions = recognizeArticle(article, foreign.recognizers, found => {
      const named = nameOpen(indexer.folder(folder), key, found, article, people);
      added = named.added;
      return named.found;
    });
    return added.length ? [...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end) : mentions;
  }

  function take(name: string): IndexedArticle[] {
    for (const folder of indexer.folders()) {
      const index = indexer.folder(folder);
      const head = index.head(name);
      if (head) return [{ article: name, head, marks: index.marks(name) }];
    }
    return [];
  }

  return {
    ...comparing,
    ...serveCiting(
      ask,
      () => base,
      folder => registries.get(folder) ?? EMPTY_REGISTRY,
    ),
    async start({ model, cache }) {
      base = standardRecognizers(model);
      foreign = withForeigners(base, ids, askForeign);
      return cache === undefined ? [] : indexer.openCache(cache, `${READER} ${model?.length ?? 0}`);
    },
    registry({ folder, registry }) {
      registries.set(folder, registry);
      return indexer.setRegistry(folder, registry);
    },
    recognizers(next) {
      ids = next;
      foreign = withForeigners(base, ids, askForeign);
    },
    async read({
      article: key,
      version,
      folder,
      format,
      published,
      text: given,
      edits = [],
      length,
      added,
      ids: asked,
    }) {
      const old = given === undefined ? open.get(key) : undefined;
      const text = given ?? (old && edits.reduce(applyEdits, old.article.text));
      if (text?.length !== length) return 'lost';
      const same = old?.article.text === text && old.article.format === format && old.published === published;
      const article = same ? old.article : readArticle(text, { format, published, previous: old?.article });
      indexer.folder(folder).open(key);
      const mentions = await recognize(key, folder, article, added);
      open.set(key, { folder, article, published, mentions });
      const before = old?.mentions ?? [];
      return {
        version,
        mentions: patchBetween(before, mentions, text.length - (old?.article.text.length ?? 0)),
        publication: article.publication,
        furniture: furnitureOf(text),
        title: article.title,
        entities: asked.flatMap(id => {
          const entity = indexer.folder(folder).namer.byId(id);
          return entity ? [[id, { id: entity.id, name: entity.name }] as const] : [];
        }),
      };
    },
    forget(key) {
      const old = open.get(key);
      open.delete(key);
      forgetFacts(key);
      if (old) indexer.folder(old.folder).close(key);
    },
    toldDate: ({ input, published }) => readToldDate(input, published),
    toldFigure: input => readToldFigure(input),
    answer: ({ question, article }) => answerOf(question, article),
    checkClosed: ({ article, sidecar: { name, text }, entities }) =>
      checkSidecar({
        article,
        sidecar: { name, text, read: readSidecar(text, name) },
        ...(entities ? { entities } : {}),
      }),
    likelyArticles: ({ article, sidecar: { name, text }, was }) =>
      likelyArticles(readSidecar(text, name).sidecar, [article], was),
    check: ({ folder, articles }, signal) => indexer.check(folder, articles, signal),
    digest: ({ folder, article }) => indexer.digest(folder, article),
    put: ({ folder, article, digested }) => indexer.put(folder, article, digested),
    remove: articles => indexer.remove(articles),
    save: () => indexer.save(),
    articles: () => indexer.stamps(),
    take: names => pack(names.flatMap(take)),
    async things(request) {
      const found = searchThings(indexer, request);
      // watchers do not tell of everything: nobody is led to a file that is gone
      const gone = await indexer.removeGone([...new Set(found.map(({ article }) => article))]);
      return pack(found.filter(({ article }) => !gone.has(article)));
    },
    async elsewhere({ thing, without, most }) {
      const found = sayElsewhere(indexer, thing, without, most);
      const gone = await indexer.removeGone(found.first.map(({ article }) => article));
      return gone.size ? sayElsewhere(indexer, thing, without, most) : found;
    },
    actors: ({ folder, without }) => pack(actorsIn(indexer.folder(folder), without)),
    tags: ({ without }) => tagsOf(indexer, without),
    memory: () => memory?.(),
  };
}

/** Spans of `edits` count in the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: typed } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), typed);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
