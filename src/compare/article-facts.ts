/**
 * What comparing keeps of an article: its figures, dates and names with their sentences. Plain JSON, made once a version
 * of the article and small enough to keep of ten thousand.
 */
import type { Article, BlockRole, Span } from '../article/article.ts';
import type { ActorType, DateBasis, FigureModifier, Mention, TimexType } from '../recognize/mention.ts';

export interface ComparedArticle {
  /** A path or URI, the same in every member that points here. */
  readonly name: string;
  readonly article: Article;
  /** Sorted by start; actors with their entities. */
  readonly mentions: readonly Mention[];
}

export interface ArticleFacts {
  readonly name: string;
  readonly title?: string;
  /** Who published it. */
  readonly source?: string;
  /** A date, a month or a year. */
  readonly published?: string;
  readonly sentences: readonly SentenceFacts[];
  readonly figures: readonly FigureFact[];
  /** How long things take, as figures of the unit `year`, `hour` and so on. */
  readonly durations: readonly FigureFact[];
  readonly dates: readonly DateFact[];
  readonly actors: readonly ActorFact[];
  /** Stems of the words it uses most, with how often: what it is about. */
  readonly words: readonly (readonly [stem: string, count: number])[];
}

/** A sentence that has a figure, a date or a name; long ones are cut around what they are kept for. */
export interface SentenceFacts extends Span {
  /** On one line, white space single. */
  readonly text: string;
  /** Entities named in it. */
  readonly entities: readonly string[];
  readonly role: BlockRole;
  /** The end of the sentence before, for one that has a figure. */
  readonly before?: string;
}

interface Placed extends Span {
  readonly text: string;
  /** Index in `sentences`. */
  readonly sentence: number;
  /** Where it begins in the sentence's text. */
  readonly at: number;
}

export interface FigureFact extends Placed {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly modifier?: FigureModifier;
  readonly unit?: string;
  readonly outOf?: number;
  /** What it counts, as in the text, and the lemma of its head. */
  readonly object?: string;
  readonly head?: string;
  /** Entity that the counted belong to ("U.S. troops"). */
  readonly actor?: string;
  /** What a share is of. */
  readonly of?: string;
  readonly aspect?: string;
  /** The recogniser's rule. */
  readonly rule?: string;
  /** TIMEX3 of the time it holds for, where the sentence says one. */
  readonly time?: string;
  readonly interval?: readonly [string, string];
  /** UTF-16 units from that date. */
  readonly dateAway?: number;
}

export interface DateFact extends Placed {
  readonly type: TimexType;
  readonly value: string;
  readonly interval: readonly [string, string];
  readonly basis: DateBasis;
}

export interface ActorFact {
  readonly entity: string;
  readonly name: string;
  readonly type: ActorType;
  readonly count: number;
  /** Each way it is written, where first. */
  readonly spellings: readonly (Placed & { readonly count: number })[];
  readonly roles: readonly (Placed & { readonly role: string })[];
  /** Indices of the sentences it is named in. */
  readonly sentences: readonly number[];
}
