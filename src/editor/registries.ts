/** The registries `entities.postil.json`, one at the top of each workspace folder, with the word lists beside them. */
import * as vscode from 'vscode';
import { changeRegistry, type RegistryOperation } from '../entities/registry/change.ts';
import { EMPTY_REGISTRY, REGISTRIES, REGISTRY_FILE, type Registry } from '../entities/registry/schema.ts';
import { documentKind } from '../lines/store.ts';
import type { Step } from './history.ts';
import { createTeamFile, type Desk } from './team-files.ts';
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

export const registryOf = (folder: vscode.WorkspaceFolder): vscode.Uri =>
  vscode.Uri.joinPath(folder.uri, REGISTRY_FILE);

export function createRegistries(desk: Desk): Registries {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const own = createTeamFile(documentKind(REGISTRIES), REGISTRY_FILE, desk);
  const wordLists = createWordLists(desk.files, desk.log);
  const known = new Map<string, { readonly own: Registry; readonly both: Registry }>();
  const fire = (folder: vscode.WorkspaceFolder): void => changed.fire(folder);
  const subscriptions = [changed, own, wordLists, own.onDidChange(fire), wordLists.onDidChange(fire)];

  /** The same object while neither changes. */
  function withWords(folder: vscode.WorkspaceFolder): Registry {
    const key = folder.uri.toString();
    const registry = own.get(folder);
    const words = wordLists.get(folder);
    const before = known.get(key);
    if (before?.own === registry && before.both.words === words) return before.both;
    const both = { ...registry, words };
    known.set(key, { own: registry, both });
    return both;
  }

  return {
    onDidChange: changed.event,
    get: folder => (folder ? withWords(folder) : EMPTY_REGISTRY),
    async load(folder) {
      if (!folder) return EMPTY_REGISTRY;
      await Promise.all([wordLists.load(folder), own.load(folder)]);
      return withWords(folder);
    },
    change: (folder, label, operation) =>
      own.change(folder, label, registry => {
        const done = changeRegistry(registry, operation);
        if (done.problem) void vscode.window.showWarningMessage(told(done.problem));
        return done.problem ? undefined : done.registry;
      }),
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}
