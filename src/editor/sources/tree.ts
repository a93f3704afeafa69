/** The Sources view: what articles say about one thing, those that differ first. */
import * as vscode from 'vscode';
import type { Comparisons } from '../comparisons.ts';
import { Color, Command, ContextKey, TreeItemContext, View } from '../contributions.ts';
import { rowRevealer } from '../reveal-row.ts';
import { switchable } from '../switchable.ts';
import { plainLabel } from '../untrusted.ts';
import type { Found, FoundMember, Section } from './found.ts';
import { SECTIONS } from './found.ts';
import { findingOf, meaningOf, sectionName, sourceName, summaryOf } from './show.ts';
import type { Everything } from './sources.ts';
import { told } from '../tongue.ts';

const { t } = vscode.l10n;

export type Node =
  | { readonly node: 'section'; readonly section: Section; readonly found: readonly Found[] }
  | { readonly node: 'found'; readonly found: Found }
  | { readonly node: 'member'; readonly found: Found; readonly member: FoundMember; readonly index: number }
  | { readonly node: 'more'; readonly section: Section; readonly left: number };

/** Comparisons of a section that are listed at once, and passages of one. */
const STEP = 100;
const MEMBERS = 100;

export interface SourcesTree extends vscode.Disposable {
  refresh(): void;
  /** Marks the comparison that the page shows. */
  select(found: Found): void;
}

export function showSourcesTree(everything: Everything, comparisons: Comparisons): SourcesTree {
  const changed = new vscode.EventEmitter<void>();
  const most = new Map<Section, number>();
  let sections: readonly (Node & { node: 'section' })[] = [];
  let groups = new Map<string, Node & { node: 'found' }>();

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => (node ? childrenOf(node) : [...sections]),
    getParent(node) {
      if (node.node === 'section') return undefined;
      if (node.node === 'member') return groups.get(node.found.key);
      const section = node.node === 'more' ? node.section : node.found.section;
      return sections.find(candidate => candidate.section === section);
    },
    getTreeItem: node => itemOf(node, everything),
  };
  const view = vscode.window.createTreeView(View.sources, { treeDataProvider: provider, showCollapseAll: true });
  // newer editors lose the manifest's title once there is a description
  view.title = t('Sources');
  const revealRow = rowRevealer(view);

  function childrenOf(node: Node): Node[] {
    if (node.node === 'section') {
      const shown = most.get(node.section) ?? STEP;
      const nodes: Node[] = node.found.slice(0, shown).map(found => groups.get(found.key)!);
      const left = node.found.length - shown;
      return left > 0 ? [...nodes, { node: 'more', section: node.section, left }] : nodes;
    }
    if (node.node !== 'found') return [];
    return node.found.members
      .slice(0, MEMBERS)
      .map((member, index) => ({ node: 'member', found: node.found, member, index }));
  }

  /** Those that are not listed yet have none. */
  function rowOf(key: string): Node | undefined {
    const node = groups.get(key);
    const section = sections.find(candidate => candidate.section === node?.found.section);
    return section && childrenOf(section).find(child => child === node);
  }

  function refresh(): void {
    const all = everything.all();
    groups = new Map(all.map(found => [found.key, { node: 'found', found }]));
    sections = SECTIONS.flatMap(section => {
      const found = all.filter(one => one.section === section);
      return found.length ? [{ node: 'section', section, found } as const] : [];
    });
    const folders = comparisons.get();
    const articles = folders?.reduce((sum, { count }) => sum + count, 0) ?? 0;
    const left = folders?.reduce((sum, folder) => sum + folder.left, 0) ?? 0;
    const state = !folders ? 'working' : all.length ? 'some' : articles < 2 ? 'few' : 'none';
    void vscode.commands.executeCommand('setContext', ContextKey.sources, state);
    const uncompared = folders?.reduce((sum, { comparison }) => sum + (comparison.uncompared ?? 0), 0) ?? 0;
    view.message = !folders
      ? t('Comparing the articles…')
      : uncompared
        ? t('There are too many figures to compare all articles with one another: {0} pairs of articles were left out, those that have least in common.', uncompared) // prettier-ignore
        : undefined;
    const compared = left ? t('{0} of {1} articles', articles, articles + left) : t('{0} articles', articles);
    view.description = folders && articles ? compared : undefined;
    const differ = sections.find(({ section }) => section === 'differ')?.found.length ?? 0;
    view.badge = differ ? { value: differ, tooltip: t('{0} differences between articles', differ) } : undefined;
    changed.fire();
  }

  const watching = switchable(() => comparisons.watch());
  watching.turn(view.visible);
  const subscription = vscode.Disposable.from(
    changed,
    watching,
    view,
    view.onDidChangeVisibility(({ visible }) => watching.turn(visible)),
    vscode.commands.registerCommand(Command.moreComparisons, (section: unknown) => {
      const known = SECTIONS.find(one => one === section);
      if (!known) return;
      most.set(known, (most.get(known) ?? STEP) + STEP);
      changed.fire();
    }),
  );
  return {
    refresh,
    select(found) {
      if (view.visible) void revealRow(() => rowOf(found.key), { select: true, focus: false });
    },
    dispose: () => subscription.dispose(),
  };
}

