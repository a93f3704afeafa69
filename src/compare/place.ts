/** A passage of an article's facts with its sentence. */
import type { ArticleFacts } from './article-facts.ts';
import type { Place } from './comparison.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: number;
}

export function placeOf({ name, sentences }: ArticleFacts, { start, end, text, sentence: index }: Placed): Place {
  const { start: from, end: to, text: words } = sentences[index]!;
  return { article: name, start, end, text, sentence: { start: from, end: to, text: words } };
}
