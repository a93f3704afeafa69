/** `postil merge`: git's merge driver. Merges by annotation and field, and leaves the result in OURS, as git wants it. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readTextFile } from '../host/text-files.ts';
import { kindOf, reportOf } from '../sidecar/kinds.ts';

/** 0: merged; 1: conflicts are left, in OURS; 2: could not run. */
export async function merge(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { path: { type: 'string' } },
  });
  const [base, ours, theirs] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || positionals.length > 3) {
    console.error('usage: postil merge BASE OURS THEIRS [--path PATH]');
    return 2;
  }
  const name = values.path ?? ours;
  const texts: string[] = [];
  for (const file of [base, ours, theirs]) {
    const read = await readTextFile(file);
    if ('problem' in read) {
      console.error(`postil merge: ${file} (of ${name}): ${read.problem}`);
      return asText(base, ours, theirs);
    }
    texts.push(read.text);
  }
  const [b = '', o = '', t = ''] = texts;
  const merged = kindOf(name).merge(b, o, t, name);
  for (const line of reportOf(merged, name)) console.error(`postil merge: ${line}`);
  if (merged.text === undefined) return asText(base, ours, theirs);
  await writeFile(ours, merged.text);
  return merged.conflicts.length ? 1 : 0;
}

/** What cannot be read as a sidecar is merged as any text: with git's markers where lines clash. */
function asText(base: string, ours: string, theirs: string): Promise<number> {
  console.error('postil merge: merged line by line, as text');
  return new Promise(resolve => {
    execFile('git', ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs], error =>
      resolve(error ? 1 : 0),
    );
  });
}
