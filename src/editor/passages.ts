/** Opening a document at a passage: selected, and flashed so that the eye finds it. */
import * as vscode from 'vscode';
import { Color } from './contributions.ts';

/** Milliseconds for which a passage is lit. */
const FLASH = 1600;

let lit: vscode.TextEditorDecorationType | undefined;

export async function showPassage(uri: vscode.Uri, passage: vscode.Range | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, passage ? { selection: passage } : {});
  if (!passage) return;
  editor.revealRange(passage, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  flash(editor, passage);
}

function flash(editor: vscode.TextEditor, range: vscode.Range): void {
  lit?.dispose();
  const light = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor(Color.passage),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  lit = light;
  editor.setDecorations(light, [range]);
  setTimeout(() => light.dispose(), FLASH);
}
