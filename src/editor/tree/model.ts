/** What the tree shows of articles: groups, things, mentions. Plain data; items.ts makes items of it. */
import { authorOf, NONE, orNone, tagsIn } from '../../project/filter.ts';
import type { Mark, MarkState, PlacedAnnotation } from '../../project/marks.ts';
import { MENTION_KINDS } from '../../recognize/mention.ts';
import type { AnnotationKind } from '../../sidecar/schema.ts';
import { thingsOf } from '../groups.ts';
import type { MarkRef } from '../marks.ts';

export const GROUPINGS = ['kind', 'article', 'tag', 'state', 'author'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `natural`: actors by count, dates by time, figures and passages by position. */
export const SORTINGS = ['natural', 'count', 'name', 'time', 'position'] as const;
export type Sorting = (typeof SORTINGS)[number];

export interface TreeArticle {
  readonly uri: string;
  readonly text: string;
  /** Those to list, by position. */
  readonly marks: readonly Mark[];
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
}

export interface Place {
  readonly article: TreeArticle;
  readonly mark: Mark;
}

export type Node = GroupNode | ThingNode | MentionNode | LostNode | OrphanNode;

export interface GroupNode {
  readonly node: 'group';
  readonly id: string;
  readonly by: Grouping;
  /** A kind, a URI, a tag, a state or a name; NONE for what has no tag or no author. */
  readonly key: string;
  /** Made when somebody looks: most groups stay folded. */
  readonly things: readonly ThingNode[];
  /** Mentions in it, and suggestions among them. */
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
  readonly places: readonly Place[];
  /** Suggestions among them. */
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

export function treeOf(articles: readonly TreeArticle[], arrangement: Arrangement): readonly (GroupNode | LostNode)[] {
  const groups = new Map<string, Map<string, Place[]>>();
  for (const article of articles) {
    const keysOf = groupKeys(article, arrangement.group);
    const things = thingsOf(article.marks);
    for (let i = 0; i < article.marks.length; i++) {
      const mark = article.marks[i]!;
      // what is nothing but itself is so in its own article
      const thing = mark.mention && mark.state !== 'rejected' ? things[i]! : `${things[i]!} ${article.uri}`;
      for (const key of keysOf(mark)) {
        let group = groups.get(key);
        if (!group) groups.set(key, (group = new Map()));
        const places = group.get(thing);
        if (places) places.push({ article, mark });
        else group.set(thing, [{ article, mark }]);
      }
    }
  }
  const roots = [...groups].flatMap(([key, things]) => groupNode(key, things, arrangement));
  roots.sort(orderOfGroups(arrangement, articles));
  return [...roots, ...lostOf(articles, arrangement.words)];
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
      return node.things;
    case 'thing':
      return node.places.length > 1 ? mentionsOf(node) : [];
    case 'lost':
      return node.orphans;
    default:
      return [];
  }
}

export function parentOf(node: Node): Node | undefined {
  return 'parent' in node ? node.parent : undefined;
}

/** Where a mark is listed; the first place, if it is in several groups. */
export function thingAt(roots: readonly Node[], uri: string, mark: Mark): ThingNode | undefined {
  for (const root of roots)
    if (
      root.node === 'group' &&
      (root.by !== 'article' || root.key === uri) &&
      (root.by !== 'kind' || root.key === mark.kind)
    )
      for (const thing of root.things)
        if (thing.best.mark.kind === mark.kind && thing.places.some(place => isAt(place, uri, mark))) return thing;
  return undefined;
}

export const isAt = ({ article, mark }: Place, uri: string, { kind, start, end }: Mark): boolean =>
  mark.start === start && mark.end === end && mark.kind === kind && article.uri === uri;

function groupKeys({ uri, all }: TreeArticle, by: Grouping): (mark: Mark) => readonly string[] {
  switch (by) {
    case 'kind':
      return mark => [mark.kind];
    case 'article':
      return () => [uri];
    case 'state':
      return mark => [mark.state];
    case 'author':
      return mark => [authorOf(mark)];
    case 'tag': {
      const tagsOf = tagsIn(all);
      return mark => orNone(tagsOf(mark));
    }
  }
}

function groupNode(key: string, marks: ReadonlyMap<string, readonly Place[]>, arrangement: Arrangement): GroupNode[] {
  const { group: by, words } = arrangement;
  const narrowed = words ? narrow(marks, arrangement) : marks;
  let count = 0;
  let open = 0;
  for (const places of narrowed.values()) {
    count += places.length;
    open += openIn(places);
  }
  if (!count) return [];
  let things: readonly ThingNode[] | undefined;
  const node: GroupNode = {
    node: 'group',
    id: `${by} ${key}`,
    by,
    key,
    count,
    open,
    get things() {
      return (things ??= thingNodes(node, narrowed, arrangement));
    },
  };
  return [node];
}

function narrow(
  marks: ReadonlyMap<string, readonly Place[]>,
  { words, nameOf }: Arrangement,
): ReadonlyMap<string, readonly Place[]> {
  const named = (places: readonly Place[]): boolean =>
    says(nameOf(bestOf(places).mark), words) || places.some(({ mark }) => says(mark.text, words));
  return new Map([...marks].filter(([, places]) => named(places)));
}

function thingNodes(
  parent: GroupNode,
  marks: ReadonlyMap<string, readonly Place[]>,
  arrangement: Arrangement,
): readonly ThingNode[] {
  const things = [...marks].map(([thing, places]): ThingNode => {
    const best = bestOf(places);
    const id = `${parent.id} ${thing}`;
    return { node: 'thing', id, thing, best, ref: refAt(best), places, open: openIn(places), parent };
  });
  return things.sort(orderOfThings(arrangement));
}

function openIn(places: readonly Place[]): number {
  let open = 0;
  for (const { mark } of places) if (mark.state === 'suggested') open++;
  return open;
}

const says = (text: string, words: string): boolean => text.toLowerCase().includes(words);

function bestOf(places: readonly Place[]): Place {
  let best = places[0]!;
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

type Order = (a: ThingNode, b: ThingNode) => number;

const { compare: alphabetical } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const rejectedLast: Order = (a, b) =>
  Number(a.best.mark.state === 'rejected') - Number(b.best.mark.state === 'rejected');
const byCount: Order = (a, b) => b.places.length - a.places.length;
const byPosition: Order = ({ places: [a] }, { places: [b] }) =>
  a!.article === b!.article
    ? a!.mark.start - b!.mark.start
    : a!.article.uri < b!.article.uri
      ? -1
      : Number(a!.article.uri > b!.article.uri);
const byTime: Order = (a, b) => compare(timeOf(a.places[0]!), timeOf(b.places[0]!));

/** The day that it speaks of: a date's own, a figure's, else that of the article. Without any it comes last. */
function timeOf({ article, mark: { mention } }: Place): string {
  if (mention?.kind === 'date') return mention.interval?.[0] ?? mention.value ?? '~';
  return (mention?.kind === 'figure' ? mention.time : undefined) ?? article.published ?? '~';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const NATURAL: Readonly<Record<AnnotationKind, Order>> = {
  actor: byCount,
  date: byTime,
  figure: byPosition,
  passage: byPosition,
};
const RANK: Readonly<Record<AnnotationKind, number>> = { actor: 0, date: 1, figure: 2, passage: 3 };
const kindRank = ({ best }: ThingNode): number => RANK[best.mark.kind];

function orderOfThings({ sort, nameOf }: Arrangement): Order {
  const names = new Map<ThingNode, string>();
  const name = (node: ThingNode): string => {
    let known = names.get(node);
    if (known === undefined) names.set(node, (known = nameOf(node.best.mark)));
    return known;
  };
  const orders: Readonly<Record<Sorting, Order>> = {
    natural: (a, b) => kindRank(a) - kindRank(b) || NATURAL[a.best.mark.kind](a, b),
    count: byCount,
    name: (a, b) => alphabetical(name(a), name(b)),
    time: byTime,
    position: byPosition,
  };
  const chosen = orders[sort];
  return (a, b) => rejectedLast(a, b) || chosen(a, b) || byPosition(a, b);
}

const STATES: readonly MarkState[] = ['suggested', 'corrected', 'accepted', 'added', 'rejected'];
const KINDS: readonly string[] = [...MENTION_KINDS, 'passage'];

function orderOfGroups(
  { group, sort }: Arrangement,
  articles: readonly TreeArticle[],
): (a: GroupNode, b: GroupNode) => number {
  if (group === 'kind') return (a, b) => KINDS.indexOf(a.key) - KINDS.indexOf(b.key);
  if (group === 'state') return (a, b) => STATES.indexOf(a.key as MarkState) - STATES.indexOf(b.key as MarkState);
  const byKey = (a: GroupNode, b: GroupNode): number => alphabetical(a.key, b.key);
  const noneLast = (a: GroupNode, b: GroupNode): number => Number(a.key === NONE) - Number(b.key === NONE);
  if (sort === 'count') return (a, b) => noneLast(a, b) || b.count - a.count || byKey(a, b);
  if (group !== 'article' || sort !== 'time') return (a, b) => noneLast(a, b) || byKey(a, b);
  const published = new Map(articles.map(article => [article.uri, article.published ?? '~']));
  return (a, b) => compare(published.get(a.key)!, published.get(b.key)!) || byKey(a, b);
}
