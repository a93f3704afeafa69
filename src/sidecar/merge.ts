/** Three-way merge of sidecars, by annotation and field; see lines/merge.ts for what is united and what conflicts. */
import { mergeListFiles } from '../lines/list-file.ts';
import type { Merged } from '../lines/store.ts';
import { SIDECARS, type Sidecar } from './schema.ts';

/** Conflicts name annotations, `article` or `top level`. */
export interface MergedSidecar extends Omit<Merged<Sidecar>, 'value'> {
  readonly sidecar: Sidecar;
}

/** `base` is the last version that both sides had; undefined if there was none. */
export function mergeSidecars(base: Sidecar | undefined, ours: Sidecar, theirs: Sidecar): MergedSidecar {
  const { value: sidecar, ...merged } = mergeListFiles(SIDECARS, base, ours, theirs);
  return { sidecar, ...merged };
}
