import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/article/article.ts';
import { cleanOffset, sourceSpan } from '../../../src/article/offsets.ts';
import { readArticle } from '../../../src/article/read.ts';

/** The source slices of every token, blocks in order. */
function tokenSources(article: Article): string[] {
  return article.blocks.flatMap(b =>
    b.content.tokens.map(t => {
      const { start, end } = sourceSpan(b.content, b.start, t.start, t.end);
      return article.text.slice(start, end);
    }),
  );
}

/** What clean text may write differently. */
const plain = (s: string): string =>
  s
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/[‐‑]/g, '-');

describe('offsets', () => {
  const table: readonly (readonly [name: string, text: string, word: string, source: string])[] = [
    [
      'CRLF inside a name',
      'for weeks now the troops had been waiting for word in the United\r\nStates today',
      'United States',
      'United\r\nStates',
    ],
    ['a byte order mark', '\ufeffIraq voted', 'Iraq', 'Iraq'],
    ['emoji before', '🚢🚢 Iraq voted', 'Iraq', 'Iraq'],
    ['a combining mark', 'San Jose\u0301 voted', 'San José', 'San Jose\u0301'],
    ['two combining marks, of which one composes', 'x q\u0323\u0307 Iraq', 'Iraq', 'Iraq'],
    ['tabs', 'in\tthe\tUnited\tStates', 'United States', 'United\tStates'],
    ['no-break spaces', 'Sajad\u00a0Jiyad said', 'Sajad Jiyad', 'Sajad\u00a0Jiyad'],
    ['several spaces', 'between  U.S. and', 'between U.S.', 'between  U.S.'],
    ['curly apostrophes', 'the Kata’ib Hezbollah', "Kata'ib Hezbollah", 'Kata’ib Hezbollah'],
    ['a soft hyphen', 'in Bagh\u00addad today', 'Baghdad', 'Bagh\u00addad'],
    ['a zero-width space', 'in Bagh\u200bdad today', 'Baghdad', 'Bagh\u200bdad'],
    ['a hyphen at a line end', 'the Saudi-\nIranian talks', 'Saudi-Iranian', 'Saudi-\nIranian'],
    [
      'a PDF break with a blank line',
      'volume of 4.7 million barrels per day in the field of Rumaila and 4.7 million barrels per\n\nday elsewhere in the country.',
      'barrels per day elsewhere',
      'barrels per\n\nday elsewhere',
    ],
  ];
  for (const [name, text, word, source] of table) {
    it(name, () => {
      const article = readArticle(text, { format: 'plain' });
      const block = article.blocks.find(b => b.content.text.includes(word));
      assert.ok(block, `«${word}» is in none of ${JSON.stringify(article.blocks.map(b => b.content.text))}`);
      const at = block.content.text.indexOf(word);
      const span = sourceSpan(block.content, block.start, at, at + word.length);
      assert.equal(text.slice(span.start, span.end), source);
      assert.equal(cleanOffset(block.content, block.start, span.start), at);
    });
  }

  const markdown: readonly (readonly [name: string, text: string, word: string, source: string])[] = [
    ['emphasis inside a name', 'the **Adil** Abdul-Mahdi government', 'Adil Abdul-Mahdi', 'Adil** Abdul-Mahdi'],
    ['emphasis around a name', 'the *Adil Abdul-Mahdi* government', 'Adil Abdul-Mahdi', 'Adil Abdul-Mahdi'],
    [
      'a link',
      'see [Toby Dodge](https://example.org/a_b) there',
      'Toby Dodge there',
      'Toby Dodge](https://example.org/a_b) there',
    ],
    ['a character reference', 'Smith &amp; Sons won', 'Smith & Sons', 'Smith &amp; Sons'],
    ['an escape', 'the 1\\*2 Kirkuk road', '1*2 Kirkuk', '1\\*2 Kirkuk'],
    ['a quote over lines', '> the United\n> States left', 'United States', 'United\n> States'],
    ['a nested quote', '> > the United\n> > States left', 'United States', 'United\n> > States'],
    ['an item over lines', '- the United\n  States left', 'United States', 'United\n  States'],
    ['a table cell', '| who | count |\n| --- | --- |\n| Iraq | 5,500 |', '5,500', '5,500'],
    ['a hard break', 'the United  \nStates left', 'United States', 'United  \nStates'],
    ['a footnote', 'Text[^1].\n\n[^1]: From Kirkuk.', 'Kirkuk', 'Kirkuk'],
    ['a heading', '# Iraq *votes*\n\ntext', 'Iraq votes', 'Iraq *votes'],
    ['a setext heading with CRLF', 'Iraq votes\r\n===\r\n\r\ntext', 'Iraq votes', 'Iraq votes'],
    ['front matter before', '---\ntitle: Kirkuk\n---\nIraq votes', 'Iraq votes', 'Iraq votes'],
    ['a strange escape', 'C:\\Iraq \\\\ Kirkuk', 'Kirkuk', 'Kirkuk'],
    ['a byte order mark before markup', '\ufeff*Iraq* and **Kirkuk** voted', 'Kirkuk voted', 'Kirkuk** voted'],
    ['a byte order mark before front matter', '\ufeff---\ntitle: x\n---\n*Iraq* votes', 'Iraq votes', 'Iraq* votes'],
    ['an unknown reference', 'AT&T; &bogus; Kirkuk &copy; Mosul', 'Kirkuk © Mosul', 'Kirkuk &copy; Mosul'],
  ];
  for (const [name, text, word, source] of markdown) {
    it(`Markdown: ${name}`, () => {
      const article = readArticle(text, { format: 'markdown' });
      const block = article.blocks.find(b => b.content.text.includes(word));
      assert.ok(block, `«${word}» is in none of ${JSON.stringify(article.blocks.map(b => b.content.text))}`);
      const at = block.content.text.indexOf(word);
      const span = sourceSpan(block.content, block.start, at, at + word.length);
      assert.equal(text.slice(span.start, span.end), source);
    });
  }

  it('Markdown: code, raw HTML and addresses are left alone', () => {
    const article = readArticle(
      'Run `Kirkuk` and <b title="Mosul">x</b> at https://erbil.example/\n\n```\nBasra\n```\n\n    Samarra\n',
      { format: 'markdown' },
    );
    const all = article.blocks.map(b => b.content.text).join('\n');
    for (const word of ['Kirkuk', 'Mosul', 'erbil', 'Basra', 'Samarra']) assert.ok(!all.includes(word), word);
  });

  const piece = fc.constantFrom(
    'Iraq ',
    'the U.S. ',
    '5,500',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '\u00a0',
    '’s ',
    '“',
    '”',
    'e\u0301',
    '🚢',
    '\ufeff',
    '\u200b',
    '\u00ad',
    '**',
    '*',
    '_',
    '`',
    '[a](b) ',
    '&amp;',
    '&#x41;',
    '\\*',
    '\\',
    '> ',
    '- ',
    '1. ',
    '# ',
    '| ',
    '|\n',
    '---\n',
    '[^1]',
    '[^1]: ',
    '<b>',
    '<!-- ',
    ' -->',
    '```\n',
    '    ',
    '~~',
    'http://x.y ',
    'Kata’ib ',
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map(p => p.join(''));

  for (const format of ['plain', 'markdown'] as const) {
    it(`${format}: every token stands in the source, in order`, () => {
      fc.assert(
        fc.property(anyText, text => {
          const article = readArticle(text, { format });
          let last = 0;
          for (const b of article.blocks) {
            assert.ok(b.start >= last || b.content.role === 'footnote', 'blocks in order');
            last = b.start;
            let at = b.start;
            for (const t of b.content.tokens) {
              const { start, end } = sourceSpan(b.content, b.start, t.start, t.end);
              assert.ok(start >= at && end > start && end <= text.length, `${t.text} at ${start}-${end}`);
              at = end;
              const source = text.slice(start, end);
              // markup inside a word (**Adil**a) comes along; otherwise the source says the same
              if (format === 'plain') assert.equal(plain(source), t.text);
            }
          }
        }),
        { numRuns: 600 },
      );
    });

    it(`${format}: an edit reads the same as a fresh reading`, () => {
      fc.assert(
        fc.property(anyText, anyText, anyText, fc.array(piece, { maxLength: 4 }), (a, b, c, inserted) => {
          // padded so that there are chunks to take over
          const pad = (n: number): string =>
            Array.from({ length: n }, (_, i) => `Paragraph ${i} about Kirkuk.\n\n`).join('');
          const before = readArticle(pad(5) + a + pad(2) + b + pad(1) + c + pad(5), { format });
          const text = pad(5) + a + pad(2) + inserted.join('') + pad(1) + c + pad(5);
          const edited = readArticle(text, { format, previous: before });
          const fresh = readArticle(text, { format });
          assert.deepEqual(tokenSources(edited), tokenSources(fresh));
          assert.deepEqual(edited, fresh);
        }),
        { numRuns: 400 },
      );
    });
  }

  it('takes untouched blocks over by identity', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} about Kirkuk.\n\n`).join('');
    const before = readArticle(text, { format: 'plain' });
    const at = text.indexOf('Paragraph 20');
    const after = readArticle(text.slice(0, at) + 'X' + text.slice(at), { format: 'plain', previous: before });
    const old = new Set(before.blocks.map(b => b.content));
    assert.equal(after.blocks.length, before.blocks.length);
    assert.ok(after.blocks.filter(b => !old.has(b.content)).length <= 5);
  });
});
