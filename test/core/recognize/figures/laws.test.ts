import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockContent, Token } from '../../../../src/article/article.ts';
import { readArticle } from '../../../../src/article/read.ts';
import { figures } from '../../../../src/recognize/figures/figures.ts';
import { figuresOf } from './read.ts';

const WORDS =
  '1 300 1,300 4.7 million billion half a an one two -third thirds of the 329 in five hundred hundreds thousands and to or - – between from up more than about $ US$ Rs K4 ,000 % percent km barrels per day year old , . ( ) 2020 March people "'.split(
    ' ',
  );
const NOBODY = { dates: [], actors: [] };

describe('laws of figures', () => {
  it('never overlaps, keeps bounds in order and spans in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), words => {
        const text = words.join(' ');
        let last = 0;
        for (const m of figuresOf(text)) {
          assert.ok(m.start >= last && m.end > m.start && m.end <= text.length, JSON.stringify(text));
          assert.equal(m.text, text.slice(m.start, m.end));
          last = m.end;
          assert.ok(m.value !== undefined || m.min !== undefined, text);
          if (m.value !== undefined) assert.ok(Number.isFinite(m.value), text);
          assert.ok((m.min ?? -Infinity) <= (m.value ?? m.max ?? Infinity), text);
          assert.ok((m.value ?? m.min ?? -Infinity) <= (m.max ?? Infinity), text);
        }
      }),
      { numRuns: 400 },
    );
  });

  const HOSTILE = [
    '1 ',
    '12-',
    'one ',
    'a ',
    'hundreds of ',
    'one hundred and ',
    '1 to ',
    '$',
    'half a ',
    '5 of ',
    'one in ',
    '3, ',
    "5 of a's ",
    '1/2 ',
    'between 5 and ',
    '"5" ',
    'minus ',
    '5 x ',
    '000 ',
  ];
  for (const unit of HOSTILE)
    it(`does work in proportion to the text on "${unit}…"`, () => {
      const work = (n: number): number => {
        const block = oneBlock(unit.repeat(n));
        let reads = 0;
        const tokens = new Proxy(block.tokens as Token[], {
          get: (target, key) => {
            reads++;
            return Reflect.get(target, key) as unknown;
          },
        });
        figures.find({ ...block, tokens }, NOBODY);
        return reads / block.tokens.length;
      };
      const [small, large] = [work(40), work(400)];
      assert.ok(large < 1.5 * small + 20, `${small.toFixed(0)} reads a token, then ${large.toFixed(0)}`);
    });

  it('passes over a serial number of any length', () => {
    assert.deepEqual(figuresOf('7'.repeat(100_000)), []);
  });
});

/** The text as one block, however the reader would cut it. */
function oneBlock(text: string): BlockContent {
  const blocks = readArticle(text, { format: 'plain' }).blocks;
  assert.equal(blocks.length, 1);
  return blocks[0]!.content;
}
