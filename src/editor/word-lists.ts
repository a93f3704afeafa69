/** A project's own word lists, `*.postil.actors` at the top of each workspace folder: their names are always found. */
import * as vscode from 'vscode';
import type { Files } from '../lines/files.ts';
import { parseActorList, WORD_LIST_SUFFIX } from '../entities/registry/word-list.ts';
import type { ListedName } from '../recognize/actors/lists.ts';
import { told, whyOf } from './tongue.ts';

export interface WordLists extends vscode.Disposable {
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder>;
  /** As last read; empty until they were. Keeps its identity while nothing changes. */
  get(folder: vscode.WorkspaceFolder | undefined): readonly ListedName[];
  load(folder: vscode.WorkspaceFolder | undefined): Promise<void>;
}

const NONE: readonly ListedName[] = [];

export function createWordLists(files: Files, log: vscode.LogOutputChannel): WordLists {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const problems = vscode.languages.createDiagnosticCollection('postil-actors');
  const lists = new Map<string, readonly ListedName[]>();
  const loading = new Map<string, Promise<void>>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${WORD_LIST_SUFFIX}`);
  const subscriptions = [
    changed,
    problems,
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const folder of removed) {
        lists.delete(folder.uri.toString());
        loading.delete(folder.uri.toString());
      }
    }),
  ];

  function reload(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString();
    if (!folder || key === undefined || !loading.has(key)) return;
    if (vscode.Uri.joinPath(uri, '..').toString() !== key) return;
    problems.delete(uri);
    // one after the other: the last one read is the one that holds
    loading.set(
      key,
      (loading.get(key) ?? Promise.resolve()).then(() => read(folder)),
    );
  }

  async function read(folder: vscode.WorkspaceFolder): Promise<void> {
    const key = folder.uri.toString();
    const names: ListedName[] = [];
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder.uri);
      const own = entries.flatMap(([name]) => (name.endsWith(WORD_LIST_SUFFIX) ? [name] : [])).sort();
      for (const name of own) {
        const uri = vscode.Uri.joinPath(folder.uri, name);
        const list = parseActorList((await files.read(uri.toString())) ?? '');
        names.push(...list.names);
        problems.set(
          uri,
          list.problems.map(({ line, message }) => diagnostic(line - 1, told(message))),
        );
      }
    } catch (error) {
      // a list that cannot be read takes nothing else down
      log.error(whyOf(error));
    }
    const before = lists.get(key) ?? NONE;
    if (JSON.stringify(before) === JSON.stringify(names)) return;
    lists.set(key, names);
    changed.fire(folder);
  }

  return {
    onDidChange: changed.event,
    get: folder => (folder && lists.get(folder.uri.toString())) ?? NONE,
    async load(folder) {
      if (!folder) return;
      const key = folder.uri.toString();
      let reading = loading.get(key);
      if (!reading) loading.set(key, (reading = read(folder)));
      await reading;
    },
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}

function diagnostic(line: number, message: string): vscode.Diagnostic {
  const whole = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  const found = new vscode.Diagnostic(whole, message, vscode.DiagnosticSeverity.Warning);
  found.source = 'Postil';
  return found;
}
