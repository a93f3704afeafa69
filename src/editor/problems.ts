/** Telling a person why a data file was left alone. */
import * as vscode from 'vscode';
import type { Problem } from '../lines/problem.ts';
import { told } from './tongue.ts';

/** `waits`: what was decided is kept, and saved once the file can be written. */
export async function tellReadOnly(uri: vscode.Uri, problems: readonly Problem[], waits?: 'waits'): Promise<void> {
  const [problem] = problems;
  const open = vscode.l10n.t('Open File');
  const place = [
    vscode.workspace.asRelativePath(uri),
    (problem?.line ?? 0) + 1,
    problem ? told(problem.message) : '',
  ] as const;
  const message = waits
    ? vscode.l10n.t('The decision waits to be saved until this is mended: {0}, line {1}: {2}', ...place)
    : vscode.l10n.t('Nothing was saved: {0}, line {1}: {2}', ...place);
  if ((await vscode.window.showErrorMessage(message, open)) !== open) return;
  const at = new vscode.Position(problem?.line ?? 0, problem?.column ?? 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

/** It is open in a text editor with unsaved changes: nothing is written under the person's hands. */
export const isEdited = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(d => d.isDirty && d.uri.toString() === uri.toString());

/** The same for what the person asks for: they are told. */
export function refusedAsUnsaved(uri: vscode.Uri): boolean {
  const unsaved = isEdited(uri);
  if (unsaved)
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} has unsaved changes in an editor. Save or close it first, then decide again.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  return unsaved;
}
