/** The folders that a command may read and write in: the repositories of the given paths, or their folders. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { topFolder } from '../host/git.ts';

export async function rootsOf(paths: readonly string[]): Promise<string[]> {
  const roots = new Set<string>();
  for (const given of paths) {
    const folder = (await stat(given)).isDirectory() ? given : path.dirname(given);
    roots.add((await topFolder(folder)) ?? path.resolve(folder));
  }
  return [...roots];
}
