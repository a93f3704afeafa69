/** A report with footnotes that quote every cited passage, as a file for readers without an editor. */
import * as vscode from 'vscode';
import { baseOf } from '../../citations/paths.ts';
import type { Citations } from '../citations.ts';
import { Command, ContextKey } from '../contributions.ts';
import { told } from '../tongue.ts';

const { t } = vscode.l10n;

interface Choice extends vscode.QuickPickItem {
  readonly format: 'markdown' | 'html';
  readonly ending: string;
}

export function registerExporting(citations: Citations): vscode.Disposable {
  async function run(argument: unknown): Promise<void> {
    const document = await reportOf(argument);
    if (!document) {
      void vscode.window.showInformationMessage(t('Open the report that is to be exported first.'));
      return;
    }
    const choices: readonly Choice[] = [
      {
        label: t('Web page'),
        description: '.html',
        detail: t('One file with everything in it.'),
        format: 'html',
        ending: '.html',
      },
      { label: t('Markdown'), description: '.md', detail: t('With numbered footnotes.'), format: 'markdown', ending: '.export.md' }, // prettier-ignore
    ];
    const choice = await vscode.window.showQuickPick(choices, { title: t('Export {0}', baseOf(document.uri.path)) });
    if (!choice) return;
    const { text, problems } = await citations.ask('exportReport', {
      report: citations.nameOf(document.uri),
      text: document.getText(),
      format: choice.format,
    });
    const path = document.uri.path.replace(/\.[^./]*$/, '') + choice.ending;
    const target = await vscode.window.showSaveDialog({ defaultUri: document.uri.with({ path }) });
    if (!target || target.toString() === document.uri.toString()) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const open = t('Open');
    const name = vscode.workspace.asRelativePath(target);
    const answer = problems.length
      ? await vscode.window.showWarningMessage(
          t('{0} is written. {1} citations could not be quoted: {2}', name, problems.length, told(problems[0]!)),
          open,
        )
      : await vscode.window.showInformationMessage(t('{0} is written; every citation is quoted.', name), open);
    if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
  }

  async function reportOf(argument: unknown): Promise<vscode.TextDocument | undefined> {
    // a row of the list of citations
    const { report } = (typeof argument === 'object' && argument !== null ? argument : {}) as { report?: unknown };
    if (typeof report === 'string') return vscode.workspace.openTextDocument(citations.uriOf(report));
    const active = vscode.window.activeTextEditor?.document;
    return active?.languageId === 'markdown' ? active : undefined;
  }

  async function follow(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const cites = document?.languageId === 'markdown' && (await citations.find(document)).length > 0;
    if (document === vscode.window.activeTextEditor?.document)
      await vscode.commands.executeCommand('setContext', ContextKey.report, cites);
  }
  // where the worker died, the next change asks again
  const again = (): void => void follow().catch(() => undefined);
  again();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(again),
    citations.onDidChange(again),
    vscode.commands.registerCommand(Command.exportReport, run),
  );
}
