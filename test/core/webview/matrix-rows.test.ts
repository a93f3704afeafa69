import assert from 'node:assert/strict';
import type { MatrixRow } from '../../../src/webview/messages.ts';
import { rowsOf, sharedArticles, type RowFilter } from '../../../src/webview/matrix/rows.ts';

const row = (name: string, counts: readonly (readonly [number, number])[], type = 'person'): MatrixRow => ({
  id: name,
  name,
  type,
  counts,
  total: counts.reduce((sum, [, count]) => sum + count, 0),
});
const rows = [
  row('Zoe', [[0, 9]]),
  row('Ann', [
    [0, 1],
    [1, 1],
    [2, 1],
  ]),
  row('Émile', [
    [1, 2],
    [2, 2],
  ]),
  row('NATO', [[2, 30]], 'organization'),
];
const all: RowFilter = { words: '', type: '', sorting: 'articles', picked: undefined, language: 'en' };
const names = (filter: Partial<RowFilter>): string[] => rowsOf(rows, { ...all, ...filter }).map(i => rows[i]!.name);

describe('rows of the matrix', () => {
  for (const [sorting, order] of [
    ['articles', ['Ann', 'Émile', 'NATO', 'Zoe']],
    ['count', ['NATO', 'Zoe', 'Émile', 'Ann']],
    ['name', ['Ann', 'Émile', 'NATO', 'Zoe']],
  ] as const)
    it(`are sorted by ${sorting}`, () => assert.deepEqual(names({ sorting }), order));

  it('stand by the company of the one who is picked, who is first', () => {
    assert.deepEqual(names({ sorting: 'shared', picked: rows[2] }), ['Émile', 'Ann', 'NATO', 'Zoe']);
    assert.deepEqual(names({ sorting: 'shared' }), names({ sorting: 'articles' }));
  });

  it('are filtered by a part of the name and by type', () => {
    assert.deepEqual(names({ words: ' ém' }), ['Émile']);
    assert.deepEqual(names({ type: 'organization' }), ['NATO']);
    assert.deepEqual(names({ words: '[' }), []);
  });

  it('share the articles that name both', () => {
    assert.deepEqual(sharedArticles(rows[1]!, rows[2]!), [1, 2]);
    assert.deepEqual(sharedArticles(rows[0]!, rows[2]!), []);
  });
});
