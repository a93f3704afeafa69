/** `postil timeline`: every date of a folder's articles that has a place on the calendar. */
import { parseArgs } from 'node:util';
import { asCsv } from '../compare/csv.ts';
import { readFacts } from '../compare/read-facts.ts';
import { timelineOf } from '../compare/timeline.ts';
import { readSources } from './sources.ts';

/** 0: done; 1: something could not be read; 2: could not run. */
export async function timeline(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'csv' }, entity: { type: 'string', multiple: true } },
  });
  const { format, entity: entities } = values;
  if (positionals.length === 0 || (format !== 'json' && format !== 'csv')) {
    console.error('usage: postil timeline DIR|FILE… [--format csv|json] [--entity person/qassem-soleimani …]');
    return 2;
  }
  const { sources, problems } = await readSources(positionals);
  for (const problem of problems) console.error(`postil timeline: ${problem}`);
  const entries = timelineOf(sources.map(readFacts), { ...(entities ? { entities } : {}) });
  if (format === 'json') console.log(JSON.stringify({ entries }, null, 1));
  else process.stdout.write(asCsv(entries));
  return problems.length ? 1 : 0;
}
