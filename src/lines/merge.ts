/**
 * Three-way merge by item and field, for sidecars and the registry alike. Symmetric: which side is called "ours" never
 * shows in the result. What cannot be united is kept in the item's `conflict`, a list of the versions with who made them;
 * until someone settles it the item shows the latest.
 */
import type { JsonObject } from './document.ts';

export interface MergeRules {
  /** Fields that mean something together only, as an anchor's quote and context: taken from one side as one. */
  readonly groups: readonly (readonly string[])[];
  /** Lists that are united: what a side added is in, what a side removed is out. */
  readonly sets: readonly string[];
  /** `by`, `on`: they follow the later side and never conflict. */
  readonly stamp: readonly string[];
}

/** In `also`: somebody whose decision a merge united with another's. */
export interface United {
  readonly by?: string;
  readonly on?: string;
  /** Fields that both had decided the same, apart; of fields that go together the first. It stays when `by` decides anew. */
  readonly agreed?: readonly string[];
}

/** A merge conflict's side: its stamp, the conflicting fields as it has them, and the names of those it lacks. */
export interface ConflictVersion {
  readonly without?: readonly string[];
  readonly [field: string]: unknown;
}

export interface MergedItem {
  readonly item: JsonObject;
  /** Names of the fields on which the sides newly disagree. */
  readonly fields: readonly string[];
}

export interface MergedItems<T> {
  readonly items: readonly T[];
  readonly conflicts: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Items that one side deleted and the other changed: they are kept. */
  readonly kept: readonly { readonly id: string; readonly deletedBy: 'ours' | 'theirs' }[];
}

/** JSON with sorted keys: equal exactly if the values are. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const own = value as JsonObject;
  return `{${Object.keys(own)
    .filter(key => own[key] !== undefined)
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonical(own[key])}`)
    .join(',')}}`;
}

/** Merges lists of items by their `id`; items of one list that share an id meet in their order. */
export function mergeItems<T extends object>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  rules: MergeRules,
): MergedItems<T> {
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(byKey) as [
    Map<string, T>,
    Map<string, T>,
    Map<string, T>,
  ];
  const items: T[] = [];
  const conflicts: { id: string; fields: readonly string[] }[] = [];
  const kept: { id: string; deletedBy: 'ours' | 'theirs' }[] = [];
  for (const key of new Set([...inOurs.keys(), ...inTheirs.keys()])) {
    const [was, our, their] = [inBase.get(key), inOurs.get(key), inTheirs.get(key)];
    const id = idOf((our ?? their)!);
    if (our && their) {
      const merged = mergeItem(was as JsonObject | undefined, our as JsonObject, their as JsonObject, rules);
      items.push(merged.item as T);
      if (merged.fields.length) conflicts.push({ id, fields: merged.fields });
    } else {
      const only = (our ?? their)!;
      if (!was) items.push(only);
      else if (canonical(was) !== canonical(only)) {
        items.push(only);
        kept.push({ id, deletedBy: our ? 'theirs' : 'ours' });
      }
    }
  }
  return { items, conflicts, kept };
}