const ICONS: Readonly<Record<Section, readonly [icon: string, color?: string]>> = {
  differ: ['diff', Color.attention],
  sum: ['symbol-operator', Color.attention],
  'different-period': ['graph-line', Color.date],
  agree: ['check', Color.figure],
  names: ['person', Color.actor],
  roles: ['briefcase', Color.actor],
  settled: ['verified', Color.figure],
};

const iconOf = (section: Section): vscode.ThemeIcon => {
  const [icon, color] = ICONS[section];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
};

function itemOf(node: Node, everything: Everything): vscode.TreeItem {
  switch (node.node) {
    case 'section':
      return sectionItem(node.section, node.found.length);
    case 'found':
      return foundItem(node.found);
    case 'member':
      return memberItem(node, everything);
    case 'more': {
      const item = new vscode.TreeItem(t('{0} more', node.left));
      item.id = `more ${node.section}`;
      item.command = { command: Command.moreComparisons, title: t('Show More'), arguments: [node.section] };
      return item;
    }
  }
}

function sectionItem(section: Section, count: number): vscode.TreeItem {
  const open = section === 'differ' || section === 'sum' || section === 'different-period';
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(sectionName(section), open ? Expanded : Collapsed);
  item.id = section;
  item.description = String(count);
  item.accessibilityInformation = { label: t('{0}: {1} comparisons', sectionName(section), count) };
  return item;
}

function foundItem(found: Found): vscode.TreeItem {
  const label = plainLabel(found.subject, 100);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = found.key;
  item.iconPath = iconOf(found.section);
  item.description = summaryOf(found);
  item.tooltip = `${label}\n${findingOf(found)}\n${plainLabel(told(found.reason), 300)}`;
  item.contextValue = !('kind' in found.of)
    ? TreeItemContext.names
    : found.of.decisions?.length
      ? TreeItemContext.decidedComparison
      : TreeItemContext.comparison;
  item.command = { command: Command.showComparison, title: t('Show Side by Side'), arguments: [{ key: found.key }] };
  item.accessibilityInformation = { label: `${label}, ${sectionName(found.section)}, ${summaryOf(found)}` };
  return item;
}

function memberItem({ found, member, index }: Node & { node: 'member' }, everything: Everything): vscode.TreeItem {
  const compared = everything.folderOf(found);
  const facts = compared?.articles.get(member.article);
  const meaning = meaningOf(member, facts);
  const item = new vscode.TreeItem({ label: meaning, highlights: [[0, meaning.length]] });
  const source = compared ? sourceName(compared, member.article) : member.article;
  const sentence = plainLabel(member.sentence.text, 160);
  item.id = `${found.key} ${index}`;
  item.description = `${source} · ${sentence}`;
  item.tooltip = `${source}\n${plainLabel(member.sentence.text, 600)}`;
  item.contextValue = TreeItemContext.member;
  item.command = {
    command: Command.revealMember,
    title: t('Show in Article'),
    arguments: [{ key: found.key, member: index }],
  };
  item.accessibilityInformation = { label: `${meaning}, ${source}: ${sentence}` };
  return item;
}
