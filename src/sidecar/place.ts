/** Where the annotations of an article stand: the one way from a text as given to its anchors and back. */
import { indexText, type AnchorState, type TextIndex } from '../anchor/anchor.ts';
import { findAnchors } from '../anchor/find.ts';
import { plainText, type PlainText } from '../anchor/plain.ts';
import type { Span } from '../article/article.ts';
import type { Annotation } from './schema.ts';

/** An annotation and where it stands in the text as given; without a span where it was not found. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  readonly span?: Span;
  /** Where it could be, the likeliest first, if it has no span. */
  readonly candidates?: readonly Span[];
}

/** A text made ready for anchors, and what was found in it. */
export interface PlacedText {
  readonly plain: PlainText;
  /** Of the plain text. */
  readonly index: TextIndex;
  /** In the order of the annotations. */
  readonly placed: readonly PlacedAnnotation[];
}

export function placeIn(text: string, annotations: readonly Annotation[]): PlacedText {
  const plain = plainText(text);
  const index = indexText(plain.text);
  const found = findAnchors(index, annotations);
  const placed = annotations.map((annotation, i): PlacedAnnotation => {
    const { state, span, candidates } = found[i]!;
    // What somebody keeps as an orphan has no place, unless its very words are back.
    if (annotation.orphan && state !== 'exact' && state !== 'moved')
      return { annotation, state: 'orphaned', candidates: [] };
    return span
      ? { annotation, state, span: plain.spanToGiven(span) }
      : { annotation, state, candidates: candidates.map(plain.spanToGiven) };
  });
  return { plain, index, placed };
}

/** Looks for every annotation in a text; spans of the result count in it as given. */
export const placeAnnotations = (text: string, annotations: readonly Annotation[]): readonly PlacedAnnotation[] =>
  annotations.length ? placeIn(text, annotations).placed : [];
