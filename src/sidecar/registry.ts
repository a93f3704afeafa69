/** The registry has the habits of a sidecar: it is opened, saved and merged by the same rules. */
import { byId, writeRegistry } from '../entities/registry/write.ts';
import { readRegistry } from '../entities/registry/read.ts';
import { EMPTY_REGISTRY, REGISTRY_FORMAT, type Entity, type Registry } from '../entities/registry/schema.ts';
import type { MergeRules } from '../lines/merge.ts';
import { mergeItems } from '../lines/merge.ts';
import { mergeTexts, resolveTexts, type MergedText } from '../lines/resolve.ts';
import type { DocumentKind, Merged } from '../lines/store.ts';
import { mergeHeader, mergeUnread, orderOf } from './merge.ts';

const ENTITY_RULES: MergeRules = {
  groups: [],
  sets: ['aliases', 'mergedFrom', 'distinctFrom', 'roles'],
  stamp: [],
};

/** `base` is the last version that both sides had; undefined if there was none. */
export function mergeRegistries(base: Registry | undefined, ours: Registry, theirs: Registry): Merged<Registry> {
  const { items, conflicts, kept } = mergeItems<Entity>(
    base?.entities ?? [],
    ours.entities,
    theirs.entities,
    ENTITY_RULES,
  );
  const entries = (registry?: Registry) => Object.fromEntries(registry?.others ?? []);
  const others = mergeHeader(base && entries(base), entries(ours), entries(theirs));
  return {
    value: {
      format: ours.format === theirs.format ? ours.format : [ours.format, theirs.format].sort().at(-1)!,
      entities: [...items].sort(byId),
      unread: mergeUnread(base?.unread ?? [], ours.unread, theirs.unread),
      others: Object.entries(others.item),
      order: orderOf(ours.order, theirs.order),
    },
    conflicts: [...conflicts, ...(others.fields.length ? [{ id: 'top level', fields: others.fields }] : [])],
    kept,
  };
}

/** For `openDocument` and `saveDocument`. */
export const REGISTRY: DocumentKind<Registry> = {
  empty: { ...EMPTY_REGISTRY, format: REGISTRY_FORMAT },
  read(text, name) {
    const { registry, problems, readOnly } = readRegistry(text, name);
    return { value: registry, problems, readOnly };
  },
  write: writeRegistry,
  merge: mergeRegistries,
  isEmpty: registry => !registry.entities.length && !registry.unread.length && !registry.others.length,
};

/** `base` undefined: both sides made the file. An empty text is a side without a file. */
export const mergeRegistryTexts = (base: string | undefined, ours: string, theirs: string, name: string): MergedText =>
  mergeTexts(REGISTRY, base, ours, theirs, name);

/** Merges both sides of a registry with conflict markers; undefined if it has none that fit together. */
export const resolveRegistryMarkers = (text: string, name: string): MergedText | undefined =>
  resolveTexts(REGISTRY, text, name);

/** Every id that means an entity: its own, and those that were merged into it. */
export const entityIds = ({ entities }: Registry): ReadonlySet<string> =>
  new Set(entities.flatMap(({ id, mergedFrom = [] }) => [id, ...mergedFrom]));
