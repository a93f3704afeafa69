/** `postil compare`: what the figures of a folder's articles say about one another. */
import { parseArgs } from 'node:util';
import { compareArticles } from '../compare/compare.ts';
import { readFacts } from '../compare/read-facts.ts';
import { asMarkdown } from '../compare/table.ts';
import { readSources } from './sources.ts';

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
  const { sources, problems } = await readSources(positionals);
  for (const problem of problems) console.error(`postil compare: ${problem}`);
  const comparison = compareArticles(sources.map(readFacts));
  console.log(format === 'json' ? JSON.stringify(comparison, null, 1) : asMarkdown(comparison.groups));
  return problems.length ? 1 : 0;
}
