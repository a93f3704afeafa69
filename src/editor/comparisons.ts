/**
 * What the articles of each workspace folder say about one another: compared anew, in the worker, while somebody looks,
 * a moment after an article changed, open or closed.
 */
import * as vscode from 'vscode';
import type { Comparison } from '../compare/comparison.ts';
import { documentKind } from '../lines/store.ts';
import { COMPARISONS, COMPARISONS_FILE, type Comparisons as Decided } from '../sidecar/comparisons/schema.ts';
import type { ToldArticle } from '../worker/comparing-calls.ts';
import type { Documents, OpenArticle } from './documents.ts';
import { pathInFolder, type Library } from './library.ts';
import type { Recognition } from './recognition.ts';
import type { Registries } from './registries.ts';
import { createTeamFile, type Desk, type TeamFile } from './team-files.ts';
import { whyOf } from './tongue.ts';
import { isWorkerDied } from './worker.ts';

export interface FolderComparison {
  readonly folder: vscode.WorkspaceFolder;
  readonly comparison: Comparison;
  /** Those that are in the comparison. Names are paths in the folder. */
  readonly articles: ReadonlyMap<string, ToldArticle>;
  /** How many were compared, and how many more there are: too many for one comparison. */
  readonly count: number;
  readonly left: number;
}

export interface Comparisons extends vscode.Disposable {
  /** Compared anew. */
  readonly onDidChange: vscode.Event<void>;
  /** What was compared last; undefined before the first time. */
  get(): readonly FolderComparison[] | undefined;
  /** What holds now: waits for a comparison that is under way, and compares where that came too early. */
  ready(): Promise<readonly FolderComparison[]>;
  /** The text of one of the articles as it is now; undefined where it is gone. */
  text(of: FolderComparison, article: string): Promise<string | undefined>;
  /** Keeps it current until disposed of. */
  watch(): vscode.Disposable;
}

/** Milliseconds after the last change of an article; where comparing takes long, so many times what it took. */
const PAUSE = 500;
const TIMES = 2;
/** Nobody waits longer. */
const LONGEST = 10_000;

/** The team's decisions on comparisons, `comparisons.postil.json` at the top of each workspace folder. */
export type ComparisonDecisions = TeamFile<Decided>;

export const createComparisonDecisions = (desk: Desk): ComparisonDecisions =>
  createTeamFile(documentKind(COMPARISONS), COMPARISONS_FILE, desk);

export function createComparisons(
  documents: Documents,
  library: Library,
  recognition: Recognition,
  registries: Registries,
  decisions: ComparisonDecisions,
  log: vscode.LogOutputChannel,
): Comparisons {
  const changed = new vscode.EventEmitter<void>();
  const { worker } = recognition;
  let compared: readonly FolderComparison[] | undefined;
  let watchers = 0;
  let stale = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let took = 0;
  /** Marks of open articles that the worker has the facts of. */
  let told = new WeakSet<OpenArticle['marks']>();

  function due(): void {
    stale = true;
    if (watchers) soon();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.min(LONGEST, Math.max(PAUSE, TIMES * took)));
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // what has nothing to do would be over before it is `running`, which then nothing ever ended
    if (!stale) return running ?? Promise.resolve();
    running ??= (async () => {
      let changedMeanwhile = false;
      try {
        stale = false;
        await library.ready({ quiet: true });
        await tellOpen();
        const began = Date.now();
        const all = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(compareIn));
        compared = all.filter(({ count }) => count > 0);
        took = Date.now() - began;
        changedMeanwhile = stale;
        changed.fire();
      } catch (error) {
        // a worker that died is started again by the next question
        stale = true;
        if (!isWorkerDied(error)) log.error(`comparing failed: ${whyOf(error)}`);
      } finally {
        running = undefined;
        if (changedMeanwhile && watchers) soon();
      }
    })();
    return running;
  }

  async function tellOpen(): Promise<void> {
    for (const { document, marks, sidecar } of documents.all()) {
      if (told.has(marks)) continue;
      const { uri } = document;
      const isKept = await worker.call('facts', {
        article: uri.toString(),
        name: pathInFolder(uri),
        source: sidecar?.sidecar.article.source,
        mentions: marks.flatMap(({ state, mention }) => (mention && state !== 'rejected' ? [mention] : [])),
      });
      if (isKept) told.add(marks);
    }
  }

  async function compareIn(folder: vscode.WorkspaceFolder): Promise<FolderComparison> {
    const distinct = (await registries.load(folder)).entities.flatMap(({ id, distinctFrom = [] }) =>
      distinctFrom.map(other => [id, other] as const),
    );
    const { articles, ...answer } = await worker.call('compare', {
      folder: folder.uri.toString(),
      decisions: (await decisions.load(folder)).decisions,
      distinct,
    });
    return { folder, ...answer, articles: new Map(articles.map(article => [article.name, article])) };
  }

  const files = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,postil.json}');
  const subscriptions = [
    changed,
    files,
    files.onDidChange(due),
    files.onDidCreate(due),
    files.onDidDelete(due),
    worker.onDidRestart(() => {
      told = new WeakSet();
      due();
    }),
    documents.onDidChange(due),
    documents.onDidClose(due),
    decisions.onDidChange(due),
    registries.onDidChange(due),
    vscode.workspace.onDidChangeWorkspaceFolders(due),
  ];
  return {
    onDidChange: changed.event,
    get: () => compared,
    async ready() {
      if (running) await running;
      if (stale) await run();
      return compared ?? [];
    },
    async text(of, article) {
      return (await library.read(uriOf(of, article)))?.text;
    },
    watch() {
      watchers++;
      if (stale) void run();
      let watching = true;
      return new vscode.Disposable(() => {
        if (watching) watchers--;
        watching = false;
      });
    },
    dispose() {
      clearTimeout(timer);
      subscriptions.forEach(s => s.dispose());
    },
  };
}

export const uriOf = ({ folder }: Pick<FolderComparison, 'folder'>, path: string): vscode.Uri =>
  vscode.Uri.joinPath(folder.uri, path);
