import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdits } from '../../../src/anchor/follow.ts';
import { plainText } from '../../../src/anchor/plain.ts';

describe('following edits', () => {
  const span = { start: 10, end: 15 };
  const cases = [
    ['before', { start: 0, end: 2, length: 5 }, { start: 13, end: 18, touched: false }],
    ['typed at its start', { start: 10, end: 10, length: 3 }, { start: 13, end: 18, touched: false }],
    ['typed at its end', { start: 15, end: 15, length: 3 }, { start: 10, end: 15, touched: false }],
    ['inside', { start: 11, end: 12, length: 4 }, { start: 10, end: 18, touched: true }],
    ['its head', { start: 8, end: 12, length: 1 }, { start: 9, end: 12, touched: true }],
    ['its tail', { start: 13, end: 20, length: 9 }, { start: 10, end: 13, touched: true }],
    ['exactly it', { start: 10, end: 15, length: 2 }, { start: 10, end: 12, touched: true }],
    ['all of it', { start: 10, end: 15, length: 0 }, undefined],
    ['more than it', { start: 9, end: 15, length: 8 }, undefined],
    ['behind', { start: 20, end: 22, length: 0 }, { start: 10, end: 15, touched: false }],
  ] as const;
  for (const [what, edit, expected] of cases)
    it(`${what}`, () => assert.deepEqual(followEdits([span], [edit]), [expected]));

  it('agrees with a text in which every unit is its own', () => {
    const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.nat(3)), { maxLength: 5 });
    fc.assert(
      fc.property(edits, fc.nat(30), fc.integer({ min: 1, max: 8 }), (steps, start, length) => {
        const units = Array.from({ length: 50 }, (_, i) => i);
        let at = 0;
        const list = steps.map(([gap, size, added]) => {
          at += gap + 1;
          const edit = { start: at, end: at + size, length: added };
          at += size;
          return edit;
        });
        const after = [...units];
        for (const edit of [...list].reverse())
          after.splice(edit.start, edit.end - edit.start, ...Array<number>(edit.length).fill(-1));
        const [followed] = followEdits([{ start, end: start + length }], list);
        const left = after.flatMap((unit, i) => (unit >= start && unit < start + length ? [i] : []));
        if (!followed) assert.equal(left.length, 0);
        else {
          const inside = after.slice(followed.start, followed.end);
          assert.equal(inside.filter(unit => unit >= 0).length, left.length);
          assert.ok(inside.every(unit => unit < 0 || (unit >= start && unit < start + length)));
          if (!followed.touched) assert.deepEqual(inside, units.slice(start, start + length));
        }
      }),
    );
  });
});

describe('the plain text of an article', () => {
  it('leads to the text as given and back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '\uFEFF', '😀')), parts => {
        const given = parts.join('');
        const plain = plainText(given);
        assert.equal(plain.text, given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
        for (let i = 0; i <= plain.text.length; i++) {
          assert.equal(plain.toPlain(plain.toGiven(i)), i);
          const [mine, theirs] = [plain.text[i], given[plain.toGiven(i)]];
          assert.ok(mine === theirs || (mine === '\n' && theirs === '\r'));
        }
      }),
    );
  });
});
