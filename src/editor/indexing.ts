/**
 * Keeps the index of the project current: looks for articles, has what changed read by helpers beside the worker that holds
 * the index, and follows what happens to files. Starts when the first article is opened, or when somebody asks.
 */
import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';
import type { Articles } from './articles.ts';
import type { Recognition } from './recognition.ts';
import { whyOf } from './tongue.ts';
import { isWorkerDied, type ReadingWorker } from './worker.ts';

export interface Indexing extends vscode.Disposable {
  /** These articles came, changed or went. */
  readonly onDidChange: vscode.Event<readonly string[]>;
  /** Has everything read that is not, unless the person gives that up. `quiet`: nobody waits for it. */
  ready(options?: { readonly quiet?: boolean }): Promise<void>;
}

interface File {
  readonly folder: string;
  readonly article: string;
  readonly size?: number;
}

/** Files that are being read. */
interface Reading {
  readonly count: number;
  done: number;
  readonly step: vscode.Event<void>;
  over: Promise<unknown>;
  /** Its progress can be seen by everybody. */
  loud: boolean;
}

/** Bytes up to which the worker itself reads files, beside a helper: nobody who types waits long for it. */
const SMALL = 20_000;
/** Milliseconds after the last edit of a text in which it reads none at all. */
const TYPING = 1500;
/** So many small files are read without a helper: it would take longer to start. */
const BY_ITSELF = 3;
/** So many are read without a word. */
const SILENTLY = 30;
/** So many are worth a notification although nobody waits for them. */
const MANY = 500;
/** Files that the worker looks at in one call. */
const SLICE = 200;
/** Milliseconds after which somebody who asks has the files listed again, or sooner where that takes not so long. */
const RELIST_AFTER = 1000;
/** After a change of files, and after the first article was opened. */
const PAUSE = 400;
/** How long after the last reading the cache is written. */
const SAVE_AFTER = 3000;

