import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/citations/find.ts';
import { CITATION_STYLES, footnoteLabels, writeCitation, type Quotation } from '../../../src/citations/write.ts';

const quotation: Quotation = {
  words: 'at least [19] people',
  address: 'a.md#p-k1',
  title: 'Dozens missing',
  source: 'The Courier',
  date: '14 March 2023',
  citekey: 'courier',
};

describe('writing a citation', () => {
  const table = {
    link: ['[at least \\[19\\] people](a.md#p-k1)', undefined],
    quote: ['> [at least \\[19\\] people](a.md#p-k1)\n>\n> — *The Courier*, 14 March 2023\n', undefined],
    footnote: ['[^2]', '[^2]: [at least \\[19\\] people](a.md#p-k1), *The Courier*, 14 March 2023.'],
    pandoc: ['[@courier, "at least 19 people"]', undefined],
  } as const;
  for (const style of CITATION_STYLES)
    it(style, () => {
      const { text, definition } = writeCitation(style, quotation, footnoteLabels('a[^1] b\n\n[^1]: c'));
      assert.deepEqual([text, definition], table[style]);
    });

  it('without a source the file names it', () =>
    assert.match(writeCitation('quote', { words: 'x', address: 's/a%20b.md#p-k' }).text, /— \*a b\.md\*\n$/));

  it('is found again as what was written, whatever the words are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', '🚢', ' ', '[', ']', '*', '_', '`', '<', '&', '!', '\\', '(', '~', '@', '$', '\n', '"'), minLength: 1, maxLength: 20 }); // prettier-ignore
    fc.assert(
      fc.property(words, w => {
        fc.pre(w.trim() !== '');
        const { text } = writeCitation('link', { words: w, address: 'a.md#p-k1' });
        const found = findCitations(`So ${text} it is.`);
        assert.deepEqual(
          found.map(c => c.target),
          [{ form: 'annotation', path: 'a.md', id: 'k1' }],
        );
        const { start, end } = found[0]!;
        assert.equal(`So ${text} it is.`.slice(start, end), text);
      }),
    );
  });
});
