import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  childrenOf,
  GROUPINGS,
  mentionsOf,
  MOST_ROWS,
  parentOf,
  thingAt,
  treeMaker,
  treeOf,
  type Arrangement,
  type Node,
  type Places,
  type TreeArticle,
} from '../../../src/editor/tree/model.ts';
import { wordsAround } from '../../../src/editor/tree/excerpt.ts';
import { firstOf, firstsOf, orderOfThings, type Firsts } from '../../../src/editor/tree/order.ts';
import type { Mark, MarkState, PlacedAnnotation } from '../../../src/project/marks.ts';
import type { Mention } from '../../../src/recognize/mention.ts';
import type { Annotation } from '../../../src/sidecar/schema.ts';

let at = 0;
const mark = (text: string, mention: Partial<Mention> & Pick<Mention, 'kind'>, fields: Partial<Mark> = {}): Mark => {
  const place = { start: (at += 20), end: at + text.length, text };
  return {
    ...place,
    kind: mention.kind,
    state: 'suggested',
    anchor: 'exact',
    mention: { confidence: 1, ...place, ...mention } as Mention,
    ...fields,
  };
};
const actor = (text: string, entity: string, fields: Partial<Mark> = {}): Mark =>
  mark(text, { kind: 'actor', type: 'person', entity, name: entity }, fields);
const date = (text: string, value: string): Mark => mark(text, { kind: 'date', type: 'DATE', value });
const decision = (fields: Partial<Annotation>): Annotation => ({
  id: text(fields.quote),
  kind: 'actor',
  quote: 'x',
  at: 0,
  status: 'accepted',
  ...fields,
});
const text = (words = 'x'): string => words;

const article = (uri: string, marks: readonly Mark[], fields: Partial<TreeArticle> = {}): TreeArticle => ({
  uri,
  text: '',
  marks,
  around: [],
  all: marks,
  lost: [],
  ...fields,
});

const zoe = [actor('Zoe', 'Zoe Ash'), actor('Zoe Ash', 'Zoe Ash')];
const bob = actor('Bob', 'Bob Elm', { state: 'accepted', annotation: decision({ by: 'Ann', tags: ['late'] }) });
const no = actor('Zoe', 'Zoe Ash', { state: 'rejected', annotation: decision({ by: 'Ben', status: 'rejected' }) });
const may = date('May', '2020-05');
const march = date('March', '2020-03');
const one = article('file:///one.md', [zoe[0]!, may, bob, zoe[1]!, march, no], { published: '2020-06-01' });
const two = article('file:///two.md', [actor('Bob Elm', 'Bob Elm'), actor('Bob', 'Bob Elm'), date('May', '2020-05')], {
  published: '2020-01-01',
});

const arrangement: Arrangement = {
  group: 'kind',
  sort: 'natural',
  words: '',
  waits: ({ state }) => state === 'suggested',
  nameOf: ({ mention, text: words }) => (mention?.kind === 'actor' ? mention.name! : words),
};
/** "actor: Zoe Ash 2, Bob Elm 1", a head a line. */
const shown = (articles: readonly TreeArticle[], change: Partial<Arrangement>): string[] => {
  const arranged = { ...arrangement, ...change };
  return treeOf(articles, arranged).map(root =>
    root.node === 'group'
      ? `${root.key}: ${root.things.map(t => `${arranged.nameOf(t.best.mark)} ${t.places.length}`).join(', ')}`
      : `lost: ${root.orphans.map(({ lost }) => lost.annotation.quote).join(', ')}`,
  );
};

