/** Accept, reject, take back, undo, note. */
import * as vscode from 'vscode';
import type { Decision } from '../../project/decisions.ts';
import { Command } from '../contributions.ts';
import { carryOut, selectedSpan } from '../decide.ts';
import type { Documents } from '../documents.ts';
import type { History } from '../history.ts';
import { markOf } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

export function registerDeciding(documents: Documents, sidecars: Sidecars, history: History): vscode.Disposable {
  const simple = (command: Command, what: 'accept' | 'reject' | 'forget', title: (words: string) => string) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      const found = await markOf(documents, argument);
      if (!found) return noMark();
      const { open, mark } = found;
      if (mark.kind === 'passage' && what !== 'forget') return noMark();
      await carryOut(sidecars, open, title(plainLabel(mark.text, 40)), { do: what, mark } satisfies Decision);
    });
  return vscode.Disposable.from(
    simple(Command.accept, 'accept', words => t('Accept {0}', words)),
    simple(Command.reject, 'reject', words => t('Reject {0}', words)),
    simple(Command.forget, 'forget', words => t('Take back the decision on {0}', words)),
    vscode.commands.registerCommand(Command.undo, () => history.undo()),
    vscode.commands.registerCommand(Command.addNote, async (argument: unknown) => {
      const found = await markOf(documents, argument);
      const editor = vscode.window.activeTextEditor;
      const open = found?.open ?? documents.fresh(editor?.document);
      const span = found?.mark ?? (editor && selectedSpan(editor));
      if (!open || !span) return noMark();
      const text = await vscode.window.showInputBox({
        title: t('Note on "{0}"', plainLabel(span.text, 60)),
        prompt: t('The note is saved beside the article, with your name and the date.'),
      });
      if (!text?.trim()) return;
      // While the note was typed the text may have moved on.
      const now = documents.fresh(open.document);
      const mark =
        now && found && now.marks.find(m => m.kind === found.mark.kind && m.text === span.text && near(m, span));
      if (!now || (now.version !== open.version && !mark)) {
        void vscode.window.showWarningMessage(
          t('The passage changed while the note was written. Select it and try again.'),
        );
        return;
      }
      await carryOut(sidecars, now, t('Note on {0}', plainLabel(span.text, 40)), {
        do: 'note',
        mark,
        span: mark ?? span,
        text: text.trim(),
      });
    }),
  );
}

const near = (a: { start: number }, b: { start: number }): boolean => Math.abs(a.start - b.start) < 200;

export function noMark(): void {
  vscode.window.setStatusBarMessage(t('There is no mark at the cursor.'), 4000);
}
