/**
 * Data files at the top of each workspace folder (the registry, the decisions on comparisons): read on first use, changed one
 * change after the other, merged with what others wrote meanwhile.
 */
import * as vscode from 'vscode';
import type { Files } from '../lines/files.ts';
import { openDocument, saveDocument, type DocumentKind, type OpenDocument } from '../lines/store.ts';
import type { History, Step } from './history.ts';
import { refusedAsUnsaved, tellReadOnly } from './problems.ts';
import { whyOf } from './tongue.ts';

export interface TeamFile<F> extends vscode.Disposable {
  /** The file of a workspace folder says something new. */
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder>;
  /** As last read; empty until it was. The same object while the file stays as it is. */
  get(folder: vscode.WorkspaceFolder): F;
  /** What it says now; empty if it cannot be read, which is then shown as a problem of the file. */
  load(folder: vscode.WorkspaceFolder): Promise<F>;
  /**
   * Does it to what is on disk now, and saves: a step of the history. Undefined if it was refused or could not be saved,
   * which the person is then told. `change` says itself why it gives nothing.
   */
  change(folder: vscode.WorkspaceFolder, label: string, change: (now: F) => F | undefined): Promise<Step | undefined>;
}

export interface Desk {
  readonly files: Files;
  readonly history: History;
  readonly log: vscode.LogOutputChannel;
}

export function createTeamFile<F>(kind: DocumentKind<F>, file: string, { files, history, log }: Desk): TeamFile<F> {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const known = new Map<string, OpenDocument<F>>();
  const queues = new Map<string, Promise<unknown>>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${file}`);
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
  ];

  const uriIn = (folder: vscode.WorkspaceFolder): vscode.Uri => vscode.Uri.joinPath(folder.uri, file);

  function inLine<T>(folder: vscode.WorkspaceFolder, task: () => Promise<T>): Promise<T> {
    const key = folder.uri.toString();
    const result = (queues.get(key) ?? Promise.resolve()).then(task);
    queues.set(
      key,
      result.catch(() => undefined),
    );
    return result;
  }

  function reload(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || uriIn(folder).toString() !== uri.toString() || !known.has(folder.uri.toString())) return;
    inLine(folder, () => read(folder)).catch((error: unknown) => log.error(whyOf(error)));
  }

  async function read(folder: vscode.WorkspaceFolder): Promise<OpenDocument<F>> {
    const before = known.get(folder.uri.toString());
    return adopt(folder, await openDocument(files, kind, uriIn(folder).toString(), before));
  }

  function adopt(folder: vscode.WorkspaceFolder, now: OpenDocument<F>): OpenDocument<F> {
    const key = folder.uri.toString();
    if (known.get(key) === now) return now;
    known.set(key, now);
    changed.fire(folder);
    return now;
  }

  /** Undefined if it was refused, which the person is then told; rejects if the disk refuses. */
  async function save(
    folder: vscode.WorkspaceFolder,
    before: OpenDocument<F>,
    value: F,
  ): Promise<OpenDocument<F> | undefined> {
    const uri = uriIn(folder);
    if (refusedAsUnsaved(uri)) return undefined;
    const saved = await saveDocument(files, kind, before, value);
    adopt(folder, saved.open);
    if (saved.outcome !== 'refused') return saved.open;
    void tellReadOnly(uri, saved.open.problems);
    return undefined;
  }

  /** `again`: what the person can do about it. */
  function tellUnsaved(error: unknown, again: () => Promise<unknown>): undefined {
    log.error(`${file} not saved: ${whyOf(error)}`);
    const retry = vscode.l10n.t('Try Again');
    void vscode.window
      .showErrorMessage(vscode.l10n.t('The decision was not saved. {0}', whyOf(error)), retry)
      .then(answer => (answer === retry ? again() : undefined));
  }

  const change: TeamFile<F>['change'] = (folder, label, make) =>
    inLine(folder, async () => {
      const before = await read(folder);
      if (before.readOnly) return void tellReadOnly(uriIn(folder), before.problems);
      const wanted = make(before.value);
      if (wanted === undefined) return undefined;
      const after = await save(folder, before, wanted);
      if (!after) return undefined;
      const step: Step = { label, undo: () => inLine(folder, () => undo(folder, before.value, wanted)) };
      history.push(step);
      return step;
    }).catch((error: unknown) => tellUnsaved(error, () => change(folder, label, make)));

  /** From `after` back to `before`, whatever else was changed meanwhile. */
  async function undo(folder: vscode.WorkspaceFolder, before: F, after: F): ReturnType<Step['undo']> {
    try {
      const now = await read(folder);
      const { value, conflicts, kept } = kind.merge(after, before, now.value);
      if (conflicts.length || kept.length) return 'stale';
      return (await save(folder, now, value)) ? 'undone' : 'refused';
    } catch (error) {
      tellUnsaved(error, () => history.undo());
      return 'refused';
    }
  }

  return {
    onDidChange: changed.event,
    get: folder => known.get(folder.uri.toString())?.value ?? kind.empty,
    load: async folder => (await inLine(folder, () => read(folder))).value,
    change,
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}
