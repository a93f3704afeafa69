/** Articles of our own, and passages of them that a reader would mark: names, dates and figures. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../../src/article/article.ts';

export const articles: readonly string[] = readdirSync('examples')
  .filter(file => /^\d{4}-.*\.(?:md|txt)$/.test(file))
  .map(file => readFileSync(`examples/${file}`, 'utf8').replace(/\r\n/g, '\n'));

/** Numbers, capitalised runs, and some longer passages. */
export function passagesOf(text: string): Span[] {
  const spans: Span[] = [];
  const pattern =
    /[$€]?\d[\d,.]*\d(?: (?:percent|million|billion|people))?|\d|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*/gu;
  for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(/[^.\n]{60,120}\./g))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
