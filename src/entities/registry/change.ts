/** What people can decide about actors, each a function from a registry to a registry that leaves all other lines alone. */
import type { JsonObject } from '../../lines/document.ts';
import { say, type Message } from '../../lines/message.ts';
import { settle } from '../../lines/merge.ts';
import type { ActorType } from '../../recognize/mention.ts';
import { entityId, fold } from '../names/fold.ts';
import { EMPTY_REGISTRY, type Entity, type Registry, type Role } from './schema.ts';

/** An actor as it is known where the decision is made: out of the registry, or computed and not in it yet. */
export type KnownActor = Pick<Entity, 'id' | 'type' | 'name' | 'aliases'>;

export type RegistryOperation =
  /** Enters a computed actor as it is, so that it keeps its id and name. */
  | { readonly do: 'add'; readonly entity: KnownActor }
  /** The old name stays as an alias. */
  | { readonly do: 'rename'; readonly entity: KnownActor; readonly name: string }
  /** `from` becomes part of `into`: its names become aliases, its id keeps working. */
  | { readonly do: 'merge'; readonly into: KnownActor; readonly from: KnownActor }
  /** `names` (the first is the new entity's name) are somebody else, and never the same again. */
  | {
      readonly do: 'split';
      readonly entity: KnownActor;
      readonly names: readonly [string, ...string[]];
      readonly type?: ActorType;
    }
  | { readonly do: 'distinguish'; readonly entity: KnownActor; readonly from: KnownActor }
  | { readonly do: 'retype'; readonly entity: KnownActor; readonly type: ActorType }
  | { readonly do: 'add alias'; readonly entity: KnownActor; readonly alias: string }
  | { readonly do: 'remove alias'; readonly entity: KnownActor; readonly alias: string }
  | { readonly do: 'describe'; readonly entity: KnownActor; readonly description: string }
  /** An empty id removes it. */
  | { readonly do: 'identify'; readonly entity: KnownActor; readonly wikidata: string }
  | { readonly do: 'set roles'; readonly entity: KnownActor; readonly roles: readonly Role[] }
  /** Takes one version of what a merge could not unite. */
  | { readonly do: 'settle'; readonly id: string; readonly version: number }
  /** Takes the entity out of the registry: the rules decide again. */
  | { readonly do: 'forget'; readonly id: string };

export interface ChangedRegistry {
  /** The registry as it was where there is a `problem`. */
  readonly registry: Registry;
  /** The entity that the change is about, after it; the new one of a split. */
  readonly id?: string;
  /** Why nothing was changed, for the person who asked for it. */
  readonly problem?: Message;
}

export function changeRegistry(registry: Registry, operation: RegistryOperation): ChangedRegistry {
  const refuse = (problem: Message): ChangedRegistry => ({ registry, problem });
  if (operation.do === 'forget') {
    const found = findEntity(registry, operation.id);
    if (!found) return refuse(say('"{0}" is not in the registry.', operation.id));
    return { registry: { ...registry, entities: registry.entities.filter(e => e !== found) }, id: found.id };
  }
  if (operation.do === 'settle') {
    const found = findEntity(registry, operation.id);
    if (!found?.conflict?.[operation.version]) return refuse(say('"{0}" has no such conflict any more.', operation.id));
    return put(registry, settle(found as unknown as JsonObject, operation.version) as unknown as Entity);
  }
  if (operation.do === 'merge') return merge(registry, operation.into, operation.from);
  const entity = findEntity(registry, operation.entity.id) ?? adopt(operation.entity);
  switch (operation.do) {
    case 'add':
      return put(registry, entity);
    case 'rename': {
      const name = tidy(operation.name);
      if (!fold(name)) return refuse(say('A name needs at least one letter or digit.'));
      return put(registry, withNames({ ...entity, name }, [entity.name, ...(entity.aliases ?? [])]));
    }
    case 'split':
      return split(registry, entity, operation.names.map(tidy), operation.type ?? entity.type);
    case 'distinguish': {
      const other = findEntity(registry, operation.from.id) ?? adopt(operation.from);
      if (other.id === entity.id) return refuse(say('"{0}" cannot be distinct from itself.', entity.name));
      return put(registry, { ...entity, distinctFrom: union(entity.distinctFrom, [other.id]) }, other);
    }
    case 'retype':
      return put(registry, { ...entity, type: operation.type });
    case 'add alias': {
      const alias = tidy(operation.alias);
      if (!fold(alias)) return refuse(say('An alias needs at least one letter or digit.'));
      const others = registry.entities
        .filter(e => e.id !== entity.id && e.aliases?.some(a => fold(a) === fold(alias)))
        .map(e => ({ ...e, aliases: e.aliases?.filter(a => fold(a) !== fold(alias)) }));
      return put(registry, withNames(entity, [...(entity.aliases ?? []), alias]), ...others);
    }
    case 'remove alias':
      if (!entity.aliases?.includes(operation.alias))
        return refuse(say('"{0}" is no alias of "{1}".', operation.alias, entity.name));
      return put(registry, { ...entity, aliases: entity.aliases.filter(a => a !== operation.alias) });
    case 'describe':
      return put(registry, { ...entity, description: operation.description.trim() || undefined });
    case 'identify': {
      const wikidata = operation.wikidata.trim();
      if (wikidata && !/^Q[1-9]\d*$/.test(wikidata))
        return refuse(say('"{0}" is no Wikidata id such as Q312.', wikidata));
      return put(registry, { ...entity, wikidata: wikidata || undefined });
    }
    case 'set roles':
      return put(registry, { ...entity, roles: operation.roles.length ? operation.roles : undefined });
  }
}

