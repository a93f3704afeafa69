/** In which order groups and things are listed. */
import { NONE } from '../../project/filter.ts';
import type { MarkState } from '../../project/marks.ts';
import { MENTION_KINDS } from '../../recognize/mention.ts';
import type { AnnotationKind } from '../../sidecar/schema.ts';
import type { Arrangement, GroupNode, Place, Places, Sorting, TreeArticle } from './model.ts';

export type Thing = readonly [thing: string, places: Places];
export type Order = (a: Thing, b: Thing) => number;

const { compare: alphabetical } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

// a rejected mark is a thing of its own, and all marks of a thing are of one kind: the first place speaks for all
const rejectedLast: Order = ([, [a]], [, [b]]) =>
  Number(a.mark.state === 'rejected') - Number(b.mark.state === 'rejected');
const byCount: Order = ([, a], [, b]) => b.length - a.length;
const byPosition: Order = ([, [a]], [, [b]]) =>
  a.article === b.article ? a.mark.start - b.mark.start : compare(a.article.uri, b.article.uri);
const byTime: Order = ([, [a]], [, [b]]) => compare(timeOf(a), timeOf(b));

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
const kindOf = ([, [{ mark }]]: Thing): AnnotationKind => mark.kind;

export function orderOfThings(sort: Sorting, nameOf: (places: Places) => string): Order {
  const names = new Map<Places, string>();
  const name = ([, places]: Thing): string => {
    let known = names.get(places);
    if (known === undefined) names.set(places, (known = nameOf(places)));
    return known;
  };
  const orders: Readonly<Record<Sorting, Order>> = {
    natural: (a, b) => RANK[kindOf(a)] - RANK[kindOf(b)] || NATURAL[kindOf(a)](a, b),
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

/** The `most` first ones, sorted. Of a long list most are looked at once and put away. */
export function firstOf(things: Iterable<Thing>, order: Order, most: number): readonly Thing[] {
  let kept: Thing[] = [];
  let last: Thing | undefined;
  for (const thing of things) {
    if (last && order(thing, last) >= 0) continue;
    kept.push(thing);
    if (kept.length < 2 * most) continue;
    kept = kept.sort(order).slice(0, most);
    last = kept.at(-1);
  }
  return kept.sort(order).slice(0, most);
}

/** The first of a group's things, sorted, kept from one list to the next. */
export interface Firsts {
  readonly things: readonly Thing[];
  /** All others come after the last of them. */
  readonly whole: boolean;
}

/** So many more are kept than have a row: some of those may go. */
const SPARE = 100;

/** As `firstOf`, at most `spare` more; of `before` only the `changed` ones are looked at anew. */
export function firstsOf(
  found: ReadonlyMap<string, Places>,
  order: Order,
  most: number,
  before: Firsts | undefined,
  changed: ReadonlySet<string> | undefined,
  spare = SPARE,
): Firsts {
  if (before && changed) {
    const last = before.whole ? undefined : before.things.at(-1);
    const things = before.things.filter(([thing]) => !changed.has(thing));
    for (const thing of changed) {
      const places = found.get(thing);
      if (places && (!last || order([thing, places], last) <= 0)) things.push([thing, places]);
    }
    if (before.whole || things.length >= most)
      return {
        things: things.sort(order).slice(0, most + spare),
        whole: before.whole && things.length <= most + spare,
      };
  }
  const things = firstOf(found, order, most + spare);
  return { things, whole: things.length === found.size };
}

type GroupOrder = (a: GroupNode, b: GroupNode) => number;

export function orderOfGroups(arrangement: Arrangement, articles: readonly TreeArticle[]): GroupOrder {
  const among = orderAmong(arrangement, articles);
  return (a, b) => Number(a.by === 'around') - Number(b.by === 'around') || among(a, b);
}

function orderAmong({ group, sort }: Arrangement, articles: readonly TreeArticle[]): GroupOrder {
  if (group === 'kind') return (a, b) => KINDS.indexOf(a.key) - KINDS.indexOf(b.key);
  if (group === 'state') return (a, b) => STATES.indexOf(a.key as MarkState) - STATES.indexOf(b.key as MarkState);
  const byKey: GroupOrder = (a, b) => alphabetical(a.key, b.key);
  const noneLast: GroupOrder = (a, b) => Number(a.key === NONE) - Number(b.key === NONE);
  if (sort === 'count') return (a, b) => noneLast(a, b) || b.count - a.count || byKey(a, b);
  if (group !== 'article' || sort !== 'time') return (a, b) => noneLast(a, b) || byKey(a, b);
  const published = new Map(articles.map(article => [article.uri, article.published ?? '~']));
  return (a, b) => compare(published.get(a.key)!, published.get(b.key)!) || byKey(a, b);
}
