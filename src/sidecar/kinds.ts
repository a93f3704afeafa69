/** The kinds of data files, by their names. */
import { REGISTRIES, REGISTRY_FILE } from '../entities/registry/schema.ts';
import { inEnglish } from '../lines/message.ts';
import { mergeTexts, resolveTexts, type MergedText } from '../lines/resolve.ts';
import { documentKind, type DocumentKind } from '../lines/store.ts';
import { COMPARISONS, COMPARISONS_FILE } from './comparisons/schema.ts';
import { SIDECAR } from './store.ts';

interface Kind {
  readonly what: string;
  /** `base` undefined: both sides made the file. An empty text is a side without a file. */
  merge(base: string | undefined, ours: string, theirs: string, name: string): MergedText;
  /** Merges both sides of a file with conflict markers; undefined if it has none that fit together. */
  resolve(text: string, name: string): MergedText | undefined;
}

const kind = <T>(what: string, document: DocumentKind<T>): Kind => ({
  what,
  merge: (base, ours, theirs, name) => mergeTexts(document, base, ours, theirs, name),
  resolve: (text, name) => resolveTexts(document, text, name),
});
const sidecar = kind('annotation', SIDECAR);
const registry = kind('entity', documentKind(REGISTRIES));
const comparisons = kind('decision', documentKind(COMPARISONS));

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
    ...problems.map(p => `${p.file}:${p.line + 1}: ${inEnglish(p.message)}`),
    ...conflicts.map(
      c => `${name}: conflict in ${what} ${c.id}: ${c.fields.join(', ')}; both versions are kept in its line`,
    ),
    ...kept.map(
      k => `${name}: ${what} ${k.id} was deleted by ${k.deletedBy} and changed by the other side; it is kept`,
    ),
  ];
}
