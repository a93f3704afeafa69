/** Articles all the way: read, recognised, their actors named over all of them. */
import type { Article } from '../article/article.ts';
import { readArticle, type ReadOptions } from '../article/read.ts';
import { nameEntities } from '../entities/name-entities.ts';
import { withRegistered } from '../entities/registry/listed.ts';
import { EMPTY_REGISTRY, type Registry } from '../entities/registry/schema.ts';
import type { ActorMention, Mention } from '../recognize/mention.ts';
import { recognizeArticle, type Recognizers } from '../recognize/recognize.ts';

export interface SourceDocument {
  readonly article: Article;
  /** Sorted by start. */
  readonly mentions: readonly Mention[];
}

export interface SourceText extends ReadOptions {
  readonly text: string;
}

/** In the order of `texts`. One actor has one entity in all of them, whatever their order. */
export function readDocuments(
  texts: readonly SourceText[],
  recognizers: Recognizers,
  registry: Registry = EMPTY_REGISTRY,
): SourceDocument[] {
  const articles = texts.map(options => readArticle(options.text, options));
  const actors = articles.map(article => {
    let unnamed: readonly ActorMention[] = [];
    recognizeArticle(article, recognizers, found => (unnamed = withRegistered(found, article, registry)));
    return { actors: unnamed, text: article.text };
  });
  const named = nameEntities(actors, registry);
  // what was found in the blocks is kept: only the resolving is done again, now that figures can know whose they are
  return articles.map((article, i) => ({ article, mentions: recognizeArticle(article, recognizers, () => named[i]!) }));
}
