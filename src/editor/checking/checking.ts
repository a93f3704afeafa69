/** What is wrong with the sidecars of open articles, in the Problems view, with quick fixes: the same as `postil check`. */
import * as vscode from 'vscode';
import type { Files } from '../../lines/files.ts';
import { meaningOf } from '../../project/decisions.ts';
import { checkSidecar, type Finding } from '../../sidecar/findings.ts';
import { applyFix, type Fix } from '../../sidecar/fixes.ts';
import { readSidecar } from '../../sidecar/read.ts';
import { resolveMarkers } from '../../sidecar/resolve.ts';
import { stampNow } from '../author.ts';
import { Command } from '../contributions.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import type { Registries } from '../registries.ts';
import { sidecarOf, type Sidecars } from '../sidecars.ts';

const { t } = vscode.l10n;

interface Desk {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly registries: Registries;
  readonly files: Files;
  readonly log: vscode.LogOutputChannel;
}

/** How long after the last change an article is checked: anchors are looked for in the whole text. */
const PAUSE = 400;

export function showProblems({ documents, sidecars, registries, files, log }: Desk): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('postil');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Findings by the file that they show in. */
  const shown = new Map<string, { article: vscode.Uri; findings: readonly Finding[] }>();

  function check(open: OpenArticle): void {
    const article = open.document.uri;
    const sidecar = sidecarOf(article);
    const text = open.sidecar?.disk.text;
    const findings = text === undefined ? [] : findingsOf(open, text);
    for (const [uri, where] of [
      [article, 'article'],
      [sidecar, 'sidecar'],
    ] as const) {
      const here = findings.filter(({ shows }) => shows === where);
      shown.set(uri.toString(), { article, findings: here });
      collection.set(uri, here.map(diagnosticOf));
    }
  }

  function clear(article: vscode.Uri): void {
    clearTimeout(timers.get(article.toString()));
    timers.delete(article.toString());
    for (const uri of [article, sidecarOf(article)]) {
      shown.delete(uri.toString());
      collection.delete(uri);
    }
  }

  const fixes: vscode.CodeActionProvider = {
    provideCodeActions(document, range, context) {
      const here = shown.get(document.uri.toString());
      if (!here) return [];
      const codes = new Set(context.diagnostics.filter(d => d.source === 'Postil').map(d => d.code));
      return here.findings
        .filter(finding => codes.has(finding.code) && !!diagnosticOf(finding).range.intersection(range))
        .flatMap(finding =>
          finding.fixes.map((fix, i) => {
            const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
            action.command = { command: Command.applyFix, title: fix.title, arguments: [here.article.toString(), fix] };
            action.diagnostics = context.diagnostics.filter(d => d.code === finding.code);
            action.isPreferred = i === 0 && fix.kind !== 'delete';
            return action;
          }),
        );
    },
  };

  async function apply(article: vscode.Uri, fix: Fix): Promise<void> {
    if (fix.kind === 'resolve-markers') return resolve(sidecarOf(article));
    if (fix.kind === 'add-entity') {
      const folder = vscode.workspace.getWorkspaceFolder(article);
      const mention = documents.byUri(article)?.marks.find(mark => mark.annotation?.id === fix.id)?.mention;
      if (!folder || mention?.kind !== 'actor') return;
      const name = mention.name ?? mention.text;
      await registries.change(folder, fix.title, { do: 'add', entity: { id: fix.entity, type: mention.type, name } });
      return;
    }
    const stamp = await stampNow(article);
    await sidecars.change(article, fix.title, sidecar => applyFix(sidecar, fix, stamp));
  }

  /** Merges the two sides between git's conflict markers. */
  async function resolve(sidecar: vscode.Uri): Promise<void> {
    const text = await files.read(sidecar.toString());
    const merged = text === undefined ? undefined : resolveMarkers(text, vscode.workspace.asRelativePath(sidecar));
    if (merged?.text === undefined || !(await files.replace(sidecar.toString(), merged.text, text)))
      void vscode.window.showErrorMessage(
        t('{0} was left alone: its two sides cannot be told apart.', vscode.workspace.asRelativePath(sidecar)),
      );
  }

  const selector: vscode.DocumentSelector = [
    { language: 'markdown' },
    { language: 'plaintext' },
    { pattern: '**/*.{md,markdown,txt}' },
    { pattern: '**/*.postil.json' },
  ];
  return vscode.Disposable.from(
    collection,
    documents.onDidChange(open => {
      const key = open.document.uri.toString();
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          const now = documents.byUri(open.document.uri);
          if (now) check(now);
        }, PAUSE),
      );
    }),
    documents.onDidClose(clear),
    vscode.languages.registerCodeActionsProvider(selector, fixes, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand(Command.applyFix, async (article: unknown, fix: unknown) => {
      if (typeof article !== 'string' || typeof fix !== 'object' || fix === null) return;
      const uri = vscode.Uri.parse(article, true);
      // Only what was offered is done, whoever runs the command.
      const offered = [uri, sidecarOf(uri)].flatMap(u => shown.get(u.toString())?.findings ?? []);
      const known = offered.flatMap(({ fixes: all }) => all).find(f => JSON.stringify(f) === JSON.stringify(fix));
      if (!known) return;
      try {
        await apply(uri, known);
      } catch (error) {
        log.error(String(error));
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    }),
    new vscode.Disposable(() => timers.forEach(timer => clearTimeout(timer))),
  );
}

function findingsOf(open: OpenArticle, sidecarText: string): readonly Finding[] {
  const article = vscode.workspace.asRelativePath(open.document.uri);
  const name = vscode.workspace.asRelativePath(sidecarOf(open.document.uri));
  return checkSidecar({
    article: { name: article, text: open.article.text },
    sidecar: { name, text: sidecarText, read: readSidecar(sidecarText, name) },
    placed: open.placed,
    meaningAt: ({ start, end }, kind) =>
      meaningOf(open.mentions.find(m => m.kind === kind && m.start === start && m.end === end)),
  });
}

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

function diagnosticOf({ line, column, start, end, message, severity, code }: Finding): vscode.Diagnostic {
  // A finding names a stretch of one line; what runs on is cut by the editor at the line's end.
  const range = new vscode.Range(line, column, line, column + Math.max(1, end - start));
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = 'Postil';
  diagnostic.code = code;
  return diagnostic;
}
