import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/read.ts';
import {
  decodeTextFragment,
  describeTextFragment,
  encodeTextFragment,
  findTextFragment,
  type TextFragment,
} from '../../../src/citations/text-fragment.ts';

describe('text fragments', () => {
  const table: readonly (readonly [fragment: TextFragment, encoded: string])[] = [
    [{ start: 'an example' }, ':~:text=an%20example'],
    [{ prefix: 'this is', start: 'an example', suffix: 'text' }, ':~:text=this%20is-,an%20example,-text'],
    [{ start: 'an example', end: 'text' }, ':~:text=an%20example,text'],
    [{ start: 'al-Asad, Taji & K1' }, ':~:text=al%2DAsad%2C%20Taji%20%26%20K1'],
    [{ start: 'so (they) said' }, ':~:text=so%20%28they%29%20said'],
    [{ start: '🚢' }, ':~:text=%F0%9F%9A%A2'],
  ];
  for (const [fragment, encoded] of table) {
    it(encoded, () => {
      assert.equal(encodeTextFragment(fragment), encoded);
      assert.deepEqual(decodeTextFragment('#' + encoded), fragment);
    });
  }

  for (const bad of [
    '',
    '#p-abc',
    '#:~:text=',
    '#:~:text=a,b,c',
    '#:~:text=%zz',
    '#:~:text=-,a',
    '#:~:text=a,-',
    '#:~:other=a',
  ]) {
    it(`«${bad}» is none`, () => assert.equal(decodeTextFragment(bad), undefined));
  }

  it('reads the directive behind a fragment and beside others', () => {
    assert.deepEqual(decodeTextFragment('#head:~:x=1&text=one%20two&text=three'), { start: 'one two' });
  });

  const text = 'Some 170 of 329 lawmakers voted.\n\nThen 170 of 329 members left the “Green Zone”, and 1700 stayed.';
  const article = readArticle(text, { format: 'plain' });
  const found = (f: TextFragment): string[] =>
    findTextFragment(article, f).map(s => `${s.start}:${text.slice(s.start, s.end)}`);
  it('finds all passages in order', () =>
    assert.deepEqual(found({ start: '170 of 329' }), ['5:170 of 329', '39:170 of 329']));
  it('ignores case and white space', () => assert.deepEqual(found({ start: 'SOME  170' }), ['0:Some 170']));
  it('takes context into account', () => assert.deepEqual(found({ prefix: 'Then', start: '170' }), ['39:170']));
  it('matches whole words only', () => assert.deepEqual(found({ start: '70 of 329' }), []));
  it('spans blocks by start and end', () =>
    assert.deepEqual(found({ start: 'lawmakers', end: 'Then' }), ['16:lawmakers voted.\n\nThen']));
  it('keeps typographic quotes', () => assert.deepEqual(found({ start: '“Green Zone”' }), ['67:“Green Zone”']));

  it('a passage comes back through describe, encode, decode and find', () => {
    const words = fc.constantFrom(
      'Iraq',
      'al-Asad',
      '5,500',
      '170',
      'of',
      'the',
      '“so”',
      'AT&T',
      'x,',
      '-',
      '🚢',
      'é',
      'said.',
      'Kata’ib',
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '\n\n', '\u00a0', '  ');
    const textOf = fc.array(fc.tuple(words, gap), { minLength: 1, maxLength: 40 }).map(a => a.flat().join(''));
    fc.assert(
      fc.property(textOf, fc.nat(), fc.nat(), (t, x, y) => {
        const a = readArticle(t, { format: 'plain' });
        const start = x % t.length;
        const passage = { start, end: Math.min(t.length, start + 1 + (y % 60)) };
        const fragment = describeTextFragment(a, passage);
        if (!fragment) {
          // nothing to see, or words that stand in the text more than once
          const words = t.slice(passage.start, passage.end).match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]+/gu) ?? [];
          return assert.ok(!words.length || words.some(w => t.split(w).length > 2), JSON.stringify(passage));
        }
        const back = decodeTextFragment(encodeTextFragment(fragment));
        assert.deepEqual(back, fragment);
        const [hit] = findTextFragment(a, back!, 1);
        const trimmed = t.slice(passage.start, passage.end);
        const from = passage.start + trimmed.search(/[^\s\u00a0]/);
        const to = passage.end - (trimmed.length - trimmed.trimEnd().length);
        assert.ok(hit && hit.start <= from && hit.end >= to, JSON.stringify({ fragment, hit, from, to }));
        return undefined;
      }),
      { numRuns: 500 },
    );
  });
});
