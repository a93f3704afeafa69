/** Where the annotations of an open article stand: found once, then kept on their passages through every edit. */
import type * as vscode from 'vscode';
import { fold } from '../anchor/fold.ts';
import { followEdits, type Edit } from '../anchor/follow.ts';
import { placeAnnotations, type PlacedAnnotation } from '../sidecar/place.ts';
import type { Annotation } from '../sidecar/schema.ts';

/** The places after the sidecar changed: known anchors stay where they are, new ones are looked for. */
export function placeChanged(
  text: string,
  before: readonly PlacedAnnotation[],
  annotations: readonly Annotation[],
): PlacedAnnotation[] {
  const known = new Map(before.map(placed => [placed.annotation.id, placed]));
  const anew: Annotation[] = [];
  const result = annotations.map(annotation => {
    const old = known.get(annotation.id);
    if (old && sameAnchor(old.annotation, annotation)) return { ...old, annotation };
    anew.push(annotation);
    return annotation;
  });
  const found = new Map(placeAnnotations(text, anew).map(placed => [placed.annotation, placed]));
  return result.map(item => ('annotation' in item ? item : found.get(item)!));
}

const sameAnchor = (a: Annotation, b: Annotation): boolean =>
  a.quote === b.quote && a.at === b.at && a.before === b.before && a.after === b.after && a.orphan === b.orphan;

/** The places after an edit of the buffer; `text` is the text after it. */
export function followChanges(
  placed: readonly PlacedAnnotation[],
  changes: readonly vscode.TextDocumentContentChangeEvent[],
  text: string,
): PlacedAnnotation[] {
  const edits: Edit[] = changes.map(({ rangeOffset, rangeLength, text: typed }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    length: typed.length,
  }));
  const standing = placed.filter(item => item.span);
  const followed = followEdits(
    standing.map(item => item.span!),
    edits,
  );
  const after = new Map(standing.map((item, i) => [item, followed[i]]));
  const gone: Annotation[] = [];
  const result = placed.map((item): PlacedAnnotation | undefined => {
    if (!item.span) return item;
    const span = after.get(item);
    if (!span) {
      gone.push(item.annotation);
      return undefined;
    }
    const moved = { start: span.start, end: span.end };
    if (!span.touched) return { ...item, span: moved };
    const same = fold(text.slice(span.start, span.end)).text === fold(item.annotation.quote).text;
    if (!same && item.annotation.orphan) return { annotation: item.annotation, state: 'orphaned', candidates: [] };
    return { ...item, span: moved, state: same ? 'moved' : 'changed' };
  });
  // A passage that was cut may stand elsewhere already: a moved paragraph, a formatter that replaced everything.
  const found = placeAnnotations(text, gone);
  let next = 0;
  return result.map(item => item ?? found[next++]!);
}

/** Looks again for what has no place or reads differently: undo and paste bring passages back. */
export function placeLost(text: string, placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const lost = placed.filter(item => !item.span || item.state === 'changed');
  if (!lost.length) return placed;
  const found = new Map(
    placeAnnotations(
      text,
      lost.map(item => item.annotation),
    ).map(item => [item.annotation, item]),
  );
  return placed.map(item => {
    const again = found.get(item.annotation);
    // A passage that changed under the reader's eyes is where it is, whatever its context says.
    return again && (again.span || !item.span) ? again : item;
  });
}