export function createIndexing(articles: Articles, recognition: Recognition, log: vscode.LogOutputChannel): Indexing {
  const changed = new vscode.EventEmitter<readonly string[]>();
  const { worker } = recognition;
  let known = new Map<string, File>();
  /** Files to be looked at; undefined: all. */
  let due: Map<string, File> | undefined;
  /** Read although they look as they did. */
  const outdated = new Map<string, File>();
  let running: Promise<void> | undefined;
  let wakeup: ReturnType<typeof setTimeout> | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let started = false;
  let listed = 0;
  let listingTook = 0;
  let disposed = false;
  let controller = new AbortController();
  /** The person gave reading up: it is taken up again when somebody asks. */
  const isGivenUp = (): boolean => controller.signal.aborted;
  let edited = 0;
  /** Articles that are in the index. */
  const entered = new Set<string>();
  let reading: Reading | undefined;
  /** How many wait for all articles to be read. */
  let waiting = 0;

  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(uri => {
      const file = known.get(articleOf(uri));
      if (file) look(file);
    }),
    watcher.onDidCreate(appeared),
    watcher.onDidDelete(appeared),
    articles.onDidChange(() => look()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => look()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (known.has(document.uri.toString())) edited = Date.now();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      const file = known.get(uri.toString());
      if (file) look(file);
    }),
    worker.onDidRestart(() => {
      entered.clear();
      look();
    }),
    recognition.onDidOutdate(({ folder, articles: again }) => {
      for (const article of again) outdated.set(article, { folder: folder.uri.toString(), article });
      wake();
    }),
  ];

  /** A file or a folder came or went: which articles there are has to be asked again. */
  function appeared(uri: vscode.Uri): void {
    const article = articleOf(uri);
    const file = known.get(article);
    // its sidecar came or went, or it was replaced
    if (file && article !== uri.toString()) look(file);
    else if (file || /\.(?:md|markdown|mdown|mkd|txt|text|json)$|\/[^./]*$/i.test(uri.path)) look();
  }

  function look(file?: File): void {
    if (!file) due = undefined;
    else due?.set(file.article, file);
    wake();
  }

  function wake(): void {
    if (!started || disposed || isGivenUp()) return;
    clearTimeout(wakeup);
    wakeup = setTimeout(() => void run(true), PAUSE);
  }

  function run(quiet: boolean): Promise<void> {
    started = true;
    clearTimeout(wakeup);
    wakeup = undefined;
    if (running) return running;
    // what has nothing to wait for would be over before it is `running`, which then nothing ever ended
    if (!isDue()) return Promise.resolve();
    return (running = (async () => {
      controller = new AbortController();
      try {
        while (!controller.signal.aborted && isDue()) await once(quiet);
      } catch (error) {
        if (!isWorkerDied(error) && !controller.signal.aborted)
          log.error(error instanceof Error ? error : String(error));
        due = undefined;
      } finally {
        running = undefined;
      }
    })());
  }

  const isDue = (): boolean => !due || due.size > 0 || outdated.size > 0;

  async function once(quiet: boolean): Promise<void> {
    const { signal } = controller;
    const some = due;
    if (!some) listed = Date.now();
    // what happens to files from here on is looked at in the next round
    due = new Map();
    let files: readonly File[];
    const moved: string[] = [];
    if (some) files = [...some.values()];
    else {
      const before = known;
      known = new Map((await listArticles(articles)).map(file => [file.article, file]));
      files = [...known.values()];
      const gone = [...before.keys()].filter(article => !known.has(article));
      gone.forEach(article => entered.delete(article));
      if (gone.length) await worker.call('remove', gone);
      moved.push(...gone, ...[...known.keys()].filter(article => !before.has(article)));
    }
    const toRead = [...outdated.values()].filter(({ article }) => known.has(article));
    outdated.clear();
    for (const slice of slices(files, SLICE)) {
      const [{ folder }] = slice as [File];
      const checked = await worker.call('check', { folder, articles: slice.map(({ article }) => article) }, signal);
      for (const [article, size] of checked) if (!isAtHand(article)) toRead.push({ folder, article, size });
      const anew = new Set(checked.map(([article]) => article));
      for (const { article } of slice) if (!anew.has(article)) entered.add(article);
    }
    if (!some) listingTook = Date.now() - listed;
    if (toRead.length) await read(toRead, quiet);
    clearTimeout(saving);
    saving = setTimeout(save, SAVE_AFTER);
    moved.push(...toRead.map(({ article }) => article));
    if (moved.length) changed.fire(moved);
  }

  /** Nobody asks the index about an article that is open: its file is read when it is closed, however often it is saved. */
  const isAtHand = (article: string): boolean =>
    entered.has(article) && vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === article);

  async function read(files: readonly File[], quiet: boolean): Promise<void> {
    const { signal } = controller;
    const small = files.filter(({ size = Infinity }) => size <= SMALL);
    const large = files.filter(({ size = Infinity }) => size > SMALL);
    const helper = files.length <= BY_ITSELF && !large.length ? undefined : recognition.helper();
    try {
      const step = new vscode.EventEmitter<void>();
      const now: Reading = { count: files.length, done: 0, step: step.event, loud: false, over: Promise.resolve() };
      const tell = (): void => {
        now.done++;
        step.fire();
      };
      const shared = small.values();
      now.over = Promise.all([
        readAll(shared, worker, tell, signal),
        helper && readAll(large, helper, tell, signal).then(() => readAll(shared, helper, tell, signal)),
      ]);
      reading = now;
      showReading(quiet && !waiting && files.length < MANY ? 'status' : 'notification');
      await now.over;
      step.dispose();
    } finally {
      reading = undefined;
      helper?.dispose();
    }
    // what was given up is looked for when somebody asks again
    if (signal.aborted) due = undefined;
  }

  /** In the status bar; where somebody waits for it, or it takes long, in a notification in which it can be given up. */
  function showReading(where: 'status' | 'notification'): void {
    const now = reading;
    if (!now || now.loud || now.count < SILENTLY) return;
    const { count, step, over } = now;
    const given = controller;
    now.loud = where === 'notification';
    const { Window, Notification } = vscode.ProgressLocation;
    const location = now.loud ? Notification : Window;
    const title = vscode.l10n.t('Reading {0} articles', count);
    void vscode.window.withProgress({ location, title, cancellable: true }, async (said, token) => {
      token.onCancellationRequested(() => given.abort());
      let told = 0;
      const say = (): void => {
        const percent = Math.floor((100 * now.done) / count);
        if (percent > told) said.report({ increment: percent - told, message: `${percent} %` });
        told = percent;
      };
      say();
      const listening = step(say);
      await Promise.race([over, aborted(given.signal)]).catch(() => undefined);
      listening.dispose();
    });
  }

  async function readAll(
    files: Iterable<File>,
    by: ReadingWorker,
    tell: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    for (const { folder, article } of files) {
      if (by === worker) await typed(signal);
      if (signal.aborted) return;
      try {
        const digested = await by.call('digest', { folder, article });
        await worker.call('put', { folder, article, digested });
        entered.add(article);
      } catch (error) {
        // passed over until it changes: nobody could find anything if one file kept all others from being read
        log.error(`${article}: ${whyOf(error)}`);
      }
      tell();
    }
  }

  /** Where somebody types, the open article goes first: the helper alone reads on. */
  async function typed(signal: AbortSignal): Promise<void> {
    for (let left; (left = edited + TYPING - Date.now()) > 0 && !signal.aborted;)
      await new Promise(resolve => setTimeout(resolve, left));
  }

  function save(): void {
    worker.call('save', undefined).catch((error: unknown) => {
      if (!isWorkerDied(error)) log.warn(`the index is not cached: ${whyOf(error)}`);
    });
  }

  return {
    onDidChange: changed.event,
    async ready({ quiet = false } = {}) {
      if (quiet && isGivenUp()) return;
      if (running) {
        const { signal } = controller;
        // who asks after it was given up wants it read
        const late = isGivenUp();
        if (quiet) await running;
        else {
          waiting++;
          showReading('notification');
          await running;
          waiting--;
        }
        if (signal.aborted && !late) return;
      }
      // watchers do not tell of everything: who asks gets what is there
      if (Date.now() - listed > Math.min(RELIST_AFTER, 2 * listingTook)) due = undefined;
      await run(quiet);
    },
    dispose() {
      disposed = true;
      controller.abort();
      clearTimeout(wakeup);
      clearTimeout(saving);
      subscriptions.forEach(s => s.dispose());
    },
  };
}

const articleOf = (uri: vscode.Uri): string => {
  const name = uri.toString();
  return name.endsWith(SIDECAR_SUFFIX) ? name.slice(0, -SIDECAR_SUFFIX.length) : name;
};

/** Resolves when it is. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));

/** Runs of files of one folder. */
function* slices(files: readonly File[], most: number): Generator<readonly File[]> {
  let slice: File[] = [];
  for (const file of files) {
    if (slice.length === most || (slice[0] && slice[0].folder !== file.folder)) {
      yield slice;
      slice = [];
    }
    slice.push(file);
  }
  if (slice.length) yield slice;
}

/** The articles of all folders by `postil.files`, whatever their number. */
async function listArticles(articles: Articles): Promise<readonly File[]> {
  const files = new Map<string, File>();
  for (const folder of vscode.workspace.workspaceFolders ?? [])
    for (const article of await articles.listFiles(folder))
      files.set(article.toString(), { folder: folder.uri.toString(), article: article.toString() });
  return [...files.values()];
}
