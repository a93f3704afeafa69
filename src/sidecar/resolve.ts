/** Merging whole texts of sidecars: what git's driver, `postil resolve` and the quick fix do. */
import { splitConflict } from '../lines/conflict-markers.ts';
import type { Problem } from '../lines/problem.ts';
import { mergeSidecars, type MergedSidecar } from './merge.ts';
import { readSidecar, type ReadSidecar } from './read.ts';
import { writeSidecar } from './write.ts';

/** `text` is absent if a side cannot be read whole: `problems` say why, and the texts are left alone. */
export interface MergedText {
  readonly text?: string;
  readonly conflicts: MergedSidecar['conflicts'];
  readonly kept: MergedSidecar['kept'];
  readonly problems: readonly Problem[];
}

/** `base` undefined: both sides made the file. An empty text is a side without a file. */
export function mergeSidecarTexts(base: string | undefined, ours: string, theirs: string, name: string): MergedText {
  const [o, t] = [readSidecar(ours, `${name} (ours)`), readSidecar(theirs, `${name} (theirs)`)];
  const unreadable = [o, t].filter(side => side.readOnly).flatMap(side => side.problems);
  if (unreadable.length) return { conflicts: [], kept: [], problems: unreadable };
  // A base that cannot be read is as good as none: nothing counts as deleted then.
  const b: ReadSidecar | undefined = base?.trim() ? readSidecar(base, `${name} (base)`) : undefined;
  const merged = mergeSidecars(b && !b.readOnly ? b.sidecar : undefined, o.sidecar, t.sidecar);
  return {
    text: writeSidecar(merged.sidecar),
    conflicts: merged.conflicts,
    kept: merged.kept,
    problems: [...o.problems, ...t.problems],
  };
}

/** Merges both sides of a sidecar with conflict markers; undefined if it has none that fit together. */
export function resolveMarkers(text: string, name: string): MergedText | undefined {
  const sides = splitConflict(text);
  return sides && mergeSidecarTexts(sides.base, sides.ours, sides.theirs, name);
}
