/** Changes of a sidecar, each giving a new one. Untouched annotations stay the same objects, and so keep their bytes. */
import type { Span } from '../article/article.ts';
import type { TextIndex } from '../anchor/anchor.ts';
import { describeAnchor } from '../anchor/describe.ts';
import { canonical, settle } from '../lines/merge.ts';
import type { JsonObject } from '../lines/document.ts';
import type { Annotation, AnchorFields, ArticleFacts, Note, Sidecar, Stamp } from './schema.ts';

/** What a person decided on a passage. */
export type Decision = Pick<Annotation, 'kind' | 'status'> &
  Partial<Pick<Annotation, 'type' | 'entity' | 'value' | 'tags' | 'notes'>>;

/** Offsets of `span` count in the plain text of `index` (LF, no BOM). */
export function newAnnotation(
  index: TextIndex,
  span: Span,
  decision: Decision,
  stamp: Stamp,
  sidecar: Sidecar,
): Annotation {
  const anchor = describeAnchor(index, span.start, span.end);
  const taken = new Set(sidecar.annotations.map(annotation => annotation.id));
  return { id: idFor({ ...anchor, kind: decision.kind }, id => taken.has(id)), ...anchor, ...decision, ...stamp };
}

/**
 * Ten letters and digits made from the passage itself, so that two people who decide on the same suggestion in two clones
 * write the same line, and a merge sees their decisions meet. Taken ones are passed over.
 */
export function idFor(passage: AnchorFields & { readonly kind: string }, taken: (id: string) => boolean): string {
  const { kind, quote, before = '', after = '', at } = passage;
  const words = [kind, quote, before, after].join('\u0000');
  for (let n = 0; ; n++) {
    const id = hashOf(n === 0 ? words : `${words}\u0000${at}\u0000${n}`);
    if (!taken(id)) return id;
  }
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 50 bits of two FNV-1a hashes with a final mix, as ten digits of base 32 (no letters that look alike). */
export function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [mix(a), mix(b)].map(word => [0, 5, 10, 15, 20].map(bit => DIGITS[(word >>> bit) & 31]).join('')).join('');
}

function mix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

export const withAnnotations = (sidecar: Sidecar, annotations: readonly Annotation[]): Sidecar => ({
  ...sidecar,
  annotations,
});

export const addAnnotation = (sidecar: Sidecar, annotation: Annotation): Sidecar =>
  withAnnotations(sidecar, [...sidecar.annotations, annotation]);

export const removeAnnotation = (sidecar: Sidecar, id: string): Sidecar =>
  withAnnotations(
    sidecar,
    sidecar.annotations.filter(annotation => annotation.id !== id),
  );

/** Sets the given fields; those given as undefined are taken away. */
export function changeAnnotation(sidecar: Sidecar, id: string, fields: Partial<Annotation>): Sidecar {
  return withAnnotations(
    sidecar,
    sidecar.annotations.map(annotation => (annotation.id === id ? withFields(annotation, fields) : annotation)),
  );
}

export function withFields<T extends object>(item: T, fields: Partial<T>): T {
  return Object.fromEntries(Object.entries({ ...item, ...fields }).filter(([, value]) => value !== undefined)) as T;
}

/** A reply is one new note at the end of the thread; the decision's own stamp stays. */
export function addNote(sidecar: Sidecar, id: string, note: Note): Sidecar {
  const notes = sidecar.annotations.find(annotation => annotation.id === id)?.notes ?? [];
  return changeAnnotation(sidecar, id, { notes: [...notes, note] });
}

/**
 * Gives a note other words; `note` is the note as it was shown. The same sidecar comes back if the note is not there any more,
 * or says that already.
 */
export function editNote(sidecar: Sidecar, id: string, note: Note, text: string, { on }: Stamp): Sidecar {
  const { notes, index } = noteIn(sidecar, id, note);
  if (index < 0 || note.text === text) return sidecar;
  const edited = withFields(notes[index]!, { text, edited: on });
  return changeAnnotation(sidecar, id, { notes: notes.with(index, edited) });
}

/** Takes a note out, and with the last one a passage that was marked for its notes alone. */
export function removeNote(sidecar: Sidecar, id: string, note: Note): Sidecar {
  const { annotation, notes, index } = noteIn(sidecar, id, note);
  if (!annotation || index < 0) return sidecar;
  if (notes.length > 1) return changeAnnotation(sidecar, id, { notes: notes.filter((_, i) => i !== index) });
  const says = Object.keys(annotation).filter(key => !NOTHING_SAID.has(key));
  return annotation.kind === 'passage' && !says.length
    ? removeAnnotation(sidecar, id)
    : changeAnnotation(sidecar, id, { notes: undefined });
}

/** Fields of a passage that was marked to bear notes. */
const NOTHING_SAID: ReadonlySet<string> = new Set<keyof Annotation>([
  ...(['id', 'kind', 'quote', 'before', 'after', 'at', 'status', 'notes', 'orphan', 'by', 'on'] as const),
]);

function noteIn(sidecar: Sidecar, id: string, note: Note) {
  const annotation = sidecar.annotations.find(one => one.id === id);
  const notes = annotation?.notes ?? [];
  const wanted = canonical(note);
  return { annotation, notes, index: notes.findIndex(one => canonical(one) === wanted) };
}

/** Takes version `index` of a conflict; `id` is that of an annotation, or `article`. */
export function settleConflict(sidecar: Sidecar, id: string, index: number, stamp: Stamp): Sidecar {
  if (id === 'article')
    return { ...sidecar, article: settle(sidecar.article as unknown as JsonObject, index) as ArticleFacts };
  return withAnnotations(
    sidecar,
    sidecar.annotations.map(annotation =>
      annotation.id === id ? settleAnnotation(annotation, index, stamp) : annotation,
    ),
  );
}

/** Whoever settles a conflict decides; who had decided the same is still named. */
function settleAnnotation(annotation: Annotation, index: number, stamp: Stamp): Annotation {
  const settled = settle(annotation as unknown as JsonObject, index, stamp as JsonObject) as unknown as Annotation;
  const { by, on } = annotation.conflict?.[index] ?? {};
  if (by === undefined || by === settled.by) return settled;
  const also = (settled.also ?? []).filter(other => other.by !== by || other.agreed);
  if (also.some(other => other.by === by && other.on === on)) return { ...settled, also };
  return { ...settled, also: [...also, { by, ...(on === undefined ? {} : { on }) }] };
}

export const changeArticle = (sidecar: Sidecar, fields: Partial<ArticleFacts>): Sidecar => ({
  ...sidecar,
  article: withFields(sidecar.article, fields),
});
