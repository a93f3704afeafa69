/** What can be done about a finding, as data: the same fixes serve quick fixes, code actions and the command line. */
import type { Anchor } from '../anchor/anchor.ts';
import type { Message } from '../lines/message.ts';
import { changeAnnotation, idFor, removeAnnotation, settleConflict, withAnnotations, withFields } from './edit.ts';
import type { Annotation, Sidecar, Stamp } from './schema.ts';

/** What the words of a passage mean, in the fields of an annotation. */
export type Meaning = Pick<Annotation, 'type' | 'entity' | 'value'>;

interface FixBase {
  /** What the fix does, as a menu says it. */
  readonly title: Message;
}

export type Fix = FixBase &
  (
    | {
        /** Takes the passage as it is now, with its new words and their meaning; what the old ones meant is dropped. */
        readonly kind: 'accept-passage';
        readonly id: string;
        readonly anchor: Anchor;
        readonly meaning?: Meaning;
      }
    /** Puts the annotation on another passage that reads the same. */
    | { readonly kind: 'attach'; readonly id: string; readonly anchor: Anchor }
    /** Puts it on words that the person selects: the caller asks for them, and attaches. */
    | { readonly kind: 'attach-selection'; readonly id: string }
    | { readonly kind: 'keep-orphan'; readonly id: string }
    | { readonly kind: 'delete'; readonly id: string }
    /** `id` is an annotation's, or `article`; an entity's or a decision's on a comparison, which the caller settles. */
    | { readonly kind: 'settle'; readonly id: string; readonly version: number }
    /** Of two annotations on one passage the first stays, with the notes and tags of both. */
    | { readonly kind: 'unite'; readonly id: string; readonly other: string }
    /** Gives the later one of two annotations with one id a new one. */
    | { readonly kind: 'new-id'; readonly id: string; readonly occurrence: number }
    /** Drops the later one of two equal annotations. */
    | { readonly kind: 'drop-copy'; readonly id: string; readonly occurrence: number }
    /** Merges the two sides of git's conflict markers: the caller replaces the file by `resolveMarkers`. */
    | { readonly kind: 'resolve-markers' }
    /**
     * Moves the whole sidecar beside another article, which is named as the caller names articles: the caller does that.
     * `certain`: it can be no other, so nobody has to be asked.
     */
    | { readonly kind: 'move'; readonly article: string; readonly certain?: boolean }
    /** Enters an entity into the registry: the caller does that. */
    | { readonly kind: 'add-entity'; readonly id: string; readonly entity: string }
  );

/** Fixes that change the sidecar itself; the others are for the caller. */
export function applyFix(sidecar: Sidecar, fix: Fix, stamp: Stamp): Sidecar {
  switch (fix.kind) {
    case 'accept-passage':
      return changeAnnotation(sidecar, fix.id, {
        ...fix.anchor,
        entity: undefined,
        value: undefined,
        ...fix.meaning,
        orphan: undefined,
        ...stamp,
      });
    case 'attach':
      return changeAnnotation(sidecar, fix.id, { ...fix.anchor, orphan: undefined, ...stamp });
    case 'keep-orphan':
      return changeAnnotation(sidecar, fix.id, { orphan: true, ...stamp });
    case 'delete':
      return removeAnnotation(sidecar, fix.id);
    case 'unite':
      return unite(sidecar, fix.id, fix.other);
    case 'settle':
      return settleConflict(sidecar, fix.id, fix.version, stamp);
    case 'new-id': {
      const taken = new Set(sidecar.annotations.map(({ id }) => id));
      return onOccurrence(sidecar, fix, annotation => [
        withFields(annotation, { id: idFor(annotation, id => taken.has(id)) }),
      ]);
    }
    case 'drop-copy':
      return onOccurrence(sidecar, fix, () => []);
    case 'attach-selection':
    case 'resolve-markers':
    case 'move':
    case 'add-entity':
      return sidecar;
  }
}

function unite(sidecar: Sidecar, id: string, other: string): Sidecar {
  const [keep, drop] = [id, other].map(wanted => sidecar.annotations.find(annotation => annotation.id === wanted));
  if (!keep || !drop) return sidecar;
  const notes = [...(keep.notes ?? []), ...(drop.notes ?? [])].sort((a, b) => compareText(a.on ?? '', b.on ?? ''));
  const tags = [...new Set([...(keep.tags ?? []), ...(drop.tags ?? [])])].sort();
  const both = { notes: notes.length ? notes : undefined, tags: tags.length ? tags : undefined };
  return removeAnnotation(changeAnnotation(sidecar, id, both), other);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Changes the n-th (from 0) annotation with an id. */
function onOccurrence(
  sidecar: Sidecar,
  { id, occurrence }: { readonly id: string; readonly occurrence: number },
  change: (annotation: Annotation) => readonly Annotation[],
): Sidecar {
  let n = -1;
  return withAnnotations(
    sidecar,
    sidecar.annotations.flatMap(annotation => {
      if (annotation.id === id) n++;
      return annotation.id === id && n === occurrence ? change(annotation) : [annotation];
    }),
  );
}
