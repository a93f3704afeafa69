/** One article all the way: read, recognised, its actors named. */
import type { Article } from '../article/article.ts';
import { readArticle, type ReadOptions } from '../article/read.ts';
import type { Mention } from '../recognize/mention.ts';
import { recognizeArticle, type NameActors, type Recognizers } from '../recognize/recognize.ts';

export interface SourceDocument {
  readonly article: Article;
  /** Sorted by start. */
  readonly mentions: readonly Mention[];
}

export function readDocument(
  text: string,
  options: ReadOptions,
  recognizers: Recognizers,
  nameActors?: NameActors,
): SourceDocument {
  const article = readArticle(text, options);
  return { article, mentions: recognizeArticle(article, recognizers, nameActors) };
}
