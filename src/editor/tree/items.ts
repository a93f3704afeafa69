/** Rows of the tree. */
import * as vscode from 'vscode';
import { NONE, tagsIn } from '../../project/filter.ts';
import type { Mark, MarkState } from '../../project/marks.ts';
import type { AnnotationKind } from '../../sidecar/schema.ts';
import { Color, Command, TreeItemContext } from '../contributions.ts';
import { colorOf, type ColorBy } from '../colors.ts';
import { iconOf } from '../icons.ts';
import type { MarkRef } from '../marks.ts';
import { plainLabel } from '../untrusted.ts';
import { wordsAround } from './excerpt.ts';
import { kindNames, mentionName, mentionCount, stateName, typeName } from '../words.ts';
import type { GroupNode, MentionNode, MoreNode, Node, OrphanNode, Places, ThingNode } from './model.ts';

const { t } = vscode.l10n;

/** What a row needs to know of the rest. */
export interface Rows {
  /** Several articles are listed: a row says which one it is about. */
  readonly several: boolean;
  readonly colorBy: ColorBy;
  readonly hidden: ReadonlySet<string>;
}

/** Beyond so many mentions a group waits to be opened: the editor would ask for every row. */
const MOST_UNFOLDED = 1000;

export const thingName = (mark: Mark): string => plainLabel(mark.mention ? mentionName(mark.mention) : mark.text);

/** `text`: of the article of a mention. */
export function itemOf(node: Node, rows: Rows, text?: string): vscode.TreeItem {
  const item = node.node === 'mention' ? mentionItem(node, rows, text ?? '') : rowOf(node, rows);
  item.id = node.id;
  return item;
}

/** Makes the rows of one list after the other: that of a thing which is as it was, is the one before. */
export function rowMaker(): typeof itemOf {
  let made = new WeakMap<Places, Map<string, vscode.TreeItem>>();
  let madeFor: Rows | undefined;
  return (node, rows, text) => {
    if (node.node !== 'thing') return itemOf(node, rows, text);
    if (!madeFor || (Object.keys(rows) as (keyof Rows)[]).some(key => rows[key] !== madeFor![key]))
      made = new WeakMap();
    madeFor = rows;
    const own = made.get(node.places) ?? new Map<string, vscode.TreeItem>();
    made.set(node.places, own);
    const item = own.get(node.id) ?? itemOf(node, rows);
    own.set(node.id, item);
    return item;
  };
}

function rowOf(node: Exclude<Node, MentionNode>, rows: Rows): vscode.TreeItem {
  switch (node.node) {
    case 'group':
      return groupItem(node, rows);
    case 'thing':
      return thingItem(node, rows);
    case 'more':
      return moreItem(node);
    case 'lost': {
      const item = new vscode.TreeItem(t('Not found in the text'), vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.orphans.length);
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor(Color.attention));
      return item;
    }
    case 'orphan':
      return orphanItem(node, rows);
  }
}

function groupItem(group: GroupNode, { hidden }: Rows): vscode.TreeItem {
  const { by, key, count, open } = group;
  const label = plainLabel(groupName(by, key));
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const folded = by === 'article' || by === 'around' || count > MOST_UNFOLDED;
  const item = new vscode.TreeItem(label, folded ? Collapsed : Expanded);
  item.description = by === 'article' && open ? `${count} · ${t('{0} to decide on', open)}` : String(count);
  item.tooltip =
    by === 'article'
      ? vscode.workspace.asRelativePath(vscode.Uri.parse(key, true))
      : by === 'around'
        ? t('Menus, adverts, credits and other stories: nobody is asked to decide on what stands there.')
        : undefined;
  if (by === 'article') item.iconPath = new vscode.ThemeIcon('file-text');
  if (by === 'tag') item.iconPath = new vscode.ThemeIcon('tag');
  if (by === 'author') item.iconPath = new vscode.ThemeIcon(key === NONE ? 'hubot' : 'account');
  item.contextValue = TreeItemContext.head;
  item.accessibilityInformation = { label: t('{0}: {1} mentions', label, count) };
  item.checkboxState = checkbox(!hidden.size || [...group.found.keys()].some(thing => !hidden.has(thing)));
  return item;
}

function groupName(by: GroupNode['by'], key: string): string {
  switch (by) {
    case 'kind':
      return kindNames(key as AnnotationKind);
    case 'article':
      return key === NONE ? '' : decodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
    case 'state':
      return stateNames(key as MarkState);
    case 'tag':
      return key === NONE ? t('Without a tag') : key;
    case 'author':
      return key === NONE ? t('Nobody yet') : key;
    case 'around':
      return t('Around the article');
  }
}

const stateNames = (state: MarkState): string =>
  ({
    suggested: t('To decide on'),
    accepted: t('Accepted'),
    corrected: t('Corrected'),
    added: t('Added by hand'),
    rejected: t('Rejected'),
  })[state];

