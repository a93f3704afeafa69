/** The port through which data files are read and written, over `workspace.fs`: works everywhere, the browser included. */
import * as vscode from 'vscode';
import { couldNot, fileError, isFileError, LARGEST_FILE, type FileError, type Files } from '../lines/files.ts';
import { say } from '../lines/message.ts';
import type { Served } from '../worker/peer.ts';
import type { HostCalls } from '../worker/protocol.ts';

/**
 * Names are URIs as text. A file is written by one call of its provider, the safest there is: where there is no disk, a rename
 * over another file is a copy and a deletion.
 */
export const workspaceFiles: Files = {
  async read(name) {
    try {
      const uri = vscode.Uri.parse(name, true);
      const { size } = await answered(vscode.workspace.fs.stat(uri));
      if (size > LARGEST_FILE)
        throw fileError(
          'too-large',
          say(
            '{0} has {1} MB, more than the {2} MB that are read; it is left alone.',
            vscode.workspace.asRelativePath(uri),
            Math.round(size / 1048576),
            LARGEST_FILE / 1048576,
          ),
        );
      const bytes = await answered(vscode.workspace.fs.readFile(uri));
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw asFileError(error, name, 'read');
    }
  },
  async replace(name, text, expected) {
    if ((await workspaceFiles.read(name)) !== expected) return false;
    try {
      await answered(vscode.workspace.fs.writeFile(vscode.Uri.parse(name, true), new TextEncoder().encode(text)));
      return true;
    } catch (error) {
      throw asFileError(error, name, 'written');
    }
  },
};

/** What workers cannot reach by themselves. */
export const filesForWorkers: Pick<Served<HostCalls>, 'stat' | 'readFile' | 'writeFile'> = {
  async stat(name) {
    try {
      const { type, mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(name, true));
      return type & vscode.FileType.File ? { modified: mtime, size } : undefined;
    } catch {
      // stat has no other answer for a file that is not there
      return undefined;
    }
  },
  async readFile(name) {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(name, true));
    } catch {
      // gone meanwhile, or not to be read: there is nothing to be found in it
      return undefined;
    }
  },
  async writeFile({ name, bytes }) {
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(name, true), bytes);
  },
};

/** Milliseconds that a file system has for its answer. */
const PATIENCE = 30_000;

/** A file system that never answers must not hold up what comes after it. */
function answered<T>(work: Thenable<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(vscode.l10n.t('the file system does not answer'))), PATIENCE);
  });
  return Promise.race([Promise.resolve(work), late]).finally(() => clearTimeout(timer));
}

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');

function asFileError(error: unknown, name: string, what: 'read' | 'written'): FileError {
  if (isFileError(error)) return error;
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(name, true));
  if (error instanceof TypeError) return fileError('not-text', say('{0} is not UTF-8 text; it is left alone.', file));
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions')
    return fileError('no-permission', couldNot(what, file, say('permission was denied')));
  const why = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|EDQUOT|no ?space/i.test(why)) return fileError('no-space', couldNot(what, file, say('the disk is full')));
  if (/EROFS|read.?only/i.test(why)) return fileError('read-only', couldNot(what, file, say('the disk is read-only')));
  return fileError('other', couldNot(what, file, why));
}

/** Reads and writes files of a disk by `disk`, whose names are paths; all others through `workspace.fs`. */
export function filesWithDisk(disk: (roots: readonly string[]) => Files): Files {
  const of = (name: string): readonly [Files, string] => {
    const uri = vscode.Uri.parse(name, true);
    if (uri.scheme !== 'file') return [workspaceFiles, name];
    const folders = (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri);
    const roots = folders.filter(folder => folder.scheme === 'file').map(folder => folder.fsPath);
    // An article that was opened by itself keeps its sidecar beside it.
    const alone = vscode.workspace.getWorkspaceFolder(uri) ? [] : [vscode.Uri.joinPath(uri, '..').fsPath];
    return [disk([...roots, ...alone]), uri.fsPath];
  };
  return {
    read(name) {
      const [files, own] = of(name);
      return files.read(own);
    },
    replace(name, text, expected) {
      const [files, own] = of(name);
      return files.replace(own, text, expected);
    },
  };
}
