/** Which format an article is in. */
import type { ArticleFormat } from './article.ts';

/** `Markdown` for .md and .markdown names, plain text for all others. */
export function formatOf(name: string): ArticleFormat {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name) ? 'markdown' : 'plain';
}
