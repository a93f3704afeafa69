/**
 * Data files on Node. A file is replaced whole or not at all (temporary file, flush, rename), and only if it is still what
 * the writer last read: compare and rename happen under a lock that all processes of this machine respect.
 */
import { access, constants, open, readFile, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { listed, say, type Message } from '../lines/message.ts';
import { couldNot, fileError, isFileError, LARGEST_FILE, type FileError, type Files } from '../lines/files.ts';
import { lockFile, sweepStaleLock } from './file-lock.ts';

export interface NodeFilesOptions {
  /** Folders whose files may be read and written; a symbolic link that leads out of all of them is refused. */
  readonly roots: readonly string[];
  /** Milliseconds to wait for another writer. */
  readonly patience?: number;
}

export function nodeFiles({ roots, patience = 10_000 }: NodeFilesOptions): Files {
  return {
    async read(name) {
      try {
        const file = await inside(name, roots);
        if (file === undefined) return undefined;
        const text = await readText(file);
        // A writer that was killed leaves its lock; whoever comes next sweeps.
        await sweepStaleLock(file).catch(() => undefined);
        return text;
      } catch (error) {
        throw asFileError(error, name, 'read');
      }
    },
    async replace(name, text, expected) {
      try {
        const file = (await inside(name, roots)) ?? path.resolve(name);
        return await replaceFile(file, text, expected, patience);
      } catch (error) {
        throw asFileError(error, name, 'written');
      }
    },
  };
}

async function replaceFile(
  file: string,
  text: string,
  expected: string | undefined,
  patience: number,
): Promise<boolean> {
  const mode = await modeOf(file);
  if (mode !== undefined) {
    // A rename would replace a read-only file all the same: its mode is a wish of its owner.
    if ((mode & 0o222) === 0) throw fileError('read-only', say('{0} is read-only; it was not changed.', file));
    await access(file, constants.W_OK);
  }
  const lock = await lockFile(file, patience);
  if (!lock) throw fileError('busy', say('{0} is being written by another program; it was not changed.', file));
  try {
    if ((await readIfThere(file)) !== expected) return false;
    try {
      const handle = await open(lock.temporary, 'w', mode ?? 0o666);
      try {
        if (mode !== undefined) await handle.chmod(mode);
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (!(await lock.holds()))
        throw fileError('busy', say('{0} was taken over by another program; it was not changed.', file));
      // Again, since programs that know no lock (git, a text editor) may write at any time.
      if ((await readIfThere(file)) !== expected) {
        await unlink(lock.temporary);
        return false;
      }
      await rename(lock.temporary, file);
    } catch (error) {
      await unlink(lock.temporary).catch(() => undefined);
      throw error;
    }
    await syncFolder(path.dirname(file));
    return true;
  } finally {
    await lock.release();
  }
}

/** The file itself, links followed; undefined if there is none. Rejects if it is outside of the roots. */
async function inside(name: string, roots: readonly string[]): Promise<string | undefined> {
  const found = await realpathIfThere(name);
  // A file that is not there yet is where its folder is; a dangling link is neither.
  const real = found ?? path.join(await realpath(path.dirname(path.resolve(name))), path.basename(name));
  const allowed = await Promise.all(roots.map(root => realpath(root)));
  if (!allowed.some(root => real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep)))
    throw fileError(
      'outside-workspace',
      say('{0} leads to {1}, outside of {2}; it is left alone.', name, real, listed(roots)),
    );
  return found === undefined ? undefined : real;
}

async function realpathIfThere(name: string): Promise<string | undefined> {
  try {
    return await realpath(name);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const link = await readlink(name).catch(() => undefined);
    if (link !== undefined)
      throw fileError(
        'outside-workspace',
        say('{0} is a symbolic link to {1}, which is not there; it is left alone.', name, link),
      );
    return undefined;
  }
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > LARGEST_FILE)
    throw fileError(
      'too-large',
      say(
        '{0} has {1} MB, more than the {2} MB that are read; it is left alone.',
        file,
        Math.round(size / 1048576),
        LARGEST_FILE / 1048576,
      ),
    );
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fileError('not-text', say('{0} is not UTF-8 text; it is left alone.', file));
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readText(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function modeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** So that the rename outlives a power cut; not every system lets a folder be flushed. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file itself is flushed: at worst the old version is there after a power cut.
  }
}

const REASONS: Readonly<Record<string, readonly [code: FileError['code'], why: Message]>> = {
  EACCES: ['no-permission', say('permission was denied')],
  EPERM: ['no-permission', say('permission was denied')],
  EROFS: ['read-only', say('the disk is read-only')],
  ENOSPC: ['no-space', say('the disk is full')],
  EDQUOT: ['no-space', say('the disk quota is used up')],
  EFBIG: ['no-space', say('the system allows no file that large')],
  EISDIR: ['other', say('it is a folder')],
  ENOTDIR: ['other', say('a part of its path is a file')],
  ELOOP: ['outside-workspace', say('its symbolic links go in a circle')],
  ENOENT: ['other', say('its folder is not there')],
  EMFILE: ['busy', say('too many files are open')],
  EBUSY: ['busy', say('another program uses it')],
};

function asFileError(error: unknown, name: string, what: 'read' | 'written'): FileError {
  if (isFileError(error)) return error;
  const [code, why] = REASONS[codeOf(error) ?? ''] ?? ['other', error instanceof Error ? error.message : String(error)];
  return fileError(code, couldNot(what, name, why));
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
