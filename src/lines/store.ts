/**
 * Opening and saving data files, the same for sidecars and the registry. Before writing, what is on disk is read again:
 * what changed there since the last common version (another window, `git pull`, a text editor) is merged with what
 * changed here.
 */
import { fileError, isFileError, type Files } from './files.ts';
import { itemsIn, mergeListFiles, writeListFile, type ListFile, type ListKind } from './list-file.ts';
import { say } from './message.ts';
import { readListFile } from './read.ts';
import { problemsOf, type Problem } from './problem.ts';

/** How a kind of document is read, written and merged. */
export interface DocumentKind<T> {
  readonly empty: T;
  read(
    text: string,
    name: string,
  ): { readonly value: T; readonly problems: readonly Problem[]; readonly readOnly: boolean };
  write(value: T): string;
  /** `base` undefined: both sides made the file. */
  merge(base: T | undefined, ours: T, theirs: T): Merged<T>;
  /** Not worth a file of its own. */
  isEmpty(value: T): boolean;
}

/** For opening, saving and merging files of this kind. */
export const documentKind = <F extends ListFile, T extends { readonly id: string }>(
  kind: ListKind<F, T>,
): DocumentKind<F> => ({
  empty: kind.empty,
  read: (text, name) => readListFile(kind, text, name),
  write: file => writeListFile(kind, file),
  merge: (base, ours, theirs) => mergeListFiles(kind, base, ours, theirs),
  isEmpty: file =>
    !itemsIn(kind, file).length &&
    !file.unread.length &&
    !file.others.length &&
    !(kind.header && Object.keys(file[kind.header.key] as object).length),
});

export interface Merged<T> {
  readonly value: T;
  /** Items on which the sides newly disagree; the versions are in their `conflict`. */
  readonly conflicts: readonly { readonly id: string; readonly fields: readonly string[] }[];
  /** Items that one side deleted and the other changed: they are kept. */
  readonly kept: readonly { readonly id: string; readonly deletedBy: 'ours' | 'theirs' }[];
}

/** A document as last read or written: what later saves are compared with. */
export interface OpenDocument<T> {
  readonly name: string;
  readonly value: T;
  readonly problems: readonly Problem[];
  /** Must not be written; `problems` say why. */
  readonly readOnly: boolean;
  /** The text on disk; undefined if there is no file yet, or none that could be read. */
  readonly text: string | undefined;
}

export interface SavedDocument<T> {
  /**
   * `saved`: written, nobody else had changed it. `merged`: written together with what changed on disk. `unchanged`:
   * nothing to write. `refused`: what is on disk cannot be understood and is left alone; the changes are not saved.
   */
  readonly outcome: 'saved' | 'merged' | 'unchanged' | 'refused';
  /** The state to go on with. If refused, it shows what is on disk. */
  readonly open: OpenDocument<T>;
  readonly conflicts: Merged<T>['conflicts'];
  readonly kept: Merged<T>['kept'];
}

/**
 * A file that cannot be read is opened read-only, with the reason as its problem. `known`: what comes back if nothing is new
 * since.
 */
export async function openDocument<T>(
  files: Files,
  kind: DocumentKind<T>,
  name: string,
  known?: OpenDocument<T>,
): Promise<OpenDocument<T>> {
  const isKnown = (text: string | undefined, code?: string): boolean =>
    known !== undefined && known.text === text && (text !== undefined || known.problems[0]?.code === code);
  try {
    const text = await files.read(name);
    return isKnown(text) ? known! : openText(kind, text, name);
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (isKnown(undefined, error.code)) return known!;
    const problems = [problemsOf('', name)(error.code, 'error', 0, 0, error.said)];
    return { name, value: kind.empty, problems, readOnly: true, text: undefined };
  }
}

/** The same for a text that is at hand, as a text editor's buffer. */
export function openText<T>(kind: DocumentKind<T>, text: string | undefined, name: string): OpenDocument<T> {
  if (text === undefined) return { name, value: kind.empty, problems: [], readOnly: false, text };
  return { name, text, ...kind.read(text, name) };
}

/** How often a save starts again because somebody else wrote in between, before it gives up with a `busy` FileError. */
const ATTEMPTS = 1000;

/**
 * Saves `value`, which was made from `open.value` by changes here.
 * Rejects with a FileError if the disk refuses; nothing is lost then, the same save can be tried again.
 */
export async function saveDocument<T>(
  files: Files,
  kind: DocumentKind<T>,
  open: OpenDocument<T>,
  value: T,
): Promise<SavedDocument<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = await files.read(open.name);
    const same = text === open.text;
    const there = same ? open : openText(kind, text, open.name);
    if (there.readOnly) return { outcome: 'refused', open: there, conflicts: [], kept: [] };
    // A deleted file is a decision about the file, not about each item: what is here is written anew.
    const merged: Merged<T> =
      same || text === undefined ? { value, conflicts: [], kept: [] } : kind.merge(open.value, value, there.value);
    const next = kind.write(merged.value);
    // Compared as it would be written: a save without a change never reformats what a person or a newer version wrote.
    const write = text === undefined ? !kind.isEmpty(merged.value) : next !== kind.write(there.value);
    if (write && !(await files.replace(open.name, next, text))) continue;
    return {
      outcome: !write ? 'unchanged' : same ? 'saved' : 'merged',
      open: write ? openText(kind, next, open.name) : { ...there, value: merged.value },
      conflicts: merged.conflicts,
      kept: merged.kept,
    };
  }
  throw fileError('busy', say('{0} is being written by others all the time; it was not saved. Try again.', open.name));
}
