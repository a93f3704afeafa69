/** Marks of articles by group and thing, kept from one list to the next. */
import { authorOf, orNone, tagsIn } from '../../project/filter.ts';
import type { Mark } from '../../project/marks.ts';
import { thingsOf } from '../groups.ts';
import type { Arrangement, GroupNode, Grouping, Place, Places, TreeArticle } from './model.ts';

export interface Grouped {
  readonly found: ReadonlyMap<string, Places>;
  readonly count: number;
  readonly open: number;
}

export interface Group extends Grouped, Pick<GroupNode, 'id' | 'by' | 'key'> {
  /** Things that may be others than in the list before; undefined: all. */
  readonly changed: ReadonlySet<string> | undefined;
}

/** What the nodes of a list before show too: a list is asked while it is the last one made. */
interface Growing extends Omit<Group, 'changed'> {
  readonly found: Map<string, Places>;
  count: number;
  open: number;
}

/** `thing`: as `thingOf` has it. What is nothing but itself is so in its own article. */
export const thingIn = ({ mention, state }: Mark, thing: string, uri: string): string =>
  mention && state !== 'rejected' ? thing : `${thing} ${uri}`;

/**
 * Groups lists of articles, by group of each. While the articles have the same names in the same order, those that are the same
 * objects as before are left where they are.
 */
export function grouper(): {
  group(articles: readonly TreeArticle[], arrangement: Arrangement): readonly Group[];
  /** An article that will be in the next list: many of them at once would take long. */
  prepare(article: TreeArticle, arrangement: Arrangement): void;
} {
  let groups = new Map<string, Growing>();
  let before: readonly TreeArticle[] = [];
  let by: Grouping | undefined;
  /** Each article's own groups. */
  let parts = new WeakMap<TreeArticle, readonly Growing[]>();
  let ranks = new Map<string, number>();

  function start(articles: readonly TreeArticle[]): void {
    groups = new Map();
    ranks = new Map(articles.map(({ uri }, i) => [uri, i]));
  }

  function partsOf(article: TreeArticle, { group, waits }: Arrangement): readonly Growing[] {
    let own = parts.get(article);
    if (!own) parts.set(article, (own = groupsOf(article, group, waits)));
    return own;
  }

  function add(own: readonly Growing[], join: (others: Places, places: Places) => Places): void {
    for (const part of own) {
      let group = groups.get(part.id);
      if (!group) groups.set(part.id, (group = { ...part, found: new Map(), count: 0, open: 0 }));
      group.count += part.count;
      group.open += part.open;
      for (const [thing, places] of part.found) {
        const others = group.found.get(thing);
        group.found.set(thing, others ? join(others, places) : places);
      }
    }
  }

  function insert(others: Places, places: Places): Places {
    const rank = ranks.get(places[0].article.uri)!;
    const after = others.findIndex(({ article }) => ranks.get(article.uri)! > rank);
    const at = after < 0 ? others.length : after;
    return [...others.slice(0, at), ...places, ...others.slice(at)] as readonly Place[] as Places;
  }

  function remove(own: readonly Growing[], article: TreeArticle): void {
    for (const part of own) {
      const group = groups.get(part.id)!;
      group.count -= part.count;
      group.open -= part.open;
      for (const thing of part.found.keys()) {
        const [first, ...rest] = group.found.get(thing)!.filter(place => place.article !== article);
        if (first) group.found.set(thing, [first, ...rest]);
        else group.found.delete(thing);
      }
      if (!group.found.size) groups.delete(part.id);
    }
  }

  function startAnew({ group }: Arrangement): void {
    if (by === group) return;
    by = group;
    before = [];
    groups = new Map();
    parts = new WeakMap();
  }

  function group(articles: readonly TreeArticle[], arrangement: Arrangement): readonly Group[] {
    let touched: Map<string, Set<string>> | undefined;
    const touch = (own: readonly Growing[]): void => {
      for (const { id, found } of own) {
        const known = touched!.get(id) ?? new Set();
        touched!.set(id, known);
        for (const thing of found.keys()) known.add(thing);
      }
    };
    startAnew(arrangement);
    const changed = articles.filter((article, i) => article !== before[i]);
    const sameNames =
      articles.length === before.length && changed.every(({ uri }) => before[ranks.get(uri) ?? -1]?.uri === uri);
    if (sameNames && changed.length * 4 <= articles.length) {
      touched = new Map();
      for (const article of changed) {
        const old = before[ranks.get(article.uri)!]!;
        touch(partsOf(old, arrangement));
        touch(partsOf(article, arrangement));
        remove(partsOf(old, arrangement), old);
        add(partsOf(article, arrangement), insert);
      }
    } else {
      start(articles);
      const append = appender();
      for (const article of articles) add(partsOf(article, arrangement), append);
    }
    before = articles;
    return [...groups.values()].map(group => ({
      ...group,
      changed: touched && (touched.get(group.id) ?? NONE_OF_THEM),
    }));
  }

  return {
    group,
    prepare(article, arrangement) {
      startAnew(arrangement);
      partsOf(article, arrangement);
    },
  };
}

const NONE_OF_THEM: ReadonlySet<string> = new Set();

/** Most things are in one article only and keep its list of places; of the others, a list is made once and grows. */
function appender(): (others: Places, places: Places) => Places {
  const growing = new Map<Places, Place[]>();
  return (others, places) => {
    let list = growing.get(others);
    if (!list) {
      list = [...others];
      growing.set((others = list as readonly Place[] as Places), list);
    }
    for (const place of places) list.push(place);
    return others;
  };
}

function groupsOf(article: TreeArticle, by: Grouping, waits: Arrangement['waits']): readonly Growing[] {
  const groups = new Map<string, Growing>();
  const put = (by: GroupNode['by'], key: string, thing: string, mark: Mark): void => {
    const id = `${by} ${key}`;
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { id, by, key, found: new Map(), count: 0, open: 0 }));
    group.count++;
    if (waits(mark)) group.open++;
    const places = group.found.get(thing) as [Place, ...Place[]] | undefined;
    if (places) places.push({ article, mark });
    else group.found.set(thing, [{ article, mark }]);
  };
  const keysOf = groupKeys(article, by);
  const things = thingsOf(article.marks);
  article.marks.forEach((mark, i) => {
    const thing = thingIn(mark, things[i]!, article.uri);
    for (const key of keysOf(mark)) put(by, key, thing, mark);
  });
  const others = thingsOf(article.around);
  article.around.forEach((mark, i) => put('around', '', thingIn(mark, others[i]!, article.uri), mark));
  return [...groups.values()];
}

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
