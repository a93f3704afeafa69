/** Three-way merge of sidecars, by annotation and field. See lines/merge.ts for what is united and what conflicts. */
import type { JsonObject } from '../lines/document.ts';
import { canonical, mergeItem, mergeItems, type MergeRules } from '../lines/merge.ts';
import { byPlace } from './write.ts';
import type { Annotation, ArticleFacts, Sidecar } from './schema.ts';

export interface MergedSidecar {
  readonly sidecar: Sidecar;
  /** Annotations (or `article`) on which the sides newly disagree; both versions are in their `conflict`. */
  readonly conflicts: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Annotations that one side deleted and the other changed: the change is kept. */
  readonly kept: readonly { readonly id: string; readonly deletedBy: 'ours' | 'theirs' }[];
}

export const ANNOTATION_RULES: MergeRules = {
  groups: [
    ['quote', 'before', 'after', 'at'],
    ['kind', 'type'],
  ],
  sets: ['tags', 'notes'],
  stamp: ['by', 'on'],
};

const HEADER_RULES: MergeRules = { groups: [], sets: [], stamp: [] };

/** `base` is the last version that both sides had; undefined if there was none. */
export function mergeSidecars(base: Sidecar | undefined, ours: Sidecar, theirs: Sidecar): MergedSidecar {
  const { items, conflicts, kept } = mergeItems<Annotation>(
    base?.annotations ?? [],
    ours.annotations,
    theirs.annotations,
    ANNOTATION_RULES,
  );
  const article = mergeHeader(base?.article, ours.article, theirs.article);
  const others = mergeHeader(fromEntries(base?.others), fromEntries(ours.others), fromEntries(theirs.others));
  const format = ours.format === theirs.format ? ours.format : [ours.format, theirs.format].sort().at(-1)!;
  return {
    sidecar: {
      format,
      article: article.item as ArticleFacts,
      annotations: [...items].sort(byPlace),
      unread: mergeUnread(base?.unread ?? [], ours.unread, theirs.unread),
      others: Object.entries(others.item),
      order: orderOf(ours.order, theirs.order),
    },
    conflicts: [
      ...conflicts,
      ...(article.fields.length ? [{ id: 'article', fields: article.fields }] : []),
      ...(others.fields.length ? [{ id: 'top level', fields: others.fields }] : []),
    ],
    kept,
  };
}

export const mergeHeader = (base: object | undefined, ours: object, theirs: object) =>
  mergeItem(base as JsonObject | undefined, ours as JsonObject, theirs as JsonObject, HEADER_RULES);

const fromEntries = (entries: Sidecar['others'] = []): JsonObject => Object.fromEntries(entries);

/** What cannot be understood cannot be merged by field: whatever either side has stays, unless the other removed it. */
export function mergeUnread(base: readonly unknown[], ours: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const [b, o, t] = [base, ours, theirs].map(list => new Map(list.map(item => [canonical(item), item])));
  return [...new Map([...o!, ...t!])]
    .filter(([key]) => !b!.has(key) || (o!.has(key) && t!.has(key)))
    .sort(([a], [z]) => (a < z ? -1 : 1))
    .map(([, item]) => item);
}

/** The key order that both have, else the usual one. */
export const orderOf = (ours: readonly string[], theirs: readonly string[]): readonly string[] =>
  ours.join('\n') === theirs.join('\n') ? ours : ours.length === 0 ? theirs : theirs.length === 0 ? ours : [];
