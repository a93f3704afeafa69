/** What is wrong with the citations of reports, in the Problems view, with quick fixes: the same as `postil check`. */
import * as vscode from 'vscode';
import type { FindingView } from '../../project/citing/views.ts';
import { rangeOfPlace, type Citations } from '../citations.ts';
import { rangeOf } from '../marks.ts';
import { told } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import { isWorkerDied } from '../worker.ts';
import { checkClosedReports } from './closed.ts';

/** Milliseconds after its last change in which a report is left alone, and after one of what it cites, which are gathered already. */
const PAUSE = 300;
const SHORT_PAUSE = 60;

const MARKDOWN: vscode.DocumentSelector = [{ language: 'markdown' }];

export function checkCitations(citations: Citations, log: vscode.LogOutputChannel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('postil-citations');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The last check of each: one that is overtaken tells nothing. */
  const turns = new WeakMap<vscode.TextDocument, object>();
  const show = (report: vscode.Uri, findings: readonly FindingView[]): void =>
    collection.set(
      report,
      findings.map(finding => diagnosticOf(finding, citations)),
    );
  const shown = (): readonly vscode.Uri[] => {
    const all: vscode.Uri[] = [];
    collection.forEach(uri => all.push(uri));
    return all;
  };

  function soon(document: vscode.TextDocument, pause = PAUSE): void {
    const { uri, languageId } = document;
    if (languageId !== 'markdown' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return;
    clearTimeout(timers.get(uri.toString()));
    const timer = setTimeout(() => {
      timers.delete(uri.toString());
      check(document).catch((error: unknown) => {
        // another worker will be asked when it is there
        if (!isWorkerDied(error)) log.error(error instanceof Error ? error : String(error));
      });
    }, pause);
    timers.set(uri.toString(), timer);
  }

  async function check(document: vscode.TextDocument): Promise<void> {
    if (!isOpen(document.uri)) return;
    const { uri, version } = document;
    const turn = {};
    turns.set(document, turn);
    const { findings } = await citations.check(document);
    // a later version is or will be checked, or a file of no folder was closed, which is nobody's then
    if (turns.get(document) !== turn || document.version !== version) return;
    if (document.isClosed && !vscode.workspace.getWorkspaceFolder(uri)) return;
    show(uri, findings);
  }

  const fixes: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context) {
      const actions: vscode.CodeAction[] = [];
      for (const { code, place, repairs } of await citations.fixes(document, range)) {
        const at = rangeOfPlace(place);
        for (const { title, edits } of repairs) {
          const action = new vscode.CodeAction(plainLabel(told(title)), vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          for (const edit of edits) action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
          action.diagnostics = context.diagnostics.filter(d => d.code === code && d.range.isEqual(at));
          actions.push(action);
        }
      }
      return actions;
    },
  };

  vscode.workspace.textDocuments.forEach(document => soon(document));
  return vscode.Disposable.from(
    collection,
    checkClosedReports(citations, { isOpen, show, shown }, log),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      const uris = new Set(opened.map(tab => uriOfTab(tab)));
      vscode.workspace.textDocuments.filter(({ uri }) => uris.has(uri.toString())).forEach(document => soon(document));
    }),
    vscode.workspace.onDidOpenTextDocument(document => soon(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      timers.delete(uri.toString());
      if (!vscode.workspace.getWorkspaceFolder(uri)) collection.delete(uri);
    }),
    citations.onDidChange(() => vscode.workspace.textDocuments.forEach(document => soon(document, SHORT_PAUSE))),
    vscode.languages.registerCodeActionsProvider(MARKDOWN, fixes, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    new vscode.Disposable(() => timers.forEach(timer => clearTimeout(timer))),
  );
}

const uriOfTab = ({ input }: vscode.Tab): string | undefined =>
  input instanceof vscode.TabInputText ? input.uri.toString() : undefined;

/** Documents stay in memory for minutes after their last editor: only tabs tell what a person has open. */
const isOpen = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(tab => uriOfTab(tab) === uri.toString()));

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function diagnosticOf(finding: FindingView, citations: Citations): vscode.Diagnostic {
  const { message, severity, code, place: at, passage } = finding;
  const diagnostic = new vscode.Diagnostic(rangeOfPlace(at), told(message), SEVERITIES[severity]);
  diagnostic.source = 'Postil';
  diagnostic.code = code;
  if (passage) {
    const place = new vscode.Location(citations.uriOf(passage.article), rangeOfPlace(passage.place));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, passage.excerpt.passage)];
  }
  return diagnostic;
}
