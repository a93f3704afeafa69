import assert from 'node:assert/strict';
import { expectedComparisons, exampleFiles, exampleText } from './examples.ts';

const VERDICTS = ['agree', 'differ', 'different-period', 'sum', 'unrelated'];

for (const name of ['expected-comparisons', 'expected-date-comparisons'] as const) {
  describe(name, () => {
    const groups = expectedComparisons(name);

    it('quotes the articles to the unit', () => {
      for (const { id, quotes } of groups)
        for (const { article, start, end, quote } of quotes) {
          const file = exampleFiles.find(f => f.replace(/\.\w+$/, '') === article);
          assert.ok(file, `${id}: no article ${article}`);
          assert.equal(exampleText(file).slice(start, end), quote, id);
        }
    });

    it('gives every group an id of its own, a known verdict and two quotes', () => {
      assert.equal(new Set(groups.map(g => g.id)).size, groups.length);
      for (const { id, verdict, quotes } of groups) {
        assert.ok(VERDICTS.includes(verdict), `${id}: ${verdict}`);
        assert.ok(new Set(quotes.map(q => `${q.article} ${q.start}`)).size >= 2, `${id} compares nothing`);
      }
    });
  });
}

describe('expected-comparisons', () => {
  it('covers all verdicts, lookalikes most of all, and all articles', () => {
    const groups = expectedComparisons('expected-comparisons');
    const count = (verdict: string): number => groups.filter(g => g.verdict === verdict).length;
    assert.ok(groups.length >= 20);
    for (const verdict of VERDICTS) assert.ok(count(verdict) >= 2, verdict);
    assert.ok(count('unrelated') >= 8);
    assert.equal(new Set(groups.flatMap(g => g.quotes.map(q => q.article))).size, exampleFiles.length);
  });
});
