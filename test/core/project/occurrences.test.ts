import assert from 'node:assert/strict';
import fc from 'fast-check';
import { occurrencesOf } from '../../../src/project/occurrences.ts';

const cases: readonly (readonly [what: string, text: string, words: string, at: readonly number[]])[] = [
  ['every one', 'Ann met Ann.', 'Ann', [0, 8]],
  ['no part of a word', 'Iranian Iran, Irans', 'Iran', [8]],
  ['beside a hyphen or a possessive', "Iran-backed; Iran's", 'Iran', [0, 13]],
  ['no part of a number', '5,500 of 5 and 1.5 or 5.', '5', [9, 22]],
  ['letters with marks are letters', 'cafe\u0301 cafe', 'cafe', [6]],
  ['letters beyond the first plane', '\u{10400}x x', 'x', [4]],
  ['emoji are no letters', '😀Ann😀', 'Ann', [2]],
  ['over a line break', 'Qassem\r\nSoleimani', 'Qassem Soleimani', [0]],
  ['not over a blank line', 'Qassem\n\nSoleimani', 'Qassem Soleimani', []],
  ['case counts', 'us US', 'US', [3]],
  ['nothing of nothing', 'a b', '  ', []],
];

describe('occurrences of words', () => {
  for (const [what, text, words, at] of cases)
    it(what, () => {
      const found = occurrencesOf(text, words);
      assert.deepEqual(
        found.map(span => span.start),
        at,
      );
      for (const { start, end } of found) assert.equal(text.slice(start, end).split(/\s+/).join(' '), words);
    });

  it('do not overlap, and are what was asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.') }),
        fc.constantFrom('a', 'a b', 'ab'),
        (text, words) => {
          let last = 0;
          for (const { start, end } of occurrencesOf(text, words)) {
            assert.ok(start >= last);
            last = end;
            assert.equal(text.slice(start, end).replace(/\s+/g, ' '), words);
          }
        },
      ),
    );
  });
});
