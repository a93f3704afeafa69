/** Merging whole texts of data files: what git's driver, `postil resolve` and the quick fix do. */
import { splitConflict } from './conflict-markers.ts';
import type { Problem } from './problem.ts';
import type { DocumentKind, Merged } from './store.ts';

/** `text` is absent if a side cannot be read whole: `problems` say why, and the texts are left alone. */
export interface MergedText {
  readonly text?: string;
  readonly conflicts: Merged<unknown>['conflicts'];
  readonly kept: Merged<unknown>['kept'];
  readonly problems: readonly Problem[];
}

/** `base` undefined: both sides made the file. An empty text is a side without a file. */
export function mergeTexts<T>(
  kind: DocumentKind<T>,
  base: string | undefined,
  ours: string,
  theirs: string,
  name: string,
): MergedText {
  const [o, t] = [kind.read(ours, `${name} (ours)`), kind.read(theirs, `${name} (theirs)`)];
  const unreadable = [o, t].filter(side => side.readOnly).flatMap(side => side.problems);
  if (unreadable.length) return { conflicts: [], kept: [], problems: unreadable };
  // A base that cannot be read is as good as none: nothing counts as deleted then.
  const b = base?.trim() ? kind.read(base, `${name} (base)`) : undefined;
  const merged = kind.merge(b && !b.readOnly ? b.value : undefined, o.value, t.value);
  return {
    text: kind.write(merged.value),
    conflicts: merged.conflicts,
    kept: merged.kept,
    problems: [...o.problems, ...t.problems],
  };
}

/** Merges both sides of a text with conflict markers; undefined if it has none that fit together. */
export function resolveTexts<T>(kind: DocumentKind<T>, text: string, name: string): MergedText | undefined {
  const sides = splitConflict(text);
  return sides && mergeTexts(kind, sides.base, sides.ours, sides.theirs, name);
}
