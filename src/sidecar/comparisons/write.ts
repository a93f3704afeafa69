/** Writes the decisions on comparisons: one a line, fixed key order, sorted by id, LF; what nobody touched keeps its bytes. */
import { toLine, writeLines, type Member } from '../../lines/document.ts';
import { COMPARISONS_LIST, DECISION_KEYS, type ComparisonDecision, type Comparisons } from './schema.ts';

export const byId = (a: ComparisonDecision, b: ComparisonDecision): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function writeComparisons(comparisons: Comparisons): string {
  const lines = [
    ...[...comparisons.decisions].sort(byId).map(decision => toLine(decision, DECISION_KEYS)),
    ...comparisons.unread.map(item => toLine(item)),
  ];
  const line = new Map(comparisons.others.map(([key, value]) => [key, toLine(value)]));
  line.set('format', JSON.stringify(comparisons.format));
  const known = comparisons.order.length ? comparisons.order : ['format', COMPARISONS_LIST];
  const missing = ['format', ...line.keys(), COMPARISONS_LIST].filter(key => !known.includes(key));
  return writeLines(
    [...new Set([...known, ...missing])].flatMap((key): Member[] =>
      key === COMPARISONS_LIST ? [{ list: key, lines }] : line.has(key) ? [[key, line.get(key)!]] : [],
    ),
  );
}
