/** Saving a file that a page made, where the person says. */
import * as vscode from 'vscode';
import { whyOf } from './tongue.ts';

/** `name`: proposed, in the first workspace folder. */
export async function saveAs(name: string, filters: Readonly<Record<string, string[]>>, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters,
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved {0}', vscode.workspace.asRelativePath(target)), 4000);
  } catch (error) {
    const why = whyOf(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} was not saved: {1}', vscode.workspace.asRelativePath(target), why),
    );
  }
}
