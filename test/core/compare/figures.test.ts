import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { formatOf } from '../../../src/article/read.ts';
import { compareArticles } from '../../../src/compare/compare.ts';
import type { Group } from '../../../src/compare/comparison.ts';
import { readFacts } from '../../../src/compare/read-facts.ts';
import { asMarkdown } from '../../../src/compare/table.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

interface Expected {
  readonly id: string;
  readonly verdict: Group['verdict'] | 'unrelated';
  readonly quotes: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}

describe('figures of several articles', function () {
  this.timeout(60_000);
  let groups: readonly Group[] = [];
  const expected = JSON.parse(
    readFileSync('test/core/examples/expected-comparisons.json', 'utf8'),
  ) as readonly Expected[];
  const holding = ({ quotes }: Expected): Group[] =>
    groups.filter(group =>
      quotes.every(q => group.members.some(m => m.article.includes(q.article) && m.start < q.end && q.start < m.end)),
    );
  before(() => {
    const names = readdirSync('examples').filter(f => /^\d.*\.(?:md|txt)$/.test(f));
    const texts = names.map(f => ({ text: readFileSync(`examples/${f}`, 'utf8'), format: formatOf(f) }));
    const documents = readDocuments(texts, standardRecognizers(readFileSync('media/actors.model')));
    ({ groups } = compareArticles(documents.map((d, i) => readFacts({ ...d, name: names[i]! }))));
  });

  it('never brings lookalikes together', () => {
    const lookalikes = expected.filter(e => e.verdict === 'unrelated');
    assert.ok(lookalikes.length >= 10);
    assert.deepEqual(
      lookalikes.filter(e => holding(e).length).map(e => e.id),
      [],
    );
  });

  it('shows shares that make no whole and parts that exceed it, and no others', () => {
    const sums = expected.filter(e => e.verdict === 'sum');
    assert.deepEqual(
      sums.filter(e => !holding(e).some(g => g.verdict === 'sum')).map(e => e.id),
      [],
    );
    assert.equal(groups.filter(g => g.verdict === 'sum').length, sums.length);
  });

  it('brings loans, damages, families and sites together, which agree', () => {
    for (const id of ['loan', 'damages', 'damages-dollars', 'families', 'tailings-sites']) {
      const wanted = expected.find(e => e.id === id);
      assert.ok(wanted && holding(wanted).some(g => g.verdict === 'agree'), id);
    }
  });

  it('prints them with foreign text escaped', () => {
    const member = {
      article: 'a|b.md',
      start: 0,
      end: 1,
      text: '<b>*5*</b>',
      sentence: { start: 0, end: 1, text: '' },
    };
    const group = { id: 'x', kind: 'figure', subject: '[s](x)', verdict: 'differ', reason: '', about: 'x' } as const;
    const row = asMarkdown([{ ...group, members: [member] }])
      .split('\n')
      .at(-1)!;
    assert.doesNotMatch(row, /(?<!\\)[<>*[\]()]/);
    assert.equal(row.match(/(?<!\\)\|/g)?.length, 6);
  });
});
