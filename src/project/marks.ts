/** What a reader sees: suggestions with people's decisions laid over them. */
import type { Span } from '../article/article.ts';
import {
  ACTOR_TYPES,
  type ActorMention,
  type ActorType,
  type DateMention,
  type FigureMention,
  type FigureModifier,
  type Mention,
  type TimexType,
} from '../recognize/mention.ts';
import type { PlacedAnnotation } from '../sidecar/place.ts';
import type { Annotation, AnnotationKind, Status } from '../sidecar/schema.ts';

export type { PlacedAnnotation } from '../sidecar/place.ts';

export type MarkState = 'suggested' | Status;

/** Why a suggestion may do without a decision: it stands around the article, or is a time that no calendar has ("now", "soon"). */
export type Aside = (typeof ASIDES)[number];
export const ASIDES = ['furniture', 'vague'] as const;

/** A marked passage; the span counts in the text as given. */
export interface Mark extends Span {
  readonly kind: AnnotationKind;
  readonly text: string;
  readonly state: MarkState;
  /** How its annotation was found again; `exact` for suggestions. */
  readonly anchor: 'exact' | 'moved' | 'changed';
  /** What the passage means, with the annotation's corrections; absent for a plain passage. */
  readonly mention?: Mention;
  readonly annotation?: Annotation;
  /** Of suggestions alone. */
  readonly aside?: Aside;
}

export interface Marks {
  /** Sorted by start, longer ones first. */
  readonly marks: readonly Mark[];
  /** Annotations without a place: `ambiguous` and `orphaned`. */
  readonly lost: readonly PlacedAnnotation[];
}

/** `mentions` sorted by start, their spans and those of `placed` in `text`; `furniture`, where it matters, as `furnitureOf(text)` has it. */
export function layMarks(
  text: string,
  mentions: readonly Mention[],
  placed: readonly PlacedAnnotation[],
  furniture: readonly Span[] = [],
): Marks {
  const decided = new Map<string, { placed: PlacedAnnotation; span: Span }>();
  const lost: PlacedAnnotation[] = [];
  for (const item of placed) {
    if (!item.span) {
      lost.push(item);
      continue;
    }
    const key = keyOf(item.annotation.kind, item.span);
    const other = decided.get(key);
    // Two people, one passage: the later decision shows.
    if (!other || (other.placed.annotation.on ?? '') <= (item.annotation.on ?? ''))
      decided.set(key, { placed: item, span: item.span });
  }
  const marks: Mark[] = [];
  const taken = new Map<AnnotationKind, Span[]>();
  for (const { placed: item, span } of decided.values())
    if (item.annotation.status !== 'rejected') {
      const list = taken.get(item.annotation.kind);
      if (list) list.push(span);
      else taken.set(item.annotation.kind, [span]);
    }
  for (const list of taken.values()) list.sort((a, b) => a.start - b.start);
  let around = 0;
  for (const mention of mentions) {
    while (around < furniture.length && furniture[around]!.end <= mention.start) around++;
    const key = keyOf(mention.kind, mention);
    const decision = decided.get(key);
    if (decision) {
      decided.delete(key);
      marks.push(decidedMark(text, decision.placed, decision.span, mention));
    } else if (!overlapsAny(taken.get(mention.kind) ?? [], mention)) {
      const { start, end, kind, text: words } = mention;
      const inFurniture = (furniture[around]?.start ?? Infinity) <= start;
      const aside = inFurniture ? 'furniture' : isVague(mention) ? 'vague' : undefined;
      marks.push({
        start,
        end,
        kind,
        text: words,
        state: 'suggested',
        anchor: 'exact',
        mention,
        ...(aside && { aside }),
      });
    }
  }
  for (const { placed: item, span } of decided.values()) marks.push(decidedMark(text, item, span, undefined));
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { marks, lost };
}

const isVague = (mention: Mention): boolean =>
  mention.kind === 'date' && mention.basis === 'vague' && mention.value !== undefined && mention.interval === undefined;

const keyOf = (kind: AnnotationKind, { start, end }: Span): string => `${kind} ${start} ${end}`;

/** `spans` sorted by start; decided ones of a kind may overlap each other, if two people cut differently. */
function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) if (spans[i]!.end > start) return true;
  return false;
}

