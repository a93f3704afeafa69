/** What the worker does: reads and recognises the open articles edit by edit, and closed ones when asked. */
import type { Article } from '../article/article.ts';
import { formatOf, readArticle } from '../article/read.ts';
import { EMPTY_REGISTRY, type Registry } from '../entities/registry/schema.ts';
import { layMarks } from '../project/marks.ts';
import { pack } from '../project/pack.ts';
import { patchBetween } from '../project/patch.ts';
import { addedActors, type AddedActor } from '../project/added.ts';
import { answerOf } from '../project/questions.ts';
import { readToldDate, readToldFigure } from '../project/told.ts';
import { placeAnnotations } from '../sidecar/place.ts';
import type { ForeignFind } from '../recognize/foreign.ts';
import type { ActorMention, Mention } from '../recognize/mention.ts';
import { recognizeArticle } from '../recognize/recognize.ts';
import { standardRecognizers } from '../recognize/standard.ts';
import { openText } from '../sidecar/store.ts';
import { serveCiting } from './citing.ts';
import { withForeigners } from './foreign.ts';
import { citePassages, createComparing, factsOf, standing } from './comparing.ts';
import { createNaming, type Naming } from './naming.ts';
import type { Served } from './peer.ts';
import type { ClosedReading, HostCalls, TextEdit, WorkerCalls } from './protocol.ts';

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

/** `ask`: calls the extension host. */
export function createDesk(ask: Ask): Served<WorkerCalls> {
  const open = new Map<string, OpenArticle>();
  const namings = new Map<string, Naming>();
  const registries = new Map<string, Registry>();
  let base = standardRecognizers();
  let ids: readonly number[] = [];
  const askForeign = (recognizer: number, sentences: readonly string[]): Promise<readonly (readonly ForeignFind[])[]> =>
    ask('find', { recognizer, sentences });
  let foreign = withForeigners(base, ids, askForeign);

  function namingOf(folder: string): Naming {
    let naming = namings.get(folder);
    if (!naming) namings.set(folder, (naming = createNaming()));
    return naming;
  }

  async function recognize(
    key: string,
    folder: string,
    article: Article,
    people: readonly AddedActor[],
  ): Promise<readonly Mention[]> {
    const naming = namingOf(folder);
    await foreign.prepare(article);
    let added: readonly ActorMention[] = [];
    const mentions = recognizeArticle(article, foreign.recognizers, found => {
      const named = naming.name(key, found, article, people);
      added = named.added;
      return named.found;
    });
    return added.length ? [...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end) : mentions;
  }

  return {
    ...serveCiting(
      ask,
      () => base,
      folder => registries.get(folder) ?? EMPTY_REGISTRY,
    ),
    start({ model }) {
      base = standardRecognizers(model);
      foreign = withForeigners(base, ids, askForeign);
    },
    registry({ folder, registry }) {
      registries.set(folder, registry);
      namingOf(folder).setRegistry(registry);
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
      const mentions = await recognize(key, folder, article, added);
      open.set(key, { folder, article, published, mentions });
      const before = old?.mentions ?? [];
      return {
        version,
        mentions: patchBetween(before, mentions, text.length - (old?.article.text.length ?? 0)),
        publication: article.publication,
        title: article.title,
        entities: asked.flatMap(id => {
          const entity = namingOf(folder).byId(id);
          return entity ? [[id, { id: entity.id, name: entity.name }] as const] : [];
        }),
      };
    },
    forget(key) {
      const old = open.get(key);
      open.delete(key);
      if (old) namingOf(old.folder).remove(key);
    },
    facts(request) {
      const article = open.get(request.article)?.article;
      return article && factsOf(article, request);
    },
    compare: createComparing(),
    cite: citePassages,
    async closed({ article: key, name, folder, text, sidecar: written }) {
      const { sidecar } = openText(written, key);
      const article = readArticle(text, { format: formatOf(key), published: sidecar.article.published });
      const placed = placeAnnotations(text, sidecar.annotations);
      const mentions = await recognize(key, folder, article, addedActors(placed));
      const { marks } = layMarks(text, mentions, placed);
      const facts = factsOf(article, { name, source: sidecar.article.source, mentions: standing(marks) });
      return pack({ marks, facts } satisfies ClosedReading);
    },
    toldDate: ({ input, published }) => readToldDate(input, published),
    toldFigure: input => readToldFigure(input),
    answer: ({ question, article }) => answerOf(question, article),
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
