import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyPatch, patchBetween } from '../../../src/project/patch.ts';
import { unpack } from '../../../src/project/pack.ts';
import type { Mention } from '../../../src/recognize/mention.ts';

const date = (start: number, text: string): Mention => ({
  kind: 'date', type: 'DATE', start, end: start + text.length, text, value: '2020-01-05', interval: ['2020-01-05', '2020-01-06'],
  basis: 'resolved', rule: 'weekday', confidence: 0.9, phrase: { start: start - 3, end: start + text.length, relation: 'since' },
}); // prettier-ignore
const actor = (start: number, text: string): Mention => ({ kind: 'actor', type: 'person', start, end: start + text.length, text, confidence: 0.5 }); // prettier-ignore

describe('a patch of mentions', () => {
  const before = [actor(0, 'Ann'), date(20, 'Sunday'), actor(40, 'Ben'), date(60, 'Monday')];

  it('moves what follows an edit, phrases too, without sending it', () => {
    const after = [before[0]!, actor(22, 'Cleo'), actor(45, 'Ben'), date(65, 'Monday')];
    const patch = patchBetween(before, after, 5);
    assert.deepEqual([patch.head, patch.tail], [1, 2]);
    assert.deepEqual(unpack(patch.between), [after[1]]);
    assert.deepEqual(applyPatch(before, patch), after);
  });

  it('sends what means something else now', () => {
    const after = before.map(m => (m.text === 'Ben' ? ({ ...m, entity: 'person/ben' } as Mention) : m));
    const patch = patchBetween(before, after, 0);
    assert.deepEqual([patch.head, patch.tail], [2, 1]);
    assert.deepEqual(applyPatch(before, patch), after);
  });

  it('keeps mentions that nothing happened to', () => {
    const after = applyPatch(before, patchBetween(before, [...before], 0));
    assert.ok(after.every((mention, i) => mention === before[i]));
  });

  it('always leads from one list to the other', () => {
    const mention = fc.oneof(fc.tuple(fc.nat(30), fc.constantFrom('Ann', 'Ben')).map(([at, name]) => actor(at, name)), fc.nat(30).map(at => date(at + 3, 'Sunday'))); // prettier-ignore
    fc.assert(
      fc.property(fc.array(mention), fc.array(mention), fc.integer({ min: -9, max: 9 }), (a, b, shift) =>
        assert.deepEqual(applyPatch(a, patchBetween(a, b, shift)), b),
      ),
    );
  });
});
