/** The list of what is mentioned, in Postil's own view: of the active article, or of all. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import { Command, Setting, View } from '../contributions.ts';
import type { ColorBy } from '../colors.ts';
import { carryOut } from '../decide.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { mergeActors, offerUndo, type Identities } from '../entities.ts';
import { listedOpen, type ListedArticle } from '../library.ts';
import { markFor, marksAtSelection, markOf } from '../marks.ts';
import { rowRevealer } from '../reveal-row.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { createArranging } from './arranging.ts';
import { dragging, type Dropped } from './dragging.ts';
import { rowMaker, thingName, type Rows } from './items.ts';
import {
  childrenOf,
  isAt,
  mentionsOf,
  MOST_ROWS,
  parentOf,
  thingAt,
  treeMaker,
  type Arrangement,
  type MoreNode,
  type Node,
  type TreeArticle,
} from './model.ts';

const { t } = vscode.l10n;

/** Articles that can be listed at once: what is said of more would take half a gigabyte. Finding looks at all. */
const MOST_LISTED = 3000;
/** Typing is over before the list is made anew. */
const PAUSE = 250;
/** A cursor that rests so long is followed. */
const REST = 120;

export interface TreeParts extends Identities {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly viewing: Viewing;
  readonly memory: vscode.Memento;
}

