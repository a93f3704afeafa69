/** How the list is arranged: by what it is grouped and sorted, of which articles, and the words that it is narrowed to. */
import * as vscode from 'vscode';
import { Command, ContextKey } from '../contributions.ts';
import { GROUPINGS, SORTINGS, type Grouping, type Sorting } from './model.ts';

const { t } = vscode.l10n;

export interface Arranging extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  readonly group: Grouping;
  readonly sort: Sorting;
  /** Everything in all articles of the workspace, not only in the active one. */
  readonly several: boolean;
  /** In lower case; empty where nothing narrows the list. */
  readonly words: string;
}

const KEPT = 'postil.list';

interface Kept {
  readonly group: Grouping;
  readonly sort: Sorting;
  readonly several: boolean;
}

export function createArranging(memory: vscode.Memento): Arranging {
  const changed = new vscode.EventEmitter<void>();
  const kept = memory.get<Partial<Kept>>(KEPT) ?? {};
  const now = {
    group: GROUPINGS.find(group => group === kept.group) ?? 'kind',
    sort: SORTINGS.find(sort => sort === kept.sort) ?? 'natural',
    several: kept.several === true,
    words: '',
  };

  function set(change: Partial<typeof now>): void {
    Object.assign(now, change);
    const { group, sort, several } = now;
    void memory.update(KEPT, { group, sort, several } satisfies Kept);
    say();
    changed.fire();
  }
  function say(): void {
    void vscode.commands.executeCommand('setContext', ContextKey.listingAll, now.several);
    void vscode.commands.executeCommand('setContext', ContextKey.narrowed, now.words !== '');
  }
  say();

  const commands = [
    vscode.commands.registerCommand(Command.groupList, async () => {
      const group = await choose(t('Group the List By'), groupings(), now.group);
      // by article says something where there are several
      if (group) set({ group, several: group === 'article' || now.several });
    }),
    vscode.commands.registerCommand(Command.sortList, async () => {
      const sort = await choose(t('Sort the List By'), sortings(), now.sort);
      if (sort) set({ sort });
    }),
    vscode.commands.registerCommand(Command.listAll, () => set({ several: true })),
    vscode.commands.registerCommand(Command.listOne, () =>
      set({ several: false, group: now.group === 'article' ? 'kind' : now.group }),
    ),
    vscode.commands.registerCommand(Command.narrowList, () => narrow(now.words, words => set({ words }))),
    vscode.commands.registerCommand(Command.widenList, () => set({ words: '' })),
  ];
  return {
    onDidChange: changed.event,
    get group() {
      return now.group;
    },
    get sort() {
      return now.sort;
    },
    get several() {
      return now.several;
    },
    get words() {
      return now.words;
    },
    dispose: () => [changed, ...commands].forEach(d => d.dispose()),
  };
}

const groupings = (): Readonly<Record<Grouping, string>> => ({
  kind: t('Kind'),
  article: t('Article'),
  tag: t('Tag'),
  state: t('State'),
  author: t('Author'),
});

const sortings = (): Readonly<Record<Sorting, string>> => ({
  natural: t('What suits the kind: actors by count, dates by time, figures by position'),
  count: t('Count'),
  name: t('Name'),
  time: t('Time'),
  position: t('Position in the text'),
});

async function choose<T extends string>(
  title: string,
  names: Readonly<Record<T, string>>,
  now: T,
): Promise<T | undefined> {
  const items = Object.entries<string>(names).map(([value, label]) => ({
    label,
    description: value === now ? t('now') : undefined,
    value: value as T,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}

/** The list follows while the words are typed; Escape brings back what was there before. */
function narrow(before: string, set: (words: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = t('Narrow the List To');
  box.placeholder = t('A name, words of the text, a number; nothing to list everything');
  box.value = before;
  let done = false;
  box.onDidChangeValue(value => set(value.trim().toLowerCase()));
  box.onDidAccept(() => {
    done = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!done) set(before);
    box.dispose();
  });
  box.show();
}
