// The index says of closed articles what reading all of them at once says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/read.ts';
import { fold } from '../../../src/entities/names/fold.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { formatOf } from '../../../src/article/format.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { digestArticle } from '../../../src/project/index/digest.ts';
import { createFolderIndex } from '../../../src/project/index/keeper.ts';
import { lineStarts, positionOf } from '../../../src/project/lines.ts';
import { sha256 } from '../../../src/project/index/sha256.ts';
import { mayHold, vocabularyOf } from '../../../src/project/index/vocabulary.ts';
import type { Mark } from '../../../src/project/marks.ts';
import { sketchOf, tagsIn, thingsIn } from '../../../src/project/index/sketch.ts';
import { scorer } from '../../../src/project/search.ts';
import { marksByThing } from '../../../src/project/things.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';
import { emptySidecar } from '../../../src/sidecar/schema.ts';
import { writeSidecar } from '../../../src/sidecar/write.ts';

const recognizers = standardRecognizers(readFileSync('media/actors.model'));
const TEXTS: Readonly<Record<string, string>> = {
  'a.md':
    '---\npublished: 2020-01-07\nsource: The Courier\n---\n\n# Snow\n\nOn Sunday Kubanichbek Toktosunov of the Ministry of Emergencies (MOE) met 31 reporters. Toktosunov said $5m was spent.\n',
  'b.txt':
    'Storm\n\nThe Courier | 2020-01-08\n\nThe MOE said that the minister, Kubanichbek Toktosunov, resigned on Sunday.\r\nSome 4,500 people left Bishkek.\r\n',
  'c.md': 'See [what was said](a.md#p-k7m2p9qxwe): nobody disputes it. Toktosunov was not asked.\n',
};
const REGISTRY: Registry = {
  ...EMPTY_REGISTRY,
  entities: [
    { id: 'organization/emergencies', type: 'organization', name: 'Emergencies Ministry', aliases: ['MOE', 'Ministry of Emergencies'] },
    { id: 'person/the-courier', type: 'person', name: 'The Courier' },
  ],
}; // prettier-ignore

function indexOf(registry: Registry, names = Object.keys(TEXTS)) {
  const index = createFolderIndex();
  index.setRegistry(registry);
  for (const name of names) index.put(name, digestArticle({ name, text: TEXTS[name]! }, recognizers, registry));
  return index;
}

