/**
 * What the articles of each workspace folder say about one another: compared anew, in the worker, while somebody looks,
 * a moment after an article changed, open or closed.
 */
import * as vscode from 'vscode';
import type { ArticleFacts } from '../compare/article-facts.ts';
import type { Comparison } from '../compare/comparison.ts';
import { documentKind } from '../lines/store.ts';
import { placeDecisions } from '../sidecar/comparisons/place.ts';
import { COMPARISONS, COMPARISONS_FILE, type Comparisons as Decided } from '../sidecar/comparisons/schema.ts';
import type { Documents } from './documents.ts';
import { pathInFolder, type Library, type LibraryArticle } from './library.ts';
import type { Recognition } from './recognition.ts';
import type { Registries } from './registries.ts';
import { createTeamFile, type Desk, type TeamFile } from './team-files.ts';
import { whyOf } from './tongue.ts';
import { isWorkerDied } from './worker.ts';

export interface FolderComparison {
  readonly folder: vscode.WorkspaceFolder;
  /** Names are paths in the folder. */
  readonly facts: readonly ArticleFacts[];
  readonly articles: ReadonlyMap<string, LibraryArticle>;
  readonly comparison: Comparison;
}

export interface Comparisons extends vscode.Disposable {
  /** Compared anew. */
  readonly onDidChange: vscode.Event<void>;
  /** What was compared last; undefined before the first time. */
  get(): readonly FolderComparison[] | undefined;
  /** What holds now: waits for a comparison that is under way or due. */
  ready(): Promise<readonly FolderComparison[]>;
  /** Keeps it current until disposed of. */
  watch(): vscode.Disposable;
}

/** Milliseconds after the last change of an article. */
const PAUSE = 500;

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
  /** Facts of open articles by the marks that they were made of: a decision changes these, and so does an edit. */
  const known = new WeakMap<LibraryArticle['marks'], ArticleFacts | 'report'>();
  /** What the worker was sent, by folder and name. */
  const sent = new Map<string, Map<string, ArticleFacts>>();

  function due(): void {
    stale = true;
    if (!watchers) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // what has nothing to do would be over before it is `running`, which then nothing ever ended
    if (!stale) return running ?? Promise.resolve();
    running ??= (async () => {
      try {
        while (stale) {
          stale = false;
          compared = await compareFolders(await library.all({ quiet: true }));
          changed.fire();
        }
      } catch (error) {
        // a worker that died is started again by the next question
        stale = true;
        if (!isWorkerDied(error)) log.error(`comparing failed: ${whyOf(error)}`);
      } finally {
        running = undefined;
      }
    })();
    return running;
  }

  async function compareFolders(all: readonly LibraryArticle[]): Promise<readonly FolderComparison[]> {
    const result: FolderComparison[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const articles = new Map<string, LibraryArticle>();
      const facts: ArticleFacts[] = [];
      for (const article of all) {
        if (vscode.workspace.getWorkspaceFolder(article.uri) !== folder) continue;
        const own = await factsOf(article);
        if (!own || own === 'report') continue;
        facts.push(own);
        articles.set(own.name, article);
      }
      if (facts.length) result.push({ folder, facts, articles, comparison: await compareIn(folder, facts, articles) });
    }
    return result;
  }

  async function factsOf(article: LibraryArticle): Promise<ArticleFacts | 'report' | undefined> {
    const { uri, marks } = article;
    if (article.facts) return article.facts;
    const before = known.get(marks);
    if (before) return before;
    const found = await worker.call('facts', {
      article: uri.toString(),
      name: pathInFolder(uri),
      source: documents.byUri(uri)?.sidecar?.sidecar.article.source,
      mentions: marks.flatMap(({ state, mention }) => (mention && state !== 'rejected' ? [mention] : [])),
    });
    if (found) known.set(marks, found);
    return found;
  }

  async function compareIn(
    folder: vscode.WorkspaceFolder,
    facts: readonly ArticleFacts[],
    articles: ReadonlyMap<string, LibraryArticle>,
  ): Promise<Comparison> {
    const key = folder.uri.toString();
    const before = sent.get(key);
    const names = facts.map(({ name }) => name);
    const decided = (await decisions.load(folder)).decisions;
    const placed = placeDecisions(decided, path => articles.get(path)?.text);
    const distinct = (await registries.load(folder)).entities.flatMap(({ id, distinctFrom = [] }) =>
      distinctFrom.map(other => [id, other] as const),
    );
    const ask = (fresh: readonly ArticleFacts[]) =>
      worker.call('compare', { folder: key, names, facts: fresh, decisions: placed, distinct });
    let answer = await ask(facts.filter(article => before?.get(article.name) !== article));
    // a worker that was started anew has nothing of before
    if ('lost' in answer) answer = await ask(facts);
    if ('lost' in answer) throw new Error(`the worker lost ${answer.lost.join(', ')}`);
    sent.set(key, new Map(facts.map(article => [article.name, article])));
    return answer;
  }

  const files = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,postil.json}');
  const subscriptions = [
    changed,
    files,
    files.onDidChange(due),
    files.onDidCreate(due),
    files.onDidDelete(due),
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
      if (stale || running) await run();
      return compared ?? [];
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
