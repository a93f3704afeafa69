/** Where the annotations of an article stand. */
import { indexText } from '../anchor/anchor.ts';
import { findAnchors } from '../anchor/find.ts';
import { plainText } from '../anchor/plain.ts';
import type { Annotation } from '../sidecar/schema.ts';
import type { PlacedAnnotation } from './marks.ts';

/** Looks for every annotation in a text; spans of the result count in it as given. */
export function placeAnnotations(text: string, annotations: readonly Annotation[]): PlacedAnnotation[] {
  if (!annotations.length) return [];
  const plain = plainText(text);
  return findAnchors(indexText(plain.text), annotations).map((found, i) => ({
    annotation: annotations[i]!,
    state: found.state,
    span: found.span && plain.spanToGiven(found.span),
    candidates: found.candidates?.map(plain.spanToGiven),
  }));
}
