/**
 * Who is who over many articles. The result depends on the articles and the registry alone, not on the order in which they
 * come; changing one article costs what its names touch.
 */
import type { ActorType } from '../../recognize/mention.ts';
import type { ArticleClusters } from '../cluster/article.ts';
import { countryByCode } from '../knowledge/countries.ts';
import { acronymLetters, bodyWords } from '../names/body.ts';
import { entityId } from '../names/fold.ts';
import { fullestName } from '../names/fullest.ts';
import { shortFormOf } from '../names/person.ts';
import { registryNames } from '../registry/names.ts';
import type { Entity, Registry } from '../registry/schema.ts';
import { sameSpelling } from '../rules/spelling.ts';
import { areRelated, tellingNames, type TellingNames } from './related.ts';
import { createRecords, sameSaid, saidBy, type NameRecord, type SaidNames } from './records.ts';

/** An actor as Postil shows it: out of the registry, or found. */
export interface NamedEntity {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  /** Set where people decided something about it. */
  readonly registered?: Entity;
}

export interface EntityIndex {
  /** Enters an article's clusters, in place of what it had. */
  put(article: string, clusters: ArticleClusters): void;
  /** The same by what it says about names; asked again whenever it is needed, so that ten thousand need not be kept. */
  enter(article: string, said: () => readonly SaidNames[]): void;
  /** Empty for an unknown article. */
  saidBy(article: string): readonly SaidNames[];
  remove(article: string): void;
  /** From now on this registry holds. Clusters that were made under another are still those of that one. */
  setRegistry(registry: Registry): void;
  /** The entity of each cluster of an article, in their order; empty for an unknown article. */
  entitiesOf(article: string): readonly NamedEntity[];
  /** The entity that an id means or meant: of the registry, or found, by any of its names. */
  byId(id: string): NamedEntity | undefined;
}

