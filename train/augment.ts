/** Copies of articles with lines in capitals, as heads and some wires write them. */
import type { GoldDocument } from './corpus.ts';

/** Letters in capitals one by one, so that offsets stay. */
const capitals = (text: string): string =>
  text.replace(/\p{Ll}/gu, c => (c.toUpperCase().length === c.length ? c.toUpperCase() : c));

function withLines(document: GoldDocument, tag: string, weight: number, pick: (line: string) => boolean): GoldDocument {
  const text = document.text
    .split('\n')
    .map(line => (pick(line) ? capitals(line) : line))
    .join('\n');
  return { ...document, id: `${document.id}${tag}`, text, weight: document.weight * weight, copyOf: document.id };
}

/** Every third article with its short lines in capitals, every tenth in capitals throughout. */
export function capitalizedCopies(documents: readonly GoldDocument[]): GoldDocument[] {
  return documents.flatMap((d, i) => [
    ...(i % 3 === 0 ? [withLines(d, '-heads', 0.5, line => line.length < 90)] : []),
    ...(i % 10 === 1 ? [withLines(d, '-capitals', 0.5, () => true)] : []),
  ]);
}
