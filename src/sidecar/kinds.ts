/** The kinds of data files, by their names. */
import type { MergedText } from '../lines/resolve.ts';
import { REGISTRY_FILE } from '../entities/registry/schema.ts';
import { COMPARISONS_FILE } from './comparisons/schema.ts';
import { mergeComparisonsTexts, resolveComparisonsMarkers } from './comparisons/store.ts';
import { mergeRegistryTexts, resolveRegistryMarkers } from './registry.ts';
import { mergeSidecarTexts, resolveMarkers } from './resolve.ts';

interface Kind {
  readonly what: string;
  merge(base: string | undefined, ours: string, theirs: string, name: string): MergedText;
  resolve(text: string, name: string): MergedText | undefined;
}

const sidecar: Kind = { what: 'annotation', merge: mergeSidecarTexts, resolve: resolveMarkers };

const registry: Kind = { what: 'entity', merge: mergeRegistryTexts, resolve: resolveRegistryMarkers };

const comparisons: Kind = { what: 'decision', merge: mergeComparisonsTexts, resolve: resolveComparisonsMarkers };

/** `file`: a path or a URI. */
export function kindOf(file: string): Kind {
  const name = baseName(file);
  return name === REGISTRY_FILE ? registry : name === COMPARISONS_FILE ? comparisons : sidecar;
}

/** The last part of a path or a URI. */
export const baseName = (file: string): string =>
  file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

/** What a merge has to say, a line each. */
export function reportOf({ conflicts, kept, problems }: MergedText, file: string): string[] {
  const { what } = kindOf(file);
  const name = baseName(file);
  return [
    ...problems.map(p => `${p.file}:${p.line + 1}: ${p.message}`),
    ...conflicts.map(
      c => `${name}: conflict in ${what} ${c.id}: ${c.fields.join(', ')}; both versions are kept in its line`,
    ),
    ...kept.map(
      k => `${name}: ${what} ${k.id} was deleted by ${k.deletedBy} and changed by the other side; it is kept`,
    ),
  ];
}
