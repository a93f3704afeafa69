/** The list of the active article's mentions in Postil's own view. */
import * as vscode from 'vscode';
import type { MentionKind } from '../../recognize/mention.ts';
import { Color, Command, TreeItemContext, View } from '../contributions.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { iconOf } from '../icons.ts';
import { markFor, refOf, type MarkRef } from '../marks.ts';
import { plainLabel } from '../untrusted.ts';
import { kindNames, mentionName, stateName, typeName } from '../words.ts';
import { treeOf, type MentionNode, type Node, type OrphanNode, type ThingNode } from './model.ts';

const { t } = vscode.l10n;

/** A node with what menus need of it. */
type TreeNode = Node & { readonly ref?: MarkRef };

export function showTree(documents: Documents): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** The article of the last active editor that shows one: looking at the tree or another file does not empty it. */
  let shown: vscode.TextDocument | undefined;
  let of: OpenArticle | undefined;
  let roots: readonly Node[] = [];
  let parents = new Map<Node, Node>();

  function refresh(): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active && documents.get(active)) shown = active;
    const open = documents.get(shown);
    if (open === of) return;
    of = open;
    roots = open ? withRefs(open, treeOf(open.marks, open.lost)) : [];
    parents = parentsOf(roots);
    const left = open?.marks.filter(mark => mark.state === 'suggested').length ?? 0;
    view.description = open && plainLabel(nameOf(open.document.uri), 60);
    view.badge = left ? { value: left, tooltip: t('{0} suggestions to decide on', left) } : undefined;
    view.message = open && !roots.length ? t('Nothing is marked in this article.') : undefined;
    changed.fire();
  }

  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: node => [...childrenOf(node, roots)],
    getParent: node => parents.get(node),
    getTreeItem: node => itemOf(node, of),
  };
  const view = vscode.window.createTreeView(View.mentions, { treeDataProvider: provider, showCollapseAll: true });
  refresh();

  return vscode.Disposable.from(
    changed,
    view,
    documents.onDidChange(open => {
      if (open.document === shown || open.document === vscode.window.activeTextEditor?.document) refresh();
    }),
    documents.onDidClose(uri => {
      if (shown?.uri.toString() === uri.toString()) shown = undefined;
      refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.commands.registerCommand(Command.showInTree, async (argument: unknown) => {
      const found = markFor(documents, argument);
      const node = found && of === found.open ? nodeOf(roots, found.mark.start, found.mark.kind) : undefined;
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
      else await vscode.commands.executeCommand(`${View.mentions}.focus`);
    }),
  );
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Every node that stands for a mark names it, so that commands of the item's menu find it. */
function withRefs(open: OpenArticle, nodes: readonly Node[]): readonly Node[] {
  for (const node of nodes) {
    if (node.node === 'thing') Object.assign(node, { ref: refOf(open, node.best) });
    if (node.node === 'mention') Object.assign(node, { ref: refOf(open, node.mark) });
    withRefs(open, childrenOf(node, []));
  }
  return nodes;
}

function childrenOf(node: Node | undefined, roots: readonly Node[]): readonly Node[] {
  if (!node) return roots;
  if (node.node === 'kind') return node.things;
  if (node.node === 'thing') return node.mentions.length > 1 ? node.mentions : [];
  return node.node === 'lost' ? node.orphans : [];
}

function parentsOf(roots: readonly Node[]): Map<Node, Node> {
  const parents = new Map<Node, Node>();
  const walk = (node: Node): void => {
    for (const child of childrenOf(node, [])) {
      parents.set(child, node);
      walk(child);
    }
  };
  roots.forEach(walk);
  return parents;
}

function nodeOf(roots: readonly Node[], start: number, kind: string): Node | undefined {
  for (const root of roots) {
    if (root.node !== 'kind' || root.kind !== kind) continue;
    for (const thing of root.things) {
      const mention = thing.mentions.find(({ mark }) => mark.start === start);
      if (mention) return thing.mentions.length > 1 ? mention : thing;
    }
  }
  return undefined;
}

function itemOf(node: TreeNode, open: OpenArticle | undefined): vscode.TreeItem {
  switch (node.node) {
    case 'kind': {
      const item = new vscode.TreeItem(kindNames(node.kind), vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.count);
      item.accessibilityInformation = { label: t('{0}: {1} mentions', kindNames(node.kind), node.count) };
      return identified(item, node, open);
    }
    case 'thing':
      return identified(thingItem(node, open), node, open);
    case 'mention':
      return identified(mentionItem(node, open), node, open);
    case 'lost': {
      const item = new vscode.TreeItem(t('Not found in the text'), vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.orphans.length);
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor(Color.attention));
      return identified(item, node, open);
    }
    case 'orphan':
      return identified(orphanItem(node), node, open);
  }
}

function identified(item: vscode.TreeItem, node: Node, open: OpenArticle | undefined): vscode.TreeItem {
  item.id = `${open?.document.uri.toString() ?? ''} ${node.id}`;
  return item;
}

const COLORS: Readonly<Record<MentionKind | 'passage', Color>> = {
  actor: Color.actor,
  date: Color.date,
  figure: Color.figure,
  passage: Color.passage,
};

function thingItem({ best, mentions, open: left }: ThingNode, open: OpenArticle | undefined): vscode.TreeItem {
  const several = mentions.length > 1;
  const label = plainLabel(best.mention ? mentionName(best.mention) : best.text);
  const item = new vscode.TreeItem(
    label,
    several ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const words = plainLabel(best.text);
  const meant = !several && words !== label ? words : undefined;
  const role = best.mention?.kind === 'actor' ? best.mention.role : undefined;
  item.description = [
    several ? String(mentions.length) : undefined,
    meant,
    role && plainLabel(role, 60),
    stateWord(best),
  ]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(iconOf(best), new vscode.ThemeColor(COLORS[best.kind]));
  item.contextValue = several
    ? best.kind === 'actor'
      ? TreeItemContext.entity
      : TreeItemContext.group
    : contextOf(best.state);
  item.tooltip = several ? t('{0}: {1} mentions, {2} to decide on', label, mentions.length, left) : undefined;
  item.command = open && revealing(open, best);
  item.accessibilityInformation = {
    label: [typeName(best), label, several ? t('{0} mentions', mentions.length) : stateName(best.state)].join(', '),
  };
  return item;
}

function mentionItem({ mark }: MentionNode, open: OpenArticle | undefined): vscode.TreeItem {
  const text = open?.article.text ?? '';
  const before = text
    .slice(Math.max(0, mark.start - 40), mark.start)
    .replace(/^\S*\s/, '')
    .replace(/\s+/g, ' ');
  const lead = plainLabel(before.slice(-24).replace(/^\S*\s/, ''));
  const label = `${lead ? `…${lead} ` : ''}${plainLabel(mark.text)}`;
  const after = plainLabel(text.slice(mark.end, mark.end + 60), 40);
  const from = label.length - plainLabel(mark.text).length;
  const item = new vscode.TreeItem({ label: `${label} ${after}`, highlights: [[from, label.length]] });
  const line = open && open.document.positionAt(Math.min(mark.start, text.length)).line + 1;
  item.description = [line && t('line {0}', line), stateWord(mark)].filter(Boolean).join(' · ');
  item.contextValue = contextOf(mark.state);
  item.command = open && revealing(open, mark);
  item.accessibilityInformation = {
    label: `${plainLabel(mark.text)}, ${t('line {0}', line ?? 0)}, ${stateName(mark.state)}`,
  };
  return item;
}

function orphanItem({ lost: { annotation, state, candidates } }: OrphanNode): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLabel(annotation.quote));
  item.description =
    state === 'ambiguous' ? t('could be {0} passages', candidates?.length ?? 0) : t('no longer in the text');
  item.iconPath = new vscode.ThemeIcon('question');
  item.contextValue = TreeItemContext.orphan;
  item.tooltip = [annotation.before, annotation.quote, annotation.after]
    .map(part => plainLabel(part ?? '', 200))
    .join(' ');
  return item;
}

const stateWord = ({ state, anchor }: MentionNode['mark']): string | undefined =>
  anchor === 'changed' ? t('changed') : state === 'suggested' ? undefined : stateName(state).toLocaleLowerCase();

const contextOf = (state: MentionNode['mark']['state']): string =>
  state === 'suggested'
    ? TreeItemContext.suggestion
    : state === 'rejected'
      ? TreeItemContext.rejected
      : TreeItemContext.decided;

const revealing = (open: OpenArticle, mark: MentionNode['mark']): vscode.Command => ({
  command: Command.reveal,
  title: t('Show'),
  arguments: [refOf(open, mark)],
});
