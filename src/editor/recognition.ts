/** Everything that reads texts, behind one door: the worker with the model, the registries and other extensions' recognisers. */
import * as vscode from 'vscode';
import type { CitingHostCalls } from '../worker/citing-calls.ts';
import type { StartWorker } from '../worker/line.ts';
import type { Served } from '../worker/peer.ts';
import type { HostCalls } from '../worker/protocol.ts';
import type { ApiRecognizer } from './api.ts';
import { citingRoots } from './citing-host.ts';
import { Command } from './contributions.ts';
import { externalRecognizer, type External } from './external.ts';
import { filesForWorkers } from './files.ts';
import type { Registries } from './registries.ts';
import { whyOf } from './tongue.ts';
import { createWorker, type ReadingWorker } from './worker.ts';

export interface Recognition extends vscode.Disposable {
  /** The one that has the open articles and the index. */
  readonly worker: ReadingWorker;
  /** Another one, for reading files. */
  helper(): ReadingWorker;
  /** The same texts are read otherwise from now on: in one folder, or, without one, everywhere. */
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder | undefined>;
  /** Files of the index that a change of the registry makes another thing of. */
  readonly onDidOutdate: vscode.Event<{
    readonly folder: vscode.WorkspaceFolder;
    readonly articles: readonly string[];
  }>;
  /** Reads the registry that holds for an article. */
  ready(article: vscode.Uri): Promise<void>;
  /** Until the returned function is called. */
  add(recognizer: ApiRecognizer): () => void;
}

const MODEL = ['media', 'actors.model'] as const;

/** The name of an article's folder to the worker; '' for articles outside of every folder. */
export const folderOf = (article: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(article)?.uri.toString() ?? '';

/** What the host gives: where the extension is, where it may keep things for this workspace, how it starts a worker. */
export interface Home {
  readonly extension: vscode.Uri;
  readonly storage: vscode.Uri | undefined;
  readonly start: StartWorker;
}

export function createRecognition(
  { extension, storage, start }: Home,
  registries: Registries,
  citing: Served<CitingHostCalls>,
  log: vscode.LogOutputChannel,
): Recognition {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder | undefined>();
  const toReadAgain = new vscode.EventEmitter<{ folder: vscode.WorkspaceFolder; articles: readonly string[] }>();
  const externals = new Map<number, External>();
  let last = 0;
  let model: Promise<Uint8Array | undefined> | undefined;

  async function readModel(): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...MODEL));
    } catch (error) {
      const why = whyOf(error);
      const message = vscode.l10n.t('The model that finds actors cannot be read, so none are marked: {0}', why);
      log.error(message);
      void vscode.window.showErrorMessage(message);
      return undefined;
    }
  }

  const served: Served<HostCalls> = {
    ...citing,
    find: ({ recognizer, sentences }) => externals.get(recognizer)?.find(sentences) ?? sentences.map(() => []),
    ...filesForWorkers,
  };
  const sendRegistries = async (call: ReadingWorker['call']): Promise<void> => {
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      await call('registry', { folder: folder.uri.toString(), registry: await registries.load(folder) });
  };
  const worker = createWorker(
    start,
    served,
    async call => {
      const cache = storage && vscode.Uri.joinPath(storage, 'index').toString();
      const useless = await call('start', { model: await (model ??= readModel()), cache });
      if (useless.length)
        log.warn(`the index is read anew, its cache is damaged or of another version: ${useless.join(', ')}`);
      await sendRegistries(call);
      await call('recognizers', [...externals.keys()]);
      await call('citingRoots', citingRoots());
    },
    log,
    vscode.l10n.t('Postil started reading again after an error.'),
  );
  const helper = (): ReadingWorker =>
    createWorker(
      start,
      served,
      async call => {
        await call('start', { model: await (model ??= readModel()) });
        await sendRegistries(call);
      },
      log,
    );
  const externalsChanged = (): void => {
    worker.tell('recognizers', [...externals.keys()]);
    changed.fire(undefined);
  };
  const subscriptions = [
    changed,
    toReadAgain,
    vscode.commands.registerCommand(Command.readAgain, () => worker.restart()),
    worker,
    registries.onDidChange(folder => {
      void worker
        .call('registry', { folder: folder.uri.toString(), registry: registries.get(folder) })
        .then(again => again.length && toReadAgain.fire({ folder, articles: again }))
        .catch((error: unknown) => log.error(String(error)));
      changed.fire(folder);
    }),
  ];
  return {
    worker,
    helper,
    onDidChange: changed.event,
    onDidOutdate: toReadAgain.event,
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
