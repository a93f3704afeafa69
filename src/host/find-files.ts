/** Data files and articles under folders, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';

const ARTICLE = /\.(?:md|markdown|txt|text)$/i;
const PASSED_OVER = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The files that `accept` takes, of the given files and of the folders given, however deep. Rejects if one is not there. */
export async function findFiles(paths: readonly string[], accept: (file: string) => boolean): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = path.join(folder, entry.name);
      // Links to folders are not followed: they may lead in circles or out of the workspace.
      if (entry.isDirectory()) {
        if (!PASSED_OVER.has(entry.name)) await visit(name);
      } else if (accept(name)) found.add(name);
    }
  };
  for (const given of paths) {
    if ((await stat(given)).isDirectory()) await visit(given);
    else found.add(given);
  }
  return [...found];
}

export const isDataFile = (file: string): boolean => file.endsWith(SIDECAR_SUFFIX);
export const isArticle = (file: string): boolean => ARTICLE.test(file);