export function createEntityIndex(registry: Registry): EntityIndex {
  const records = createRecords();
  /** What each article says, and the records of its actors. */
  const articles = new Map<string, { readonly said: () => readonly SaidNames[]; readonly keys: readonly string[] }>();
  /** Of each article, to tell which of them have to do with one another. */
  const telling = new Map<string, TellingNames>();
  /** Articles that have a name which can be short for another, or be meant by one, by the key of its record. */
  const holders = new Map<string, Set<string>>();
  const resolved = new Map<string, NamedEntity>();
  /** What a short name means, by its record's key and the article. */
  const meant = new Map<string, Map<string, NamedEntity>>();
  let names = registryNames(registry);
  let ids: Map<string, NamedEntity> | undefined;

  const remove = (article: string): void => {
    const all = articles.get(article)?.said();
    if (!all) return;
    forget(all);
    hold(article, all, false);
    for (const said of all) records.count(said, -1);
    articles.delete(article);
    telling.delete(article);
    forget(all);
  };
  const hold = (article: string, all: readonly SaidNames[], holds: boolean): void => {
    for (const { class: kind, names: said } of all) {
      if (kind !== 'person' && kind !== 'body') continue;
      for (const { key } of said) {
        let of = holders.get(key);
        if (!of) holders.set(key, (of = new Set()));
        if (holds) of.add(article);
        else of.delete(article);
        if (!of.size) holders.delete(key);
      }
    }
  };
  /** Forgets what was resolved of records and of all that can be one with them. */
  const forget = (all: readonly SaidNames[]): void => {
    ids = undefined;
    if (!resolved.size && !meant.size) return;
    const drop = (key: string): void => {
      resolved.delete(key);
      meant.delete(key);
    };
    for (const { names: said, shorts } of all) {
      for (const short of shorts) drop(short);
      for (const { key } of said) {
        const record = records.byKey.get(key);
        drop(key);
        if (!record) continue;
        for (const member of component(record).members) {
          drop(member.key);
          for (const finder of member.finders) drop(finder);
        }
      }
    }
  };

  const registered = (entity: Entity): NamedEntity => ({
    id: entity.id,
    type: entity.type,
    name: entity.name,
    registered: entity,
  });
  const claimOf = (record: NameRecord): Entity | undefined => {
    for (const surface of [...record.surfaces.keys()].sort()) {
      const claim = names.named(record.form, surface);
      if (claim) return claim;
    }
    return undefined;
  };

  /** The records that are one actor with this one, up to those that the registry claims. */
  function component(start: NameRecord): { members: NameRecord[]; claims: Set<Entity> } {
    const seen = new Set([start]);
    const claims = new Set<Entity>();
    const members: NameRecord[] = [];
    for (const record of seen) {
      members.push(record);
      for (const other of neighbours(record)) {
        if (seen.has(other)) continue;
        const claim = claimOf(other);
        if (claim) claims.add(claim);
        else seen.add(other);
      }
    }
    return { members, claims };
  }

  function neighbours(record: NameRecord): NameRecord[] {
    const found: NameRecord[] = [];
    for (const key of record.same.keys()) found.push(records.byKey.get(key)!);
    for (const finder of record.finders) {
      const mates = records.shared.get(finder);
      if (!mates || mates.size < 2 || mates.size > MOST_ALIKE) continue;
      if (finder.startsWith('spelling\t')) {
        for (const key of mates.keys()) {
          const mate = records.byKey.get(key);
          if (mate && mate !== record && countryOf(mate) === countryOf(record) && sameSpelling(record.form, mate.form))
            found.push(mate);
        }
      } else if (finder.startsWith('ends\t') && mates.size <= MOST_NAMESAKES) found.push(...middleNames(record, mates));
    }
    return found;
  }

  /** "Bogdan Jan Wyszomirski" is "Bogdan Wyszomirski", unless there is a Bogdan Piotr beside him. */
  function middleNames(record: NameRecord, mates: ReadonlyMap<string, number>): NameRecord[] {
    const others = [...mates.keys()].map(key => records.byKey.get(key)!).filter(mate => mate && mate !== record);
    const shorterThan = (a: NameRecord, b: NameRecord): boolean =>
      shortFormOf(a.form.person!, b.form.person!) === 'middle names left out';
    const longer = others.filter(mate => shorterThan(record, mate));
    const compatible = longer.every(a => longer.every(b => a === b || shorterThan(a, b) || shorterThan(b, a)));
    const shorter = others.filter(
      mate =>
        shorterThan(mate, record) &&
        others.every(
          third =>
            third === mate || !shorterThan(mate, third) || shorterThan(third, record) || shorterThan(record, third),
        ),
    );
    return [...(compatible ? longer : []), ...shorter];
  }

  function resolve(key: string): NamedEntity {
    let entity = resolved.get(key);
    if (!entity) resolved.set(key, (entity = decide(records.byKey.get(key)!)));
    return entity;
  }

  /** What a name means in one article: a short one whom that article, or another about the same things, names in full. */
  function resolveIn(article: string, key: string): NamedEntity {
    if (!records.byKey.get(key)!.short) return resolve(key);
    let here = meant.get(key);
    if (!here) meant.set(key, (here = new Map<string, NamedEntity>()));
    let entity = here.get(article);
    if (!entity) here.set(article, (entity = fullerNear(article, key) ?? resolve(key)));
    return entity;
  }

  /** The one whom articles about the same things name in full; undefined for none or several. */
  function fullerNear(article: string, key: string): NamedEntity | undefined {
    const short = records.byKey.get(key)!;
    const fuller = records.shared.get(key);
    if (!fuller || fuller.size > MOST_FAMILIES || claimOf(short)) return undefined;
    const here = telling.get(article)!;
    // a text that names nothing else does not say that it is about something else
    const everywhere = here.names.length < 2 || meansOneEverywhere(short);
    let found: NamedEntity | undefined;
    for (const full of fuller.keys()) {
      const others = holders.get(full)!;
      const near =
        everywhere || others.size > MANY_ARTICLES || [...others].some(other => areRelated(here, telling.get(other)!));
      if (!near) continue;
      const entity = resolve(full);
      if (found && found.id !== entity.id) return undefined;
      found = entity;
    }
    return found;
  }

  function decide(record: NameRecord): NamedEntity {
    const claim = claimOf(record);
    if (claim) return registered(claim);
    const { members, claims } = component(record);
    const found = computed(members);
    for (const claimant of claims)
      if (claims.size === 1 && !names.distinct(claimant.id, found.id)) return registered(claimant);
    const known = names.byId(found.id);
    return known ? registered(known) : found;
  }

  function computed(members: readonly NameRecord[]): NamedEntity {
    const types = new Map<ActorType, number>();
    for (const { types: counts } of members)
      for (const [type, count] of counts) types.set(type, (types.get(type) ?? 0) + count);
    const known = members
      .flatMap(({ form }) => (form.known ? [form.known] : []))
      .sort((a, b) => (a.name < b.name ? -1 : 1))[0];
    const type = known?.type ?? [...types].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    const name = known?.name ?? nameOf(members);
    return { id: entityId(type, name), type, name };
  }

  const enter = (article: string, saying: () => readonly SaidNames[]): void => {
    const before = articles.get(article)?.said();
    const said = saying();
    if (!before || !sameSaid(before, said)) {
      remove(article);
      for (const each of said) records.count(each, 1);
      hold(article, said, true);
      telling.set(article, tellingNames(said));
      forget(said);
    }
    // a record's own key: ten thousand articles share one string
    const keys = said.map(({ names: [first] }) => records.byKey.get(first!.key)!.key);
    articles.set(article, { said: saying, keys });
  };

  return {
    put(article, { clusters }) {
      const said = clusters.map(saidBy);
      enter(article, () => said);
    },
    enter,
    saidBy: article => articles.get(article)?.said() ?? [],
    remove,
    setRegistry(next) {
      if (names.registry === next) return;
      names = registryNames(next);
      resolved.clear();
      meant.clear();
      ids = undefined;
    },
    entitiesOf: article => articles.get(article)?.keys.map(key => resolveIn(article, key)) ?? [],
    byId(id) {
      const known = names.byId(id);
      if (known) return registered(known);
      if (!ids) {
        ids = new Map();
        for (const { key, short, types, surfaces } of records.byKey.values()) {
          const meanings = short ? [...holders.get(key)!].map(article => resolveIn(article, key)) : [resolve(key)];
          for (const meaning of meanings) ids.set(meaning.id, meaning);
          const entity = meanings.every(({ id: own }) => own === meanings[0]!.id) ? meanings[0]! : resolve(key);
          for (const type of types.keys())
            for (const surface of surfaces.keys()) {
              const own = entityId(type, surface);
              if (!ids.has(own)) ids.set(own, entity);
            }
        }
      }
      return ids.get(id);
    },
  };
}