const cases: readonly (readonly [string, readonly TreeArticle[], Partial<Arrangement>, readonly string[]])[] = [
  ['by kind, each in its own order', [one], {}, ['actor: Zoe Ash 2, Bob Elm 1, Zoe Ash 1', 'date: March 1, May 1']],
  ['by count', [one, two], { sort: 'count' }, ['actor: Bob Elm 3, Zoe Ash 2, Zoe Ash 1', 'date: May 2, March 1']],
  ['by name', [one], { sort: 'name' }, ['actor: Bob Elm 1, Zoe Ash 2, Zoe Ash 1', 'date: March 1, May 1']],
  ['by position', [one], { sort: 'position' }, ['actor: Zoe Ash 2, Bob Elm 1, Zoe Ash 1', 'date: May 1, March 1']],
  [
    'by article',
    [one, two],
    { group: 'article' },
    ['file:///one.md: Zoe Ash 2, Bob Elm 1, March 1, May 1, Zoe Ash 1', 'file:///two.md: Bob Elm 2, May 1'],
  ],
  [
    'by article in time',
    [one, two],
    { group: 'article', sort: 'time' },
    ['file:///two.md: Bob Elm 2, May 1', 'file:///one.md: March 1, May 1, Zoe Ash 2, Bob Elm 1, Zoe Ash 1'],
  ],
  ['by tag', [one], { group: 'tag' }, ['late: Bob Elm 1', ': Zoe Ash 2, March 1, May 1, Zoe Ash 1']],
  [
    'by state',
    [one],
    { group: 'state' },
    ['suggested: Zoe Ash 2, March 1, May 1', 'accepted: Bob Elm 1', 'rejected: Zoe Ash 1'],
  ],
  ['by author', [one], { group: 'author' }, ['Ann: Bob Elm 1', 'Ben: Zoe Ash 1', ': Zoe Ash 2, March 1, May 1']],
  ['narrowed by a name', [one], { words: 'elm' }, ['actor: Bob Elm 1']],
  ['narrowed by words of the text', [one], { words: 'zoe' }, ['actor: Zoe Ash 2, Zoe Ash 1']],
  ['narrowed to nothing', [one], { words: 'nobody' }, []],
];

describe('the tree of mentions', () => {
  for (const [what, articles, change, expected] of cases)
    it(what, () => assert.deepEqual(shown(articles, change), expected));

  it('lists what was lost under a head of its own, whatever the grouping', () => {
    const lost: PlacedAnnotation = { annotation: decision({ quote: 'gone' }), state: 'orphaned' };
    const other: PlacedAnnotation = { annotation: decision({ quote: 'away' }), state: 'ambiguous' };
    const articles = [article('file:///one.md', [bob], { lost: [lost, other] })];
    for (const group of ['kind', 'article', 'tag', 'state', 'author'] as const)
      assert.equal(shown(articles, { group }).at(-1), 'lost: gone, away');
    assert.deepEqual(shown(articles, { words: 'gon' }), ['lost: gone']);
  });

  it('puts what has two tags under both', () => {
    const twice = actor('Eve', 'Eve', { annotation: decision({ tags: ['b', 'a'] }), state: 'accepted' });
    assert.deepEqual(shown([article('file:///x', [twice])], { group: 'tag' }), ['a: Eve 1', 'b: Eve 1']);
  });

  it('lists what stands around the article last, and what waits there counts for nothing', () => {
    const around = [actor('Cy', 'Cy Fir', { aside: 'furniture' })];
    const roots = treeOf([article('file:///one.md', zoe, { around })], {
      ...arrangement,
      waits: ({ aside }) => !aside,
    });
    assert.deepEqual(
      roots.map(root => root.node === 'group' && [root.by, root.count, root.open]),
      [['kind', 2, 2], ['around', 1, 0]], // prettier-ignore
    );
  });

  it('has rows for the first things of a group, and one for the others', () => {
    const many = Array.from({ length: 3 * MOST_ROWS }, (_, i) => {
      const name = `Zoe ${(i * 7919) % (3 * MOST_ROWS)}`;
      return actor(name, name);
    });
    const rowsOf = (rows?: ReadonlyMap<string, number>) =>
      treeOf([article('file:///one.md', many)], { ...arrangement, sort: 'name', rows }).flatMap(childrenOf);
    const all = rowsOf(new Map([['kind actor', many.length]]));
    const some = rowsOf();
    const more = some.pop();
    assert.deepEqual([some.length, more?.node === 'more' && more.left], [MOST_ROWS, 2 * MOST_ROWS]);
    assert.deepEqual(some.map(({ id }) => id), all.slice(0, MOST_ROWS).map(({ id }) => id)); // prettier-ignore
    assert.equal(some[10]?.id, 'kind actor actor Zoe 10');
    assert.equal(parentOf(more!)?.node, 'group');
  });

  it('is the same made from the list before as made anew, whatever changed', () => {
    const marksOf = fc.array(
      fc.record({
        who: fc.constantFrom('Zoe', 'Bob', 'Cy'),
        state: fc.constantFrom('suggested', 'accepted', 'rejected'),
      }),
      { maxLength: 6 },
    );
    const uris = ['a', 'b', 'c', 'd', 'e'];
    const change = fc.record({
      article: fc.nat(uris.length - 1),
      marks: marksOf,
      group: fc.constantFrom(...GROUPINGS),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const make = treeMaker();
        let list = uris.map(uri => article(uri, []));
        for (const { article: i, marks, group, gone } of changes) {
          const now = article(
            uris[i]!,
            marks.map(({ who, state }) => actor(who, who, { state: state as MarkState })),
          );
          list = gone ? list.filter(({ uri }) => uri !== now.uri) : list.map(old => (old.uri === now.uri ? now : old));
          const arranged = { ...arrangement, group };
          const plain = (roots: readonly Node[]): unknown =>
            roots.map(
              root =>
                root.node === 'group' && [root.id, root.count, root.open, root.things.map(t => [t.thing, t.places])],
            );
          assert.deepEqual(plain(make(list, arranged)), plain(treeOf(list, arranged)));
        }
      }),
    );
  });

  it('leads from every node to its parent, and gives every node an id of its own', () => {
    for (const group of ['kind', 'article', 'tag', 'state', 'author'] as const) {
      const ids = new Set<string>();
      const walk = (node: Node, parent: Node | undefined): void => {
        assert.equal(parentOf(node), parent);
        assert.ok(!ids.has(node.id), node.id);
        ids.add(node.id);
        childrenOf(node).forEach(child => walk(child, node));
      };
      treeOf([one, two], { ...arrangement, group }).forEach(root => walk(root, undefined));
    }
  });

  it('finds the row of a mark', () => {
    const roots = treeOf([one, two], arrangement);
    const thing = thingAt(roots, one.uri, zoe[1]!);
    assert.equal(thing?.thing, 'actor Zoe Ash');
    assert.deepEqual(
      mentionsOf(thing).map(({ at: place }) => place.mark),
      zoe,
    );
    assert.equal(thingAt(roots, two.uri, zoe[1]!), undefined);
  });
});

