/** `postil compare`: what the figures, dates and names of a folder's articles say about one another. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareArticles, type CompareOptions } from '../compare/compare.ts';
import { readFacts } from '../compare/read-facts.ts';
import { asMarkdown } from '../compare/table.ts';
import { registryNames } from '../entities/registry/names.ts';
import { readTextFile } from '../host/text-files.ts';
import { placeDecisions } from '../sidecar/comparisons/place.ts';
import { inEnglish, inJson } from '../lines/message.ts';
import { readComparisons } from '../sidecar/comparisons/read.ts';
import { COMPARISONS_FILE } from '../sidecar/comparisons/schema.ts';
import { nearestFile } from './registries.ts';
import { readSources, type Source } from './sources.ts';

/** 0: done; 1: something could not be read; 2: could not run. */
export async function compare(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' } },
  });
  const format = values.format ?? 'markdown';
  if (positionals.length === 0 || (format !== 'json' && format !== 'markdown')) {
    console.error('usage: postil compare DIR|FILE… [--format json|markdown]');
    return 2;
  }
  const { sources, registry, problems: unread } = await readSources(positionals);
  const problems = [...unread];
  const decided = await decisionsFor(positionals[0]!, sources, problems);
  for (const problem of problems) console.error(`postil compare: ${problem}`);
  const comparison = compareArticles(sources.map(readFacts), {
    ...decided,
    distinct: registryNames(registry).distinct,
  });
  const { uncompared } = comparison;
  if (uncompared)
    console.error(
      `postil compare: too many figures to compare all articles with one another: ${uncompared} pairs of articles were left out, those that have least in common`,
    );
  console.log(format === 'json' ? JSON.stringify(comparison, inJson, 1) : asMarkdown(comparison));
  return problems.length ? 1 : 0;
}

/** The decisions of the nearest file in or above the first path, placed in the articles that are compared. */
async function decisionsFor(start: string, sources: readonly Source[], problems: string[]): Promise<CompareOptions> {
  const file = await nearestFile(start, COMPARISONS_FILE);
  if (file === undefined) return {};
  const read = await readTextFile(file);
  if ('problem' in read) {
    problems.push(`${file}: ${read.problem}`);
    return {};
  }
  const { comparisons, problems: found } = readComparisons(read.text, file);
  for (const { line, column, message } of found)
    problems.push(`${file}:${line + 1}:${column + 1}: ${inEnglish(message)}`);
  const byPath = new Map(sources.map(source => [path.resolve(source.name), source]));
  const sourceOf = (article: string): Source | undefined => byPath.get(path.resolve(path.dirname(file), article));
  return {
    // a decision on articles that are not compared now says nothing here
    decisions: placeDecisions(comparisons.decisions, article => sourceOf(article)?.article.text),
    nameOf: article => sourceOf(article)?.name ?? article,
  };
}
