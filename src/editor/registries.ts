/**
 * The registries `entities.postil.json`, one at the top of each workspace folder, with the word lists beside them: read on
 * first use, changed by operations.
 */
import * as vscode from 'vscode';
import { changeRegistry, type RegistryOperation } from '../entities/registry/change.ts';
import { readRegistry, type ReadRegistry } from '../entities/registry/read.ts';
import { EMPTY_REGISTRY, REGISTRY_FILE, type Registry } from '../entities/registry/schema.ts';
import { writeRegistry } from '../entities/registry/write.ts';
import type { Files } from '../lines/files.ts';
import type { History, Step } from './history.ts';
import { refusedAsUnsaved, tellReadOnly } from './problems.ts';
import { told } from './tongue.ts';
import { createWordLists } from './word-lists.ts';

export interface Registries extends vscode.Disposable {
  /** The registry of a workspace folder says something new. */
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder>;
  /** As last read, with the names of the word lists; empty until it was. Articles outside of every folder have none. */
  get(folder: vscode.WorkspaceFolder | undefined): Registry;
  load(folder: vscode.WorkspaceFolder | undefined): Promise<Registry>;
  /** Does it to what is on disk now, and saves. Undefined if it was refused, which the person is then told. */
  change(folder: vscode.WorkspaceFolder, label: string, operation: RegistryOperation): Promise<Step | undefined>;
}

interface Entry extends ReadRegistry {
  readonly text: string | undefined;
}

/** How often a change starts again because somebody else wrote in between. */
const ATTEMPTS = 20;

export const registryOf = (folder: vscode.WorkspaceFolder): vscode.Uri =>
  vscode.Uri.joinPath(folder.uri, REGISTRY_FILE);

export function createRegistries(files: Files, history: History, log: vscode.LogOutputChannel): Registries {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const entries = new Map<string, Entry>();
  const queues = new Map<string, Promise<unknown>>();
  const wordLists = createWordLists(files, log);
  const known = new Map<string, Registry>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${REGISTRY_FILE}`);
  const subscriptions = [
    changed,
    wordLists,
    wordLists.onDidChange(folder => changed.fire(folder)),
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
  ];

  async function read(folder: vscode.WorkspaceFolder): Promise<Entry> {
    const name = registryOf(folder).toString();
    const text = await files.read(name);
    const old = entries.get(name);
    if (old && old.text === text) return old;
    const entry = { ...readRegistry(text ?? '', vscode.workspace.asRelativePath(registryOf(folder))), text };
    entries.set(name, entry);
    changed.fire(folder);
    return entry;
  }

  function reload(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || registryOf(folder).toString() !== uri.toString() || !entries.has(uri.toString())) return;
    inLine(folder, () => read(folder)).catch((error: unknown) => log.error(String(error)));
  }

  function inLine<T>(folder: vscode.WorkspaceFolder, task: () => Promise<T>): Promise<T> {
    const key = folder.uri.toString();
    const result = (queues.get(key) ?? Promise.resolve()).then(task);
    queues.set(
      key,
      result.catch(() => undefined),
    );
    return result;
  }

  /** The same object while neither changes. */
  function withWords(folder: vscode.WorkspaceFolder): Registry {
    const key = registryOf(folder).toString();
    const { order, entities, others, unread, format } = entries.get(key)?.registry ?? EMPTY_REGISTRY;
    const words = wordLists.get(folder);
    const before = known.get(key);
    if (before?.entities === entities && before.words === words) return before;
    const now = { format, entities, unread, others, order, words };
    known.set(key, now);
    return now;
  }

  /** Replaces the text if it is still the one that was read; undefined if `next` refuses what is there. */
  async function rewrite(
    folder: vscode.WorkspaceFolder,
    next: (entry: Entry) => string | undefined,
  ): Promise<{ before: string | undefined; after: string } | undefined> {
    const uri = registryOf(folder);
    const name = uri.toString();
    if (refusedAsUnsaved(uri)) return undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const entry = await read(folder);
      if (entry.readOnly) {
        void tellReadOnly(uri, entry.problems);
        return undefined;
      }
      const after = next(entry);
      if (after === undefined) return undefined;
      if (!(await files.replace(name, after, entry.text))) continue;
      await read(folder);
      return { before: entry.text, after };
    }
    throw new Error(vscode.l10n.t('{0} is being written by others all the time. Try again.', name));
  }

  return {
    onDidChange: changed.event,
    get: folder => (folder ? withWords(folder) : EMPTY_REGISTRY),
    async load(folder) {
      if (!folder) return EMPTY_REGISTRY;
      await Promise.all([wordLists.load(folder), inLine(folder, () => read(folder))]);
      return withWords(folder);
    },
    async change(folder, label, operation) {
      const written = await inLine(folder, () =>
        rewrite(folder, ({ registry }) => {
          const done = changeRegistry(registry, operation);
          if (done.problem) void vscode.window.showWarningMessage(told(done.problem));
          return done.problem ? undefined : writeRegistry(done.registry);
        }),
      );
      if (!written) return undefined;
      const step: Step = {
        label,
        async undo() {
          const { before, after } = written;
          let stale = false;
          const undone = await inLine(folder, () =>
            rewrite(folder, ({ text }) => {
              stale = text !== after;
              return stale ? undefined : (before ?? writeRegistry(EMPTY_REGISTRY));
            }),
          );
          return undone ? 'undone' : stale ? 'stale' : 'refused';
        },
      };
      history.push(step);
      return step;
    },
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}
