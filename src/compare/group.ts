/** What a comparison is: facts with their places, never a judgement of who is right. */
import type { Article } from '../article/article.ts';
import type { Mention } from '../recognize/mention.ts';

export interface ComparedArticle {
  /** A path or URI, the same in every member that points here. */
  readonly name: string;
  readonly article: Article;
  /** Sorted by start; actors with their entities. */
  readonly mentions: readonly Mention[];
}

/**
 * `agree`: one value, or bounds that allow one. `differ`: none that all members allow. `different-period`: the values
 * differ and so do the times they hold for: a series. `sum`: shares of one whole that do not make it, or parts that exceed it.
 */
export type Verdict = 'agree' | 'differ' | 'different-period' | 'sum';

export interface Member {
  readonly article: string;
  /** In the article's own text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** TIMEX3 of the time it holds for, or the article's publication date. */
  readonly time?: string;
}

export interface Group {
  /** Made of what is compared and where it stands first: stable while the quotes stay. */
  readonly id: string;
  /** What the figures count, in the words of an article: "people killed", "lawmakers". */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly members: readonly Member[];
  /** The tightest bounds that all members allow, where they agree. */
  readonly common?: { readonly min?: number; readonly max?: number };
}