function checkbox(shown: boolean): vscode.TreeItem['checkboxState'] {
  return shown
    ? { state: vscode.TreeItemCheckboxState.Checked, tooltip: t('Marked in the text') }
    : { state: vscode.TreeItemCheckboxState.Unchecked, tooltip: t('Not marked in the text') };
}

function thingItem({ best, ref, places, open, thing, parent }: ThingNode, rows: Rows): vscode.TreeItem {
  const { mark } = best;
  const several = places.length > 1;
  const label = thingName(mark);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, several ? Collapsed : None);
  const words = plainLabel(mark.text);
  const meant = !several && words !== label ? words : undefined;
  const role = mark.mention?.kind === 'actor' ? mark.mention.role : undefined;
  const manyFiles = saysFile(rows, parent);
  const articles = manyFiles ? new Set(places.map(({ article }) => article)).size : 1;
  item.description = [
    several ? String(places.length) : undefined,
    manyFiles ? (articles > 1 ? t('{0} articles', articles) : fileName(best.article.uri)) : undefined,
    meant,
    role && plainLabel(role, 60),
    stateOf(places, open),
  ]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    iconOf(mark),
    new vscode.ThemeColor(colorOf(mark, rows.colorBy, tagsIn(best.article.all)(mark))),
  );
  item.contextValue = several
    ? mark.kind === 'actor'
      ? TreeItemContext.entity
      : TreeItemContext.group
    : contextOf(mark);
  item.tooltip = several ? t('{0}: {1} mentions, {2} to decide on', label, places.length, open) : undefined;
  item.command = revealing(ref);
  item.checkboxState = checkbox(!rows.hidden.has(thing));
  item.accessibilityInformation = {
    label: [typeName(mark), label, several ? mentionCount(places.length) : stateName(mark.state)].join(', '),
  };
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const label = t('{0} more', node.left);
  const item = new vscode.TreeItem(label);
  item.description = t('show them, or narrow the list');
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: Command.moreRows, title: label, arguments: [node] };
  return item;
}

function mentionItem({ at: { article, mark }, ref, parent }: MentionNode, rows: Rows, text: string): vscode.TreeItem {
  const { before, after: rest } = wordsAround(text, mark);
  const words = plainLabel(mark.text);
  const lead = plainLabel(before.length > 24 ? before.slice(-24).replace(/^\S*\s/, '') : before);
  const label = `${lead ? `…${lead} ` : ''}${words}`;
  const after = plainLabel(rest, 40);
  const item = new vscode.TreeItem({
    label: `${label} ${after}`,
    highlights: [[label.length - words.length, label.length]],
  });
  const line = lineOf(text, mark.start);
  const place = t('line {0}', line);
  item.description = [saysFile(rows, parent.parent) ? fileName(article.uri) : undefined, place, stateWord(mark)]
    .filter(Boolean)
    .join(' · ');
  item.contextValue = contextOf(mark);
  item.command = revealing(ref);
  item.accessibilityInformation = { label: `${words}, ${place}, ${stateName(mark.state)}` };
  return item;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

function orphanItem({ uri, lost: { annotation, state, candidates } }: OrphanNode, rows: Rows): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLabel(annotation.quote));
  const why = state === 'ambiguous' ? t('could be {0} passages', candidates?.length ?? 0) : t('no longer in the text');
  item.description = rows.several ? `${fileName(uri)} · ${why}` : why;
  item.iconPath = new vscode.ThemeIcon('question');
  item.contextValue = TreeItemContext.orphan;
  item.tooltip = [annotation.before, annotation.quote, annotation.after]
    .map(part => plainLabel(part ?? '', 200))
    .join(' ');
  return item;
}

/** Under the head of an article its name would be said twice. */
const saysFile = ({ several }: Rows, { by }: GroupNode): boolean => several && by !== 'article';

const fileName = (uri: string): string => plainLabel(groupName('article', uri), 60);

/** What was decided on all mentions of a thing, or how many are left. */
function stateOf(places: Places, open: number): string | undefined {
  if (open && open < places.length) return t('{0} to decide on', open);
  const words = new Set(places.map(({ mark }) => stateWord(mark)));
  return words.size === 1 ? [...words][0] : words.has(t('changed')) ? t('changed') : undefined;
}

const stateWord = ({ state, anchor }: Mark): string | undefined =>
  anchor === 'changed' ? t('changed') : state === 'suggested' ? undefined : stateName(state).toLocaleLowerCase();

function contextOf({ state, kind }: Mark): string {
  const context =
    state === 'suggested'
      ? TreeItemContext.suggestion
      : state === 'rejected'
        ? TreeItemContext.rejected
        : TreeItemContext.decided;
  return kind === 'actor' ? `${context} ${TreeItemContext.actor}` : context;
}

const revealing = (ref: MarkRef): vscode.Command => ({ command: Command.reveal, title: t('Show'), arguments: [ref] });
