/** What the project of the articles knows: its registry, with the word lists beside it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readRegistry } from '../entities/registry/read.ts';
import { EMPTY_REGISTRY, REGISTRY_FILE, type Registry } from '../entities/registry/schema.ts';
import { parseActorList, WORD_LIST_SUFFIX } from '../entities/registry/word-list.ts';
import { readTextFile } from '../host/text-files.ts';
import { inEnglish } from '../lines/message.ts';
import type { ListedName } from '../recognize/actors/lists.ts';

/** The registry in `file`, with the word lists beside it. What can be used is used; what is wrong is said. */
export async function registryFrom(file: string, problems: string[]): Promise<Registry> {
  const words = await wordsIn(path.dirname(file), problems);
  const read = await readTextFile(file);
  if ('problem' in read) {
    problems.push(`${file}: ${read.problem}`);
    return { ...EMPTY_REGISTRY, words };
  }
  const found = readRegistry(read.text, file);
  for (const { line, column, message } of found.problems)
    problems.push(`${file}:${line + 1}:${column + 1}: ${inEnglish(message)}`);
  return { ...found.registry, words };
}

/** That of the folder of `start`, or the next one above, that has a registry or a word list. */
export async function nearestRegistry(start: string, problems: string[]): Promise<Registry> {
  for (let at = path.resolve(start); ; at = path.dirname(at)) {
    const names = await namesIn(at);
    if (names.includes(REGISTRY_FILE)) return registryFrom(path.join(at, REGISTRY_FILE), problems);
    if (names.some(isWordList)) return { ...EMPTY_REGISTRY, words: await wordsIn(at, problems) };
    if (path.dirname(at) === at) return EMPTY_REGISTRY;
  }
}

/** The file of that name in the folder of `start` or the next one above that has one. */
export async function nearestFile(start: string, name: string): Promise<string | undefined> {
  for (let at = path.resolve(start); ; at = path.dirname(at)) {
    if ((await namesIn(at)).includes(name)) return path.join(at, name);
    if (path.dirname(at) === at) return undefined;
  }
}

const isWordList = (name: string): boolean => name.endsWith(WORD_LIST_SUFFIX);

/** Files of a folder; none of what is no folder, or cannot be read. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap(e => (e.isFile() || e.isSymbolicLink() ? [e.name] : [])).sort();
  } catch {
    // an article, or a folder that nobody may look into: the next one above may do
    return [];
  }
}

async function wordsIn(folder: string, problems: string[]): Promise<readonly ListedName[]> {
  const words: ListedName[] = [];
  for (const name of await namesIn(folder)) {
    if (!isWordList(name)) continue;
    const file = path.join(folder, name);
    const read = await readTextFile(file);
    if ('problem' in read) {
      problems.push(`${file}: ${read.problem}`);
      continue;
    }
    const list = parseActorList(read.text);
    for (const { line, message } of list.problems) problems.push(`${file}:${line}:1: ${inEnglish(message)}`);
    words.push(...list.names);
  }
  return words;
}
