/** `postil install`: has git merge sidecars in this clone by annotation and field, and says what it wrote. */
import { realpath } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { installDriver, topFolder } from '../host/git.ts';

export async function install(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  if (positionals.length > 1) {
    console.error('usage: postil install [FOLDER]');
    return 2;
  }
  const folder = positionals[0] ?? '.';
  const top = await topFolder(folder);
  if (top === undefined) {
    console.error(`postil install: ${folder} is in no git repository (or git is not installed)`);
    return 2;
  }
  const program = await realpath(process.argv[1] ?? '');
  try {
    const wrote = await installDriver(top, [process.execPath, program]);
    if (!wrote.length) console.log('Nothing to do: git merges the sidecars of this clone with postil already.');
    for (const line of wrote) console.log(`wrote ${line}`);
    if (wrote.some(line => line.includes('.gitattributes')))
      console.log('Commit .gitattributes; in every other clone, run `postil install` once.');
    return 0;
  } catch (error) {
    console.error(`postil install: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
