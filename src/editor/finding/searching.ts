/** A quick pick over everything that all articles mention, opening at the passage. */
import * as vscode from 'vscode';
import { search } from '../../project/search.ts';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import { thingsOf } from '../groups.ts';
import { iconOf } from '../icons.ts';
import type { Library, LibraryArticle } from '../library.ts';
import { revealSpan } from '../marks.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, mentionCount } from '../words.ts';

const { t } = vscode.l10n;

/** One thing in one article. */
interface Found {
  readonly article: LibraryArticle;
  readonly marks: readonly [Mark, ...Mark[]];
  readonly name: string;
}

interface Row extends vscode.QuickPickItem {
  readonly found: Found;
}

export function registerSearching(library: Library): vscode.Disposable {
  return vscode.commands.registerCommand(Command.find, async () => {
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = t('Find a Mention');
    pick.placeholder = t('A name, a date or a number, as written or as meant');
    pick.busy = true;
    let all: readonly Found[] = [];
    // The list is searched here, by meaning too: the editor's own filter must let everything pass.
    const show = (): void => {
      pick.items = search(all, pick.value).map(rowOf);
    };
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [row] = pick.activeItems;
      pick.hide();
      const [mark] = row?.found.marks ?? [];
      if (row && mark) void revealSpan(row.found.article.uri, mark.start, mark.end);
    });
    pick.onDidHide(() => pick.dispose());
    pick.show();
    all = (await library.all()).flatMap(findsOf);
    pick.busy = false;
    show();
  });
}

function findsOf(article: LibraryArticle): readonly Found[] {
  const names = thingsOf(article.marks);
  const things = new Map<string, [Mark, ...Mark[]]>();
  article.marks.forEach((mark, i) => {
    if (!mark.mention || mark.state === 'rejected') return;
    const list = things.get(names[i]!);
    if (list) list.push(mark);
    else things.set(names[i]!, [mark]);
  });
  return [...things.values()].map(marks => ({ article, marks, name: mentionName(marks[0].mention!) }));
}

function rowOf(found: Found): Row {
  const { article, marks } = found;
  const [mark] = marks;
  const name = plainLabel(found.name, 80);
  const words = [...new Set(marks.map(m => plainLabel(m.text, 60)))].filter(w => w !== name);
  const value = mark.mention?.kind === 'date' ? mark.mention.value : undefined;
  return {
    label: `$(${iconOf(mark)}) ${name}`,
    description: [...words.slice(0, 4), value].filter(Boolean).join(' · '),
    detail: `${vscode.workspace.asRelativePath(article.uri)} · ${mentionCount(marks.length)}`,
    alwaysShow: true,
    found,
  };
}