export function showTree(parts: TreeParts): vscode.Disposable {
  const { documents, viewing, library, sidecars, history } = parts;
  const changed = new vscode.EventEmitter<void>();
  const arranging = createArranging(parts.memory);
  /** The article of the last active editor that shows one: looking at the tree or another file does not empty it. */
  let shown: vscode.TextDocument | undefined;
  /** All articles, if they are listed. */
  let all: Map<string, ListedArticle> | undefined;
  /** There are more articles than can be listed. */
  let cut = false;
  let listed: readonly TreeArticle[] = [];
  let roots: readonly Node[] = [];
  let stale = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** How often the cursor was followed. */
  let follows = 0;
  const unfolded = new Set<string>();
  const makeTree = treeMaker();
  /** How many rows somebody asked for, by group. */
  const asked = new Map<string, number>();
  /** As they were listed last, or will be. */
  let articles = new Map<string, TreeArticle>();

  const view = vscode.window.createTreeView<Node>(View.mentions, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => [...(node ? childrenOf(node) : rootsNow())],
      getParent: parentOf,
      getTreeItem: item,
    },
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    dragAndDropController: dragging(drop),
  });
  // with a description and without a title of its own, the editor leaves the view's name out
  view.title = t('Mentions');
  const revealRow = rowRevealer(view);

  /** The same for every row of a list: asking for a setting is slow. */
  const rowsNow = (): Rows => ({
    several: arranging.several,
    colorBy: vscode.workspace.getConfiguration(undefined, shown?.uri).get<ColorBy>(Setting.colorBy, 'kind'),
    hidden: viewing.hidden,
  });
  let rows = rowsNow();
  const itemOf = rowMaker();

  function item(node: Node): vscode.TreeItem | Promise<vscode.TreeItem> {
    if (node.node !== 'mention') return itemOf(node, rows);
    const { uri, text } = node.at.article;
    if (text !== undefined) return itemOf(node, rows, text);
    return textOfClosed(uri).then(read => itemOf(node, rows, read));
  }

  /** Mentions of one thing are asked for together. */
  const texts = new Map<string, Promise<string | undefined>>();
  function textOfClosed(uri: string): Promise<string | undefined> {
    let text = texts.get(uri);
    if (!text) texts.set(uri, (text = library.text(vscode.Uri.parse(uri, true))));
    return text;
  }

  /** The same object while there is nothing new to say. */
  function treeArticle({ uri, marks, published }: ListedArticle): TreeArticle {
    const key = uri.toString();
    const open = documents.byUri(uri);
    const all = open?.marks ?? marks;
    const listed = viewing.listed(uri, all);
    const before = articles.get(key);
    const now = {
      uri: key,
      text: open?.article.text,
      marks: listed,
      all,
      lost: open?.lost ?? NOTHING_LOST,
      published: open?.article.publication.date ?? published,
    };
    if (before && (Object.keys(now) as (keyof typeof now)[]).every(part => before[part] === now[part])) return before;
    const around = viewing.wanted(uri, all).filter(mark => viewing.held(mark) === 'furniture');
    return { ...now, around };
  }

  /** What is listed, and what is said of it around the list; the rows are made when somebody looks. */
  function refresh(): void {
    clearTimeout(timer);
    timer = undefined;
    const active = vscode.window.activeTextEditor?.document;
    if (active && documents.get(active)) shown = active;
    const open = documents.get(shown);
    const one = open ? [listedOpen(open)] : [];
    listed = (arranging.several && all ? [...all.values()] : one).map(treeArticle);
    articles = new Map(listed.map(article => [article.uri, article]));
    rows = rowsNow();
    texts.clear();
    stale = true;
    const left = listed.reduce((sum, { marks }) => sum + waitingIn(marks), 0);
    view.badge = left ? { value: left, tooltip: t('{0} suggestions to decide on', left) } : undefined;
    view.description = arranging.several
      ? t('All articles')
      : open && plainLabel(open.document.uri.path.slice(open.document.uri.path.lastIndexOf('/') + 1), 60);
    view.message = messageOf(open);
    changed.fire();
  }

  function messageOf(open: OpenArticle | undefined): string | undefined {
    const marked = listed.some(article => article.all.length + article.lost.length);
    if (open && !marked) return t('Nothing is marked in this article.');
    if (arranging.words && marked) return t('Only what has “{0}” in it.', plainLabel(arranging.words, 40));
    if (arranging.several && cut)
      return t('The first {0} articles. To find something in all of them, use Find.', MOST_LISTED);
    const wanted = listed.reduce((sum, { marks }) => sum + marks.length, 0);
    return marked && !wanted ? t('The filter leaves nothing over.') : undefined;
  }

  function arrangement(): Arrangement {
    const { group, sort, words } = arranging;
    return { group, sort, words, nameOf: thingName, waits: viewing.waits, rows: asked };
  }

  function rootsNow(): readonly Node[] {
    if (stale) roots = makeTree(listed, arrangement());
    stale = false;
    return roots;
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  }

  async function readAll(quiet = false): Promise<void> {
    if (!arranging.several) all = undefined;
    else if (view.visible) {
      const read = new Map<string, ListedArticle>();
      cut = false;
      for await (const article of library.each({ quiet, before: all })) {
        cut = read.size === MOST_LISTED;
        if (cut) break;
        const key = article.uri.toString();
        read.set(key, article);
        const made = treeArticle(article);
        articles.set(key, made);
        makeTree.prepare(made, arrangement());
      }
      if (arranging.several) all = read;
    }
    refresh();
  }

  /** Closed articles changed: they are asked for again when somebody looks. */
  function libraryChanged(): void {
    if (!all) return;
    if (view.visible) void readAll(true);
    else all = undefined;
  }

  /** By listed marks, which are others when other ones wait. */
  const waiting = new WeakMap<readonly Mark[], number>();
  function waitingIn(marks: readonly Mark[]): number {
    let count = waiting.get(marks);
    if (count === undefined) waiting.set(marks, (count = marks.filter(viewing.waits).length));
    return count;
  }

  /** The row of a mark: its own, or that of its thing while that is folded. */
  function rowOf(open: OpenArticle, mark: Mark, unfold: boolean): Node | undefined {
    const uri = open.document.uri.toString();
    rootsNow();
    const thing = thingAt(roots, uri, mark);
    if (!thing || thing.places.length === 1 || !(unfold || unfolded.has(thing.id))) return thing;
    return mentionsOf(thing).find(({ at }) => isAt(at, uri, mark));
  }

  async function follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const open = documents.get(editor?.document);
    if (!editor || !open || !view.visible || timer || arranging.words) return;
    if (!vscode.workspace.getConfiguration(undefined, editor.document.uri).get<boolean>(Setting.followCursor, true))
      return;
    const own = ++follows;
    const find = (): Node | undefined => {
      // the cursor rests somewhere else by now
      if (own !== follows) return undefined;
      const now = documents.get(editor.document);
      const mark = now && marksAtSelection(now, editor.selection)[0];
      const row = mark && rowOf(now, mark, false);
      return row && view.selection[0]?.id === row.id ? undefined : row;
    };
    await revealRow(find, { select: true, focus: false, expand: false });
  }

  async function drop({ folder, into, from, mention }: Dropped): Promise<void> {
    if (!mention) return mergeActors(parts, folder, into, from);
    const found = await markOf(documents, mention);
    if (!found) return;
    const label = t('{0} is {1}', plainLabel(found.mark.text, 40), plainLabel(into.name, 40));
    const meaning = { entity: into.id, type: into.type };
    if (await carryOut(sidecars, found.open, label, { do: 'correct', mark: found.mark, meaning }))
      void offerUndo(history, history.last(), t('{0}, here.', label));
  }

  void readAll();
  return vscode.Disposable.from(
    changed,
    view,
    arranging,
    library.onDidChange(libraryChanged),
    arranging.onDidChange(() => asked.clear()),
    arranging.onDidChange(() => void (arranging.several === (all !== undefined) ? refresh() : readAll())),
    viewing.onDidChange(refresh),
    documents.onDidChange(open => {
      const { document, article } = open;
      const uri = document.uri.toString();
      all?.set(uri, listedOpen(open));
      if (!all && document !== shown && document !== vscode.window.activeTextEditor?.document) return;
      // A decision shows at once, typing when it pauses.
      const before = listed.find(item => item.uri === uri);
      if (before && before.text !== article.text) soon();
      else refresh();
    }),
    documents.onDidClose(uri => {
      if (shown?.uri.toString() === uri.toString()) shown = undefined;
      refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      if (!arranging.several || !all) refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection(() => {
      clearTimeout(resting);
      resting = setTimeout(() => void follow(), REST);
    }),
    view.onDidExpandElement(({ element }) => unfolded.add(element.id)),
    view.onDidCollapseElement(({ element }) => unfolded.delete(element.id)),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && arranging.several && !all) void readAll();
      else if (visible) void follow();
    }),
    view.onDidChangeCheckboxState(({ items }) => {
      const hidden = new Set(viewing.hidden);
      for (const [node, state] of items)
        for (const thing of node.node === 'group' ? node.found.keys() : node.node === 'thing' ? [node.thing] : [])
          if (state === vscode.TreeItemCheckboxState.Checked) hidden.delete(thing);
          else hidden.add(thing);
      viewing.set({ hidden });
    }),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.colorBy)) refresh();
    }),
    vscode.commands.registerCommand(Command.moreRows, ({ parent }: MoreNode) => {
      asked.set(parent.id, parent.things.length + MOST_ROWS);
      refresh();
    }),
    vscode.commands.registerCommand(Command.renameListed, () => {
      const [node] = view.selection;
      return node && 'ref' in node ? vscode.commands.executeCommand(Command.rename, node.ref) : undefined;
    }),
    vscode.commands.registerCommand(Command.showInTree, async (argument: unknown) => {
      refresh();
      const find = (): Node | undefined => {
        const found = markFor(documents, argument);
        return found && rowOf(found.open, found.mark, true);
      };
      if (!(await revealRow(find, { select: true, focus: true, expand: true })))
        await vscode.commands.executeCommand(`${View.mentions}.focus`);
    }),
    { dispose: () => [timer, resting].forEach(clearTimeout) },
  );
}

const NOTHING_LOST: TreeArticle['lost'] = [];
