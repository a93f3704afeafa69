/** Merging whole texts of sidecars; see lines/resolve.ts. */
import { mergeTexts, resolveTexts, type MergedText } from '../lines/resolve.ts';
import { SIDECAR } from './store.ts';

export type { MergedText } from '../lines/resolve.ts';

/** `base` undefined: both sides made the file. An empty text is a side without a file. */
export const mergeSidecarTexts = (base: string | undefined, ours: string, theirs: string, name: string): MergedText =>
  mergeTexts(SIDECAR, base, ours, theirs, name);

/** Merges both sides of a sidecar with conflict markers; undefined if it has none that fit together. */
export const resolveMarkers = (text: string, name: string): MergedText | undefined => resolveTexts(SIDECAR, text, name);
