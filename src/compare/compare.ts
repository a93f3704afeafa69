/** Articles side by side: where they agree, where they differ. */
import type { ArticleFacts } from './article-facts.ts';
import type { Comparison } from './comparison.ts';
import { compareFigures } from './figures.ts';
import { storiesOf } from './story.ts';

/** The same whatever the order of `articles`, but for the order of what is given. */
export function compareArticles(articles: readonly ArticleFacts[]): Comparison {
  const stories = storiesOf(articles);
  return { groups: compareFigures(articles, stories), names: [], roles: [] };
}
