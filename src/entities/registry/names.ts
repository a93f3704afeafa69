/** Looks up actors by the names that the registry gives them. */
import type { ActorType } from '../../recognize/mention.ts';
import { classOf, formOf, type Form } from '../cluster/forms.ts';
import { fold } from '../names/fold.ts';
import type { Entity, Registry } from './schema.ts';

export interface RegistryNames {
  readonly registry: Registry;
  /** The entity that a name belongs to: undefined where none has it, or several and the form's class tells them not apart. */
  named(form: Form, surface?: string): Entity | undefined;
  /** By id, or by the id of what was merged into it. */
  byId(id: string): Entity | undefined;
  /** Whether a person said that these two are not one. */
  distinct(a: string, b: string): boolean;
}

const made = new WeakMap<Registry, RegistryNames>();

/** Made once for a registry; keep the registry's identity while it does not change. */
export function registryNames(registry: Registry): RegistryNames {
  let names = made.get(registry);
  if (!names) made.set(registry, (names = makeNames(registry)));
  return names;
}

function makeNames(registry: Registry): RegistryNames {
  const byName = new Map<string, Entity[]>();
  const byId = new Map<string, Entity>();
  const apart = new Set<string>();
  for (const entity of registry.entities) {
    byId.set(entity.id, entity);
    for (const name of [entity.name, ...(entity.aliases ?? [])])
      for (const key of keysOf(name, entity.type)) {
        const others = byName.get(key);
        if (!others) byName.set(key, [entity]);
        else if (!others.includes(entity)) others.push(entity);
      }
  }
  for (const entity of registry.entities)
    for (const id of entity.mergedFrom ?? []) if (!byId.has(id)) byId.set(id, entity);
  const meant = (id: string): string => byId.get(id)?.id ?? id;
  for (const entity of registry.entities)
    for (const id of entity.distinctFrom ?? []) {
      apart.add(`${entity.id}\t${meant(id)}`);
      apart.add(`${meant(id)}\t${entity.id}`);
    }
  return {
    registry,
    byId: id => byId.get(id),
    distinct: (a, b) => a !== b && (apart.has(`${a}\t${b}`) || (byId.has(a) && byId.has(b))),
    named(form, surface = form.text) {
      if (!byName.size) return undefined;
      const found = byName.get(`${form.class}\t${form.key}`) ?? byName.get(fold(surface));
      if (!found || found.length === 1) return found?.[0];
      const ofClass = found.filter(entity => classOf(entity.type) === form.class);
      return ofClass.length === 1 ? ofClass[0] : undefined;
    },
  };
}

/** A name is known as it is written, whatever it is taken for, and in its class also by what the class makes of it. */
function keysOf(name: string, type: ActorType): string[] {
  const form = formOf(name, type);
  return [fold(name), `${form.class}\t${form.key}`];
}

/** A name to be found in every article, for the recogniser. */
export interface WantedName {
  readonly name: string;
  readonly type: ActorType;
  readonly entity: string;
}

/** Every name and alias of the registry. */
export function wantedNames(registry: Registry): WantedName[] {
  return registry.entities.flatMap(({ id, type, name, aliases = [] }) =>
    [...new Set([name, ...aliases])].map(wanted => ({ name: wanted, type, entity: id })),
  );
}