describe('the first things of a long group', () => {
  it('are the same kept from the list before as looked for anew, whatever came, changed or went', () => {
    const order = orderOfThings('count', () => '');
    const here = article('file:///a.md', []);
    const placesOf = (n: number): Places =>
      Array.from({ length: n }, () => ({ article: here, mark: may })) as unknown as Places;
    const steps = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 })), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 4 }), (changes, most) => {
        const found = new Map<string, Places>();
        let before: Firsts | undefined;
        for (const change of changes) {
          for (const [thing, count] of change)
            if (count) found.set(String(thing), placesOf(count));
            else found.delete(String(thing));
          before = firstsOf(found, order, most, before, new Set(change.map(([thing]) => String(thing))), 2);
          const counts = (things: Firsts['things']): number[] =>
            things.slice(0, most).map(([, places]) => places.length);
          assert.deepEqual(counts(before.things), counts(firstOf(found, order, most)));
          assert.equal(before.whole && before.things.length !== found.size, false);
        }
      }),
    );
  });
});

describe('the words around a mention in its row', () => {
  const TEXT = `---
published: 2020-01-07
source: Wire
---

# Qassem Soleimani dies

- The ferry was late on
  Tuesday, said Bob.

Next day.`;
  for (const [words, before, after] of [
    ['2020-01-07', 'published: ', ' source: Wire'],
    ['Wire', 'published: 2020-01-07 source: ', ''],
    ['Qassem Soleimani', '', ' dies'],
    ['Tuesday', 'The ferry was late on ', ', said Bob.'],
    ['Next day', '', '.'],
  ] as const)
    it(`are of its own paragraph: ${words}`, () => {
      const start = TEXT.indexOf(words);
      const around = wordsAround(TEXT, { start, end: start + words.length });
      assert.deepEqual([around.before.replace(/^ /, ''), around.after], [before, after]);
    });
  it('begin with a whole word', () => {
    const long = 'Somebody said at length and with many words that it was late';
    const start = long.indexOf('late');
    assert.equal(wordsAround(long, { start, end: start + 4 }).before, 'length and with many words that it was ');
  });
});
