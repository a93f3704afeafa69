/** The registry's format: `entities.postil.json`, one entity a line. Every object keeps fields that this version does not know. */
import * as z from 'zod/mini';
import { EMPTY, FORMAT, type ListFile, type ListKind } from '../../lines/list-file.ts';
import type { ListedName } from '../../recognize/actors/lists.ts';
import { ACTOR_TYPES, type ActorType } from '../../recognize/mention.ts';
import { phrase } from '../../recognize/tongue.ts';

export const REGISTRY_FILE = 'entities.postil.json';

/** An office or title and the time it was held: calendar dates, months or years, either end open. */
export interface Role {
  readonly role: string;
  readonly from?: string;
  readonly to?: string;
}

/** An actor that people decided something about. Actors that nobody touched are recomputed and never stored. */
export interface Entity {
  /** `person/qassem-soleimani`. Given once: renaming or retyping an entity leaves its id alone, so that sidecars keep working. */
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  /** Other names. A mention that reads like the name or an alias is this entity, whatever the rules would say. */
  readonly aliases?: readonly string[];
  /** Ids of entities that this one was merged with: they mean this entity from then on. */
  readonly mergedFrom?: readonly string[];
  /** Ids of entities that this one is not, whatever their names; holds both ways. */
  readonly distinctFrom?: readonly string[];
  readonly description?: string;
  /** `Q312` and the like. */
  readonly wikidata?: string;
  readonly roles?: readonly Role[];
  /** What a merge of files could not unite. */
  readonly conflict?: readonly { readonly [field: string]: unknown }[];
}

export interface Registry extends ListFile {
  readonly entities: readonly Entity[];
  /** Names of the word lists beside the registry, found like its own; a host puts them in, and they are never written. */
  readonly words?: readonly ListedName[];
}

export const EMPTY_REGISTRY: Registry = { ...EMPTY, entities: [] };

/** Key order of a line. */
export const ENTITY_KEYS = [
  'id',
  'type',
  'name',
  'aliases',
  'mergedFrom',
  'distinctFrom',
  'description',
  'wikidata',
  'roles',
  'conflict',
] as const satisfies readonly (keyof Entity)[];

const when = z.optional(
  z.string().check(z.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, phrase('a date such as 2020-01-07, 2020-01 or 2020'))),
);

const roleSchema = z.looseObject({
  role: z.string().check(z.minLength(1), z.describe('Title or office: "prime minister of Iraq".')),
  from: when.check(z.describe('First day, month or year.')),
  to: when.check(z.describe('Last day, month or year.')),
});

export const entitySchema = z.looseObject({
  id: z
    .string()
    .check(z.minLength(1), z.regex(/^\S+$/, phrase('an id without spaces, such as person/qassem-soleimani')))
    .check(z.describe('Given once and never changed.')),
  type: z.enum(ACTOR_TYPES),
  name: z.string().check(z.minLength(1), z.describe('The name that is shown.')),
  aliases: z
    .optional(z.array(z.string().check(z.minLength(1))))
    .check(z.describe('Other names; a mention that reads so is this entity.')),
  mergedFrom: z
    .optional(z.array(z.string().check(z.minLength(1))))
    .check(z.describe('Ids that mean this entity since they were merged into it.')),
  distinctFrom: z
    .optional(z.array(z.string().check(z.minLength(1))))
    .check(z.describe('Ids of entities that this one is not.')),
  description: z.optional(z.string()),
  wikidata: z.optional(z.string().check(z.regex(/^Q[1-9]\d*$/, phrase('a Wikidata id such as Q312')))),
  roles: z.optional(z.array(roleSchema)),
  conflict: z
    .optional(z.array(z.looseObject({})))
    .check(z.describe('Versions that a merge could not unite. Settle it: keep the right fields and delete this one.')),
}) satisfies z.ZodMiniType<Entity>;

/** The whole file: for the JSON schema that editors complete and check with. */
export const registrySchema = z.looseObject({
  format: z.literal(FORMAT),
  entities: z.array(entitySchema),
});

export const REGISTRIES: ListKind<Registry, Entity> = {
  empty: EMPTY_REGISTRY,
  list: 'entities',
  items: 'entities',
  schema: entitySchema,
  keys: ENTITY_KEYS,
  compare: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  rules: { groups: [], sets: ['aliases', 'mergedFrom', 'distinctFrom', 'roles'], stamp: [] },
  repeated: 'unread',
};
