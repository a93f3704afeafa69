/** What can be decided about the mark at the cursor, as code actions (Ctrl+. and the light bulb). */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { sameThing } from '../groups.ts';
import { marksAtSelection, refOf } from '../marks.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { typeName } from '../words.ts';

const { t } = vscode.l10n;

const KIND = vscode.CodeActionKind.Refactor.append('postil');

export function offerCodeActions(documents: Documents, viewing: Viewing): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ARTICLES,
    {
      provideCodeActions(document, range, { triggerKind }) {
        const open = documents.fresh(document);
        if (!open) return undefined;
        const selection = new vscode.Selection(range.start, range.end);
        const mark = marksAtSelection(open, selection).find(at => at.kind !== 'passage');
        if (mark) return actionsOn(mark, viewing.openWith(mark, sameThing(open.marks, mark)).length, refOf(open, mark));
        // a bulb beside each word that somebody selects would be a nuisance
        const asked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
        return asked && !range.isEmpty ? ON_SELECTION.map(([title, command]) => action(title(), command)) : undefined;
      },
    },
    { providedCodeActionKinds: [KIND] },
  );
}

function actionsOn(mark: Mark, waiting: number, ref: unknown): vscode.CodeAction[] {
  const { state } = mark;
  const words = plainLabel(mark.text, 40);
  const actions: vscode.CodeAction[] = [];
  const add = (title: string, command: Command): number => actions.push(action(title, command, ref));
  if (state === 'suggested' || state === 'rejected' || mark.anchor === 'changed')
    add(t('Accept {0}: "{1}"', typeName(mark), words), Command.accept);
  if (state !== 'rejected') add(t('Reject {0}: "{1}"', typeName(mark), words), Command.reject);
  if (waiting > 1) {
    add(t('Accept all {0} mentions in this article', waiting), Command.acceptAll);
    add(t('Reject all {0} mentions in this article', waiting), Command.rejectAll);
  }
  if (waiting > 0) {
    add(t('Accept it in all articles…'), Command.acceptEverywhere);
    add(t('Reject it in all articles…'), Command.rejectEverywhere);
  }
  add(t('Correct what it means…'), Command.correct);
  add(t('Change its type…'), Command.retype);
  add(t('Add a note…'), Command.addNote);
  if (mark.mention?.kind === 'actor' && mark.mention.entity) add(t('Rename the actor…'), Command.rename);
  if (mark.annotation) add(t('Take the decision back'), Command.forget);
  return actions;
}

const ON_SELECTION: readonly (readonly [title: () => string, command: Command])[] = [
  [() => t('Mark as an actor…'), Command.annotateActor],
  [() => t('Mark as a date…'), Command.annotateDate],
  [() => t('Mark as a figure…'), Command.annotateFigure],
  [() => t('Mark every occurrence…'), Command.annotateEvery],
  [() => t('Add a note…'), Command.addNote],
];

function action(title: string, command: Command, argument?: unknown): vscode.CodeAction {
  const made = new vscode.CodeAction(title, KIND);
  made.command = { command, title, arguments: argument === undefined ? [] : [argument] };
  return made;
}
