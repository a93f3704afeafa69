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

  const HARD = [',', '-', '&', '=', '%', '#', '"', '(', ')', '🚢', '👩‍🔬', 'e\u0301', 'ß', '\n', ' ', 'a', '7'];
  it('every fragment comes back from its address, whatever its parts are made of', () => {
    const part = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...HARD) }),
      fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    );
    const fragment = fc.record({ prefix: part, start: part, end: part, suffix: part }, { requiredKeys: ['start'], noNullPrototype: true }); // prettier-ignore
    fc.assert(
      fc.property(fragment, f => {
        const address = encodeTextFragment(f);
        assert.deepEqual(decodeTextFragment(address), f);
        assert.match(address, /^[\w:~=%,.-]+$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('a passage that stands in the text many times comes back by the words around it', () => {
    // few words, so that most passages have equals; whole words, so that exactly they come back
    const word = fc.constantFrom('170', 'of', 'al-Asad,', 'AT&T', '🚢', 'said.', '“so”', 'Kata’ib', '5,500');
    const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n');
    const text = fc.array(fc.tuple(word, gap), { minLength: 12, maxLength: 40 });
    const forms = { prefix: 0, suffix: 0, end: 0 };
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), (pairs, x, length) => {
        const t = pairs.flat().join('');
        const a = readArticle(t, { format: 'plain' });
        const words = [...t.matchAll(/\S+/g)];
        const first = x % words.length;
        const last = words[Math.min(words.length - 1, first + length - 1)]!;
        const passage = { start: words[first]!.index, end: last.index + last[0].length };
        const fragment = describeTextFragment(a, passage);
        if (!fragment) return;
        for (const form of ['prefix', 'suffix', 'end'] as const) if (fragment[form] !== undefined) forms[form]++;
        // it, and nothing else: a browser goes to the first, Postil asks which of several is meant
        assert.deepEqual(findTextFragment(a, decodeTextFragment(encodeTextFragment(fragment))!), [passage]);
      }),
      { numRuns: 500 },
    );
    for (const [form, count] of Object.entries(forms)) assert.ok(count > 30, `${form}: ${count}`);
  });

  it('a range whose end is nowhere, or far away, is looked for once', () => {
    const a = readArticle(`${'one two '.repeat(50_000)}end`, { format: 'plain' });
    const started = process.cpuUsage();
    assert.deepEqual(findTextFragment(a, { start: 'one', end: 'nowhere' }), []);
    assert.deepEqual(findTextFragment(a, { start: 'one', end: 'on' }), []);
    assert.equal(findTextFragment(a, { start: 'one', end: 'end' }, 1000).length, 1000);
    const { user, system } = process.cpuUsage(started);
    assert.ok(user + system < 5_000_000, `${user + system} microseconds`);
  });
});
