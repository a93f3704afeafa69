import assert from 'node:assert/strict';
import { exampleArticle, exampleFiles } from './examples.ts';

describe('examples', () => {
  const table: readonly (readonly [file: string, published: string, basis: string, title: string])[] = [
    [
      '2023-03-14-highland-courier.md',
      '2023-03-14',
      'front matter',
      'Dozens missing after mine dam bursts above Kara-Tash',
    ],
    [
      '2023-03-15-meridian-wire.txt',
      '2023-03-15',
      'stated',
      'UPDATE 3-Kyrgyz dam toll rises to 31 as hopes fade for the missing',
    ],
    ['2023-04-02-sunday-ledger.md', '2023-04-02', 'front matter', 'The valley beneath the gold'],
    ['2023-12-30-steppe-tribune.txt', '2023-12-30', 'stated', 'DEPUTIES BACK STATE TAKEOVER OF TARSU MINE'],
    ['2024-03-12-harbour-times.md', '2024-03-12', 'front matter', 'A year on, a valley is still counting'],
    ['2025-02-11-basin-institute.txt', '2025', 'inferred', 'Two Years After Tarsu: What the Dam Teaches'],
  ];
  for (const [file, published, basis, title] of table) {
    it(`${file} says when it was published`, () => {
      const article = exampleArticle(file);
      assert.deepEqual([article.publication.date, article.publication.basis, article.title], [published, basis, title]);
    });
  }

  it('are all in the table', () => {
    assert.deepEqual(
      exampleFiles.toSorted(),
      table.map(([file]) => file),
    );
  });

  it('has names and figures that run across the hard line breaks of a PDF', () => {
    const text = exampleArticle('2025-02-11-basin-institute.txt')
      .blocks.map(b => b.content.text)
      .join('\n');
    for (const passage of ['nearly 2 million cubic meters', 'Northlake Minerals', '1.6 billion soms', 'World Bank'])
      assert.ok(text.includes(passage), passage);
  });
});
