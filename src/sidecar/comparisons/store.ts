/** The decisions on comparisons have the habits of a sidecar: they are opened, saved and merged by the same rules. */
import { mergeItems, type MergeRules } from '../../lines/merge.ts';
import { mergeTexts, resolveTexts, type MergedText } from '../../lines/resolve.ts';
import type { DocumentKind, Merged } from '../../lines/store.ts';
import { mergeHeader, mergeUnread, orderOf } from '../merge.ts';
import { readComparisons } from './read.ts';
import { EMPTY_COMPARISONS, type ComparisonDecision, type Comparisons } from './schema.ts';
import { byId, writeComparisons } from './write.ts';

/** What is said and why belong together: a note for "same" is none for "apart". */
const RULES: MergeRules = { groups: [['says', 'note'], ['members']], sets: [], stamp: ['by', 'on'] };

/** `base` is the last version that both sides had; undefined if there was none. */
export function mergeComparisons(
  base: Comparisons | undefined,
  ours: Comparisons,
  theirs: Comparisons,
): Merged<Comparisons> {
  const { items, conflicts, kept } = mergeItems<ComparisonDecision>(
    base?.decisions ?? [],
    ours.decisions,
    theirs.decisions,
    RULES,
  );
  const entries = (all?: Comparisons) => Object.fromEntries(all?.others ?? []);
  const others = mergeHeader(base && entries(base), entries(ours), entries(theirs));
  return {
    value: {
      format: ours.format === theirs.format ? ours.format : [ours.format, theirs.format].sort().at(-1)!,
      decisions: [...items].sort(byId),
      unread: mergeUnread(base?.unread ?? [], ours.unread, theirs.unread),
      others: Object.entries(others.item),
      order: orderOf(ours.order, theirs.order),
    },
    conflicts: [...conflicts, ...(others.fields.length ? [{ id: 'top level', fields: others.fields }] : [])],
    kept,
  };
}

/** For `openDocument` and `saveDocument`. */
export const COMPARISONS: DocumentKind<Comparisons> = {
  empty: EMPTY_COMPARISONS,
  read(text, name) {
    const { comparisons, problems, readOnly } = readComparisons(text, name);
    return { value: comparisons, problems, readOnly };
  },
  write: writeComparisons,
  merge: mergeComparisons,
  isEmpty: ({ decisions, unread, others }) => !decisions.length && !unread.length && !others.length,
};

/** `base` undefined: both sides made the file. An empty text is a side without a file. */
export const mergeComparisonsTexts = (
  base: string | undefined,
  ours: string,
  theirs: string,
  name: string,
): MergedText => mergeTexts(COMPARISONS, base, ours, theirs, name);

/** Merges both sides of a file with conflict markers; undefined if it has none that fit together. */
export const resolveComparisonsMarkers = (text: string, name: string): MergedText | undefined =>
  resolveTexts(COMPARISONS, text, name);
