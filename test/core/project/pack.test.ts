import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack, unpack } from '../../../src/project/pack.ts';

describe('pack', () => {
  for (const [what, value] of [
    ['nothing', undefined],
    ['every sort of number', [0, -0, 1, -1, 127, 128, 2 ** 49, 2 ** 50, 2 ** 53, 0.1, NaN, Infinity, -Infinity]],
    ['broken surrogates', ['\ud800', 'a\udc00b', '😀', '', 'ÿĀ']],
    ['keys that would run together', [{ 'a\u0000b': 1, c: 2 }, { a: 1, 'b\u0000c': 2 }, { 'a\u0000b\u0000c': 3 }]],
    ['no key and an empty one', [{}, { '': 0 }, {}]],
    ['a key that is no ordinary one', JSON.parse('{"__proto__":{"x":1},"constructor":2}') as unknown],
    ['fields that are undefined', { a: undefined, b: null }],
    ['a long string', 'ab'.repeat(100_000)],
  ] as const)
    it(`gives back ${what}`, () => assert.deepStrictEqual(unpack(pack(value)), value));

  it('gives back all plain data', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withNullPrototype: false }), value => {
        assert.deepStrictEqual(unpack(pack(value)), value);
      }),
      { numRuns: 500 },
    );
  });

  it('is small where things repeat', () => {
    const mentions = Array.from({ length: 1000 }, (_, i) => ({
      kind: 'actor',
      start: i * 9,
      end: i * 9 + 4,
      text: 'Iran',
    }));
    assert.ok(pack(mentions).length < 10_000);
  });

  it('refuses bytes that were cut or changed, or reads something, but never hangs', () => {
    const bytes = pack([{ a: 'text', b: [1, 2.5, { c: true }] }, 'more']);
    for (let length = 0; length < bytes.length; length++)
      assert.throws(() => unpack(bytes.subarray(0, length)), RangeError, `${length}`);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const damaged = bytes.slice();
        damaged[at] = byte;
        try {
          unpack(damaged);
        } catch (error) {
          assert.ok(error instanceof RangeError);
        }
      }),
    );
  });

  it('takes nothing that is not plain', () => assert.throws(() => pack({ run: () => 1 }), TypeError));
});
