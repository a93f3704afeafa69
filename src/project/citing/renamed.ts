/** What a rename changes in the reports: their links lead where they led before. */
import { encodePath, relativePath, resolvePath, rootOf } from '../../citations/paths.ts';
import type { CitationIndex, CitedBy } from './index.ts';
import type { TextEdit } from './repairs.ts';

/** Of a file or a folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface ReportEdits {
  /** The report's name before the rename. */
  readonly report: string;
  readonly edits: readonly TextEdit[];
}

/** Reports whose citations must be rewritten, with the edits of each in text order. */
export function editsOfRename(
  index: CitationIndex,
  renames: readonly Rename[],
  roots: readonly string[],
): readonly ReportEdits[] {
  const after = (name: string): string => {
    for (const { from, to } of renames) {
      if (name === from) return to;
      if (name.startsWith(`${from}/`)) return to + name.slice(from.length);
    }
    return name;
  };
  return index.reports().flatMap(report => {
    const edits = new Map<number, TextEdit>();
    for (const one of index.of(report)) {
      const edit = editOf(one, after, roots);
      // references share the address of their definition
      if (edit) edits.set(edit.start, edit);
    }
    return edits.size ? [{ report, edits: [...edits.values()].sort((a, b) => a.start - b.start) }] : [];
  });
}

function editOf(
  { report, citation: { target }, article, pathSpan }: CitedBy,
  after: (name: string) => string,
  roots: readonly string[],
): TextEdit | undefined {
  if (article === undefined || !pathSpan || target.form === 'pandoc' || target.path === '') return undefined;
  const [from, to] = [after(report), after(article)];
  if (from === report && to === article) return undefined;
  if (resolvePath(from, target.path, roots) === to) return undefined;
  const root = target.path.startsWith('/') ? rootOf(to, roots) : undefined;
  const path = root !== undefined && root === rootOf(from, roots) ? to.slice(root.length) : relativePath(from, to);
  return { ...pathSpan, text: encodePath(target.path.startsWith('./') && !path.startsWith('.') ? `./${path}` : path) };
}
