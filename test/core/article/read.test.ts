import assert from 'node:assert/strict';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sourceSpan } from '../../../src/article/offsets.ts';
import { parsePublished } from '../../../src/article/published.ts';
import { formatOf, readArticle } from '../../../src/article/read.ts';

const blocks = (text: string, format: 'plain' | 'markdown' = 'plain'): string[] =>
  readArticle(text, { format }).blocks.map(b => `${b.content.role}: ${b.content.text}`);

describe('plain text', () => {
  const wrapped = 'Moving forward, further political fractures in the capital are a distinct possibility, between';
  const table: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
    ['paragraphs', 'One sentence.\n\nAnother one.', ['paragraph: One sentence.', 'paragraph: Another one.']],
    [
      'hard-wrapped lines',
      `${wrapped}\nthe two parties. It went on.`,
      [`paragraph: ${wrapped} the two parties. It went on.`],
    ],
    [
      'double-spaced lines',
      `${wrapped}\n\nthe two parties. It went on.`,
      [`paragraph: ${wrapped} the two parties. It went on.`],
    ],
    [
      'a head over a paragraph',
      'Why the Army Went\nTroops left on Sunday, they said.',
      ['heading: Why the Army Went', 'paragraph: Troops left on Sunday, they said.'],
    ],
    ['a head in capitals', 'ARMY LEAVES\n\nTroops left.', ['heading: ARMY LEAVES', 'paragraph: Troops left.']],
    [
      'a long line is a paragraph',
      `${'word '.repeat(60)}end\nAnother paragraph here.`,
      [`paragraph: ${'word '.repeat(60)}end`, 'paragraph: Another paragraph here.'],
    ],
    ['furniture', 'ADVERTISEMENT\n\nTroops left.', ['furniture: ADVERTISEMENT', 'paragraph: Troops left.']],
    ['a caption', 'Troops leave. (Source: PTI)\n\nText.', ['caption: Troops leave. (Source: PTI)', 'paragraph: Text.']],
    ['items', '• One\n• Two', ['listItem: • One', 'listItem: • Two']],
    ['nothing', ' \n\n\t\n', []],
  ];
  for (const [name, text, expected] of table) it(name, () => assert.deepEqual(blocks(text), expected));

  it('cuts endless lines without losing a letter', () => {
    const article = readArticle('word '.repeat(20_000), { format: 'plain' });
    assert.ok(article.blocks.every(b => b.content.text.length <= 20_000));
    assert.equal(
      article.blocks.reduce((n, b) => n + b.content.tokens.length, 0),
      20_000,
    );
  });
});

