/** A quick pick over everything that all articles mention, opening at the passage. */
import * as vscode from 'vscode';
import { Command } from '../contributions.ts';
import { iconOf } from '../icons.ts';
import type { FoundMarks, Library } from '../library.ts';
import { revealSpan } from '../marks.ts';
import { whyOf } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, mentionCount } from '../words.ts';

const { t } = vscode.l10n;

/** Rows that are listed. */
const MOST = 200;

interface Row extends vscode.QuickPickItem {
  readonly found: FoundMarks;
}

export function registerSearching(library: Library): vscode.Disposable {
  return vscode.commands.registerCommand(Command.find, async () => {
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = t('Find a Mention');
    pick.placeholder = t('A name, a date or a number, as written or as meant');
    // The list is searched in the worker, by meaning too: the editor's own filter must let everything pass.
    let last = 0;
    let reading = true;
    let shownFor: string | undefined;
    const show = async (): Promise<void> => {
      const own = ++last;
      const { value } = pick;
      pick.busy = true;
      const found = await library.find({ search: value }, { most: MOST, quiet: true });
      // an answer to what was typed since comes later
      if (own !== last) return;
      const [first] = pick.items;
      const chosen = pick.activeItems.find(row => shownFor === value && row !== first);
      pick.items = found.map(rowOf);
      const again = chosen && pick.items.find(row => isSame(row, chosen));
      if (again) pick.activeItems = [again];
      shownFor = value;
      pick.busy = reading;
    };
    const start = async (): Promise<void> => {
      const own = last + 1;
      try {
        await show();
      } catch (error) {
        if (own !== last) return;
        pick.hide();
        void vscode.window.showErrorMessage(whyOf(error));
      }
    };
    let showing = start();
    pick.onDidChangeValue(() => (showing = start()));
    pick.onDidAccept(async () => {
      // Enter may come before what it is meant for, and before the editor says which row of it is active
      await showing;
      if (last === Infinity) return;
      const row = pick.activeItems.find(active => pick.items.includes(active)) ?? pick.items[0];
      pick.hide();
      if (row) await revealSpan(row.found.uri, row.found.marks[0].start, row.found.marks[0].end);
    });
    pick.onDidHide(() => {
      last = Infinity;
      pick.dispose();
    });
    pick.show();
    // what is read already is found meanwhile
    await library.ready();
    reading = false;
    if (last < Infinity) await (showing = start());
  });
}

const isSame = ({ found: a }: Row, { found: b }: Row): boolean =>
  a.uri.toString() === b.uri.toString() && a.marks[0].kind === b.marks[0].kind && a.marks[0].start === b.marks[0].start;

function rowOf(found: FoundMarks): Row {
  const { uri, texts, count } = found;
  const [mark] = found.marks;
  const name = plainLabel(mark.mention ? mentionName(mark.mention) : mark.text, 80);
  const words = [...new Set(texts.map(text => plainLabel(text, 60)))].filter(w => w !== name);
  const value = mark.mention?.kind === 'date' ? mark.mention.value : undefined;
  return {
    label: `$(${iconOf(mark)}) ${name}`,
    description: [...words.slice(0, 4), value].filter(Boolean).join(' · '),
    detail: `${vscode.workspace.asRelativePath(uri)} · ${mentionCount(count)}`,
    alwaysShow: true,
    found,
  };
}
