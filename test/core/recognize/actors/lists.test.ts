import assert from 'node:assert/strict';
import { tokenize } from '../../../../src/article/tokens.ts';
import { createListMatcher, withListed } from '../../../../src/recognize/actors/lists.ts';

describe('actors: listed names', () => {
  const match = createListMatcher([
    { name: 'Harrow', type: 'person' },
    { name: 'Harrow Institute', type: 'organization' },
    { name: 'O’Neill-Baba', type: 'person' },
  ]);
  const cases: readonly [string, readonly string[]][] = [
    ['At Harrow Institute, Harrow spoke.', ['1-3 organization', '4-5 person']],
    ['HARROW INSTITUTE CLOSES', ['0-2 organization']],
    ['A harrow is a tool.', []],
    ["O'Neill-Baba left.", ['0-3 person']],
  ];
  for (const [text, wanted] of cases)
    it(text, () =>
      assert.deepEqual(
        match(tokenize(text)).map(n => `${n.first}-${n.last} ${n.type}`),
        wanted,
      ),
    );

  it('many names that begin alike cost no more than one', () => {
    const many = createListMatcher(
      Array.from({ length: 20_000 }, (_, i) => ({ name: `Hall of ${i}`, type: 'organization' as const })),
    );
    const tokens = tokenize('Hall of 7 and Hall of Fame. '.repeat(5_000));
    const from = performance.now();
    assert.equal(many(tokens).length, 5_000);
    assert.ok(performance.now() - from < 500);
  });

  it('a listed name stands against what the model says, but for a longer name around it', () => {
    const name = (first: number, last: number, type: 'person' | 'place') => ({ first, last, type, confidence: 0.5 });
    const listed = { first: 1, last: 3, type: 'group' as const, confidence: 1 };
    assert.deepEqual(withListed([name(0, 2, 'person'), name(5, 6, 'place')], [listed]), [listed, name(5, 6, 'place')]);
    assert.deepEqual(withListed([name(1, 3, 'person')], [listed]), [listed]);
    assert.deepEqual(withListed([name(0, 4, 'place')], [listed]), [name(0, 4, 'place')]);
  });
});
