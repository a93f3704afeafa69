/** The two kinds of data files, by their names. */
import path from 'node:path';
import type { MergedText } from '../lines/resolve.ts';
import { REGISTRY_FILE } from '../entities/registry/schema.ts';
import { mergeRegistryTexts, resolveRegistryMarkers } from '../sidecar/registry.ts';
import { mergeSidecarTexts, resolveMarkers } from '../sidecar/resolve.ts';

interface Kind {
  readonly what: string;
  merge(base: string | undefined, ours: string, theirs: string, name: string): MergedText;
  resolve(text: string, name: string): MergedText | undefined;
}

const sidecar: Kind = { what: 'annotation', merge: mergeSidecarTexts, resolve: resolveMarkers };

const registry: Kind = { what: 'entity', merge: mergeRegistryTexts, resolve: resolveRegistryMarkers };

export const kindOf = (file: string): Kind => (path.basename(file) === REGISTRY_FILE ? registry : sidecar);

/** What a merge has to say, a line each. */
export function reportOf({ conflicts, kept, problems }: MergedText, file: string): string[] {
  const { what } = kindOf(file);
  const name = path.basename(file);
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
