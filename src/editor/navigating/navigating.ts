/** Going from mark to mark, and to a mark that a link or the tree names. */
import * as vscode from 'vscode';
import { Command, ContextKey } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { marksAtSelection, markOf, rangeOf } from '../marks.ts';
import type { Viewing } from '../viewing.ts';

const { t } = vscode.l10n;

export function registerNavigating(documents: Documents, viewing: Viewing): vscode.Disposable {
  const go = (step: 1 | -1) => async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const open = documents.fresh(editor?.document);
    if (!editor || !open) return;
    const at = open.document.offsetAt(editor.selection.start);
    const marks = open.marks.filter(mark => mark.state !== 'rejected' && viewing.held(mark) !== 'furniture');
    const ahead = step > 0 ? marks.find(mark => mark.start > at) : marks.filter(mark => mark.start < at).at(-1);
    const target = ahead ?? (step > 0 ? marks[0] : marks.at(-1));
    if (!target) {
      vscode.window.setStatusBarMessage(t('Nothing is marked in this article.'), 4000);
      return;
    }
    select(editor, rangeOf(open.document, target));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.next, go(1)),
    vscode.commands.registerCommand(Command.previous, go(-1)),
    vscode.commands.registerCommand(Command.reveal, async (argument: unknown) => {
      const found = await markOf(documents, argument);
      if (!found) return;
      const { document } = found.open;
      const editor = await vscode.window.showTextDocument(document, { preserveFocus: false, preview: false });
      select(editor, rangeOf(document, found.mark));
    }),
    followCursor(documents),
  );
}

/** The cursor stands at the first letter, so that the editor's own Show Hover is about this mark and not what follows it. */
function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Keeps the context keys that menus and keybindings ask. */
function followCursor(documents: Documents): vscode.Disposable {
  const last = new Map<string, unknown>();
  const set = (key: ContextKey, value: unknown): void => {
    if (last.get(key) === value) return;
    last.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    const editor = vscode.window.activeTextEditor;
    const open = documents.get(editor?.document);
    set(ContextKey.article, open !== undefined);
    const mark = editor && open ? marksAtSelection(open, editor.selection)[0] : undefined;
    set(ContextKey.onMark, mark?.state ?? '');
    set(ContextKey.onActor, mark?.mention?.kind === 'actor');
  };
  update();
  return vscode.Disposable.from(
    documents.onDidChange(update),
    documents.onDidClose(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
  );
}
