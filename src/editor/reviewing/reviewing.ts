/**
 * Review: through the open suggestions of an article with single keys. While it is on, a context key gives the letters to
 * Postil; Escape, another editor or the end of the suggestions give them back.
 */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import { Command, ContextKey } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents } from '../documents.ts';
import { rangeOf } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, typeName } from '../words.ts';

const { t } = vscode.l10n;

export function registerReviewing(documents: Documents, sidecars: Sidecars): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('postil.review', vscode.StatusBarAlignment.Left, -1000);
  item.name = t('Postil: Review');
  item.command = Command.endReview;
  let editor: vscode.TextEditor | undefined;
  /** Where the review stands; what lies before it was decided or passed over. */
  let at = 0;

  const open = () => documents.fresh(editor?.document);
  const waiting = (): readonly Mark[] => open()?.marks.filter(mark => mark.state === 'suggested') ?? [];
  const current = (): Mark | undefined => waiting().find(mark => mark.start >= at);

  function end(): void {
    if (!editor) return;
    editor = undefined;
    item.hide();
    void vscode.commands.executeCommand('setContext', ContextKey.reviewing, false);
  }

  function show(): void {
    const mark = current();
    if (!editor || !mark) {
      const left = waiting().length;
      end();
      void vscode.window.showInformationMessage(
        left
          ? t('End of the article. {0} suggestions are still open.', left)
          : t('Everything in this article is decided.'),
      );
      return;
    }
    const range = rangeOf(editor.document, mark);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const left = waiting().filter(other => other.start >= at).length;
    const name = mark.mention ? plainLabel(mentionName(mark.mention), 50) : plainLabel(mark.text, 50);
    item.text = `$(eye) ${t('{0}: {1}, {2} left', typeName(mark), name, left)}`;
    item.tooltip = t('A accept, R reject, E correct, N note, S skip, U undo, Escape end');
    item.accessibilityInformation = { label: `${item.text.slice(7)}. ${item.tooltip}` };
    item.show();
  }

  const decide = (what: 'accept' | 'reject') => async (): Promise<void> => {
    const now = open();
    const mark = current();
    if (!now || !mark) return show();
    const words = plainLabel(mark.text, 40);
    const label = what === 'accept' ? t('Accept {0}', words) : t('Reject {0}', words);
    if (await carryOut(sidecars, now, label, { do: what, mark })) at = mark.start + 1;
    show();
  };
  /** Runs another of Postil's commands on the mark, then goes on. */
  const run = (command: Command, stay: boolean) => async (): Promise<void> => {
    const mark = current();
    await vscode.commands.executeCommand(command);
    if (mark && !stay) at = mark.start + 1;
    if (editor) await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
    if (editor) show();
  };

  return vscode.Disposable.from(
    item,
    vscode.commands.registerCommand(Command.review, () => {
      const active = vscode.window.activeTextEditor;
      if (!active || !documents.get(active.document)) return;
      editor = active;
      at = active.document.offsetAt(active.selection.start);
      if (!current()) at = 0;
      void vscode.commands.executeCommand('setContext', ContextKey.reviewing, true);
      show();
    }),
    vscode.commands.registerCommand(Command.endReview, end),
    vscode.commands.registerCommand(Command.reviewAccept, decide('accept')),
    vscode.commands.registerCommand(Command.reviewReject, decide('reject')),
    vscode.commands.registerCommand(Command.reviewCorrect, run(Command.correct, false)),
    vscode.commands.registerCommand(Command.reviewNote, run(Command.addNote, true)),
    vscode.commands.registerCommand(Command.reviewSkip, () => {
      const mark = current();
      if (mark) at = mark.start + 1;
      show();
    }),
    vscode.commands.registerCommand(Command.reviewUndo, async () => {
      await vscode.commands.executeCommand(Command.undo);
      at =
        waiting()
          .filter(mark => mark.start < at)
          .at(-1)?.start ?? 0;
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(now => {
      // a quick pick or the list may take the focus for a moment; another article ends the review
      if (now && editor && now.document !== editor.document) end();
    }),
  );
}
