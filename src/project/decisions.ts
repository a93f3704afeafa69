/** What a person can decide about a passage, each a function from a sidecar to a sidecar. */
import { describeAnchor } from '../anchor/describe.ts';
import type { TextIndex } from '../anchor/anchor.ts';
import type { Span } from '../article/article.ts';
import type { FigureMention, Mention } from '../recognize/mention.ts';
import type { Annotation, AnnotationKind, ArticleFacts, Note, Sidecar, Stamp } from '../sidecar/schema.ts';
import { newAnnotation } from '../sidecar/edit.ts';
import type { Meaning } from '../sidecar/fixes.ts';
import type { Mark } from './marks.ts';

/** What a mark is said to be. Fields that are absent stay as they were. */
export type { Meaning } from '../sidecar/fixes.ts';

export type Decision =
  | { readonly do: 'accept'; readonly mark: Mark }
  | { readonly do: 'reject'; readonly mark: Mark }
  /** Takes the decision back: the passage is a suggestion again, or nothing. Notes go with it. */
  | { readonly do: 'forget'; readonly mark: Mark }
  | { readonly do: 'correct'; readonly mark: Mark; readonly meaning: Meaning }
  /** Of an annotation: another kind of mention. Its id stays, and so does what cites it. */
  | { readonly do: 'retype'; readonly mark: Mark; readonly kind: AnnotationKind; readonly meaning: Meaning }
  | {
      readonly do: 'add';
      readonly span: Span;
      readonly kind: AnnotationKind;
      readonly meaning: Meaning;
      readonly note?: string;
      readonly tags?: readonly string[];
    }
  | { readonly do: 'note'; readonly mark: Mark | undefined; readonly span: Span; readonly text: string }
  | { readonly do: 'tag'; readonly mark: Mark | undefined; readonly span: Span; readonly tags: readonly string[] }
  /** An annotation was lost, or its passage changed: it belongs here, or to what stands here now. */
  | { readonly do: 'attach'; readonly id: string; readonly span: Span; readonly meaning?: Meaning }
  /** An orphan that shall stay in the sidecar without being reported again. */
  | { readonly do: 'keep orphan'; readonly id: string }
  | { readonly do: 'delete'; readonly id: string }
  | { readonly do: 'describe article'; readonly facts: Partial<Pick<ArticleFacts, 'published' | 'title'>> };

/**
 * `index`: the article's text with LF line ends and no BOM; `toPlain` leads spans of marks there from the text as given.
 * The same sidecar comes back if there is nothing to change.
 */
