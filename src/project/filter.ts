/** Which marks a reader wants to see: one filter for the marks in the text and for every list of them. */
import type { TimexType, ActorType } from '../recognize/mention.ts';
import type { AnnotationKind } from '../sidecar/schema.ts';
import type { Mark, MarkState } from './marks.ts';

/** Each list names what is wanted; an empty one wants everything. A mark must be wanted by all of them. */
export interface MarkFilter {
  /** Kinds and types, each by itself enough: all actors, or persons and durations. */
  readonly what: readonly What[];
  readonly states: readonly MarkState[];
  /** NONE: without a tag. */
  readonly tags: readonly string[];
  /** Who decided. NONE: nobody yet, or nobody who is named. */
  readonly authors: readonly string[];
  /** Suggestions that are less sure are not wanted. Decisions are. */
  readonly confidence: number;
}

export type What = AnnotationKind | ActorType | TimexType;

/** The tag of what has no tag, the author of what nobody decided. */
export const NONE = '';

export const NO_FILTER: MarkFilter = { what: [], states: [], tags: [], authors: [], confidence: 0 };

export const isFiltering = ({ what, states, tags, authors, confidence }: MarkFilter): boolean =>
  what.length + states.length + tags.length + authors.length > 0 || confidence > 0;

/** Those of an article's marks that the filter wants, in their order. `least`: a confidence that holds whatever the filter says. */
export function filterMarks(marks: readonly Mark[], filter: MarkFilter, least = 0): readonly Mark[] {
  const confidence = Math.max(least, filter.confidence);
  const tagsOf = filter.tags.length ? tagsIn(marks) : undefined;
  const { what, states, tags, authors } = filter;
  return marks.filter(
    mark =>
      (mark.state !== 'suggested' || (mark.mention?.confidence ?? 1) >= confidence) &&
      (!what.length || what.includes(mark.kind) || what.includes(typeOf(mark) ?? mark.kind)) &&
      (!states.length || states.includes(mark.state)) &&
      (!authors.length || authors.includes(authorOf(mark))) &&
      (!tagsOf || orNone(tagsOf(mark)).some(tag => tags.includes(tag))),
  );
}

/** `person`, `DURATION`; undefined for figures and passages, whose kind says all. */
export function typeOf({ mention }: Mark): ActorType | TimexType | undefined {
  return mention && mention.kind !== 'figure' ? mention.type : undefined;
}

export const authorOf = ({ annotation }: Mark): string => annotation?.by ?? NONE;

export const orNone = (tags: readonly string[]): readonly string[] => (tags.length ? tags : [NONE]);

const made = new WeakMap<readonly Mark[], (mark: Mark) => readonly string[]>();

/** The tags of each of an article's marks: its own, and those of a passage on exactly its words, for a tag decides nothing. */
export function tagsIn(marks: readonly Mark[]): (mark: Mark) => readonly string[] {
  let tagsOf = made.get(marks);
  if (!tagsOf) made.set(marks, (tagsOf = makeTags(marks)));
  return tagsOf;
}

function makeTags(marks: readonly Mark[]): (mark: Mark) => readonly string[] {
  const bySpan = new Map<string, string[]>();
  for (const { annotation, start, end } of marks) {
    if (!annotation?.tags?.length) continue;
    const key = `${start} ${end}`;
    bySpan.set(key, [...new Set([...(bySpan.get(key) ?? []), ...annotation.tags])].sort());
  }
  if (!bySpan.size) return () => [];
  return ({ start, end }) => bySpan.get(`${start} ${end}`) ?? [];
}
