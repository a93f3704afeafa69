/** What comparing gives: facts with their places, never a judgement of who is right. All of it is plain JSON. */
import type { Span } from '../article/article.ts';
import type { Message } from '../lines/message.ts';
import type { ActorType, DateBasis, TimexType } from '../recognize/mention.ts';
import type { ComparisonDecision } from '../sidecar/comparisons/schema.ts';

/**
 * `agree`: one value, or bounds that allow one. `differ`: none that all members allow. `different-period`: the values
 * differ and so do the times they hold for: a series, members in the order of their times. `sum`: shares of one whole that
 * do not make it, or parts that exceed it (then the first member is the whole).
 */
export type Verdict = 'agree' | 'differ' | 'different-period' | 'sum';

/** In the order in which a reader wants them. */
export const VERDICTS = ['differ', 'sum', 'different-period', 'agree'] as const satisfies readonly Verdict[];

/** The words around a passage: its sentence, or a part of a long one. Spans count in the article's own text. */
export interface Quote extends Span {
  /** On one line, white space single. */
  readonly text: string;
}

/** A passage of an article, with the sentence that a reader needs to judge it. */
export interface Place extends Span {
  /** The article's name as the host gave it. */
  readonly article: string;
  readonly text: string;
  readonly sentence: Quote;
}

export interface Member extends Place {
  /** Of a figure; where the member is the whole of a ratio ("172 of the 329"), that whole. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** TIMEX3 of the time a figure holds for, or the article's publication date; of a date its value. */
  readonly time?: string;
  readonly whole?: true;
}

export interface Group {
  /** Made of what is compared and the passage that tells it first: stable while that sentence stays. */
  readonly id: string;
  readonly kind: 'figure' | 'date';
  /** What the figures count or what happened, in the words of an article: "people killed", "lawmakers". */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly members: readonly Member[];
  /** Why they are together, in words: "both count lawmakers present". */
  readonly reason: Message;
  /** Groups with one `about` tell of one thing at several times: a series, and what agrees or differs in one period. */
  readonly about: string;
  /** The tightest bounds that all members allow, where they agree. */
  readonly common?: { readonly min?: number; readonly max?: number };
  /** What the team decided about these members, the latest first. */
  readonly decisions?: readonly ComparisonDecision[];
  /** A decision settles it, and no member differs that the decision did not know. */
  readonly settled?: true;
}

/** One way in which a name is written. */
export interface Spelling {
  readonly name: string;
  /** Entity of its mentions. */
  readonly entity: string;
  /** Where each article has it first. */
  readonly places: readonly Place[];
}

/** A name spelled in several ways. */
export interface NameComparison {
  readonly id: string;
  readonly type: ActorType;
  /** The most frequent first. */
  readonly spellings: readonly [Spelling, Spelling, ...Spelling[]];
  /** `one`: read as one entity already. `maybe`: two entities whose names are so alike that they may be one. */
  readonly known: 'one' | 'maybe';
  readonly reason: Message;
}

/** One person, several offices. */
export interface RoleComparison {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
  /** `different-period`: the articles were published at different times. */
  readonly verdict: 'differ' | 'different-period';
  readonly roles: readonly { readonly role: string; readonly time?: string; readonly places: readonly Place[] }[];
  readonly reason: Message;
}

export interface Comparison {
  /** Those that differ first. */
  readonly groups: readonly Group[];
  readonly names: readonly NameComparison[];
  readonly roles: readonly RoleComparison[];
  /**
   * Pairs of articles whose figures were too many to be compared, those that have least to do with one another; absent
   * where all were.
   */
  readonly uncompared?: number;
}

/** A date on the calendar, for the timeline. */
export interface TimelineEntry extends Place {
  /** Where it begins in the sentence's text. */
  readonly at: number;
  readonly type: TimexType;
  /** TIMEX3. */
  readonly value: string;
  /** First day and the day after the last. */
  readonly interval: readonly [string, string];
  /** `stated` by the words themselves, or `resolved` from others. */
  readonly basis: DateBasis;
  /** Entities named in the sentence. */
  readonly entities: readonly string[];
}

/** Who appears in which article, and with whom. */
export interface Appearances {
  readonly articles: readonly string[];
  /** The most widely named first. */
  readonly rows: readonly AppearanceRow[];
  /** Who is named with whom in one sentence, the most frequent first; `a` and `b` are entities of `rows`. */
  readonly together: readonly { readonly a: string; readonly b: string; readonly sentences: number }[];
}

export interface AppearanceRow {
  readonly entity: string;
  readonly name: string;
  readonly type: ActorType;
  /** How often which of `articles` names it, those that do not left out. */
  readonly counts: readonly (readonly [article: number, mentions: number])[];
  readonly total: number;
}
