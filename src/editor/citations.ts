/** Who cites what in this workspace: the worker knows, this asks it and tells it what changes. */
import * as vscode from 'vscode';
import type { Citation } from '../citations/citation.ts';
import type { ReportCheck } from '../project/citing/desk.ts';
import type { CitationView, FixesView, Place, ReportView, WhoCitesView } from '../project/citing/views.ts';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';
import { citingRoots, DOCUMENTS, isFile, nameOf, openDocument, uriOf } from './citing-host.ts';
import { folderOf, type Recognition } from './recognition.ts';
import type { Registries } from './registries.ts';
import type { Sidecars } from './sidecars.ts';
import type { ReadingWorker } from './worker.ts';

export interface Citations extends vscode.Disposable {
  /** A report, a cited article or a sidecar changed. Comes after a pause, once for many. */
  readonly onDidChange: vscode.Event<void>;
  /** For what this does not keep. */
  readonly ask: ReadingWorker['call'];
  nameOf(uri: vscode.Uri): string;
  uriOf(name: string): vscode.Uri;
  /** The citations of a document's version of now; found once a version. */
  find(document: vscode.TextDocument): Promise<readonly Citation[]>;
  /** The citation at a place of a report, resolved. */
  follow(document: vscode.TextDocument, position: vscode.Position): Promise<CitationView | undefined>;
  /** A report's citations compared with their passages; kept until something changes. */
  check(document: vscode.TextDocument): Promise<ReportView>;
  /** The same for a report that nobody need have opened; kept likewise. */
  checkReport(report: vscode.Uri): Promise<ReportView>;
  /** What can be done about what is wrong in a stretch of a report. */
  fixes(document: vscode.TextDocument, range: vscode.Range): Promise<readonly FixesView[]>;
  /** Who cites an article; kept until something changes. */
  whoCites(article: vscode.Uri): Promise<WhoCitesView | undefined>;
}

const PAUSE = 120;
/** Milliseconds for which files that come and go are gathered. */
const GATHER = 200;
/** Nobody's documents: what is installed, git's own, and files that are there for a moment only. */
const PASSING = /\/(?:node_modules|\.git)\/|\.postil\.json\.[^/]*$|\/\.[^/]*$|\.(?:lock|tmp|swp)$|~$/;

/** What every citation has somewhere: texts without it need not be sent. */
const MAYBE_CITATION = /#p-|:~:text=|@/;

