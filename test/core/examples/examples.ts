/** The files of `examples/` and what is written down about them; read once for the tests here. */
import { readFileSync, readdirSync } from 'node:fs';
import { formatOf, readArticle } from '../../../src/article/read.ts';
import type { Article } from '../../../src/article/article.ts';

export const exampleFiles: readonly string[] = readdirSync('examples').filter(name => /^\d{4}-.*\.(?:md|txt)$/.test(name));

const texts = new Map<string, string>();

export function exampleText(file: string): string {
  let text = texts.get(file);
  if (text === undefined) texts.set(file, (text = readFileSync(`examples/${file}`, 'utf8')));
  return text;
}

export function exampleArticle(file: string): Article {
  return readArticle(exampleText(file), { format: formatOf(file) });
}

export interface ExpectedComparison {
  readonly id: string;
  readonly verdict: 'agree' | 'differ' | 'different-period' | 'sum' | 'unrelated';
  readonly what: string;
  /** Offsets are UTF-16 units of the file as it is on disk; `article` is its name without the ending. */
  readonly quotes: readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
  readonly note?: string;
}

export function expectedComparisons(
  name: 'expected-comparisons' | 'expected-date-comparisons',
): readonly ExpectedComparison[] {
  return JSON.parse(readFileSync(`test/core/examples/${name}.json`, 'utf8')) as ExpectedComparison[];
}