describe('the index', () => {
  for (const [what, registry] of [
    ['without a registry', EMPTY_REGISTRY],
    ['with a registry', REGISTRY],
  ] as const)
    it(`knows the mentions of all articles as if they were read together, ${what}`, () => {
      const index = indexOf(registry);
      const names = Object.keys(TEXTS);
      const read = readDocuments(names.map(name => ({ text: TEXTS[name]!, format: formatOf(name) })), recognizers, registry); // prettier-ignore
      names.forEach((name, i) =>
        assert.deepEqual(
          index.marks(name).map(({ mention }) => mention),
          read[i]!.mentions,
        ),
      );
      assert.ok(index.marks('c.md').some(({ mention }) => mention?.kind === 'actor' && mention.name === 'Kubanichbek Toktosunov')); // prettier-ignore
    });

  it('does not depend on the order of articles, nor on what was there before', () => {
    const marks = (index: ReturnType<typeof indexOf>): unknown => Object.keys(TEXTS).map(name => index.marks(name));
    const wanted = marks(indexOf(EMPTY_REGISTRY));
    assert.deepEqual(marks(indexOf(EMPTY_REGISTRY, ['c.md', 'b.txt', 'a.md'])), wanted);
    const changed = indexOf(EMPTY_REGISTRY);
    changed.put('b.txt', digestArticle({ name: 'b.txt', text: 'Daniyar Toktosunov left.' }, recognizers, EMPTY_REGISTRY)); // prettier-ignore
    changed.put('b.txt', digestArticle({ name: 'b.txt', text: TEXTS['b.txt']! }, recognizers, EMPTY_REGISTRY));
    changed.put('d.txt', digestArticle({ name: 'd.txt', text: 'Aibek Toktosunov left.' }, recognizers, EMPTY_REGISTRY)); // prettier-ignore
    changed.remove('d.txt');
    assert.deepEqual(marks(changed), wanted);
  });

  it('says which articles a change of the registry makes others of', () => {
    const index = indexOf(EMPTY_REGISTRY);
    assert.deepEqual(index.setRegistry(EMPTY_REGISTRY), []);
    assert.deepEqual([...index.setRegistry(REGISTRY)].sort(), ['a.md', 'b.txt']);
    for (const name of ['a.md', 'b.txt'])
      index.put(name, digestArticle({ name, text: TEXTS[name]! }, recognizers, REGISTRY));
    const wanted = indexOf(REGISTRY);
    for (const name of Object.keys(TEXTS)) assert.deepEqual(index.marks(name), wanted.marks(name));
  });

  it('keeps title, publication and lines, and what is a report', () => {
    const index = indexOf(EMPTY_REGISTRY);
    const { title, publication, report, lines, length } = index.head('a.md')!;
    assert.deepEqual([title, publication.date, report, length], ['Snow', '2020-01-07', false, TEXTS['a.md']!.length]); // prettier-ignore
    assert.deepEqual(lines, lineStarts(TEXTS['a.md']!));
    assert.equal(index.head('c.md')!.report, true);
    assert.equal(index.head('nowhere.md'), undefined);
  });

  it('has the facts that comparing needs, with the entities of the project', () => {
    const facts = indexOf(EMPTY_REGISTRY).facts('b.txt')!;
    assert.equal(facts.name, 'b.txt');
    const entities = new Set(facts.actors.map(({ entity }) => entity));
    assert.ok(entities.has('organization/ministry-of-emergencies'), [...entities].join());
    assert.ok(facts.sentences.some(({ entities: named }) => named.includes('organization/ministry-of-emergencies')));
  });

  it('lays the decisions of the sidecar over it, lost ones apart', () => {
    const text = TEXTS['a.md']!;
    const at = text.indexOf('31');
    const annotation = { id: 'aaaaaaaaaa', kind: 'figure', quote: '31', before: 'met ', after: ' reporters', at, status: 'rejected' } as const; // prettier-ignore
    const lost = { id: 'bbbbbbbbbb', kind: 'date', quote: 'Thursday', before: 'on ', after: '', at: 3, status: 'accepted' } as const; // prettier-ignore
    const sidecar = writeSidecar({ ...emptySidecar(), annotations: [annotation, lost] });
    const index = createFolderIndex();
    index.put('a.md', digestArticle({ name: 'a.md', text, sidecar }, recognizers, EMPTY_REGISTRY));
    assert.equal(index.marks('a.md').find(mark => mark.start === at)?.state, 'rejected');
    assert.deepEqual(index.head('a.md')!.lost.map(({ annotation: a, state }) => [a.id, state]), [['bbbbbbbbbb', 'orphaned']]); // prettier-ignore
    assert.ok(!index.facts('a.md')!.figures.some(({ text: t }) => t === '31'));
  });

  it('leaves an open article to its own reading until it is closed', () => {
    const index = indexOf(EMPTY_REGISTRY);
    index.open('b.txt');
    index.namer.put('b.txt', { actors: [{ kind: 'actor', type: 'person', start: 0, end: 17, text: 'Daniyar Toktosunov', confidence: 1 }] }); // prettier-ignore
    const surname = (): string | undefined => {
      const mark = index.marks('c.md').find(({ text }) => text === 'Toktosunov');
      return mark?.mention?.kind === 'actor' ? mark.mention.name : undefined;
    };
    assert.equal(surname(), 'Toktosunov');
    index.close('b.txt');
    assert.equal(surname(), 'Kubanichbek Toktosunov');
  });
});

