/** The team's decisions on comparisons, `comparisons.postil.json` at the top of each workspace folder: read, changed, saved. */
import * as vscode from 'vscode';
import type { Files } from '../lines/files.ts';
import { documentKind, openDocument, saveDocument, type OpenDocument } from '../lines/store.ts';
import { COMPARISONS, COMPARISONS_FILE, EMPTY_COMPARISONS, type Comparisons } from '../sidecar/comparisons/schema.ts';
import type { History } from './history.ts';
import { tellReadOnly } from './problems.ts';
import { told, whyOf } from './tongue.ts';

export interface ComparisonDecisions extends vscode.Disposable {
  /** The file of a workspace folder says something new. */
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder>;
  /** What it says now. */
  read(folder: vscode.WorkspaceFolder): Promise<Comparisons>;
  /** Does it to what is on disk now, and saves. False if it was refused or could not be saved, which the person is then told. */
  change(
    folder: vscode.WorkspaceFolder,
    label: string,
    change: (comparisons: Comparisons) => Comparisons,
  ): Promise<boolean>;
}

const KIND = documentKind(COMPARISONS);
const fileOf = (folder: vscode.WorkspaceFolder): vscode.Uri => vscode.Uri.joinPath(folder.uri, COMPARISONS_FILE);

export function createComparisonDecisions(
  files: Files,
  history: History,
  log: vscode.LogOutputChannel,
): ComparisonDecisions {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${COMPARISONS_FILE}`);
  const queues = new Map<string, Promise<unknown>>();
  const reload = (uri: vscode.Uri): void => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder && fileOf(folder).toString() === uri.toString()) changed.fire(folder);
  };
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
  ];

  /** One save after the other. */
  function inLine<T>(folder: vscode.WorkspaceFolder, task: () => Promise<T>): Promise<T> {
    const key = folder.uri.toString();
    const result = (queues.get(key) ?? Promise.resolve()).then(task);
    queues.set(
      key,
      result.catch(() => undefined),
    );
    return result;
  }

  const open = (folder: vscode.WorkspaceFolder): Promise<OpenDocument<Comparisons>> =>
    openDocument(files, KIND, fileOf(folder).toString());

  /** What was before and after; undefined if it was refused. */
  async function save(
    folder: vscode.WorkspaceFolder,
    before: OpenDocument<Comparisons>,
    value: Comparisons,
  ): Promise<OpenDocument<Comparisons> | undefined> {
    const uri = fileOf(folder);
    if (vscode.workspace.textDocuments.some(d => d.isDirty && d.uri.toString() === uri.toString())) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} has unsaved changes in an editor. Save or close it first, then decide again.',
          vscode.workspace.asRelativePath(uri),
        ),
      );
      return undefined;
    }
    const saved = await saveDocument(files, KIND, before, value);
    if (saved.outcome === 'refused') {
      void tellReadOnly(uri, saved.open.problems);
      return undefined;
    }
    changed.fire(folder);
    return saved.open;
  }

  /** False, and the person is told why, where the disk refuses. */
  async function orTell<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      const why = whyOf(error);
      log.error(`decision on a comparison not saved: ${why}`);
      void vscode.window.showErrorMessage(vscode.l10n.t('The decision was not saved. {0}', why));
      return undefined;
    }
  }

  return {
    onDidChange: changed.event,
    async read(folder) {
      const { value, problems } = await open(folder);
      for (const { message, line } of problems) log.warn(`${COMPARISONS_FILE}, line ${line + 1}: ${told(message)}`);
      return value ?? EMPTY_COMPARISONS;
    },
    change: (folder, label, change) =>
      inLine(folder, async () => {
        const done = await orTell(async () => {
          const before = await open(folder);
          const after = await save(folder, before, change(before.value));
          return after && { before, after };
        });
        if (!done) return false;
        history.push({
          label,
          undo: () =>
            inLine(folder, async () => {
              const { before, after } = done;
              const now = await open(folder);
              if (now.text !== after.text) return 'stale';
              return (await orTell(() => save(folder, now, before.value))) ? 'undone' : 'refused';
            }),
        });
        return true;
      }),
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}