/** The entity that an id means: its own, or one that was merged into it. */
export function findEntity(registry: Registry, id: string): Entity | undefined {
  return registry.entities.find(e => e.id === id) ?? registry.entities.find(e => e.mergedFrom?.includes(id));
}

function merge(registry: Registry, intoActor: KnownActor, fromActor: KnownActor): ChangedRegistry {
  const into = findEntity(registry, intoActor.id) ?? adopt(intoActor);
  const from = findEntity(registry, fromActor.id) ?? adopt(fromActor);
  if (into.id === from.id)
    return { registry, problem: say('"{0}" and "{1}" are one entity already.', into.name, from.name) };
  const ids = new Set([into.id, ...(into.mergedFrom ?? []), from.id, ...(from.mergedFrom ?? [])]);
  const united: Entity = {
    // Fields that this version does not know come along where the survivor has none of that name.
    ...from,
    ...into,
    mergedFrom: union(into.mergedFrom, [from.id, ...(from.mergedFrom ?? [])]),
    distinctFrom: nonEmpty(union(into.distinctFrom, from.distinctFrom ?? []).filter(id => !ids.has(id))),
    roles: into.roles || from.roles ? uniteRoles(into.roles ?? [], from.roles ?? []) : undefined,
  };
  const merged = withNames(united, [...(into.aliases ?? []), from.name, ...(from.aliases ?? [])]);
  const rest = { ...registry, entities: registry.entities.filter(e => e.id !== from.id) };
  return put(rest, merged);
}

function split(registry: Registry, entity: Entity, names: readonly string[], type: ActorType): ChangedRegistry {
  const leaving = new Set(names.map(fold));
  if (leaving.has('')) return { registry, problem: say('A name needs at least one letter or digit.') };
  const staying = [entity.name, ...(entity.aliases ?? [])].filter(name => !leaving.has(fold(name)));
  if (!staying.length)
    return {
      registry,
      problem: say('"{0}" must keep a name of its own: split off some of its names, not all.', entity.name),
    };
  // A name that came in by a merge leaves with the id it had, so that sidecars of that time are right again.
  const own = entityId(type, names[0]!);
  const id = entity.mergedFrom?.includes(own) ? own : freeId(registry, own, entity.id);
  const rest = withNames({ ...entity, name: staying[0]! }, staying);
  const other = withNames({ id, type, name: names[0]!, distinctFrom: [entity.id] }, names);
  return {
    ...put(registry, { ...rest, mergedFrom: nonEmpty((entity.mergedFrom ?? []).filter(m => m !== id)) }, other),
    id,
  };
}

/** An id that no entity has or had: a name that is taken gets a number. */
function freeId(registry: Registry, id: string, taken: string): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (candidate !== taken && !findEntity(registry, candidate)) return candidate;
  }
}

const adopt = ({ id, type, name, aliases }: KnownActor): Entity => withNames({ id, type, name }, aliases ?? []);

/** `entity` with these aliases: those that say something its name does not, each once. */
function withNames(entity: Entity, names: readonly string[]): Entity {
  const seen = new Set([entity.name]);
  const aliases = names.filter(name => !seen.has(name) && seen.add(name));
  if (!aliases.length && entity.aliases === undefined) return entity;
  return { ...entity, aliases: aliases.length ? aliases : undefined };
}

/** Puts entities in, each in the place of the one with its id, and leaves equal ones untouched. */
function put(registry: Registry, first: Entity, ...more: readonly Entity[]): ChangedRegistry {
  const changed = new Map([first, ...more].map(entity => [entity.id, entity]));
  const entities = registry.entities.map(entity => {
    const replacement = changed.get(entity.id);
    changed.delete(entity.id);
    return replacement && JSON.stringify(replacement) !== JSON.stringify(entity) ? replacement : entity;
  });
  return { registry: { ...(registry ?? EMPTY_REGISTRY), entities: [...entities, ...changed.values()] }, id: first.id };
}

const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim();

const union = (a: readonly string[] = [], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

function uniteRoles(a: readonly Role[], b: readonly Role[]): readonly Role[] {
  const key = ({ role, from, to }: Role): string => JSON.stringify([role, from, to]);
  const known = new Set(a.map(key));
  return [...a, ...b.filter(role => !known.has(key(role)))];
}
