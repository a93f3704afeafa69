/**
 * Opening and saving sidecars over a small port. Before writing, what is on disk is read again: what changed there since
 * the last common version (another window, `git pull`, a text editor) is merged with what changed here.
 */
import type { Problem } from '../lines/problem.ts';
import { mergeSidecars, type MergedSidecar } from './merge.ts';
import { readSidecar } from './read.ts';
import { emptySidecar, type Sidecar } from './schema.ts';
import { writeSidecar } from './write.ts';

/** What the host supplies. Names are whatever the host uses: a path, a URI. */
export interface Files {
  /** The file's text, BOM included; undefined if there is none. Other failures reject with a FileError. */
  read(name: string): Promise<string | undefined>;
  /**
   * Replaces the file whole or not at all, if its text is still `expected` (undefined: if there is still none).
   * False if it is not. Failures reject with a FileError and leave the file as it was.
   */
  replace(name: string, text: string, expected: string | undefined): Promise<boolean>;
}

/** Why a file could not be read or written, in words for the person who must act on it. */
export interface FileError extends Error {
  readonly code: 'outside-workspace' | 'read-only' | 'no-space' | 'no-permission' | 'too-large' | 'busy' | 'other';
}

/** A sidecar as last read or written: what later saves are compared with. */
export interface OpenSidecar {
  readonly name: string;
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
  /** Must not be written; `problems` say why. */
  readonly readOnly: boolean;
  /** The text on disk; undefined if there is no file yet. */
  readonly text: string | undefined;
}

export interface SavedSidecar {
  /**
   * `saved`: written, nobody else had changed it. `merged`: written together with what changed on disk. `unchanged`:
   * nothing to write. `refused`: what is on disk cannot be understood and is left alone; the changes are not saved.
   */
  readonly outcome: 'saved' | 'merged' | 'unchanged' | 'refused';
  /** The state to go on with. If refused, it shows what is on disk. */
  readonly open: OpenSidecar;
  readonly conflicts: MergedSidecar['conflicts'];
  readonly kept: MergedSidecar['kept'];
}

export async function openSidecar(files: Files, name: string): Promise<OpenSidecar> {
  return openText(await files.read(name), name);
}

/** The same for a text that is at hand, as a text editor's buffer. */
export function openText(text: string | undefined, name: string): OpenSidecar {
  if (text === undefined) return { name, sidecar: emptySidecar(), problems: [], readOnly: false, text };
  const { sidecar, problems, readOnly } = readSidecar(text, name);
  return { name, sidecar, problems, readOnly, text };
}

/** How often a save starts again because somebody else wrote in between, before it gives up with a `busy` FileError. */
const ATTEMPTS = 100;

/**
 * Saves `sidecar`, which was made from `open.sidecar` by changes here.
 * Rejects with a FileError if the disk refuses; nothing is lost then, the same save can be tried again.
 */
export async function saveSidecar(files: Files, open: OpenSidecar, sidecar: Sidecar): Promise<SavedSidecar> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = await files.read(open.name);
    const unchangedThere = text === open.text;
    const there = unchangedThere ? open : openText(text, open.name);
    if (there.readOnly) return { outcome: 'refused', open: there, conflicts: [], kept: [] };
    // A deleted file is a decision about the file, not about each annotation: what is here is written anew.
    const merged: MergedSidecar =
      unchangedThere || text === undefined
        ? { sidecar, conflicts: [], kept: [] }
        : mergeSidecars(open.sidecar, sidecar, there.sidecar);
    const next = writeSidecar(merged.sidecar);
    // Compared as it would be written: a save without a change never reformats what a person or a newer version wrote.
    const wrote = text === undefined ? !isEmpty(merged.sidecar) : next !== writeSidecar(there.sidecar);
    if (wrote && !(await files.replace(open.name, next, text))) continue;
    return {
      outcome: !wrote ? 'unchanged' : unchangedThere ? 'saved' : 'merged',
      open: wrote ? openText(next, open.name) : { ...there, sidecar: merged.sidecar },
      conflicts: merged.conflicts,
      kept: merged.kept,
    };
  }
  throw fileError('busy', `${open.name} is being written by others all the time; it was not saved. Try again.`);
}

export const fileError = (code: FileError['code'], message: string): FileError =>
  Object.assign(new Error(message), { code });

const isEmpty = (sidecar: Sidecar): boolean =>
  !sidecar.annotations.length &&
  !sidecar.unread.length &&
  !sidecar.others.length &&
  !Object.keys(sidecar.article).length;
