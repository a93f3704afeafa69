/** How many of our corpus' articles have each stem: run by count-stems.mjs, which writes what comparing weighs words by. */
import { readArticle } from '../src/article/read.ts';
import { TokenClass } from '../src/article/article.ts';
import { contentStem } from '../src/compare/words.ts';

/** In fewer articles a stem is rare enough to tell something, whatever it is. */
const COMMON = 8;

/** Stems by falling number of articles, a line for each number. `texts`: articles as the corpus has them. */
export function countStems(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const body = text.slice(text.indexOf('\n\n') + 2).replace(/\{\{\w\|([^|}]*)[^}]*\}\}/g, '$1');
    const stems = new Set<string>();
    for (const { content } of readArticle(body, { format: 'plain' }).blocks)
      for (const { class: kind, lower } of content.tokens) {
        const stem = kind & TokenClass.word ? contentStem(lower) : undefined;
        if (stem !== undefined) stems.add(stem);
      }
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const byCount = new Map<number, string[]>();
  for (const [stem, n] of counts) if (n >= COMMON) byCount.set(n, [...(byCount.get(n) ?? []), stem]);
  return [...byCount]
    .sort(([a], [b]) => b - a)
    .map(([n, stems]) => `${n} ${stems.sort().join(' ')}`)
    .join('\n');
}