function decidedMark(text: string, { annotation, state }: PlacedAnnotation, span: Span, suggested?: Mention): Mark {
  const { start, end } = span;
  const words = text.slice(start, end);
  const changed = state === 'changed';
  return {
    start,
    end,
    kind: annotation.kind,
    text: words,
    state: annotation.status,
    anchor: state === 'exact' || state === 'moved' ? state : 'changed',
    // The decision was on other words: what stands there now means what it says, not what was decided.
    mention: changed && suggested ? suggested : decidedMention(words, span, annotation, suggested),
    annotation,
  };
}

/** The mention as a person decided it, filled up from the suggestion where it is silent. */
function decidedMention(
  text: string,
  { start, end }: Span,
  annotation: Annotation,
  suggested: Mention | undefined,
): Mention | undefined {
  const base = { start, end, text, confidence: 1 };
  switch (annotation.kind) {
    case 'actor': {
      const own = suggested?.kind === 'actor' ? suggested : undefined;
      const type = actorType(annotation.type) ?? own?.type ?? 'person';
      const entity = annotation.entity ?? (type === own?.type ? own.entity : undefined);
      const sameEntity = entity === own?.entity;
      return {
        ...(own ?? {}),
        ...base,
        kind: 'actor',
        type,
        entity,
        name: sameEntity ? own?.name : undefined,
      } satisfies ActorMention;
    }
    case 'date': {
      const own = suggested?.kind === 'date' ? suggested : undefined;
      const value = typeof annotation.value === 'string' ? annotation.value : own?.value;
      const type = timexType(annotation.type) ?? own?.type ?? 'DATE';
      if (own && own.value === value && own.type === type) return { ...own, ...base };
      return { ...base, kind: 'date', type, value, basis: 'stated', rule: BY_HAND } satisfies DateMention;
    }
    case 'figure': {
      const own = suggested?.kind === 'figure' ? suggested : undefined;
      const fields = figureFields(annotation.value);
      if (!fields) return { ...(own ?? {}), ...base, kind: 'figure' };
      const same = own && own.value === fields.value;
      return { ...(same ? own : {}), ...base, kind: 'figure', ...fields } satisfies FigureMention;
    }
    case 'passage':
      return undefined;
  }
}

/** The rule of mentions whose meaning a person gave. */
export const BY_HAND = 'by-hand';

const actorType = (type: string | undefined): ActorType | undefined => ACTOR_TYPES.find(t => t === type);

const TIMEX_TYPES: readonly TimexType[] = ['DATE', 'TIME', 'DURATION', 'SET'];
const timexType = (type: string | undefined): TimexType | undefined => TIMEX_TYPES.find(t => t === type);

const MODIFIERS: readonly FigureModifier[] = ['approx', 'more-than', 'at-least', 'less-than', 'at-most', 'nearly'];

type FigureFields = Pick<FigureMention, 'value' | 'modifier' | 'min' | 'max' | 'unit' | 'object' | 'outOf' | 'of'>;

/** The fields of a figure that a sidecar gives: untrusted, so each is taken only in its own type. */
function figureFields(value: Annotation['value']): FigureFields | undefined {
  if (typeof value === 'number') return { value };
  if (typeof value !== 'object') return undefined;
  const number = (key: string): number | undefined => (typeof value[key] === 'number' ? value[key] : undefined);
  const words = (key: string): string | undefined => (typeof value[key] === 'string' ? value[key] : undefined);
  const fields: Record<string, unknown> = {
    value: number('value'),
    modifier: MODIFIERS.find(m => m === value.modifier),
    min: number('min'),
    max: number('max'),
    unit: words('unit'),
    object: words('object'),
    outOf: number('outOf'),
    of: words('of'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}

/** The mark at an offset: the innermost one of those that hold it. `marks` as `layMarks` gives them. */
export function marksAt(marks: readonly Mark[], offset: number): readonly Mark[] {
  return marks
    .filter(mark => mark.start <= offset && offset <= mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || rank(a) - rank(b));
}

/** A rejected mark gives way to any other on the same words. */
const rank = (mark: Mark): number => (mark.state === 'rejected' ? 1 : 0);
