import assert from 'node:assert/strict';
import { compareArticles } from '../../../src/compare/compare.ts';
import { factsOfTexts } from './articles.ts';

const STORY =
  ' The Tarsu dam above Kara-Tash broke, and the mine of the Tarsu Gold Company stopped, the agency in Naryn said.';

describe('names and offices of several articles', () => {
  const spelled = (a: string, b: string): string[] =>
    compareArticles(factsOfTexts({ a: a + STORY, b: b + STORY })).names.map(
      ({ known, spellings }) =>
        `${known}: ${spellings
          .map(s => s.name)
          .sort()
          .join(' / ')}`,
    );
  const table: readonly (readonly [a: string, b: string, expected: readonly string[]])[] = [
    [
      'Kubanychbek Toktosunov spoke in Naryn.',
      'Kubanichbek Toktosunov spoke in Naryn.',
      ['maybe: Kubanichbek Toktosunov / Kubanychbek Toktosunov'],
    ],
    ['Nurlan Asanov spoke in Naryn.', 'Bakyt Asanov spoke in Naryn.', []],
    ['Nurlan Asanov spoke in Naryn.', 'NURLAN ASANOV spoke in Naryn.', []],
    // an article that has both tells them apart
    ['Aibek Sydykov and Aybek Sydykov spoke in Naryn.', 'Aybek Sydykov spoke in Naryn.', []],
  ];
  for (const [a, b, expected] of table)
    it(`${a} | ${b}`, () => {
      assert.deepEqual(spelled(a, b), expected);
    });

  it('keeps apart what the registry keeps apart', () => {
    const facts = factsOfTexts({
      a: `Kubanychbek Toktosunov spoke.${STORY}`,
      b: `Kubanichbek Toktosunov spoke.${STORY}`,
    });
    assert.equal(compareArticles(facts, { distinct: () => true }).names.length, 0);
  });

  it('shows offices of one person at several times, not one office in other words', () => {
    const facts = [
      ...factsOfTexts({ a: `Nurlan Asanov, the chief engineer of the mine, spoke.${STORY}` }, '2023-03-14'),
      ...factsOfTexts({ b: `Nurlan Asanov, the former chief engineer, spoke.${STORY}` }, '2023-12-30'),
      ...factsOfTexts({ c: `Dr. Nurlan Asanov, the mine's chief engineer, spoke.${STORY}` }, '2023-03-15'),
    ];
    const { roles } = compareArticles(facts);
    assert.equal(roles.length, 1);
    assert.deepEqual([roles[0]!.verdict, roles[0]!.roles.map(r => r.places.length)], ['different-period', [2, 1]]);
  });
});
