/** Which actors the matrix shows and in which order. */
import type { MatrixRow } from '../messages.ts';

export type Sorting = 'count' | 'articles' | 'name' | 'shared';

export interface RowFilter {
  /** Part of a name, in any case. */
  readonly words: string;
  /** A type's id; '' for all. */
  readonly type: string;
  readonly sorting: Sorting;
  /** The actor that others are seen with. */
  readonly picked: MatrixRow | undefined;
  readonly language: string;
}

/** Indices of the rows, sorted; the picked actor stands first when its company is what is sorted by. */
export function rowsOf(rows: readonly MatrixRow[], { words, type, sorting, picked, language }: RowFilter): number[] {
  const wanted = words.trim().toLocaleLowerCase(language);
  const shown: number[] = [];
  rows.forEach((row, i) => {
    if (type && row.type !== type) return;
    if (wanted && !row.name.toLocaleLowerCase(language).includes(wanted)) return;
    shown.push(i);
  });
  const collator = new Intl.Collator(language, { numeric: true });
  const byName = (a: number, b: number): number => collator.compare(rows[a]!.name, rows[b]!.name);
  const byCount = (a: number, b: number): number => rows[b]!.total - rows[a]!.total || byName(a, b);
  const bySpread = (a: number, b: number): number => rows[b]!.counts.length - rows[a]!.counts.length || byCount(a, b);
  if (sorting === 'name') return shown.sort(byName);
  if (sorting === 'count') return shown.sort(byCount);
  if (sorting === 'articles' || !picked) return shown.sort(bySpread);
  const shared = new Map(shown.map(i => [i, rows[i] === picked ? Infinity : sharedArticles(rows[i]!, picked).length]));
  return shown.sort((a, b) => (shared.get(a) === shared.get(b) ? bySpread(a, b) : shared.get(b)! - shared.get(a)!));
}

/** Indices of the articles that name both. */
export function sharedArticles(a: MatrixRow, b: MatrixRow): readonly number[] {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.counts.length && j < b.counts.length;) {
    const [left, right] = [a.counts[i]![0], b.counts[j]![0]];
    if (left === right) found.push(left);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return found;
}
