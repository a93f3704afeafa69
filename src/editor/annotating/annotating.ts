/** Marking a selection as an actor, a date or a figure, and correcting what a mark is said to mean. */
import * as vscode from 'vscode';
import { meaningOf, type Meaning } from '../../project/decisions.ts';
import type { MentionKind } from '../../recognize/mention.ts';
import { Command } from '../contributions.ts';
import { carryOut, selectedSpan } from '../decide.ts';
import type { Documents } from '../documents.ts';
import { markFor } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { askMeaning } from './ask.ts';

const { t } = vscode.l10n;

export function registerAnnotating(documents: Documents, sidecars: Sidecars): vscode.Disposable {
  const annotate = (command: Command, kind: MentionKind) =>
    vscode.commands.registerCommand(command, async () => {
      const editor = vscode.window.activeTextEditor;
      const open = documents.fresh(editor?.document);
      const span = editor && selectedSpan(editor);
      if (!open || !span) {
        void vscode.window.showInformationMessage(t('Select the passage in an article first.'));
        return;
      }
      const same = open.marks.find(mark => mark.kind === kind && mark.start === span.start && mark.end === span.end);
      const meaning = await askMeaning(documents, kind, span.text, same?.mention);
      if (!meaning || !unmoved(open.version, open.document)) return;
      const label = t('Mark {0}', plainLabel(span.text, 40));
      if (same) await carryOut(sidecars, open, label, { do: 'correct', mark: same, meaning });
      else await carryOut(sidecars, open, label, { do: 'add', span, kind, meaning });
    });
  return vscode.Disposable.from(
    annotate(Command.annotateActor, 'actor'),
    annotate(Command.annotateDate, 'date'),
    annotate(Command.annotateFigure, 'figure'),
    vscode.commands.registerCommand(Command.correct, async (argument: unknown) => {
      const found = markFor(documents, argument);
      if (!found || found.mark.kind === 'passage') {
        vscode.window.setStatusBarMessage(t('There is no mark at the cursor.'), 4000);
        return;
      }
      const { open, mark } = found;
      const meaning = await askMeaning(documents, mark.kind as MentionKind, mark.text, mark.mention);
      if (!meaning || !unmoved(open.version, open.document)) return;
      const same = mark.annotation && sameMeaning(meaningOf(mark.mention), meaning);
      await carryOut(
        sidecars,
        open,
        t('Correct {0}', plainLabel(mark.text, 40)),
        same && mark.state !== 'rejected' ? { do: 'accept', mark } : { do: 'correct', mark, meaning },
      );
    }),
  );
}

const sameMeaning = (a: Meaning, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify({ ...a, ...b });

function unmoved(version: number, document: vscode.TextDocument): boolean {
  if (document.version === version) return true;
  void vscode.window.showWarningMessage(t('The article changed meanwhile. Try again.'));
  return false;
}
