/** Telling a person why a data file was left alone. */
import * as vscode from 'vscode';
import type { Problem } from '../lines/problem.ts';
import { told } from './tongue.ts';

export async function tellReadOnly(uri: vscode.Uri, problems: readonly Problem[]): Promise<void> {
  const [problem] = problems;
  const open = vscode.l10n.t('Open File');
  const message = vscode.l10n.t(
    'Nothing was saved: {0}, line {1}: {2}',
    vscode.workspace.asRelativePath(uri),
    (problem?.line ?? 0) + 1,
    problem ? told(problem.message) : '',
  );
  if ((await vscode.window.showErrorMessage(message, open)) !== open) return;
  const at = new vscode.Position(problem?.line ?? 0, problem?.column ?? 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

/** A data file that is open in a text editor with unsaved changes is not written under the person's hands: they are told. */
export function refusedAsUnsaved(uri: vscode.Uri): boolean {
  const unsaved = vscode.workspace.textDocuments.some(d => d.isDirty && d.uri.toString() === uri.toString());
  if (unsaved)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} has unsaved changes in an editor. Save or close it first, then decide again.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  return unsaved;
}
