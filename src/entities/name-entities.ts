/** Says of every actor in every article who it is. */
import type { ActorMention } from '../recognize/mention.ts';
import { clusterArticle, type ArticleClusters } from './cluster/article.ts';
import { classOf, type Form } from './cluster/forms.ts';
import { peopleNamed } from './knowledge/countries.ts';
import { asRead } from './names/as-read.ts';
import { entityId, fold } from './names/fold.ts';
import { metonyms } from './rules/metonym.ts';
import { registryNames, type RegistryNames } from './registry/names.ts';
import type { Registry } from './registry/schema.ts';
import { createEntityIndex, type EntityIndex, type NamedEntity } from './unify/index.ts';
import type { SaidNames } from './unify/records.ts';

export interface ActorsOfDocument {
  readonly actors: readonly ActorMention[];
  /** The article's text, in which the spans count; without it what stands between two names is not seen. */
  readonly text?: string;
}

/** Keeps articles named while they and the registry change. */
export interface EntityNamer {
  /** Enters an article, in place of what it had. */
  put(article: string, document: ActorsOfDocument): void;
  /** Enters an article by what it says about names alone, as `saidBy` gave it; its own actors are somebody else's business. */
  enter(article: string, said: () => readonly SaidNames[]): void;
  remove(article: string): void;
  setRegistry(registry: Registry): void;
  /** The article's actors with `entity`, `name` and `rule`, and the registry's type; empty for an unknown article. */
  actorsOf(article: string): readonly ActorMention[];
  /** What an article says about the names of each of its actors, and, in the same order, who they are. */
  saidBy(article: string): readonly SaidNames[];
  entitiesOf(article: string): readonly NamedEntity[];
  /** The entity that an id means or meant. */
  byId(id: string): NamedEntity | undefined;
}

interface NamedDocument extends ActorsOfDocument {
  readonly clusters: ArticleClusters;
  /** Of each mention whether it is a capital that stands for a government. */
  readonly government: readonly boolean[];
}

/** The actors of each document, in order, with `entity`, `name` and `rule`. The order of documents changes nothing. */
export function nameEntities(documents: readonly ActorsOfDocument[], registry: Registry): (readonly ActorMention[])[] {
  const namer = createEntityNamer(registry);
  documents.forEach((document, i) => namer.put(String(i), document));
  return documents.map((_, i) => namer.actorsOf(String(i)));
}

export function createEntityNamer(first: Registry): EntityNamer {
  let names = registryNames(first);
  const index: EntityIndex = createEntityIndex(first);
  const documents = new Map<string, NamedDocument>();
  /** The entity of a people's country, whatever the registry calls it. */
  const countryOf = ({ text }: ActorMention): string | undefined => {
    const country = peopleNamed(fold(asRead(text)))?.country;
    if (!country) return undefined;
    const id = entityId('place', country.name);
    return names.byId(id)?.id ?? id;
  };
  const put = (article: string, { actors, text }: ActorsOfDocument): void => {
    const clusters = clusterArticle(actors, text, form => claimIn(names, form)?.id);
    documents.set(article, { actors, text, clusters, government: text ? metonyms(actors, text) : [] });
    index.put(article, clusters);
  };
  return {
    put,
    enter(article, said) {
      documents.delete(article);
      index.enter(article, said);
    },
    remove(article) {
      documents.delete(article);
      index.remove(article);
    },
    setRegistry(registry) {
      if (registry === names.registry) return;
      const before = names;
      names = registryNames(registry);
      index.setRegistry(registry);
      for (const [article, document] of documents)
        if (claimsChanged(document.clusters, before, names)) put(article, document);
    },
    actorsOf(article) {
      const document = documents.get(article);
      if (!document) return [];
      const entities = index.entitiesOf(article);
      const registered = names.registry.entities.length > 0;
      return document.actors.map((actor, i) => {
        const said = registered
          ? nameActor(actor, i, document, entities, names)
          : nameByCluster(actor, i, document, entities);
        const related = said.type === 'demonym' ? countryOf(said) : undefined;
        return related === undefined ? said : { ...said, related };
      });
    },
    saidBy: article => index.saidBy(article),
    entitiesOf: article => index.entitiesOf(article),
    byId: id => index.byId(id),
  };
}

function nameByCluster(
  actor: ActorMention,
  i: number,
  { clusters: { clusterOf, ruleOf }, government }: NamedDocument,
  entities: readonly NamedEntity[],
): ActorMention {
  const entity = entities[clusterOf[i]!]!;
  return named(actor, entity, ruleOf[i] ?? (entity.registered ? 'registry' : 'name'), government[i]);
}

function nameActor(
  actor: ActorMention,
  i: number,
  document: NamedDocument,
  entities: readonly NamedEntity[],
  names: RegistryNames,
): ActorMention {
  const { clusters, clusterOf, formOf } = document.clusters;
  const form = formOf[i]!;
  const cluster = clusters[clusterOf[i]!]!;
  const claimed = names.named(form, asRead(actor.text));
  // A name of the registry loses only to the fuller name of an actor of another sort in the article itself: "Washington"
  // the city is in the registry, and the article is about Denzel Washington.
  const fuller =
    claimed &&
    classOf(claimed.type) !== form.class &&
    cluster.names.some(other => other.full && other.form.words.length > form.words.length);
  if (claimed && !fuller) return named(actor, claimed, 'registry', document.government[i]);
  return nameByCluster(actor, i, document, entities);
}

function named(
  actor: ActorMention,
  { id, name, type }: Pick<NamedEntity, 'id' | 'name' | 'type'>,
  rule: string,
  government = false,
): ActorMention {
  const { kind, start, end, text, confidence, role, roleFrom, roleTo, metonym } = actor;
  // A field that a later version adds has to be taken over here: this line then does not compile.
  const forgotten: Exclude<keyof ActorMention, Taken> extends never ? true : false = true;
  void forgotten;
  const retyped = rule === 'registry' && actor.type !== 'demonym' ? type : actor.type;
  // Field by field: a spread of twenty thousand mentions costs more than naming them.
  const out: { -readonly [K in keyof ActorMention]: ActorMention[K] } = {
    kind,
    type: retyped,
    start,
    end,
    text,
    confidence,
    entity: id,
    name,
    rule,
  };
  if (role !== undefined) out.role = role;
  if (roleFrom !== undefined) out.roleFrom = roleFrom;
  if (roleTo !== undefined) out.roleTo = roleTo;
  if (metonym !== undefined) out.metonym = metonym;
  else if (government) out.metonym = true;
  return out;
}

type Taken =
  | 'kind'
  | 'type'
  | 'start'
  | 'end'
  | 'text'
  | 'confidence'
  | 'role'
  | 'roleFrom'
  | 'roleTo'
  | 'metonym'
  | 'entity'
  | 'name'
  | 'related'
  | 'rule';

/** In its class alone, so that a city's name keeps nobody's surname from him. */
function claimIn(names: RegistryNames, form: Form) {
  const claimed = names.named(form);
  return claimed && classOf(claimed.type) === form.class ? claimed : undefined;
}

/** Whether names that belong to one cluster, or could, are claimed otherwise than before. */
function claimsChanged({ formOf }: ArticleClusters, before: RegistryNames, after: RegistryNames): boolean {
  return (
    new Set(formOf).size > 0 &&
    [...new Set(formOf)].some(form => claimIn(before, form)?.id !== claimIn(after, form)?.id)
  );
}