/** Merges one item; `base` is undefined if both sides made it. */
export function mergeItem(
  base: JsonObject | undefined,
  ours: JsonObject,
  theirs: JsonObject,
  rules: MergeRules,
): MergedItem {
  const [was, our, their] = [base && canonical(base), canonical(ours), canonical(theirs)];
  if (our === their) return { item: was === our && base ? base : smaller(ours, theirs), fields: [] };
  if (was === our) return { item: theirs, fields: [] };
  if (was === their) return { item: ours, fields: [] };

  // The side that decided last stands where both cannot; on a tie the bytes decide, so that both clones agree.
  const compare = compareText(stampTime(ours, rules), stampTime(theirs, rules)) || compareText(our, their);
  const [later, earlier] = compare >= 0 ? [ours, theirs] : [theirs, ours];
  const result: Record<string, unknown> = {};
  const fields: string[] = [];
  const agreed: string[] = [];
  const special = new Set(['conflict', ...(rules.stamp.length ? ['also'] : []), ...rules.stamp]);
  for (const group of groupsOf([ours, theirs, base ?? {}], rules, special)) {
    const [b, l, e] = [base ?? {}, later, earlier].map(side => pick(side, group)) as [
      JsonObject,
      JsonObject,
      JsonObject,
    ];
    const [cb, cl, ce] = [canonical(b), canonical(l), canonical(e)];
    const set = rules.sets.includes(group[0]!);
    if (cl === ce) {
      Object.assign(result, l);
      if (cb !== cl && !set && group[0] !== 'id') agreed.push(group[0]!);
    } else if (cb === ce && !confirmed(base, earlier, group)) Object.assign(result, l);
    else if (cb === cl && !confirmed(base, later, group)) Object.assign(result, e);
    else if (set) {
      const name = group[0]!;
      const united = uniteSets(base?.[name], later[name], earlier[name]);
      if (united) {
        if (united.length || (name in later && name in earlier)) result[name] = united;
      } else {
        Object.assign(result, l);
        fields.push(name);
      }
    } else {
      Object.assign(result, l);
      fields.push(...group.filter(name => canonical(l[name]) !== canonical(e[name])));
    }
  }
  Object.assign(result, pick(later, rules.stamp));

  const versions = uniteSets(base?.conflict, later.conflict, earlier.conflict) ?? [];
  const added = fields.length
    ? [
        versionOf({ ...later, ...speaker(base, later, earlier, rules) }, fields, rules),
        versionOf({ ...earlier, ...speaker(base, earlier, later, rules) }, fields, rules),
      ]
    : [];
  const conflict = distinct([...versions, ...added]);
  if (conflict.length) {
    const named = [...new Set(conflict.flatMap(fieldsOfVersion))].filter(name => !rules.stamp.includes(name));
    const standing = versionOf(result, named, rules);
    const stands = conflict.some(version => agrees(standing, version as ConflictVersion, rules));
    result.conflict = distinct(stands ? conflict : [...conflict, standing]);
  }

  const also = alsoOf(base, later, earlier, fields.length > 0, agreed.sort(), rules);
  if (also.length) result.also = also;
  return { item: Object.fromEntries(Object.entries(result).sort(([a], [b]) => compareText(a, b))), fields };
}

/**
 * Whether `side` leaves the fields as in the base only because there, since, two decided them alike. Whoever changes them from
 * the base has not seen the other's decision: commit by commit (rebase, cherry-pick), a change of mind would undo it unseen.
 */
function confirmed(base: JsonObject | undefined, side: JsonObject, group: readonly string[]): boolean {
  return newIn('also', base, side).some(stamp => agreedOn(stamp).includes(group[0]!));
}

/** Whose version `side` is in a conflict: where both bear one name, it is that of another whose decisions are under it, if any. */
function speaker(base: JsonObject | undefined, side: JsonObject, other: JsonObject, rules: MergeRules): JsonObject {
  const [who] = rules.stamp;
  if (who === undefined || side[who] !== other[who]) return {};
  const another = newIn('also', base, side).findLast(one => one[who] !== undefined && one[who] !== other[who]);
  return another ? pick(another, rules.stamp) : {};
}

/** What the sides have in a list of objects and the base has not. */
function newIn(list: 'also' | 'conflict', base: JsonObject | undefined, ...sides: readonly JsonObject[]): JsonObject[] {
  const listOf = (side: JsonObject | undefined): readonly unknown[] =>
    Array.isArray(side?.[list]) ? (side[list] as readonly unknown[]) : [];
  const known = new Set(listOf(base).map(canonical));
  return sides.flatMap(listOf).filter((one): one is JsonObject => one === Object(one) && !known.has(canonical(one)));
}

const agreedOn = ({ agreed }: JsonObject): readonly unknown[] => (Array.isArray(agreed) ? (agreed as unknown[]) : []);

/**
 * Stamps of others whose decisions are united in the item: the latest of each, but for the one whose stamp it bears; and each
 * that agreed on something, the latest of each on the same.
 */
function alsoOf(
  base: JsonObject | undefined,
  later: JsonObject,
  earlier: JsonObject,
  conflict: boolean,
  agreed: readonly string[],
  rules: MergeRules,
): unknown[] {
  const [who] = rules.stamp;
  if (who === undefined) return [];
  const stamps = (uniteSets(base?.also, later.also, earlier.also) ?? []) as JsonObject[];
  const stamp = pick(earlier, rules.stamp);
  // Both sides may bear one name: then who agreed is among those whose decisions are under it.
  const others =
    stamp[who] === undefined || stamp[who] !== later[who]
      ? [stamp]
      : [...newIn('also', base, later, earlier), ...newIn('conflict', base, later, earlier)].filter(
          one => one[who] !== later[who],
        );
  if (agreed.length) stamps.push(...others.map(one => ({ ...pick(one, rules.stamp), agreed })));
  // In a conflict the versions say who made them.
  if (!conflict && stampChanged(base, earlier, rules)) stamps.push(stamp);
  const named = distinct(stamps).filter(one => one === Object(one)) as JsonObject[];
  const latest = new Map(
    named
      .filter(one => agreedOn(one).length || (one[who] !== undefined && one[who] !== later[who]))
      .map(one => [canonical([one[who], agreedOn(one)]), one]),
  );
  const more = new Set(
    [...latest.values()].filter(one => agreedOn(one).length).map(one => canonical(pick(one, rules.stamp))),
  );
  return [...latest.values()].filter(one => !more.has(canonical(one)));
}

