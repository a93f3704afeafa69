/**
 * Decisions that wait to be saved, in the extension's own storage: a window that is closed, or dies, on a full disk or without
 * permission takes none along. One file an article and window, so that windows do not write over one another.
 */
import * as vscode from 'vscode';
import type { Files } from '../lines/files.ts';
import { whyOf } from './tongue.ts';

export interface Journal {
  /**
   * `before`: the sidecar on disk that was decided on, undefined if there was none; `wanted`: with what was decided. False if
   * the storage takes nothing either.
   */
  keep(article: vscode.Uri, before: string | undefined, wanted: string): Promise<boolean>;
  /** It is saved. */
  drop(article: vscode.Uri): Promise<void>;
  /** What windows that are gone left. */
  left(): Promise<readonly LeftDecisions[]>;
}

export interface LeftDecisions {
  readonly article: vscode.Uri;
  readonly before: string | undefined;
  readonly wanted: string;
  /** They are saved, or kept by this window now. */
  forget(): Promise<void>;
}

const FOLDER = 'unsaved';

export function createJournal(storage: vscode.Uri, files: Files, log: vscode.LogOutputChannel): Journal {
  const folder = vscode.Uri.joinPath(storage, FOLDER);
  const session = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const names = new Map<string, vscode.Uri>();
  // one after the other: what is dropped must not come back by an earlier `keep`
  let queue: Promise<unknown> = Promise.resolve();

  const fileOf = (article: vscode.Uri): vscode.Uri => {
    const key = article.toString();
    const file = names.get(key) ?? vscode.Uri.joinPath(folder, `${session}-${names.size}.json`);
    names.set(key, file);
    return file;
  };

  function inLine<T>(task: () => Promise<T>): Promise<T | undefined> {
    const result = queue.then(task).catch((error: unknown) => void log.error(`journal: ${whyOf(error)}`));
    queue = result;
    return result;
  }

  const remove = async (file: vscode.Uri): Promise<void> => {
    try {
      await vscode.workspace.fs.delete(file);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  };

  async function read(file: vscode.Uri): Promise<LeftDecisions | undefined> {
    const text = await files.read(file.toString());
    const said = text === undefined ? undefined : asRecord(JSON.parse(text));
    if (!said) return undefined;
    return {
      ...said,
      article: vscode.Uri.parse(said.article, true),
      forget: async () => void (await inLine(() => remove(file))),
    };
  }

  return {
    async keep(article, before, wanted) {
      const kept = await inLine(async () => {
        await vscode.workspace.fs.createDirectory(folder);
        const file = fileOf(article).toString();
        const text = JSON.stringify({ article: article.toString(), before, wanted });
        return files.replace(file, text, await files.read(file));
      });
      return kept === true;
    },
    drop: async article => void (await inLine(() => remove(fileOf(article)))),
    async left() {
      const listed = await vscode.workspace.fs.readDirectory(folder).then(
        found => found,
        () => [], // nothing was ever kept
      );
      const found: LeftDecisions[] = [];
      for (const [name] of listed) {
        if (!name.endsWith('.json') || name.startsWith(session) || name.startsWith('.')) continue;
        const file = vscode.Uri.joinPath(folder, name);
        try {
          const left = await read(file);
          if (left) found.push(left);
        } catch (error) {
          log.error(`journal: ${file.toString()}: ${whyOf(error)}`);
        }
      }
      return found;
    },
  };
}

function asRecord(said: unknown): { article: string; before: string | undefined; wanted: string } | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { article, before, wanted } = said as Record<string, unknown>;
  return typeof article === 'string' &&
    typeof wanted === 'string' &&
    (before === undefined || typeof before === 'string')
    ? { article, before, wanted }
    : undefined;
}
