/** Sources side by side: the view that lists what articles say about one thing, and the page that shows one of it. */
import * as vscode from 'vscode';
import { uriOf, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Command, Page, View } from '../contributions.ts';
import { revealSpan } from '../marks.ts';
import type { Recognition } from '../recognition.ts';
import type { Registries } from '../registries.ts';
import { plainLabel } from '../untrusted.ts';
import { createPanel } from '../webviews.ts';
import { asTable } from './copy.ts';
import { foundIn, type Found } from './found.ts';
import { modelOf, sectionName, summaryOf } from './show.ts';
import { showSourcesTree } from './tree.ts';

const { t } = vscode.l10n;

/** What was found in all folders, and where. */
export interface Everything {
  all(): readonly Found[];
  byKey(key: string): Found | undefined;
  folderOf(found: Found): FolderComparison | undefined;
}

export function showSources(
  extension: vscode.Uri,
  comparisons: Comparisons,
  registries: Registries,
  recognition: Recognition,
): vscode.Disposable {
  let found: readonly Found[] = [];
  const everything: Everything = {
    all: () => found,
    byKey: key => found.find(one => one.key === key),
    folderOf: ({ folder }) => comparisons.get()?.find(one => one.folder.uri.toString() === folder),
  };
  /** The comparison that the page shows. */
  let shown: string | undefined;
  const panel = createPanel({
    extension,
    page: Page.comparison,
    title: t('Side by Side'),
    onMessage: message => void said(message),
    onDidChange: () => watchWhileSeen(),
  });
  const tree = showSourcesTree(everything, comparisons);
  let watching: vscode.Disposable | undefined;

  function watchWhileSeen(): void {
    const seen = tree.visible || panel.visible;
    if (seen) watching ??= comparisons.watch();
    else {
      watching?.dispose();
      watching = undefined;
    }
  }

  function refresh(): void {
    found = (comparisons.get() ?? []).flatMap(({ folder, comparison }) => foundIn(folder.uri.toString(), comparison));
    tree.refresh();
    if (panel.exists) showInPanel();
  }

  function showInPanel(): void {
    const one = shown === undefined ? undefined : everything.byKey(shown);
    const compared = one && everything.folderOf(one);
    if (one && compared) {
      panel.setTitle(plainLabel(one.subject, 60));
      panel.post({ do: 'show', model: modelOf(one, compared) });
    } else if (comparisons.get()) panel.post({ do: 'say', words: t('The articles do not say this any more.') });
  }

  async function said(message: { readonly [field: string]: unknown }): Promise<void> {
    if (message.do === 'ready') {
      const state = message.state as { readonly id?: unknown } | undefined;
      if (typeof state?.id === 'string') shown ??= state.id;
      await comparisons.ready();
      return showInPanel();
    }
    const one = typeof message.id === 'string' ? everything.byKey(message.id) : undefined;
    if (!one) return;
    switch (message.do) {
      case 'open':
        return reveal(one, message.member);
      case 'copy':
        return copy(one);
      case 'step':
        return step(one, message.by === -1 ? -1 : 1);
      case 'alias':
        return alias(one, message.alias);
      case 'leave':
        await vscode.commands.executeCommand(`${View.sources}.focus`);
    }
  }

  async function reveal(one: Found, index: unknown): Promise<void> {
    const member = typeof index === 'number' ? one.members[index] : undefined;
    const compared = everything.folderOf(one);
    if (!member || !compared) return;
    await revealSpan(uriOf(compared, member.article), member.start, member.end);
  }

  async function copy(one: Found): Promise<void> {
    const compared = everything.folderOf(one);
    if (!compared) return;
    await vscode.env.clipboard.writeText(await asTable(one, compared, recognition));
    vscode.window.setStatusBarMessage(t('Copied {0} passages', one.members.length), 4000);
  }

  function step(one: Found, by: 1 | -1): void {
    const next = found[(found.indexOf(one) + by + found.length) % found.length];
    if (next) open(next);
  }

  async function alias(one: Found, id: unknown): Promise<void> {
    const other = one.members.find(member => member.alias?.id === id)?.alias;
    const compared = everything.folderOf(one);
    if (!other || !compared || !('spellings' in one.of)) return;
    const [{ entity, name }] = one.of.spellings;
    const label = t('Treat {0} as {1}', plainLabel(other.name, 40), plainLabel(name, 40));
    await registries.change(compared.folder, label, {
      do: 'merge',
      into: { id: entity, type: one.of.type, name },
      from: other,
    });
  }

  function open(one: Found): void {
    shown = one.key;
    if (panel.exists) showInPanel();
    panel.open();
    tree.select(one);
    watchWhileSeen();
  }

  async function pick(): Promise<Found | undefined> {
    await comparisons.ready();
    const items = found.map(one => ({
      label: plainLabel(one.subject, 80),
      description: sectionName(one.section),
      detail: summaryOf(one),
      one,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: t('Show Sources Side by Side'),
      placeHolder: items.length ? t('What is compared') : t('No two articles here tell of the same thing.'),
      matchOnDescription: true,
    });
    return picked?.one;
  }

  /** What a tree item or a link names; it may be gone by now. */
  function named(argument: unknown): Found | undefined {
    if (typeof argument !== 'object' || argument === null) return undefined;
    const { key, found: node } = argument as { readonly key?: unknown; readonly found?: { readonly key?: unknown } };
    const wanted = key ?? node?.key;
    return typeof wanted === 'string' ? everything.byKey(wanted) : undefined;
  }

  watchWhileSeen();
  tree.refresh();
  return vscode.Disposable.from(
    panel,
    tree,
    comparisons.onDidChange(refresh),
    tree.onDidChangeVisibility(watchWhileSeen),
    new vscode.Disposable(() => watching?.dispose()),
    vscode.commands.registerCommand(Command.showComparison, async (argument: unknown) => {
      const one = argument === undefined ? await pick() : named(argument);
      if (one) open(one);
    }),
    vscode.commands.registerCommand(Command.copyComparison, async (argument: unknown) => {
      const one = named(argument);
      if (one) await copy(one);
    }),
    vscode.commands.registerCommand(Command.revealMember, async (argument: unknown) => {
      const one = named(argument);
      const { member, index } = argument as { readonly member?: unknown; readonly index?: unknown };
      if (one) await reveal(one, typeof member === 'number' ? member : index);
    }),
  );
}