/** Letters that hardly any two bodies share; a surname many people have, and three letters too. */
const meansOneEverywhere = ({ class: kind, form }: NameRecord): boolean =>
  kind === 'body' && acronymLetters(form.text).length > 3;

/** So many people with one surname: too many to look for the one who is meant. */
const MOST_FAMILIES = 50;

/** Whom so many articles name in full, the others mean too. */
const MANY_ARTICLES = 40;

/** So many people with one initial and one surname: too many to guess whose middle name is left out. */
const MOST_NAMESAKES = 8;

/** So many names with the same consonants: no names, but somebody's list of letters. */
const MOST_ALIKE = 200;

/** Whose institution a record is, whether its surfaces say so or its articles. */
const countryOf = ({ country, form }: NameRecord): string | undefined =>
  country ?? (form.class === 'body' && form.words[0]!.startsWith('=') ? form.words[0]!.slice(1) : undefined);

const namesCountry = (surface: string): boolean => bodyWords(surface)[0]!.startsWith('=');

function nameOf(members: readonly NameRecord[]): string {
  const votes = members.flatMap(({ surfaces, country }) =>
    [...surfaces].map(([surface, articles]) => ({
      surface:
        country && !namesCountry(surface) ? `${countryByCode(country)?.people ?? ''} ${surface}`.trim() : surface,
      articles,
    })),
  );
  return fullestName(members[0]!.class, votes);
}