export function decide(
  sidecar: Sidecar,
  decision: Decision,
  index: TextIndex,
  toPlain: (span: Span) => Span,
  /** Who decides, and when. */
  stamp: Stamp,
): Sidecar {
  const anchor = (span: Span) => {
    const { start, end } = toPlain(span);
    return describeAnchor(index, start, end);
  };
  const put = (annotation: Annotation): Sidecar => replaced(sidecar, annotation);
  const fresh = (kind: AnnotationKind, span: Span, rest: Partial<Annotation>): Sidecar =>
    put({ ...newAnnotation(index, toPlain(span), { kind, status: 'added' }, stamp, sidecar), ...rest, ...stamp });

  switch (decision.do) {
    case 'accept':
    case 'reject': {
      const { mark } = decision;
      const own = current(sidecar, mark);
      const status = decision.do === 'accept' ? 'accepted' : 'rejected';
      if (!own) return fresh(mark.kind, mark, { ...meaningOf(mark.mention), status });
      if (status === 'accepted' && own.status !== 'rejected' && mark.anchor !== 'changed') return sidecar;
      if (status === 'rejected' && own.status === 'rejected') return sidecar;
      // What a person added and takes back without a word on it leaves nothing behind.
      if (status === 'rejected' && own.status === 'added' && !own.notes?.length) return removed(sidecar, own.id);
      const anew = mark.anchor === 'changed' ? { ...anchor(mark), ...meaningOf(mark.mention) } : {};
      return put({ ...own, ...anew, status, ...stamp });
    }
    case 'forget': {
      const own = current(sidecar, decision.mark);
      return own ? removed(sidecar, own.id) : sidecar;
    }
    case 'correct': {
      const { mark, meaning } = decision;
      const own = current(sidecar, mark);
      if (!own) return fresh(mark.kind, mark, { ...meaningOf(mark.mention), ...meaning, status: 'corrected' });
      const anew = mark.anchor === 'changed' ? anchor(mark) : {};
      return put({ ...own, ...anew, ...meaning, status: own.status === 'added' ? 'added' : 'corrected', ...stamp });
    }
    case 'retype': {
      const { mark, kind, meaning } = decision;
      const own = current(sidecar, mark);
      if (!own) return sidecar;
      const anew = mark.anchor === 'changed' ? anchor(mark) : {};
      const other = { ...own, ...anew, type: undefined, value: undefined, entity: undefined, ...meaning, ...stamp };
      if (own.status === 'added') return put({ ...other, kind });
      const retyped = put({ ...other, kind, status: 'corrected' });
      // what was suggested there would be suggested again
      return decide(retyped, { do: 'reject', mark: { ...mark, annotation: undefined } }, index, toPlain, stamp);
    }
    case 'add': {
      const { kind, span, meaning, note, tags } = decision;
      return fresh(kind, span, {
        ...meaning,
        tags,
        notes: note === undefined ? undefined : [{ ...stamp, text: note }],
      });
    }
    case 'note': {
      const note: Note = { ...stamp, text: decision.text };
      const own = decision.mark && current(sidecar, decision.mark);
      // A note on a suggestion decides nothing about it: it is a note on the passage.
      if (!own) return fresh('passage', decision.span, { notes: [note] });
      return put({ ...own, notes: [...(own.notes ?? []), note] });
    }
    case 'tag': {
      const own = decision.mark && current(sidecar, decision.mark);
      const tags = decision.tags.length ? [...new Set(decision.tags)].sort() : undefined;
      if (!own) return tags ? fresh('passage', decision.span, { tags }) : sidecar;
      // A passage that was only tagged is nothing without its tags.
      if (!tags && own.kind === 'passage' && !own.notes?.length) return removed(sidecar, own.id);
      return put({ ...own, tags });
    }
    case 'attach': {
      const own = sidecar.annotations.find(({ id }) => id === decision.id);
      if (!own) return sidecar;
      return put({ ...own, orphan: undefined, ...anchor(decision.span), ...decision.meaning, ...stamp });
    }
    case 'keep orphan': {
      const own = sidecar.annotations.find(({ id }) => id === decision.id);
      return own ? put({ ...own, orphan: true, ...stamp }) : sidecar;
    }
    case 'delete':
      return removed(sidecar, decision.id);
    case 'describe article':
      return { ...sidecar, article: withoutBlanks({ ...sidecar.article, ...decision.facts }) };
  }
}

/** What a suggestion says, in the fields that an annotation keeps. */
export function meaningOf(mention: Mention | undefined): Meaning {
  if (!mention) return {};
  if (mention.kind === 'actor') return withoutBlanks({ type: mention.type, entity: mention.entity });
  if (mention.kind === 'date') return withoutBlanks({ type: mention.type, value: mention.value });
  return withoutBlanks({ value: figureValue(mention) });
}

function figureValue(mention: FigureMention): Meaning['value'] {
  const { value, modifier, min, max, unit, object, outOf, of } = mention;
  const fields = withoutBlanks({ value, modifier, min, max, unit, object, outOf, of });
  return Object.keys(fields).length ? fields : undefined;
}

/** The mark's annotation as the sidecar has it now. */
const current = (sidecar: Sidecar, mark: Mark): Annotation | undefined =>
  mark.annotation && sidecar.annotations.find(({ id }) => id === mark.annotation!.id);

function replaced(sidecar: Sidecar, annotation: Annotation): Sidecar {
  const clean = withoutBlanks(annotation);
  const known = sidecar.annotations.some(({ id }) => id === clean.id);
  return {
    ...sidecar,
    annotations: known
      ? sidecar.annotations.map(old => (old.id === clean.id ? clean : old))
      : [...sidecar.annotations, clean],
  };
}

const removed = (sidecar: Sidecar, gone: string): Sidecar => ({
  ...sidecar,
  annotations: sidecar.annotations.filter(({ id }) => id !== gone),
});

function withoutBlanks<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
