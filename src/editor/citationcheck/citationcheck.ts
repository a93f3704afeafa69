/** What is wrong with the citations of open reports, in the Problems view, with quick fixes: the same as `postil check`. */
import * as vscode from 'vscode';
import type { FindingView } from '../../project/citing/views.ts';
import { rangeOfPlace, type Citations } from '../citations.ts';
import { rangeOf } from '../marks.ts';
import { told } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import { isWorkerDied } from '../worker.ts';

/** How long after the last change a report is checked. */
const PAUSE = 300;

const MARKDOWN: vscode.DocumentSelector = [{ language: 'markdown' }];

interface Shown {
  readonly version: number;
  readonly findings: readonly FindingView[];
}

export function checkCitations(citations: Citations, log: vscode.LogOutputChannel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('postil-citations');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const shown = new WeakMap<vscode.TextDocument, Shown>();

  function soon(document: vscode.TextDocument): void {
    const { uri, languageId } = document;
    if (languageId !== 'markdown' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return;
    clearTimeout(timers.get(uri.toString()));
    const timer = setTimeout(() => {
      timers.delete(uri.toString());
      check(document).catch((error: unknown) => {
        // another worker will be asked when it is there
        if (!isWorkerDied(error)) log.error(error instanceof Error ? error : String(error));
      });
    }, PAUSE);
    timers.set(uri.toString(), timer);
  }

  async function check(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    const { version } = document;
    const { findings } = await citations.check(document);
    // a later version is being checked, or nobody looks any more
    if (document.isClosed || document.version !== version) return;
    shown.set(document, { version, findings });
    collection.set(
      document.uri,
      findings.map(finding => diagnosticOf(document, finding, citations)),
    );
  }

  const fixes: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context) {
      const known = shown.get(document);
      if (!known || known.version !== document.version) return [];
      const here = known.findings.filter(finding => !!rangeOf(document, finding).intersection(range));
      const actions: vscode.CodeAction[] = [];
      for (const { index, code, start, end } of here) {
        const of = { report: citations.nameOf(document.uri), text: document.getText(), index };
        for (const { title, edits } of await citations.ask('citationFixes', of)) {
          const action = new vscode.CodeAction(plainLabel(told(title)), vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          for (const edit of edits) action.edit.replace(document.uri, rangeOf(document, edit), edit.text);
          const at = rangeOf(document, { start, end });
          action.diagnostics = context.diagnostics.filter(d => d.code === code && d.range.isEqual(at));
          actions.push(action);
        }
      }
      return actions;
    },
  };

  vscode.workspace.textDocuments.forEach(soon);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      timers.delete(uri.toString());
      collection.delete(uri);
    }),
    citations.onDidChange(() => vscode.workspace.textDocuments.forEach(soon)),
    vscode.languages.registerCodeActionsProvider(MARKDOWN, fixes, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    new vscode.Disposable(() => timers.forEach(timer => clearTimeout(timer))),
  );
}

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function diagnosticOf(document: vscode.TextDocument, finding: FindingView, citations: Citations): vscode.Diagnostic {
  const { message, severity, code, passage } = finding;
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), told(message), SEVERITIES[severity]);
  diagnostic.source = 'Postil';
  diagnostic.code = code;
  if (passage) {
    const place = new vscode.Location(citations.uriOf(passage.article), rangeOfPlace(passage.place));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, passage.excerpt.passage)];
  }
  return diagnostic;
}
