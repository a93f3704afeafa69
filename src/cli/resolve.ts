/** `postil resolve`: merges both sides of the conflict markers that git left in sidecars of a clone without the driver. */
import { parseArgs } from 'node:util';
import { findFiles, isDataFile } from '../host/find-files.ts';
import { nodeFiles } from '../host/node-files.ts';
import { isFileError } from '../lines/files.ts';
import { kindOf, reportOf } from '../sidecar/kinds.ts';
import { rootsOf } from './roots.ts';

/** 0: nothing is left to do; 1: conflicts or unreadable files are left; 2: could not run. */
export async function resolve(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const paths = positionals.length ? positionals : ['.'];
  let names: string[];
  try {
    names = await findFiles(paths, isDataFile);
  } catch (error) {
    console.error(`postil resolve: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const files = nodeFiles({ roots: await rootsOf(paths) });
  let left = false;
  let count = 0;
  for (const name of names) {
    try {
      const text = await files.read(name);
      const merged = text === undefined ? undefined : kindOf(name).resolve(text, name);
      if (!merged) continue;
      count++;
      for (const line of reportOf(merged, name)) console.error(`postil resolve: ${line}`);
      if (merged.text === undefined) {
        console.error(`postil resolve: ${name}: left as it is, since a side cannot be read`);
        left = true;
      } else if (await files.replace(name, merged.text, text)) {
        console.log(
          `${name}: merged${merged.conflicts.length ? `, ${merged.conflicts.length} to settle` : ''}; git add it`,
        );
        left ||= merged.conflicts.length > 0;
      } else {
        console.error(`postil resolve: ${name}: changed meanwhile, run it again`);
        left = true;
      }
    } catch (error) {
      if (!isFileError(error)) throw error;
      console.error(`postil resolve: ${error.message}`);
      left = true;
    }
  }
  if (!count) console.log('No sidecar has conflict markers.');
  return left ? 1 : 0;
}