/**
 * Takes one version of an item's conflict. Versions that are about other fields stay until they are settled too;
 * `stamp` is who settled it, when.
 */
export function settle(item: JsonObject, index: number, stamp: JsonObject = {}): JsonObject {
  const versions = (item.conflict ?? []) as readonly ConflictVersion[];
  const chosen = versions[index];
  if (!chosen) return item;
  const { without = [], ...values } = chosen;
  const names = new Set(fieldsOfVersion(chosen));
  const rest = versions.filter(version =>
    fieldsOfVersion(version).some(name => !names.has(name) && name !== 'by' && name !== 'on'),
  );
  const settled: Record<string, unknown> = { ...item, ...values, ...stamp };
  for (const name of without) delete settled[name];
  if (rest.length > 1) settled.conflict = rest;
  else delete settled.conflict;
  return settled;
}

/** The fields that a version speaks of, its stamp among them. */
export const fieldsOfVersion = (version: unknown): string[] => {
  const { without = [], ...values } = version as ConflictVersion;
  return [...Object.keys(values), ...without];
};

function byKey<T extends object>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    const id = idOf(item);
    let key = id;
    for (let n = 2; map.has(key); n++) key = `${id}\u0000${n}`;
    map.set(key, item);
  }
  return map;
}

const idOf = (item: object): string => String((item as { id?: unknown }).id);

/** Field groups of all sides; a field that belongs to no group stands alone. */
function groupsOf(
  sides: readonly JsonObject[],
  rules: MergeRules,
  special: ReadonlySet<string>,
): (readonly string[])[] {
  const grouped = new Set(rules.groups.flat());
  const names = new Set(sides.flatMap(side => Object.keys(side)));
  const single = [...names].filter(name => !grouped.has(name) && !special.has(name)).map(name => [name]);
  return [...rules.groups, ...single];
}

function pick(side: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.filter(name => side[name] !== undefined).map(name => [name, side[name]]));
}

const stampTime = (side: JsonObject, rules: MergeRules): string => {
  const last = rules.stamp.at(-1);
  return last && typeof side[last] === 'string' ? side[last] : '';
};

const stampChanged = (base: JsonObject | undefined, side: JsonObject, rules: MergeRules): boolean =>
  canonical(pick(side, rules.stamp)) !== canonical(pick(base ?? {}, rules.stamp));

function versionOf(side: JsonObject, fields: readonly string[], rules: MergeRules): ConflictVersion {
  const without = fields.filter(name => side[name] === undefined).sort();
  return { ...pick(side, rules.stamp), ...pick(side, [...fields].sort()), ...(without.length ? { without } : {}) };
}

/** Whether a version, in the fields it speaks of, is what the standing item has. */
function agrees(standing: ConflictVersion, version: ConflictVersion, rules: MergeRules): boolean {
  const names = fieldsOfVersion(version).filter(name => !rules.stamp.includes(name));
  return names.every(name => canonical(standing[name]) === canonical(version[name]));
}

/** Three-way union of lists, in an order that both sides would find; undefined if one of them is no list. */
function uniteSets(base: unknown, later: unknown, earlier: unknown): unknown[] | undefined {
  const lists = [base ?? [], later ?? [], earlier ?? []];
  if (!lists.every(Array.isArray)) return undefined;
  const [b, l, e] = lists.map(list => new Map((list as unknown[]).map(item => [canonical(item), item])));
  const all = new Map([...b!, ...l!, ...e!]);
  const stays = [...all].filter(([key]) => (b!.has(key) ? l!.has(key) && e!.has(key) : true)).map(([, item]) => item);
  return distinct(stays);
}

/** Without repetitions, oldest first where items say when, else by their text. */
function distinct(items: readonly unknown[]): unknown[] {
  const seen = new Map(items.map(item => [canonical(item), item]));
  return [...seen]
    .map(([key, item]) => ({ key, item, on: onOf(item) }))
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key))
    .map(({ item }) => item);
}

const onOf = (item: unknown): string => {
  const on = typeof item === 'object' && item !== null ? (item as { on?: unknown }).on : undefined;
  return typeof on === 'string' ? on : '';
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of two equal items the one whose bytes come first, so that both clones keep the same. */
const smaller = (a: JsonObject, b: JsonObject): JsonObject => (JSON.stringify(a) <= JSON.stringify(b) ? a : b);
