/** Writes a sidecar: one annotation a line, fixed key order, sorted, LF; what nobody touched keeps its bytes. */
import { toLine, writeLines, type Member } from '../lines/document.ts';
import { ANNOTATION_KEYS, ARTICLE_KEYS, type Annotation, type Sidecar } from './schema.ts';

/** The order of the lines: by place, then id; equal ones stay as they stand. */
export const byPlace = (a: Annotation, b: Annotation): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function writeSidecar(sidecar: Sidecar): string {
  const lines = [
    ...[...sidecar.annotations].sort(byPlace).map(annotation => toLine(annotation, ANNOTATION_KEYS)),
    ...sidecar.unread.map(item => toLine(item)),
  ];
  const line = new Map(sidecar.others.map(([key, value]) => [key, toLine(value)]));
  line.set('format', JSON.stringify(sidecar.format));
  if (!sidecar.order.length || sidecar.order.includes('article') || Object.keys(sidecar.article).length)
    line.set('article', toLine(sidecar.article, ARTICLE_KEYS));
  const missing = [...line.keys(), 'annotations'].filter(key => !sidecar.order.includes(key));
  const keys = [...sidecar.order, ...missing.sort((a, b) => rank(a) - rank(b))];
  return writeLines(
    keys.flatMap((key): Member[] =>
      key === 'annotations' ? [{ list: key, lines }] : line.has(key) ? [[key, line.get(key)!]] : [],
    ),
  );
}

const RANK = ['format', 'article'];
const rank = (key: string): number => (key === 'annotations' ? 3 : RANK.includes(key) ? RANK.indexOf(key) : 2);
