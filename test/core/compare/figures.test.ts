import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { say } from '../../../src/lines/message.ts';
import { formatOf } from '../../../src/article/read.ts';
import { compareArticles } from '../../../src/compare/compare.ts';
import type { Comparison, Group } from '../../../src/compare/comparison.ts';
import { readFacts } from '../../../src/compare/read-facts.ts';
import { asMarkdown } from '../../../src/compare/table.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';
import { factsOfTexts } from './articles.ts';
import { holding, score, type Known } from './scoring.ts';

describe('figures of several articles', function () {
  this.timeout(60_000);
  let groups: readonly Group[] = [];
  const expected = JSON.parse(readFileSync('test/core/examples/expected-comparisons.json', 'utf8')) as readonly Known[];
  before(() => {
    const names = readdirSync('examples').filter(f => /^\d.*\.(?:md|txt)$/.test(f));
    const texts = names.map(f => ({ text: readFileSync(`examples/${f}`, 'utf8'), format: formatOf(f) }));
    const documents = readDocuments(texts, standardRecognizers(readFileSync('media/actors.model')));
    ({ groups } = compareArticles(documents.map((d, i) => readFacts({ ...d, name: names[i]! }))));
  });

  it('brings those about one thing together, and never lookalikes', () => {
    const { right, wanted, missed, wrong } = score(expected, groups);
    console.log(`      examples: ${right} of ${wanted} pairs with the right verdict, ${wrong.length} lookalikes`);
    assert.ok(right / wanted >= 0.85, `missed: ${missed.join(', ')}`);
    assert.deepEqual(wrong, []);
  });

  it('shows shares that make no whole and parts that exceed it, and no others', () => {
    const sums = expected.filter(e => e.verdict === 'sum');
    assert.deepEqual(
      sums.filter(e => !holding(e, groups).some(g => g.verdict === 'sum')).map(e => e.id),
      [],
    );
    assert.equal(groups.filter(g => g.verdict === 'sum').length, sums.length);
  });

  it('brings loans, damages, families and sites together, which agree', () => {
    for (const id of ['loan', 'damages', 'damages-dollars', 'families', 'tailings-sites']) {
      const wanted = expected.find(e => e.id === id);
      assert.ok(wanted && holding(wanted, groups).some(g => g.verdict === 'agree'), id);
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
    const group = {
      id: 'x',
      kind: 'figure',
      subject: '[s](x)',
      verdict: 'differ',
      reason: say('x'),
      about: 'x',
    } as const;
    const row = asMarkdown({ groups: [{ ...group, members: [member] }], names: [], roles: [] })
      .split('\n')
      .at(-1)!;
    assert.doesNotMatch(row, /(?<!\\)[<>*[\]()]/);
    assert.equal(row.match(/(?<!\\)\|/g)?.length, 6);
  });
});

describe('more figures than can be kept', () => {
  const ferry = (n: number): string =>
    `The ferry Aster Bay sank off Kilmory. On the Aster Bay ${n} people were injured, said Dana Whitfield of the Corran Ferry Union.`;
  const flood = (n: number): string =>
    `The river Ossel rose in Osterwick. In Osterwick ${n} people drowned, said Ilse Brandt of the Ossel Water Board.`;

  it('leaves out what each article has least in common with others, not what comes last, and says so', () => {
    const facts = factsOfTexts(
      { '1': ferry(31), '2': ferry(32), '3': ferry(33), '4': ferry(34), '5': ferry(35), '6': flood(9), '7': flood(12) },
      '2021-03-04',
    );
    const floods = ({ groups }: Comparison): number =>
      groups.filter(({ members }) => members.some(({ article }) => article === '7')).length;
    const all = compareArticles(facts);
    assert.equal(floods(all), 1);
    assert.equal(all.uncompared, undefined);
    const some = compareArticles(facts, { mostPairs: 6 });
    assert.equal(floods(some), 1);
    assert.ok(some.uncompared);
  });
});
