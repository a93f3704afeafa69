/** The Citations view: every report with its citations in order and their state, every cited article with who cites it. */
import * as vscode from 'vscode';
import { baseOf } from '../../citations/paths.ts';
import type {
  CitationView,
  CitedPassageView,
  CitingPlace,
  ReportView,
  WhoCitesView,
} from '../../project/citing/views.ts';
import type { Citations } from '../citations.ts';
import { Color, Command, TreeItemContext, View } from '../contributions.ts';
import { PASSAGE_MIME } from '../dragging.ts';
import { told } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

type Node =
  | { readonly node: 'group'; readonly group: 'reports' | 'articles' }
  | { readonly node: 'report'; readonly report: string; readonly count: number }
  | { readonly node: 'citation'; readonly report: string; readonly citation: CitationView }
  | { readonly node: 'article'; readonly of: WhoCitesView }
  | { readonly node: 'passage'; readonly passage: CitedPassageView }
  /** Citations that have no passage: of the article as a whole, or of words that are not there. */
  | { readonly node: 'others'; readonly what: 'whole' | 'lost'; readonly of: WhoCitesView }
  | { readonly node: 'place'; readonly place: CitingPlace };

export function showCitationList(citations: Citations): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();

  const checkOf = (report: string): Promise<ReportView> => citations.checkReport(citations.uriOf(report));

  async function childrenOf(node: Node | undefined): Promise<Node[]> {
    if (!node) {
      const some = (await citations.ask('reports', undefined)).length > 0;
      return some ? (['reports', 'articles'] as const).map(group => ({ node: 'group', group })) : [];
    }
    switch (node.node) {
      case 'group':
        if (node.group === 'articles')
          return (await citations.ask('citedArticles', undefined)).map(of => ({ node: 'article', of }));
        return (await citations.ask('reports', undefined)).map(report => ({ node: 'report', ...report }));
      case 'report': {
        const { citations: all } = await checkOf(node.report);
        return all.map(citation => ({ node: 'citation', report: node.report, citation }));
      }
      case 'article': {
        const { passages, whole, lost } = node.of;
        return [
          ...passages.map((passage): Node => ({ node: 'passage', passage })),
          ...(whole.length ? [{ node: 'others', what: 'whole', of: node.of } as const] : []),
          ...(lost.length ? [{ node: 'others', what: 'lost', of: node.of } as const] : []),
        ];
      }
      case 'passage':
        return node.passage.by.map(place => ({ node: 'place', place }));
      case 'others':
        return node.of[node.what].map(place => ({ node: 'place', place }));
      default:
        return [];
    }
  }

  /** A tooltip that is words would be read out in the place of label and description. */
  async function itemOf(node: Node): Promise<vscode.TreeItem> {
    const item = await itemFor(node);
    item.accessibilityInformation ??= { label: [item.label, item.description].filter(Boolean).join(', ') };
    return item;
  }

  async function itemFor(node: Node): Promise<vscode.TreeItem> {
    switch (node.node) {
      case 'group': {
        const label = node.group === 'reports' ? t('Reports') : t('Cited Articles');
        const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
        item.id = node.group;
        return item;
      }
      case 'report':
        return reportItem(node.report, node.count, await checkOf(node.report));
      case 'citation':
        return citationItem(node.report, node.citation);
      case 'article':
        return articleItem(node.of);
      case 'passage':
        return passageItem(node.passage);
      case 'others': {
        const label = node.what === 'whole' ? t('The article as a whole') : t('Passages that are not there');
        const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
        item.description = String(node.of[node.what].length);
        item.iconPath = node.what === 'whole' ? new vscode.ThemeIcon('book') : ERROR;
        return item;
      }
      case 'place':
        return placeItem(node.place);
    }
  }

  function reportItem(report: string, count: number, { citations: all }: ReportView): vscode.TreeItem {
    const item = new vscode.TreeItem(plainLabel(baseOf(report)), vscode.TreeItemCollapsibleState.Collapsed);
    const broken = all.filter(({ problems }) => problems.length).length;
    item.id = `report ${report}`;
    item.description = broken ? t('{0} citations, {1} to look at', count, broken) : t('{0} citations', count);
    item.iconPath = broken ? WARNING : new vscode.ThemeIcon('markdown');
    item.contextValue = TreeItemContext.report;
    item.tooltip = vscode.workspace.asRelativePath(citations.uriOf(report));
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [citations.uriOf(report)] };
    return item;
  }

  function citationItem(report: string, view: CitationView): vscode.TreeItem {
    const { words, article, annotation, problem, problems, target } = view;
    const item = new vscode.TreeItem(plainLabel(words, 90));
    const file = article ? baseOf(article) : target.form === 'pandoc' ? `@${target.key}` : target.path;
    item.description = plainLabel(file, 60);
    item.iconPath =
      problem?.severity === 'error'
        ? ERROR
        : problems.length
          ? WARNING
          : new vscode.ThemeIcon(annotation ? 'bookmark' : 'quote', new vscode.ThemeColor(Color.passage));
    const state = problems.length ? problems.map(told).join('\n') : t('The passage reads as it was cited.');
    item.tooltip = plainLabel(state, 600);
    item.contextValue = TreeItemContext.citation;
    item.command = showing(Command.openReport, report, view);
    item.accessibilityInformation = { label: [item.label, item.description, item.tooltip].join(', ') };
    return item;
  }

  function articleItem({ article, source, passages, whole, lost }: WhoCitesView): vscode.TreeItem {
    const count = passages.reduce((sum, { by }) => sum + by.length, 0) + whole.length + lost.length;
    const label = plainLabel(source.title ?? baseOf(article));
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `article ${article}`;
    item.description = t('cited {0} times', count);
    item.iconPath = lost.length ? WARNING : new vscode.ThemeIcon('book');
    item.tooltip = vscode.workspace.asRelativePath(citations.uriOf(article));
    return item;
  }

  function passageItem(passage: CitedPassageView): vscode.TreeItem {
    const item = new vscode.TreeItem(
      plainLabel(passage.excerpt.passage, 90),
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.description = `${passage.by.length} · ${t('line {0}', passage.place.line + 1)}`;
    item.iconPath = new vscode.ThemeIcon('quote', new vscode.ThemeColor(Color.passage));
    item.command = showing(Command.openPassage, passage.article, passage);
    return item;
  }

  function placeItem(place: CitingPlace): vscode.TreeItem {
    const item = new vscode.TreeItem(plainLabel(place.words, 90));
    item.description = `${plainLabel(baseOf(place.report), 60)}, ${t('line {0}', place.place.line + 1)}`;
    item.iconPath = new vscode.ThemeIcon('markdown');
    item.command = showing(Command.openReport, place.report, place);
    return item;
  }

  const showing = (command: Command, name: string, { start, end }: { start: number; end: number }): vscode.Command => ({
    command,
    title: t('Show'),
    arguments: [{ uri: citations.uriOf(name).toString(), start, end }],
  });

  const view = vscode.window.createTreeView<Node>(View.citations, {
    treeDataProvider: { onDidChangeTreeData: changed.event, getChildren: childrenOf, getTreeItem: itemOf },
    showCollapseAll: true,
    // a passage that is cited here can be dragged into another report
    dragAndDropController: {
      dragMimeTypes: [PASSAGE_MIME],
      dropMimeTypes: [],
      handleDrag([node], data) {
        const passage =
          node?.node === 'passage' ? node.passage : node?.node === 'citation' ? node.citation.passage : undefined;
        if (!passage) return;
        const { article, start, end } = passage;
        const json = JSON.stringify({ uri: citations.uriOf(article).toString(), start, end });
        data.set(PASSAGE_MIME, new vscode.DataTransferItem(json));
      },
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    citations.onDidChange(() => {
      if (view.visible) changed.fire();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) changed.fire();
    }),
    vscode.commands.registerCommand(Command.followCitation, async (node: unknown) => {
      const { node: kind, report, citation } = (node ?? {}) as Partial<Node & { node: 'citation' }>;
      if (kind !== 'citation' || !report || !citation) return;
      const argument = { report: citations.uriOf(report).toString(), start: citation.start };
      await vscode.commands.executeCommand(Command.openCitation, argument);
    }),
  );
}

const ERROR = new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
const WARNING = new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
