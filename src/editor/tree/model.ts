/** What the tree shows of articles: groups, things, mentions. Plain data; items.ts makes items of it. */
import type { Mark, PlacedAnnotation } from '../../project/marks.ts';
import type { MarkRef } from '../marks.ts';
import { thingOf } from '../groups.ts';
import { grouper, thingIn, type Group, type Grouped } from './grouping.ts';
import { firstsOf, orderOfGroups, orderOfThings, type Firsts, type Order, type Thing } from './order.ts';

export const GROUPINGS = ['kind', 'article', 'tag', 'state', 'author'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `natural`: actors by count, dates by time, figures and passages by position. */
export const SORTINGS = ['natural', 'count', 'name', 'time', 'position'] as const;
export type Sorting = (typeof SORTINGS)[number];

export interface TreeArticle {
  readonly uri: string;
  /** Of an open article: of others it is read for the rows that show some of it. */
  readonly text?: string;
  /** Those to list, by position. */
  readonly marks: readonly Mark[];
  /** Suggestions in page furniture, listed apart. */
  readonly around: readonly Mark[];
  /** The others too: a passage gives its tags to the marks on its words. */
  readonly all: readonly Mark[];
  readonly lost: readonly PlacedAnnotation[];
  /** Calendar date. */
  readonly published?: string;
}

export interface Arrangement {
  readonly group: Grouping;
  readonly sort: Sorting;
  /** Only things that these words name, somewhere; in lower case. */
  readonly words: string;
  /** What a thing is called in the list; asked only where its name decides something. */
  readonly nameOf: (mark: Mark) => string;
  /** Whether somebody is to decide on it. */
  readonly waits: (mark: Mark) => boolean;
  /** How many things of a group have a row, by its id, where somebody asked for more than MOST_ROWS. */
  readonly rows?: ReadonlyMap<string, number>;
}

/** The editor is given every row of an open group at once: beyond so many, one row stands for the others. */
export const MOST_ROWS = 500;

export interface Place {
  readonly article: TreeArticle;
  readonly mark: Mark;
}

/** At least one place, by article and position. */
export type Places = readonly [Place, ...Place[]];

export type Node = GroupNode | ThingNode | MentionNode | MoreNode | LostNode | OrphanNode;

export interface GroupNode {
  readonly node: 'group';
  readonly id: string;
  /** `around`: what stands in page furniture. */
  readonly by: Grouping | 'around';
  /** A kind, a URI, a tag, a state or a name; NONE for what has no tag or no author. */
  readonly key: string;
  /** Everything in it, by thing. */
  readonly found: ReadonlyMap<string, Places>;
  /** What has a row. Made when somebody looks: most groups stay folded. */
  readonly things: readonly ThingNode[];
  /** Mentions in it, and those among them that somebody is to decide on. */
  readonly count: number;
  readonly open: number;
}

/** An entity, a day, a number of something, with everything that mentions it. */
export interface ThingNode {
  readonly node: 'thing';
  readonly id: string;
  /** The same for this thing wherever it is listed. */
  readonly thing: string;
  /** The mention that speaks for it: the one with the fullest name, else the first. */
  readonly best: Place;
  /** What menus act on. */
  readonly ref: MarkRef;
  readonly places: Places;
  /** Those to decide on among them. */
  readonly open: number;
  readonly parent: GroupNode;
}

export interface MentionNode {
  readonly node: 'mention';
  readonly id: string;
  readonly at: Place;
  readonly ref: MarkRef;
  readonly parent: ThingNode;
}

/** Stands for the things of a group that have no row. */
export interface MoreNode {
  readonly node: 'more';
  readonly id: string;
  readonly left: number;
  readonly parent: GroupNode;
}

export interface LostNode {
  readonly node: 'lost';
  readonly id: string;
  readonly orphans: readonly OrphanNode[];
}

export interface OrphanNode {
  readonly node: 'orphan';
  readonly id: string;
  readonly uri: string;
  readonly lost: PlacedAnnotation;
  parent?: LostNode;
}

type Roots = readonly (GroupNode | LostNode)[];

export const treeOf = (articles: readonly TreeArticle[], arrangement: Arrangement): Roots =>
  treeMaker()(articles, arrangement);

/** Makes one list after the other; of many articles of which one is another than before, only that one is grouped anew. */
export function treeMaker(): typeof treeOf & { prepare: ReturnType<typeof grouper>['prepare'] } {
  const { group, prepare } = grouper();
  /** Of the list before, by group: those that somebody looked at. */
  let firsts = new Map<string, Kept>();
  const make: typeof treeOf = (articles, arrangement) => {
    const before = firsts;
    firsts = new Map();
    const now = firsts;
    const roots = group(articles, arrangement).flatMap(found =>
      groupNode(found, arrangement, before.get(found.id), kept => now.set(found.id, kept)),
    );
    roots.sort(orderOfGroups(arrangement, articles));
    return [...roots, ...lostOf(articles, arrangement.words)];
  };
  return Object.assign(make, { prepare });
}

/** The first things of a group, and how they were asked for. */
interface Kept {
  readonly as: string;
  readonly firsts: Firsts;
}

/** Mentions are made when their thing is opened: most of them are never looked at. */
export function mentionsOf(thing: ThingNode): readonly MentionNode[] {
  return thing.places.map((at, i) => ({
    node: 'mention',
    id: `${thing.id} #${i}`,
    at,
    ref: refAt(at),
    parent: thing,
  }));
}

const refAt = ({ article, mark: { kind, start, end } }: Place): MarkRef => ({ uri: article.uri, kind, start, end });

export function childrenOf(node: Node): readonly Node[] {
  switch (node.node) {
    case 'group':
      return [...node.things, ...moreOf(node)];
    case 'thing':
      return node.places.length > 1 ? mentionsOf(node) : [];
    case 'lost':
      return node.orphans;
    default:
      return [];
  }
}

function moreOf(parent: GroupNode): readonly MoreNode[] {
  const left = parent.found.size - parent.things.length;
  return left ? [{ node: 'more', id: `${parent.id} more`, left, parent }] : [];
}

export function parentOf(node: Node): Node | undefined {
  return 'parent' in node ? node.parent : undefined;
}

/** Where a mark is listed, the first place if it is in several groups; undefined also where it has no row. */
export function thingAt(roots: readonly Node[], uri: string, mark: Mark): ThingNode | undefined {
  const key = thingIn(mark, thingOf(mark), uri);
  for (const root of roots)
    if (root.node === 'group' && root.found.get(key)?.some(place => isAt(place, uri, mark)))
      return root.things.find(({ thing }) => thing === key);
  return undefined;
}

export const isAt = ({ article, mark }: Place, uri: string, { kind, start, end }: Mark): boolean =>
  mark.start === start && mark.end === end && mark.kind === kind && article.uri === uri;

function groupNode(
  group: Group,
  arrangement: Arrangement,
  before: Kept | undefined,
  keep: (kept: Kept) => void,
): GroupNode[] {
  const { id, by, key } = group;
  const { count, open, found } = arrangement.words ? narrow(group, arrangement) : group;
  if (!count) return [];
  let things: readonly ThingNode[] | undefined;
  const node: GroupNode = {
    node: 'group',
    id,
    by,
    key,
    found,
    count,
    open,
    get things() {
      return (things ??= thingNodes(node, arrangement, (order, most) => {
        const as = `${arrangement.sort} ${most} ${arrangement.words}`;
        // what is narrowed has other things when any mention says other words
        const same = before?.as === as && !arrangement.words;
        const firsts = firstsOf(found, order, most, same ? before.firsts : undefined, group.changed);
        keep({ as, firsts });
        return firsts.things.slice(0, most);
      }));
    },
  };
  return [node];
}

function narrow({ found }: Group, { words, nameOf, waits }: Arrangement): Grouped {
  const named = (places: Places): boolean =>
    says(nameOf(bestOf(places).mark), words) || places.some(({ mark }) => says(mark.text, words));
  const left = new Map([...found].filter(([, places]) => named(places)));
  let count = 0;
  let open = 0;
  for (const places of left.values()) {
    count += places.length;
    open += openIn(places, waits);
  }
  return { found: left, count, open };
}

function thingNodes(
  parent: GroupNode,
  arrangement: Arrangement,
  firsts: (order: Order, most: number) => readonly Thing[],
): readonly ThingNode[] {
  const most = arrangement.rows?.get(parent.id) ?? MOST_ROWS;
  const name = ({ mark }: Place): string => arrangement.nameOf(mark);
  const order = orderOfThings(arrangement.sort, places => name(bestOf(places)));
  return firsts(order, most).map(([thing, places]): ThingNode => {
    const best = bestOf(places);
    const open = openIn(places, arrangement.waits);
    return { node: 'thing', id: `${parent.id} ${thing}`, thing, best, ref: refAt(best), places, open, parent };
  });
}

function openIn(places: Places, waits: Arrangement['waits']): number {
  let open = 0;
  for (const { mark } of places) if (waits(mark)) open++;
  return open;
}

const says = (text: string, words: string): boolean => text.toLowerCase().includes(words);

function bestOf(places: Places): Place {
  let [best] = places;
  if (best.mark.kind !== 'actor') return best;
  for (const place of places) if (place.mark.text.length > best.mark.text.length) best = place;
  return best;
}

function lostOf(articles: readonly TreeArticle[], words: string): LostNode[] {
  const orphans = articles.flatMap(({ uri, lost }) =>
    lost
      .filter(({ annotation }) => !words || says(annotation.quote, words))
      .map((item): OrphanNode => ({ node: 'orphan', id: `lost ${uri} ${item.annotation.id}`, uri, lost: item })),
  );
  if (!orphans.length) return [];
  const node: LostNode = { node: 'lost', id: 'lost', orphans };
  for (const orphan of orphans) orphan.parent = node;
  return [node];
}
