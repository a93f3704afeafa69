/**
 * The index: the digests of all articles of a project and who their actors are in all of it. Everything that is asked is
 * answered from the digests; no text is at hand.
 */
import type { ArticleFacts } from '../../compare/article-facts.ts';
import { createEntityNamer, type EntityNamer } from '../../entities/name-entities.ts';
import type { NamedEntity } from '../../entities/unify/index.ts';
import { EMPTY_REGISTRY, type Entity, type Registry } from '../../entities/registry/schema.ts';
import { ACTOR_TYPES, type Mention } from '../../recognize/mention.ts';
import type { Mark } from '../marks.ts';
import { openDigest, type ArticleHead, type OpenDigest, type Squeeze } from './digest.ts';
import { mayHold } from './vocabulary.ts';

export interface FolderIndex {
  readonly namer: EntityNamer;
  put(article: string, digest: Uint8Array): void;
  remove(article: string): void;
  /** An open article is named by its own reading (`namer.put`), until it is closed again. */
  open(article: string): void;
  close(article: string): void;
  /** Names of the articles, sorted. */
  articles(): readonly string[];
  /** The same as long as its digest and who its actors are is the same. */
  stamp(article: string): string;
  head(article: string): ArticleHead | undefined;
  marks(article: string): readonly Mark[];
  facts(article: string, name?: string): ArticleFacts | undefined;
  /** What can be looked for in it. */
  sketch(article: string): string;
  /** Who each of the `ids` of its digest is in the whole project. */
  meanings(article: string): readonly Meaning[];
  /** From now on this holds. The articles that have to be digested again: those in which a name of what changed may stand. */
  setRegistry(registry: Registry): readonly string[];
  registry(): Registry;
}

/** Who an entity of an article is in the whole project. */
export type Meaning = Pick<NamedEntity, 'id' | 'type' | 'name'>;

