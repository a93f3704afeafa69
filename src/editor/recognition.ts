/** Everything that reads texts, behind one door: the worker with the model, the registries and other extensions' recognisers. */
import * as vscode from 'vscode';
import type { CitingHostCalls } from '../worker/citing-calls.ts';
import type { StartWorker } from '../worker/line.ts';
import type { Served } from '../worker/peer.ts';
import type { ApiRecognizer } from './api.ts';
import { citingRoots } from './citing-host.ts';
import { Command } from './contributions.ts';
import { externalRecognizer, type External } from './external.ts';
import type { Registries } from './registries.ts';
import { createWorker, type ReadingWorker } from './worker.ts';

export interface Recognition extends vscode.Disposable {
  readonly worker: ReadingWorker;
  /** The same texts are read otherwise from now on: in one folder, or, without one, everywhere. */
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder | undefined>;
  /** Reads the registry that holds for an article. */
  ready(article: vscode.Uri): Promise<void>;
  /** Until the returned function is called. */
  add(recognizer: ApiRecognizer): () => void;
}

const MODEL = ['media', 'actors.model'] as const;

/** The name of an article's folder to the worker; '' for articles outside of every folder. */
export const folderOf = (article: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(article)?.uri.toString() ?? '';

export function createRecognition(
  extension: vscode.Uri,
  start: StartWorker,
  registries: Registries,
  citing: Served<CitingHostCalls>,
  log: vscode.LogOutputChannel,
): Recognition {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder | undefined>();
  const externals = new Map<number, External>();
  let last = 0;
  let model: Promise<Uint8Array | undefined> | undefined;

  async function readModel(): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...MODEL));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = vscode.l10n.t('The model that finds actors cannot be read, so none are marked: {0}', why);
      log.error(message);
      void vscode.window.showErrorMessage(message);
      return undefined;
    }
  }

  const worker = createWorker(
    start,
    {
      ...citing,
      find: ({ recognizer, sentences }) => externals.get(recognizer)?.find(sentences) ?? sentences.map(() => []),
    },
    async call => {
      await call('start', { model: await (model ??= readModel()) });
      for (const folder of vscode.workspace.workspaceFolders ?? [])
        await call('registry', { folder: folder.uri.toString(), registry: registries.get(folder) });
      await call('recognizers', [...externals.keys()]);
      await call('citingRoots', citingRoots());
    },
    log,
  );
  const externalsChanged = (): void => {
    worker.tell('recognizers', [...externals.keys()]);
    changed.fire(undefined);
  };
  const subscriptions = [
    changed,
    vscode.commands.registerCommand(Command.readAgain, () => worker.restart()),
    worker,
    registries.onDidChange(folder => {
      worker.tell('registry', { folder: folder.uri.toString(), registry: registries.get(folder) });
      changed.fire(folder);
    }),
  ];
  return {
    worker,
    onDidChange: changed.event,
    async ready(article) {
      await registries.load(vscode.workspace.getWorkspaceFolder(article));
    },
    add(recognizer) {
      const id = ++last;
      externals.set(id, externalRecognizer(recognizer));
      externalsChanged();
      return () => {
        if (externals.delete(id)) externalsChanged();
      };
    },
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}
