import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quoteIn } from '../../../src/editor/quote.ts';

describe('a passage in its sentence', () => {
  it('is split around the passage', () => {
    assert.deepEqual(quoteIn('The toll rose to 31 on Wednesday.', '31'), {
      before: 'The toll rose to ',
      quote: '31',
      after: ' on Wednesday.',
    });
  });
  it('takes the place it is told among equal words', () => {
    assert.equal(quoteIn('Of 31 men, 31 died.', '31', 11).before, 'Of 31 men, ');
  });
  it('looks for it where the place is wrong', () => {
    assert.equal(quoteIn('Of 31 men, all died.', '31', 9).before, 'Of ');
    assert.equal(quoteIn('Of 31 men, all died.', '31', 900).before, 'Of ');
  });
  it('finds a passage that runs over a line break', () => {
    assert.equal(quoteIn('Some 4,500 American lives were lost.', 'Some\n4,500').quote, 'Some 4,500');
  });
  it('stands alone where the sentence does not have it', () => {
    assert.deepEqual(quoteIn('Nothing.', '31'), { before: '', quote: '31', after: '' });
  });
  it('is cut at words on either side, with an ellipsis', () => {
    const { before, after } = quoteIn(`${'word '.repeat(400)}31${' word'.repeat(400)}`, '31');
    assert.ok(before.startsWith('…word ') && before.length < 340);
    assert.ok(after.endsWith('…') && after.length < 340);
  });
  it('never holds signs that turn the direction, nor half a sign, nor more than a person reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), fc.nat(1999), fc.nat(900), (text, from, length) => {
        const sentence = text.replace(/\s+/g, ' ');
        const quoted = quoteIn(sentence, sentence.slice(from, from + length) || 'x', from);
        const whole = quoted.before + quoted.quote + quoted.after;
        return whole.length < 1100 && !/[\u202a-\u202e\u2066-\u2069\u0000-\u001f]/.test(whole);
      }),
    );
  });
});
