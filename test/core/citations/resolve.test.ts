import assert from 'node:assert/strict';
import { resolveAll, sidecarWith, type Texts } from './shelf.ts';

const A = 'Some 170 of 329 lawmakers voted on Sunday.\n\nThen 170 of 329 members left.\n';
const changed = A.replace('Some 170', 'Some 180');
const sidecar = sidecarWith(A, { k1: '170 of 329 lawmakers', k2: 'Sunday', k3: 'left' }, { citekey: 'wire2020' });
const B = '---\ncitekey: ledger\n---\n\nNobody “knew”.\n';

/** `state «passage»` of every citation of a report. */
async function states(report: string, texts: Texts): Promise<readonly string[]> {
  const all = await resolveAll({ ...texts, '/w/report.md': report });
  return all.map(({ state, article, span, candidates }) =>
    [
      state,
      span && article && `«${article.article.text.slice(span.start, span.end)}»`,
      candidates?.length && article && candidates.map(c => `?${article.article.text.slice(c.start, c.end)}`).join(' '),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('resolving a citation', () => {
  const texts = { '/w/a.txt': A, '/w/a.txt.postil.json': sidecar, '/w/deep/b.md': B };
  const table: readonly (readonly [citation: string, state: string])[] = [
    ['[x](a.txt#p-k1)', 'exact «170 of 329 lawmakers»'],
    ['[x](./deep/../a.txt#p-k2)', 'exact «Sunday»'],
    ['[x](/a.txt#p-k2)', 'exact «Sunday»'],
    ['[x](a.txt#p-none)', 'no-annotation'],
    ['[x](b.txt#p-k1)', 'no-article'],
    ['[x](../a.txt#p-k1)', 'outside'],
    ['[x](a.txt#:~:text=Then-,170)', 'exact «170»'],
    [
      '[x](a.txt#:~:text=Some,members)',
      'exact «Some 170 of 329 lawmakers voted on Sunday.\n\nThen 170 of 329 members»',
    ],
    ['[x](a.txt#:~:text=170)', 'ambiguous «170» ?170 ?170'],
    ['[x](a.txt#:~:text=Then%20190%20of%20329%20members)', 'orphaned ?Then 170 of 329 members'],
    ['[x](a.txt#:~:text=Some-,190,-of%20329%20lawmakers)', 'changed «170»'],
    ['[x](a.txt#:~:text=nothing%20of%20it)', 'orphaned'],
    ['[@wire2020, "voted on Sunday"]', 'exact «voted on Sunday»'],
    ['[@ledger, "nobody \'knew\'"]', 'exact «Nobody “knew”»'],
    ['[@ledger]', 'whole'],
    ['[@nobody, "x"]', 'no-key'],
    ['[@wire2020, "voted on Monday"]', 'orphaned'],
  ];
  for (const [citation, state] of table)
    it(citation, async () => assert.deepEqual(await states(`So ${citation}.`, texts), [state]));

  it('says when a passage changed, moved or went', async () => {
    const report = '[x](a.txt#p-k1) [y](a.txt#p-k2) [z](a.txt#p-k3)';
    const after = `A new head.\n\n${changed.replace('left', 'stayed put')}`;
    const found = await states(report, { ...texts, '/w/a.txt': after });
    assert.deepEqual(found, ['changed «180 of 329 lawmakers»', 'moved «Sunday»', 'changed «stayed put»']);
  });

  it('does not guess between two articles with one key', async () =>
    assert.deepEqual(await states('[@ledger, "x"]', { ...texts, '/w/c.md': B }), ['several-keys']));
});
