/** Sources side by side: the view that lists what articles say about one thing, and the page that shows one of it. */
import * as vscode from 'vscode';
import { uriOf, type ComparisonDecisions, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Command, Page, View } from '../contributions.ts';
import { revealSpan } from '../marks.ts';
import type { Recognition } from '../recognition.ts';
import type { Registries } from '../registries.ts';
import { plainLabel } from '../untrusted.ts';
import { decide, takeBack } from '../../sidecar/comparisons/decide.ts';
import { SAYINGS, type Saying } from '../../sidecar/comparisons/schema.ts';
import { stampNow } from '../author.ts';
import { createPanel } from '../webviews.ts';
import { asTable } from './copy.ts';
import { foundIn, type Found, type FoundMember } from './found.ts';
import { modelOf, sayingName, sectionName, summaryOf } from './show.ts';
import { showSourcesTree } from './tree.ts';

const { t } = vscode.l10n;

/** What was found in all folders, and where. */
export interface Everything {
  all(): readonly Found[];
  byKey(key: string): Found | undefined;
  folderOf(found: Found): FolderComparison | undefined;
}

interface Desk {
  readonly comparisons: Comparisons;
  readonly decisions: ComparisonDecisions;
  readonly registries: Registries;
  readonly recognition: Recognition;
}

export function showSources(
  extension: vscode.Uri,
  { comparisons, decisions, registries, recognition }: Desk,
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
    whileVisible: () => comparisons.watch(),
  });
  const tree = showSourcesTree(everything, comparisons);

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
      case 'decide':
        return judge(one, message.judgement, one.members, message.note);
      case 'apart':
        return takeOut(one, message.member, message.note);
      case 'forget':
        return forget(one);
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
    await revealSpan(uriOf(compared, member.article), member.start, member.end, { column: panel.beside });
  }

  async function copy(one: Found): Promise<void> {
    const compared = everything.folderOf(one);
    if (!compared) return;
    await vscode.env.clipboard.writeText(await asTable(one, compared, comparisons, recognition));
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

  async function judge(one: Found, judgement: unknown, members: readonly FoundMember[], note: unknown): Promise<void> {
    const says = SAYINGS.find(saying => saying === judgement);
    const compared = everything.folderOf(one);
    if (!says || !compared || members.length < 2) return;
    const texts = await textsOf(compared, members);
    const passages = members.flatMap(({ article, start, end, text }) => {
      const whole = texts.get(article);
      // what was edited a moment ago is compared again soon
      return whole?.slice(start, end) === text ? [{ article, text: whole, start, end }] : [];
    });
    if (passages.length < members.length) {
      void vscode.window.showInformationMessage(t('An article changed just now. Look again, then decide.'));
      return;
    }
    const stamp = await stampNow(uriOf(compared, passages[0]!.article));
    await decisions.change(compared.folder, decisionLabel(says, one), before =>
      decide(before, { says, members: passages, ...(typeof note === 'string' ? { note } : {}) }, stamp),
    );
  }

  async function textsOf(
    compared: FolderComparison,
    members: readonly FoundMember[],
  ): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const article of new Set(members.map(member => member.article))) {
      const text = await comparisons.text(compared, article);
      if (text !== undefined) texts.set(article, text);
    }
    return texts;
  }

  /** It and each of the others are not the same: the others stay together. */
  async function takeOut(one: Found, index: unknown, note: unknown): Promise<void> {
    const member = typeof index === 'number' ? one.members[index] : undefined;
    const compared = everything.folderOf(one);
    if (!member || !compared) return;
    const others = one.members.filter(other => other !== member);
    const texts = await textsOf(compared, one.members);
    const passageOf = ({ article, start, end, text: words }: FoundMember) => {
      const text = texts.get(article);
      return text?.slice(start, end) !== words ? undefined : { article, text, start, end };
    };
    const own = passageOf(member);
    const stamp = await stampNow(uriOf(compared, member.article));
    await decisions.change(compared.folder, decisionLabel('apart', one), before =>
      others.reduce((now, other) => {
        const passage = passageOf(other);
        if (!own || !passage) return now;
        return decide(
          now,
          { says: 'apart', members: [own, passage], ...(typeof note === 'string' ? { note } : {}) },
          stamp,
        );
      }, before),
    );
  }

  async function forget(one: Found): Promise<void> {
    const compared = everything.folderOf(one);
    const ids = 'decisions' in one.of ? (one.of.decisions ?? []).map(({ id }) => id) : [];
    if (!compared || !ids.length) return;
    await decisions.change(compared.folder, t('Take back decisions on {0}', plainLabel(one.subject, 40)), before =>
      ids.reduce(takeBack, before),
    );
  }

  const decisionLabel = (says: Saying, one: Found): string => `${sayingName(says)}: ${plainLabel(one.subject, 40)}`;

  /** From the list: the same, with the note asked for. */
  const judgeNamed =
    (says: Saying) =>
    async (argument: unknown): Promise<void> => {
      const one = named(argument);
      if (!one || !('kind' in one.of)) return;
      const note = await vscode.window.showInputBox({
        title: `${sayingName(says)}: ${plainLabel(one.subject, 60)}`,
        prompt: t('Why, for the others. It may stay empty.'),
      });
      if (note !== undefined) await judge(one, says, one.members, note);
    };

  function open(one: Found): void {
    shown = one.key;
    if (panel.exists) showInPanel();
    panel.open();
    tree.select(one);
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

  tree.refresh();
  return vscode.Disposable.from(
    panel,
    tree,
    comparisons.onDidChange(refresh),
    vscode.commands.registerCommand(Command.showComparison, async (argument: unknown) => {
      const one = argument === undefined ? await pick() : named(argument);
      if (one) open(one);
    }),
    vscode.commands.registerCommand(Command.settleComparison, judgeNamed('settled')),
    vscode.commands.registerCommand(Command.joinComparison, judgeNamed('same')),
    vscode.commands.registerCommand(Command.splitComparison, judgeNamed('apart')),
    vscode.commands.registerCommand(Command.forgetComparison, async (argument: unknown) => {
      const one = named(argument);
      if (one) await forget(one);
    }),
    vscode.commands.registerCommand(Command.takeOutOfComparison, async (argument: unknown) => {
      const one = named(argument);
      if (one) await takeOut(one, (argument as { readonly index?: unknown }).index, undefined);
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
