/** The marks around the cursor as a list: decorations are not spoken, so this is how they are heard. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { explainMention } from '../explain.ts';
import { iconOf } from '../icons.ts';
import { rangeOf, refOf } from '../marks.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, stateName, typeName } from '../words.ts';

const { t } = vscode.l10n;

/** Lines above and below the cursor. */
const AROUND = 8;

interface MarkItem extends vscode.QuickPickItem {
  readonly mark?: Mark;
}

export function registerListing(documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand(Command.listMarks, async () => {
    const editor = vscode.window.activeTextEditor;
    const open = documents.fresh(editor?.document);
    if (!editor || !open) return;
    const mark = await askWhich(editor, open);
    if (!mark) return;
    const range = rangeOf(open.document, mark);
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const todo = await vscode.window.showQuickPick(actionsOn(mark), { title: described(mark) });
    if (todo?.command) await vscode.commands.executeCommand(todo.command, refOf(open, mark));
  });
}

/** Follows the list with the selection; gives it back if nothing is picked. */
function askWhich(editor: vscode.TextEditor, open: OpenArticle): Promise<Mark | undefined> {
  const { document } = open;
  const { selection } = editor;
  const line = selection.active.line;
  const near = open.marks.filter(mark => {
    const range = rangeOf(document, mark);
    return range.end.line >= line - AROUND && range.start.line <= line + AROUND;
  });
  if (!near.length) {
    void vscode.window.showInformationMessage(t('Nothing is marked around the cursor.'));
    return Promise.resolve(undefined);
  }
  const at = document.offsetAt(selection.active);
  const distance = ({ start, end }: Mark): number => Math.max(start - at, at - end, 0);
  const nearest = near.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best));
  const pick = vscode.window.createQuickPick<MarkItem>();
  pick.title = t('Marks around the cursor');
  pick.placeholder = t('{0} marks; Enter goes there and asks what to do', near.length);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = near.flatMap((mark, i): MarkItem[] => {
    const here = rangeOf(document, mark).start.line;
    const new_ = i === 0 || rangeOf(document, near[i - 1]!).start.line !== here;
    const item = itemOf(mark, open);
    return new_ ? [{ label: t('Line {0}', here + 1), kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
  pick.activeItems = pick.items.filter(item => item.mark === nearest);
  return new Promise(resolve => {
    pick.onDidChangeActive(([item]) => {
      if (!item?.mark) return;
      const range = rangeOf(document, item.mark);
      editor.selection = new vscode.Selection(range.end, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
    pick.onDidAccept(() => {
      const mark = pick.selectedItems[0]?.mark;
      if (mark) resolve(mark);
      pick.hide();
    });
    pick.onDidHide(() => {
      // after an answer this resolves nothing any more, but the selection is set anew then
      editor.selection = selection;
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const described = (mark: Mark): string =>
  [plainLabel(mark.text, 60), typeName(mark), stateName(mark.state)].join(' · ');

function itemOf(mark: Mark, { article }: OpenArticle): MarkItem {
  const words = plainLabel(mark.text, 60);
  const name = mark.mention ? plainLabel(mentionName(mark.mention), 60) : '';
  const notes = mark.annotation?.notes?.map(note => plainLabel(note.text, 80)) ?? [];
  const why = mark.mention ? plainLabel(explainMention(mark.mention, article), 160) : '';
  return {
    label: `$(${iconOf(mark)}) ${words}`,
    description: [typeName(mark), name === words ? '' : name, stateName(mark.state)].filter(Boolean).join(' · '),
    detail: [why, ...notes].filter(Boolean).join(' · ') || undefined,
    mark,
  };
}

interface ActionItem extends vscode.QuickPickItem {
  readonly command?: Command;
}

function actionsOn(mark: Mark): ActionItem[] {
  const items: ActionItem[] = [{ label: `$(go-to-file) ${t('Go there')}` }];
  const add = (icon: string, label: string, command: Command): number =>
    items.push({ label: `$(${icon}) ${label}`, command });
  if (mark.kind !== 'passage') {
    if (mark.state === 'suggested' || mark.state === 'rejected') add('check', t('Accept'), Command.accept);
    if (mark.state !== 'rejected') add('close', t('Reject'), Command.reject);
    add('edit', t('Correct what it means…'), Command.correct);
    add('symbol-class', t('Change its type…'), Command.retype);
  }
  add('comment', t('Add a note…'), Command.addNote);
  if (mark.annotation) add('discard', t('Take the decision back'), Command.forget);
  add('list-tree', t('Show in List'), Command.showInTree);
  return items;
}
