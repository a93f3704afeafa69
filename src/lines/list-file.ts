/**
 * What sidecars, the registry and the decisions on comparisons have in common: a format, a list with one item a line, and
 * whatever a newer version wrote. A kind says what its items are; reading, writing and merging are the same for all.
 */
import type * as z from 'zod/mini';
import { toLine, writeLines, type JsonObject, type Member } from './document.ts';
import { canonical, mergeItem, mergeItems, type MergeRules } from './merge.ts';
import type { Merged } from './store.ts';

/** The version of the format that is written. */
export const FORMAT = 'postil/1';

export interface ListFile {
  readonly format: string;
  /** Items of the list that are not what they should be: shown as problems, written back as they were. */
  readonly unread: readonly unknown[];
  /** Top-level fields that this version does not know, as read. */
  readonly others: readonly (readonly [key: string, value: unknown])[];
  /** Keys of the top level as they stood in the file. */
  readonly order: readonly string[];
}

export const EMPTY: ListFile = { format: FORMAT, unread: [], others: [], order: [] };

/** Names a property of `F` that holds the items, or the facts about the whole file. */
type Property<F> = Exclude<keyof F, keyof ListFile> & string;

export interface ListKind<F extends ListFile, T extends { readonly id: string }> {
  readonly empty: F;
  /** The top-level member that holds the lines. */
  readonly list: string;
  /** Where they are in `F`. */
  readonly items: Property<F>;
  readonly schema: z.ZodMiniType<T>;
  /** Key order of a line. */
  readonly keys: readonly string[];
  /** Order of the lines. */
  readonly compare: (a: T, b: T) => number;
  readonly rules: MergeRules;
  /** A later item with the id of an earlier one: shown beside it, or not used. Either way it is written back. */
  readonly repeated: 'kept' | 'unread';
  /** A top-level object that says something about the whole file. */
  readonly header?: { readonly key: Property<F>; readonly schema: z.ZodMiniType; readonly keys: readonly string[] };
}

/** The items of a file, as its kind keeps them. */
export const itemsIn = <F extends ListFile, T extends { readonly id: string }>(
  kind: ListKind<F, T>,
  file: F | undefined,
): readonly T[] => (file ? (file[kind.items] as readonly T[]) : []);

/** One item a line, fixed key order, sorted, LF; what nobody touched keeps its bytes. */
export function writeListFile<F extends ListFile, T extends { readonly id: string }>(
  kind: ListKind<F, T>,
  file: F,
): string {
  const { list, header } = kind;
  const lines = [
    ...[...itemsIn(kind, file)].sort(kind.compare).map(item => toLine(item, kind.keys)),
    ...file.unread.map(item => toLine(item)),
  ];
  const line = new Map(file.others.map(([key, value]) => [key, toLine(value)]));
  line.set('format', JSON.stringify(file.format));
  const facts = header && (file[header.key] as object);
  if (facts && (!file.order.length || file.order.includes(header.key) || Object.keys(facts).length))
    line.set(header.key, toLine(facts, header.keys));
  const usual = (key: string): number => (key === 'format' ? 0 : key === header?.key ? 1 : key === list ? 3 : 2);
  const missing = [...line.keys(), list].filter(key => !file.order.includes(key));
  const keys = [...file.order, ...missing.sort((a, b) => usual(a) - usual(b))];
  return writeLines(
    keys.flatMap((key): Member[] => (key === list ? [{ list, lines }] : line.has(key) ? [[key, line.get(key)!]] : [])),
  );
}

/** Three-way, by item and field; `base` is the last version that both sides had, undefined if there was none. */
export function mergeListFiles<F extends ListFile, T extends { readonly id: string }>(
  kind: ListKind<F, T>,
  base: F | undefined,
  ours: F,
  theirs: F,
): Merged<F> {
  const sides = [base, ours, theirs] as const;
  const [b, o, t] = sides.map(side => itemsIn(kind, side)) as [readonly T[], readonly T[], readonly T[]];
  const { items, conflicts, kept } = mergeItems(b, o, t, kind.rules);
  const { header } = kind;
  const facts = header && mergeFacts(...(sides.map(side => side?.[header.key]) as [object?, object?, object?]));
  const others = mergeFacts(
    ...(sides.map(side => side && Object.fromEntries(side.others)) as [object?, object?, object?]),
  );
  return {
    value: {
      ...kind.empty,
      format: [ours.format, theirs.format].sort().at(-1)!,
      [kind.items]: [...items].sort(kind.compare),
      ...(facts ? { [header.key]: facts.item } : {}),
      unread: mergeUnread(base?.unread ?? [], ours.unread, theirs.unread),
      others: Object.entries(others.item),
      order: orderOf(ours.order, theirs.order),
    },
    conflicts: [
      ...conflicts,
      ...(facts?.fields.length ? [{ id: header!.key, fields: facts.fields }] : []),
      ...(others.fields.length ? [{ id: 'top level', fields: others.fields }] : []),
    ],
    kept,
  };
}

const mergeFacts = (base: object | undefined, ours: object = {}, theirs: object = {}) =>
  mergeItem(base as JsonObject | undefined, ours as JsonObject, theirs as JsonObject, {
    groups: [],
    sets: [],
    stamp: [],
  });

/** What cannot be understood cannot be merged by field: whatever either side has stays, unless the other removed it. */
function mergeUnread(base: readonly unknown[], ours: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const [b, o, t] = [base, ours, theirs].map(list => new Map(list.map(item => [canonical(item), item])));
  return [...new Map([...o!, ...t!])]
    .filter(([key]) => !b!.has(key) || (o!.has(key) && t!.has(key)))
    .sort(([a], [z]) => (a < z ? -1 : 1))
    .map(([, item]) => item);
}

/** The key order that both have, else the usual one. */
const orderOf = (ours: readonly string[], theirs: readonly string[]): readonly string[] =>
  ours.join('\n') === theirs.join('\n') ? ours : ours.length === 0 ? theirs : theirs.length === 0 ? ours : [];
