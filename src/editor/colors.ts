/** In which colour a mark is drawn: that of its kind, or by a setting that of its tag or its entity. */
import type { Mark } from '../project/marks.ts';
import type { AnnotationKind } from '../sidecar/schema.ts';
import { Color } from './contributions.ts';

export type ColorBy = 'kind' | 'tag' | 'entity';

const KINDS: Readonly<Record<AnnotationKind, Color>> = {
  actor: Color.actor,
  date: Color.date,
  figure: Color.figure,
  passage: Color.passage,
};

export const PALETTE: readonly Color[] = [
  Color.palette1,
  Color.palette2,
  Color.palette3,
  Color.palette4,
  Color.palette5,
  Color.palette6,
  Color.palette7,
  Color.palette8,
];

/** Marks without a tag, or that are no actors, keep the colour of their kind. */
export function colorOf(mark: Mark, by: ColorBy, tags: readonly string[]): Color {
  const name = by === 'tag' ? tags[0] : by === 'entity' ? entityOf(mark) : undefined;
  return name === undefined ? KINDS[mark.kind] : PALETTE[hash(name) % PALETTE.length]!;
}

const entityOf = ({ mention }: Mark): string | undefined => (mention?.kind === 'actor' ? mention.entity : undefined);

/** The same colour in every article, whoever else is in it. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}