export function createFolderIndex(squeeze?: Squeeze): FolderIndex {
  const digests = new Map<string, Uint8Array>();
  /** How many digests had been put when an article's was. */
  const turns = new Map<string, number>();
  let turn = 0;
  const opened = new Set<string>();
  /** Facts that were asked for, as long as they hold: who compares again gets the same objects. */
  const factsMade = new Map<string, { of: Uint8Array; meanings: readonly Meaning[]; facts: ArticleFacts }>();
  let registry = EMPTY_REGISTRY;
  const namer = createEntityNamer(registry);
  let sorted: readonly string[] | undefined;

  const digestOf = (article: string): OpenDigest | undefined => {
    const digest = digests.get(article);
    return digest && openDigest(digest, squeeze);
  };
  const enter = (article: string, digest: Uint8Array): void =>
    namer.enter(article, () => openDigest(digest, squeeze).part('said'));
  /** An id begins with its type. */
  const asKnown = (id: string): Meaning =>
    namer.byId(id) ?? { id, type: ACTOR_TYPES.find(type => id.startsWith(`${type}/`)) ?? 'organization', name: id };
  /** The entity of the whole project for each that the article knows by itself. */
  function meaningsOf(article: string, digest: OpenDigest): ReadonlyMap<string, Meaning> {
    const now = meanings(article, digest);
    return new Map(digest.part('ids').map((id, i) => [id, now[i] ?? asKnown(id)]));
  }
  /** An open article's reading goes other ways than its file: what its file called them has to do. */
  const meanings = (article: string, digest: OpenDigest): readonly Meaning[] =>
    opened.has(article) ? digest.part('ids').map(asKnown) : namer.entitiesOf(article);
  const meaning = (id: string, meanings: ReadonlyMap<string, Meaning>): Meaning | undefined =>
    meanings.get(id) ?? namer.byId(id);

  function factsFrom(article: string, digest: OpenDigest): ArticleFacts {
    const meanings = meaningsOf(article, digest);
    const now = (id: string): Meaning | undefined => meaning(id, meanings);
    const facts = digest.facts();
    const id = (entity: string): string => now(entity)?.id ?? entity;
    return {
      ...facts,
      sentences: facts.sentences.map(s => (s.entities.length ? { ...s, entities: s.entities.map(id) } : s)),
      figures: facts.figures.map(f => (f.actor === undefined ? f : { ...f, actor: id(f.actor) })),
      actors: facts.actors.map(a => ({ ...a, entity: id(a.entity), name: now(a.entity)?.name ?? a.name })),
    };
  }

  return {
    namer,
    put(article, digest) {
      if (!digests.has(article)) sorted = undefined;
      digests.set(article, digest);
      turns.set(article, ++turn);
      if (!opened.has(article)) enter(article, digest);
    },
    remove(article) {
      if (digests.delete(article)) sorted = undefined;
      turns.delete(article);
      factsMade.delete(article);
      if (!opened.has(article)) namer.remove(article);
    },
    open: article => void opened.add(article),
    close(article) {
      if (!opened.delete(article)) return;
      const digest = digests.get(article);
      if (digest) enter(article, digest);
      else namer.remove(article);
    },
    articles: () => (sorted ??= [...digests.keys()].sort()),
    stamp(article) {
      const digest = digestOf(article);
      return digest ? `${turns.get(article)} ${hashOf(meanings(article, digest))}` : '';
    },
    head(article) {
      const digest = digestOf(article);
      return digest?.part('head');
    },
    sketch: article => digestOf(article)?.sketch() ?? '',
    meanings(article) {
      const digest = digestOf(article);
      return digest ? meanings(article, digest) : [];
    },
    marks(article) {
      const digest = digestOf(article);
      if (!digest) return [];
      const meanings = meaningsOf(article, digest);
      return digest
        .part('marks')
        .map(mark => (mark.mention ? { ...mark, mention: meantNow(mark.mention, id => meaning(id, meanings)) } : mark));
    },
    facts(article, name = article) {
      const digest = digestOf(article);
      if (!digest) return undefined;
      const today = meanings(article, digest);
      const known = factsMade.get(article);
      if (known && known.of === digests.get(article) && known.meanings.every((meaning, i) => meaning === today[i]))
        return known.facts;
      const made = { ...factsFrom(article, digest), name };
      factsMade.set(article, { of: digests.get(article)!, meanings: today, facts: made });
      return made;
    },
    setRegistry(next) {
      const names = changedNames(registry, next);
      registry = next;
      namer.setRegistry(next);
      if (!names.length) return [];
      return [...digests.keys()].filter(article => {
        const words = openDigest(digests.get(article)!).words();
        return names.some(name => mayHold(words, name));
      });
    },
    registry: () => registry,
  };
}

/** FNV-1a. */
function hashOf(meanings: readonly Meaning[]): number {
  let hash = 0x811c9dc5;
  for (const { id, name } of meanings)
    for (const text of [id, name])
      for (let i = 0; i <= text.length; i++) hash = Math.imul(hash ^ (text.charCodeAt(i) || 0), 0x01000193);
  return hash >>> 0;
}

function meantNow(mention: Mention, now: (id: string) => Meaning | undefined): Mention {
  if (mention.kind === 'actor') {
    const entity = mention.entity === undefined ? undefined : now(mention.entity);
    return entity ? { ...mention, entity: entity.id, name: entity.name } : mention;
  }
  if (mention.kind === 'figure' && mention.counted?.actor !== undefined) {
    const entity = now(mention.counted.actor);
    return entity ? { ...mention, counted: { ...mention.counted, actor: entity.id } } : mention;
  }
  return mention;
}

/** Every name of every entity that is another than it was. */
export function changedNames(before: Registry, after: Registry): readonly string[] {
  const text = (entity: Entity): string => JSON.stringify(entity);
  const old = new Set(before.entities.map(text));
  const now = new Set(after.entities.map(text));
  const changed = [
    ...after.entities.filter(entity => !old.has(text(entity))),
    ...before.entities.filter(entity => !now.has(text(entity))),
  ];
  const listed = (registry: Registry): string[] => (registry.words ?? []).map(({ name, type }) => `${type}\t${name}`);
  const [words, nowWords] = [new Set(listed(before)), new Set(listed(after))];
  const changedWords = [...nowWords]
    .filter(word => !words.has(word))
    .concat([...words].filter(word => !nowWords.has(word)));
  return [
    ...new Set([
      ...changed.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
      ...changedWords.map(word => word.slice(word.indexOf('\t') + 1)),
    ]),
  ];
}
