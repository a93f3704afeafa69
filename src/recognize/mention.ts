/** What recognisers produce. Spans of mentions count in `Article.text`, and `text === article.text.slice(start, end)`. */
import type { Span } from '../article/article.ts';

export const MENTION_KINDS = ['actor', 'date', 'figure'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const ACTOR_TYPES = ['person', 'organization', 'group', 'place', 'demonym'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

interface MentionBase extends Span {
  readonly text: string;
  /** Probability that a careful reader would mark this passage so, 0 to 1. */
  readonly confidence: number;
}

export interface ActorMention extends MentionBase {
  readonly kind: 'actor';
  readonly type: ActorType;
  /** Id of the entity, `person/qassem-soleimani`; set by src/entities. */
  readonly entity?: string;
  /** The entity's fullest name; set by src/entities. */
  readonly name?: string;
  /** Title or role beside the name: "Maj. Gen.", "Iraq's acting prime minister". */
  readonly role?: string;
  /** From when to when the role was held, where its words say so: years, or months of a year. */
  readonly roleFrom?: string;
  readonly roleTo?: string;
  /** A place that stands for its government. */
  readonly metonym?: boolean;
  /** Of a demonym: the entity of its country ("Iraqi" is related to `place/iraq`, and an entity of its own). */
  readonly related?: string;
  /** Why it is this entity, as a rule's name. */
  readonly rule?: string;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type DateBasis = 'stated' | 'resolved' | 'vague';

export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly type: TimexType;
  /** TIMEX3 value (ISO 8601), or PRESENT_REF, PAST_REF, FUTURE_REF, PXM …; absent while it cannot be resolved. */
  readonly value?: string;
  /** First day and the day after the last, as calendar dates, where the value has a place on the calendar. */
  readonly interval?: readonly [string, string];
  readonly basis: DateBasis;
  /** The rule that resolved it ("last-weekday"); `explain` of the dates recogniser puts it into words. */
  readonly rule: string;
  /** TIMEX3 mod: APPROX, START, MID, END, LESS_THAN, MORE_THAN, EQUAL_OR_MORE … */
  readonly mod?: string;
  /** The date it was counted from, where there was one. */
  readonly anchor?: string;
  /** That is the day on which the quotation around it was said. */
  readonly spoken?: true;
  /** What its sentence joins it into: "from 2 to 5 May", "since 2011", "tomorrow from 3 to 5 p.m.". */
  readonly phrase?: DatePhrase;
}

/** A phrase around one date or several; its span counts in `Article.text`. */
export interface DatePhrase extends Span {
  readonly relation: 'range' | 'before' | 'after' | 'since' | 'until' | 'within' | 'together';
  /** From the first day of a range's first date to the day after its last. */
  readonly interval?: readonly [string, string];
}

export type FigureModifier = 'approx' | 'more-than' | 'at-least' | 'less-than' | 'at-most' | 'nearly';

/** What spoke for a currency where its sign or word can mean several. */
export type CurrencyBasis = 'address' | 'source' | 'dateline' | 'article' | 'sentence' | 'named';

export interface FigureMention extends MentionBase {
  readonly kind: 'figure';
  /** The number as stated. */
  readonly value?: number;
  readonly modifier?: FigureModifier;
  readonly min?: number;
  readonly max?: number;
  /** ISO 4217 code, "percent", or a unit's name ("km", "barrel/day"). */
  readonly unit?: string;
  /** What says which currency, where the passage leaves it open. */
  readonly unitBasis?: CurrencyBasis;
  /** What is counted, as in the text. */
  readonly object?: string;
  /** What is counted, taken apart so that figures of several articles can meet. */
  readonly counted?: { readonly head: string; readonly actor?: string; readonly text: string };
  /** The whole that a ratio is taken from: 329 in "172 of the 329". */
  readonly outOf?: number;
  /** What a percentage is of. */
  readonly of?: string;
  /** killed, wounded, displaced, present, voted, paid … */
  readonly aspect?: string;
  /** TIMEX3 value of the time it holds for. */
  readonly time?: string;
  /** What says so: a date of its sentence, or the article's own. */
  readonly timeBasis?: 'sentence' | 'article';
  readonly rule?: string;
}

export type Mention = ActorMention | DateMention | FigureMention;