describe('a sketch', () => {
  const index = indexOf(EMPTY_REGISTRY);
  const sketch = index.sketch('a.md');
  const found = (query: string): string[] => {
    const score = scorer(query);
    return [...thingsIn(sketch)].filter(thing => score(thing) > 0).map(({ written }) => written.join('+'));
  };
  for (const [query, expected] of [
    ['toktos', ['Kubanichbek Toktosunov+Toktosunov']],
    ['2020-01-05', ['Sunday']],
    ['January 2020', ['Sunday']],
    ['31', ['31']],
    ['nothing of it', []],
  ] as const)
    it(`finds by "${query}"`, () => assert.deepEqual(found(query), expected));

  it('has every thing of the article with the number of its marks', () => {
    const marks = marksByThing(index.marks('a.md'));
    const meanings = index.meanings('a.md');
    const keys = [...thingsIn(sketch)].map(({ own, key, count }): [string, number] => [own === undefined ? key : `actor ${meanings[own]!.id}`, count]); // prettier-ignore
    assert.deepEqual(new Map(keys), new Map([...marks].map(([key, { length }]) => [key, length])));
  });

  it('folds what small letters do not, keeps it as it was written, and leaves out whose name changes', () => {
    const mark = { start: 0, end: 8, kind: 'actor', text: 'Ḥizb\tullāh', state: 'accepted', anchor: 'exact', mention: { kind: 'actor', type: 'group', start: 0, end: 8, text: 'Ḥizb\tullāh', confidence: 1, entity: 'group/hizb' }, annotation: { id: 'a', kind: 'actor', quote: '', at: 0, status: 'accepted', tags: ['to\ncheck', 'x'] } } as unknown as Mark; // prettier-ignore
    const made = sketchOf([mark], ['group/hizb']);
    assert.deepEqual([...thingsIn(made)], [{ own: 0, count: 1, key: '', written: ['Ḥizb ullāh'], texts: ['hizb ullah'] }]); // prettier-ignore
    assert.deepEqual(tagsIn(made), ['to check', 'x']);
    assert.deepEqual([...thingsIn(sketchOf([], []))], []);
  });
});

describe('a vocabulary', () => {
  const article = readArticle(TEXTS['a.md']!, { format: 'markdown' });
  it('has every word of its article, as names have them', () => {
    const words = vocabularyOf(article);
    for (const name of ['Kubanichbek Toktosunov', 'ministry of EMERGENCIES', 'MOE', '$5m'])
      assert.ok(mayHold(words, name), name);
  });
  it('has few others', () => {
    const words = vocabularyOf(article);
    const others = Array.from({ length: 2000 }, (_, i) => `name${i}`).filter(name => mayHold(words, name));
    assert.ok(others.length < 60, `${others.length} of 2000`);
  });
  it('never misses a word', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), words => {
        const read = readArticle(words.join(' '), { format: 'plain' });
        const known = vocabularyOf(read);
        for (const { content } of read.blocks)
          for (const { text } of content.tokens) assert.ok(mayHold(known, text.toLowerCase()), fold(text));
      }),
    );
  });
});

it('lines are counted as an editor does', () => {
  const text = 'one\ntwo\r\nthree\rfour';
  assert.deepEqual(lineStarts(text), [0, 4, 9, 15]);
  assert.deepEqual(positionOf(lineStarts(text), 11), [2, 2]);
  assert.deepEqual(positionOf(lineStarts(''), 0), [0, 0]);
});

it('sha256 is SHA-256, of the parts with their lengths', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), parts => {
      const hash = createHash('sha256');
      for (const part of parts) {
        const length = Buffer.alloc(8);
        length.writeBigUInt64BE(BigInt(part.length));
        hash.update(length).update(part);
      }
      assert.equal(sha256(parts), hash.digest('hex'));
    }),
  );
});
