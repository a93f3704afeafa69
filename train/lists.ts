/** The word lists of train/lists as gazetteer entries. Each file: "# class" lines, names below, one a line or by "|" or blanks. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tokenize } from '../src/article/tokens.ts';
import {
  continueName,
  CUE_CLASSES,
  cueBit,
  cueKey,
  firstWordKey,
  lowerHash,
  LONGEST_NAME,
  NAME_CLASSES,
  nameBit,
  startOfName,
  type GazetteerEntry,
} from '../src/recognize/actors/gazetteer.ts';

export function loadLists(folder: string): Map<number, number> {
  const masks = new Map<number, number>();
  const add = (key: number, mask: number): void => void masks.set(key, (masks.get(key) ?? 0) | mask);
  const longest = new Map<number, number>();
  for (const file of readdirSync(folder)
    .filter(f => f.endsWith('.txt'))
    .sort()) {
    let current = '';
    for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      if (line.startsWith('# ')) {
        current = line.slice(2).trim();
        continue;
      }
      if (!line.trim()) continue;
      const cue = CUE_CLASSES.find(c => c === current);
      if (cue) {
        for (const word of line.split(/\s+/).filter(Boolean)) add(cueKey(lowerHash(word.toLowerCase())), cueBit(cue));
        continue;
      }
      if (current === 'person') {
        for (const written of line.split('|')) addPerson(written, add, longest);
        continue;
      }
      const name = NAME_CLASSES.find(c => c === current);
      if (!name) throw new Error(`${file}: no class called "${current}"`);
      for (const written of namesOf(line, file)) addName(written, nameBit(name), add, longest);
    }
  }
  for (const [first, length] of longest) masks.set(firstWordKey(first), length);
  return masks;
}

const namesOf = (line: string, file: string): string[] =>
  line.includes('|') ? line.split('|') : file === 'demonyms.txt' ? line.split(/\s+/) : [line];

/** A well-known person: the whole name, and each of its words; a surname that the world knows is marked as a whole name is. */
function addPerson(written: string, add: (key: number, mask: number) => void, longest: Map<number, number>): void {
  const words = written.trim().split(' ');
  addName(written, nameBit('forename') | nameBit('surname'), add, longest);
  if (words.length < 2) return;
  words.forEach((word, i) => {
    if (/^\p{Lu}.*\p{Ll}/u.test(word))
      addName(word, nameBit('forename') | (i === 0 ? 0 : nameBit('surname')), add, longest);
  });
}

function addName(
  written: string,
  bit: number,
  add: (key: number, mask: number) => void,
  longest: Map<number, number>,
): void {
  const name = written.trim().replaceAll('’', "'");
  if (!name) return;
  const forms = [name];
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain !== name) forms.push(plain);
  if (bit === nameBit('demonym') && !/(?:s|ese|ish|ch|ss)$/.test(name)) forms.push(`${name}s`);
  for (const form of forms) {
    const words = tokenize(form).map(t => lowerHash(t.lower));
    if (!words.length || words.length > LONGEST_NAME) continue;
    add(words.slice(1).reduce(continueName, startOfName(words[0]!)), bit);
    if (words.length > 1) longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  }
}

/** Words that the texts write small. */
export function addLowercaseWords(masks: Map<number, number>, small: ReadonlySet<string>): void {
  for (const word of small) {
    const key = cueKey(lowerHash(word));
    masks.set(key, (masks.get(key) ?? 0) | cueBit('lowercase'));
  }
}

export function sortedEntries(masks: ReadonlyMap<number, number>): GazetteerEntry[] {
  return [...masks].map(([key, mask]) => ({ key: key >>> 0, mask })).sort((a, b) => a.key - b.key);
}

/** Names of one class as they are written. */
export function namesOfClass(folder: string, wanted: string): string[] {
  const names: string[] = [];
  for (const file of readdirSync(folder)
    .filter(f => f.endsWith('.txt'))
    .sort()) {
    let current = '';
    for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
      if (line.startsWith('# ')) current = line.slice(2).trim();
      else if (current === wanted && line.trim()) names.push(...line.split('|').map(name => name.trim()));
    }
  }
  return names;
}
