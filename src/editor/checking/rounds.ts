/** When the data files of the workspace are looked at: all once, then each after it or its article changed. */
import * as vscode from 'vscode';
import { articleUriOf, sidecarOf } from '../sidecars.ts';
import { whyOf } from '../tongue.ts';
import { isWorkerDied } from '../worker.ts';
import { DATA_FILES, PASSED_OVER, type Desk } from './desk.ts';
import { inspect } from './inspect.ts';
import type { Shown } from './shown.ts';

/** How long after the last change a file is looked at: anchors are looked for in the whole text. */
const PAUSE = 400;
const MOST_FILES = 10_000;

export interface Rounds extends vscode.Disposable {
  /** Everything that waited was looked at. */
  readonly onDidFinish: vscode.Event<void>;
  /** Looks at a data file now, and shows what is found. */
  look(data: vscode.Uri): Promise<void>;
}

export function startRounds(desk: Desk, shown: Shown, log: vscode.LogOutputChannel): Rounds {
  const { documents, registries, articles, recognition } = desk;
  const finished = new vscode.EventEmitter<void>();
  const waiting = new Map<string, vscode.Uri>();
  /** Each look counts: one that was overtaken by a later one shows nothing. */
  const looks = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let disposed = false;

  async function look(data: vscode.Uri): Promise<void> {
    const key = data.toString();
    const turn = (looks.get(key) ?? 0) + 1;
    looks.set(key, turn);
    try {
      const findings = await inspect(desk, data);
      if (!disposed && looks.get(key) === turn) shown.put({ data, article: articleUriOf(data) }, findings);
    } catch (error) {
      // the next worker is asked for all of them
      if (!isWorkerDied(error)) log.error(`${data.toString()}: ${whyOf(error)}`);
    }
  }

  /** One after the other, each when the one before is done: an editor with much to look at stays an editor. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (const [key, data] of waiting) {
      if (disposed) break;
      waiting.delete(key);
      await look(data);
    }
    working = false;
    if (!disposed) finished.fire();
  }

  function soon(...files: readonly vscode.Uri[]): void {
    for (const data of files) {
      // the last change counts: it goes to the end of the line
      waiting.delete(data.toString());
      waiting.set(data.toString(), data);
    }
    clearTimeout(timer);
    timer = setTimeout(() => void work(), PAUSE);
  }

  async function all(): Promise<void> {
    soon(...(await vscode.workspace.findFiles(DATA_FILES, PASSED_OVER, MOST_FILES)));
  }

  const strays = (): readonly vscode.Uri[] =>
    shown.all().flatMap(({ data }) => (shown.of(data).some(s => s.finding.code === 'no-article') ? [data] : []));

  const data = vscode.workspace.createFileSystemWatcher(DATA_FILES);
  const texts = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,text}');
  const beside = (article: vscode.Uri): void => {
    if (!documents.byUri(article)) soon(sidecarOf(article));
  };
  const subscriptions = vscode.Disposable.from(
    finished,
    data,
    texts,
    data.onDidChange(uri => soon(uri)),
    data.onDidCreate(uri => soon(uri)),
    data.onDidDelete(uri => soon(uri)),
    texts.onDidChange(beside),
    // A new article may be the one that a stray sidecar was waiting for.
    texts.onDidCreate(uri => soon(sidecarOf(uri), ...strays())),
    texts.onDidDelete(uri => soon(sidecarOf(uri), ...strays())),
    documents.onDidChange(({ document }) => soon(sidecarOf(document.uri))),
    documents.onDidClose(article => soon(sidecarOf(article))),
    registries.onDidChange(folder =>
      soon(
        ...documents
          .all()
          .map(open => sidecarOf(open.document.uri))
          .filter(uri => vscode.workspace.getWorkspaceFolder(uri) === folder),
      ),
    ),
    articles.onDidChange(() => void all()),
    recognition.worker.onDidRestart(() => void all()),
    new vscode.Disposable(() => {
      disposed = true;
      clearTimeout(timer);
    }),
  );
  void all();
  return { onDidFinish: finished.event, look, dispose: () => subscriptions.dispose() };
}