describe('markdown', () => {
  it('gives blocks their roles', () => {
    const text = '# Head\n\nPara.\n\n> Quote.\n\n- item\n\n| a |\n| - |\n| b |\n\nx[^1]\n\n[^1]: Note.\n';
    assert.deepEqual(blocks(text, 'markdown'), [
      'heading: Head',
      'paragraph: Para.',
      'quote: Quote.',
      'listItem: item',
      'cell: a',
      'cell: b',
      'paragraph: x',
      'footnote: Note.',
    ]);
  });

  it('reads front matter, and passes over what is no YAML map', () => {
    const a = readArticle('---\ntitle: "The dam"\npublished: 2023-03-14\n---\n\nText.', { format: 'markdown' });
    assert.equal(a.title, 'The dam');
    assert.deepEqual(a.publication, { date: '2023-03-14', basis: 'front matter' });
    for (const bad of ['---\n- a\n---\nText.', '---\n{[\n---\nText.', '---\n---\nText.']) {
      const b = readArticle(bad, { format: 'markdown' });
      assert.deepEqual(
        b.blocks.map(x => x.content.text),
        ['Text.'],
      );
      assert.deepEqual(b.publication, { basis: 'unknown' });
    }
  });

  it('reads a document in chunks as remark reads it whole', () => {
    const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);
    const words = (text: string): string => {
      const out: string[] = [];
      const visit = (n: { type: string; value?: string; children?: unknown[] }): void => {
        if (n.type === 'text' && n.value !== undefined) out.push(n.value);
        for (const c of n.children ?? []) visit(c as typeof n);
      };
      visit(parser.parse(text) as never);
      return out.join(' ').replace(/\s+/g, '');
    };
    const line = fc.constantFrom(
      'word',
      '- item',
      '  more',
      '> quote',
      '```',
      '~~~',
      '# head',
      '',
      '',
      '    code',
      '1. one',
      '---',
      '| a | b |',
      '| - | - |',
      '<div>',
      '<!-- x',
      'end -->',
      '[^n]: note',
      '***',
      'a *b* c',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), lines => {
        // no front matter here: it is told apart before chunks are
        const text = 'start\n\n' + lines.join('\n');
        const got = readArticle(text, { format: 'markdown' })
          .blocks.map(b => b.content.text)
          .join('');
        assert.equal(got.replace(/\s+/g, ''), words(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('publication', () => {
  const table: readonly (readonly [text: string, date: string | undefined, basis: string])[] = [
    ['Dam fails\n\nPublished: 14 March 2023\n\nText.', '2023-03-14', 'stated'],
    ['Dam fails\n\nBy Ann Reader | Mar. 14, 2023\n\nText.', '2023-03-14', 'stated'],
    ['Dam fails\n\nMarch 14, 2023 10:30 a.m. EST\n\nText.', '2023-03-14', 'stated'],
    ['Dam fails\n\nThe Highland Courier, 18 September 2021\n\nText.', '2021-09-18', 'stated'],
    ['MERIDIAN WIRE, 18 September 2021\n\nDam fails', '2021-09-18', 'stated'],
    ['Dam fails\n\nThe Review of Rivers, November 2022\n\nText.', '2022-11', 'stated'],
    ['Dam fails\n\nNovember 2022\n\nText.', '2022-11', 'stated'],
    ['Troops left Baghdad in the rain, 18 September 2021', undefined, 'unknown'],
    ['Dam fails\n\nThey came in the year of the flood, November 2022', undefined, 'unknown'],
    ['KIRKUK, Jan. 7, 2020 (Reuters) – Troops left.', '2020-01-07', 'stated'],
    ['Troops in Kirkuk, Jan. 4, 2020. (Photo: AFP)\n\nTroops left on Sunday.', '2020-01', 'inferred'],
    ['Troops left.\n\n©2020 Bloomberg L.P.', '2020', 'inferred'],
    ['Troops left.\n\n© Deutsche Welle 2024', '2024', 'inferred'],
    ['Troops left in 2019 after the vote of 5 May 2018.', undefined, 'unknown'],
    ['Published: 31 February 2023', undefined, 'unknown'],
    ['Troops left on Sunday.', undefined, 'unknown'],
  ];
  for (const [text, date, basis] of table) {
    it(text.replace(/\n+/g, ' / '), () => {
      const { publication } = readArticle(text, { format: 'plain' });
      assert.equal(publication.date, date);
      assert.equal(publication.basis, basis);
      if (publication.evidence) assert.match(text.slice(publication.evidence.start, publication.evidence.end), /\d{4}/);
    });
  }

  it('is what was given, before anything the text says', () => {
    const text = '---\npublished: 2023-03-14\n---\nText.';
    assert.deepEqual(readArticle(text, { format: 'markdown', published: '2023-03-15' }).publication, {
      date: '2023-03-15',
      basis: 'given',
    });
    assert.equal(readArticle(text, { format: 'markdown', published: 'nonsense' }).publication.date, '2023-03-14');
  });

  for (const [written, date] of [
    ['2020-01-07', '2020-01-07'],
    ['2020-01-07T10:00:00Z', '2020-01-07'],
    ['2020-01', '2020-01'],
    ['2020', '2020'],
    ['January 7, 2020', '2020-01-07'],
    ['7 Jan 2020', '2020-01-07'],
    ['2020-13-07', undefined],
    ['soon', undefined],
  ] as const)
    it(`parsePublished ${written}`, () => assert.equal(parsePublished(written), date));
});

describe('the five articles', () => {
  const folder = '../shared/articles';
  const files = ['000', '001', '002', '003', '004'].map(n => `${folder}/${n}.txt`);
  if (!files.every(f => existsSync(f))) {
    console.log(`      ${folder} is absent: its five articles are not read here`);
    return;
  }
  for (const file of files) {
    for (const crlf of [false, true]) {
      it(`${file}${crlf ? ' with CRLF' : ''}: every token is the source's own`, () => {
        const lf = readFileSync(file, 'utf8');
        const text = crlf ? lf.replace(/\n/g, '\r\n') : lf;
        const article = readArticle(text, { format: formatOf(file) });
        let tokens = 0;
        for (const b of article.blocks) {
          for (const t of b.content.tokens) {
            const { start, end } = sourceSpan(b.content, b.start, t.start, t.end);
            assert.equal(text.slice(start, end).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/‑/g, '-'), t.text);
            tokens++;
          }
        }
        assert.ok(tokens > 1000);
      });
    }
  }

  it('a name or figure across a hard break is in one sentence', () => {
    const article = readArticle(readFileSync(files[2]!, 'utf8'), { format: 'plain' });
    const text = article.blocks.map(b => b.content.text).join('\n');
    for (const phrase of [
      'at 4.7 million barrels per day',
      'a message to Iraq regarding Saudi-Iranian mediation talks',
      'strike on Soleimani',
      'the Iraqi and U.S. governments',
    ]) {
      assert.ok(text.includes(phrase), phrase);
    }
  });
});
