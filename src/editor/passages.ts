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

/** Milliseconds after which somebody who asked where a passage is will not go there any more. */
const ON_THE_WAY = 5000;

/** VS Code puts no more than the cursor where a definition is: who arrives there by one of these finds the passage selected and lit. */
export function lightWhereDefinitionsLead(): vscode.Disposable & {
  expect(uri: vscode.Uri, passage: vscode.Range): void;
} {
  let expected: { readonly uri: string; readonly passage: vscode.Range; readonly until: number } | undefined;
  const arrived = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !expected || editor !== vscode.window.activeTextEditor) return;
    const { uri, passage, until } = expected;
    if (editor.document.uri.toString() !== uri || !editor.selection.isEmpty) return;
    if (!editor.selection.active.isEqual(passage.start)) return;
    expected = undefined;
    if (Date.now() > until) return;
    editor.selection = new vscode.Selection(passage.start, passage.end);
    flash(editor, passage);
  };
  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(arrived),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind !== vscode.TextEditorSelectionChangeKind.Mouse && kind !== vscode.TextEditorSelectionChangeKind.Keyboard)
        arrived(textEditor);
    }),
  );
  return {
    expect(uri, passage) {
      expected = { uri: uri.toString(), passage, until: Date.now() + ON_THE_WAY };
    },
    dispose: () => subscriptions.dispose(),
  };
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
