/** What the extension host asks its worker about the articles of folders side by side. Folders and articles: URIs as text. */
import type { ArticleFormat, Span } from '../article/article.ts';
import type { ArticleFacts } from '../compare/article-facts.ts';
import type { AppearanceRow, Comparison, TimelineEntry } from '../compare/comparison.ts';
import type { Mention } from '../recognize/mention.ts';
import type { ComparisonDecision } from '../sidecar/comparisons/schema.ts';

export interface FactsRequest {
  readonly article: string;
  /** Its path in the folder. */
  readonly name: string;
  /** Who published it, as the sidecar says. */
  readonly source?: string;
  /** With people's decisions. */
  readonly mentions: readonly Mention[];
}

export interface CompareRequest {
  readonly folder: string;
  readonly decisions: readonly ComparisonDecision[];
  /** Entities that the registry keeps apart. */
  readonly distinct: readonly (readonly [string, string])[];
}

/** What is told of an article beside the passages that are compared. */
export interface ToldArticle extends Pick<ArticleFacts, 'name' | 'source' | 'published'> {
  /** Those that are compared. */
  readonly figures: ArticleFacts['figures'];
  readonly dates: ArticleFacts['dates'];
  /** Where each line begins. */
  readonly lines: readonly number[];
}

export interface Compared {
  readonly comparison: Comparison;
  /** Those that are in the comparison. */
  readonly articles: readonly ToldArticle[];
  /** How many were compared, and how many more there are. */
  readonly count: number;
  readonly left: number;
}

/** `folder`: the index of one of the folders that were asked for. */
export interface FolderArticle extends Pick<ArticleFacts, 'name' | 'source' | 'published'> {
  readonly folder: number;
}

export interface Timeline {
  readonly entries: readonly (TimelineEntry & { readonly folder: number })[];
  readonly more: number;
  /** Of the entries. */
  readonly articles: readonly FolderArticle[];
  /** Of the entities in the entries, id -> name. */
  readonly names: readonly (readonly [id: string, name: string])[];
}

export interface Matrix {
  readonly articles: readonly FolderArticle[];
  readonly rows: readonly AppearanceRow[];
  readonly more: number;
}

/** A sentence that names both of two actors. */
export interface PairPassage extends Span {
  readonly folder: number;
  readonly article: string;
  readonly source?: string;
  readonly text: string;
}

export interface CiteRequest {
  /** Path that the citation gives. */
  readonly path: string;
  readonly format: ArticleFormat;
  readonly text: string;
  readonly passages: readonly Span[];
}

/** Served by the worker. Articles of the index as their files are, open ones as `facts` told of them last. */
export type ComparingCalls = {
  /** Keeps what comparing needs of an open article; false: it is not open here. */
  facts(request: FactsRequest): boolean;
  compare(request: CompareRequest): Compared;
  timeline(of: { readonly folders: readonly string[]; readonly most: number }): Timeline;
  appearances(of: { readonly folders: readonly string[]; readonly most: number }): Matrix;
  beside(of: { readonly folders: readonly string[]; readonly a: string; readonly b: string; readonly most: number }): {
    readonly passages: readonly PairPassage[];
    readonly more: number;
  };
  /** Addresses that lead to passages; undefined for what no words tell apart. */
  cite(request: CiteRequest): readonly (string | undefined)[];
};