export function createCitations(sidecars: Sidecars, registries: Registries, recognition: Recognition): Citations {
  const { worker } = recognition;
  const changed = new vscode.EventEmitter<void>();
  const texts = vscode.workspace.createFileSystemWatcher(DOCUMENTS, true, false, true);
  const sidecarFiles = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_SUFFIX}`, true, false, true);
  const everything = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  /** Counts what happened: an answer that was given before is stale. */
  let clock = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const found = new WeakMap<vscode.TextDocument, Kept<readonly Citation[]>>();
  const checks = new WeakMap<vscode.TextDocument, Kept<ReportView>>();
  const citing = new Map<string, Kept<WhoCitesView | undefined>>();
  const closed = new Map<string, Kept<ReportView>>();

  function stale(): void {
    clock++;
    citing.clear();
    closed.clear();
  }
  function soon(): void {
    stale();
    timer ??= setTimeout(() => {
      timer = undefined;
      changed.fire();
    }, PAUSE);
  }
  /** Names that changed, and whether files came or went, since the worker was told last. */
  const names = new Set<string>();
  let files = false;
  let telling: ReturnType<typeof setTimeout> | undefined;
  function tell(): void {
    clearTimeout(telling);
    telling = undefined;
    if (!names.size && !files) return;
    const told = worker.tell('citingChanged', { names: [...names], files });
    names.clear();
    files = false;
    stale();
    // views that ask now are answered when the worker has looked, and asked again in any case
    void told.then(soon);
  }
  const textChanged = (uri: vscode.Uri): void => {
    names.add(nameOf(uri));
    tell();
  };
  /** A checkout brings hundreds at once, and of a folder that comes or goes only the folder is told. */
  const filesChanged = (uri: vscode.Uri): void => {
    if (uri.path.endsWith(SIDECAR_SUFFIX)) return textChanged(articleOf(uri));
    if (PASSING.test(uri.path)) return;
    names.add(nameOf(uri));
    files = true;
    telling ??= setTimeout(tell, GATHER);
  };
  const articleOf = (sidecar: vscode.Uri): vscode.Uri =>
    sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_SUFFIX.length) });
  const onDisk = (uri: vscode.Uri): void => {
    // what an editor shows counts, not what was saved
    if (!openDocument(uri)) textChanged(uri);
  };
  const again = (): void => {
    void worker.tell('citingRoots', citingRoots()).then(soon);
  };
  const subscriptions = [
    changed,
    texts,
    sidecarFiles,
    everything,
    texts.onDidChange(onDisk),
    sidecarFiles.onDidChange(uri => textChanged(articleOf(uri))),
    everything.onDidCreate(filesChanged),
    everything.onDidDelete(filesChanged),
    sidecars.onDidChange(textChanged),
    registries.onDidChange(soon),
    recognition.onDidChange(soon),
    worker.onDidRestart(soon),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length && isFile(document.uri)) textChanged(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // what was not saved is gone
      if (isFile(uri)) textChanged(uri);
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (isFile(uri) && !vscode.workspace.workspaceFolders?.length) again();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
  ];

  async function checkOf(report: vscode.Uri, text: string | undefined): Promise<ReportCheck> {
    await recognition.ready(report);
    const shownAs = vscode.workspace.asRelativePath(report);
    const of = { report: nameOf(report), shownAs, folder: folderOf(report) };
    return text === undefined ? of : { ...of, text };
  }
  const checkNow = async (report: vscode.Uri, text: string | undefined): Promise<ReportView> =>
    worker.call('checkReport', await checkOf(report, text));

  return {
    onDidChange: changed.event,
    ask(name, argument, signal) {
      tell();
      return worker.call(name, argument, signal);
    },
    nameOf,
    uriOf,
    async find(document) {
      const text = document.getText();
      if (!MAYBE_CITATION.test(text)) return [];
      return keep(found, document, String(document.version), () => worker.call('findCitations', text));
    },
    async follow(document, position) {
      const text = document.getText();
      if (!MAYBE_CITATION.test(text)) return undefined;
      return worker.call('followCitation', {
        report: nameOf(document.uri),
        text,
        offset: document.offsetAt(position),
      });
    },
    async check(document) {
      const text = document.getText();
      if (!MAYBE_CITATION.test(text)) return { citations: [], findings: [] };
      return keep(checks, document, `${document.version} ${clock}`, () => checkNow(document.uri, text));
    },
    async checkReport(report) {
      const document = openDocument(report);
      return document
        ? this.check(document)
        : keep(closed, report.toString(), String(clock), () => checkNow(report, undefined));
    },
    async fixes(document, range) {
      const text = document.getText();
      if (!MAYBE_CITATION.test(text)) return [];
      const near = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return this.ask('citationFixes', { check: await checkOf(document.uri, text), near });
    },
    whoCites: article =>
      keep(citing, article.toString(), String(clock), () => worker.call('whoCites', nameOf(article))),
    dispose() {
      clearTimeout(timer);
      clearTimeout(telling);
      subscriptions.forEach(s => s.dispose());
    },
  };
}

interface Kept<T> {
  readonly stamp: string;
  readonly value: Promise<T>;
}

/** The value that was made for this stamp, or a new one; a failure is not kept. */
function keep<K, T>(
  map: { get(key: K): Kept<T> | undefined; set(key: K, kept: Kept<T>): unknown; delete(key: K): unknown },
  key: K,
  stamp: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = map.get(key);
  if (known?.stamp === stamp) return known.value;
  const value = make();
  map.set(key, { stamp, value });
  value.catch(() => map.delete(key));
  return value;
}

export const rangeOfPlace = ({ line, character, endLine, endCharacter }: Place): vscode.Range =>
  new vscode.Range(line, character, endLine, endCharacter);

/** The citation at an offset. */
export const citationAt = (citations: readonly Citation[], offset: number): Citation | undefined =>
  citations.find(({ start, end }) => start <= offset && offset <= end);
