import assert from 'node:assert/strict';
import { aspectAround } from '../../../src/compare/aspects.ts';

/** The figure is the first token that begins with a digit. */
const cases: readonly (readonly [words: string, head: string | undefined, aspect: string | undefined])[] = [
  ['police captured 27 men', 'man', 'detained'],
  ['27 men were caught in the flood', 'man', undefined],
  ['27 men were charged', 'man', 'charged'],
  ['prosecutors charged 27 men with theft', 'man', 'charged'],
  ['the hotel charged 27 guests a fee', 'guest', undefined],
  ['27 men went on trial', 'man', 'charged'],
  ['27 patients were in a trial run', 'patient', undefined],
  ['27 men were tried for theft', 'man', 'charged'],
  ['27 men tried to swim', 'man', undefined],
  ['the firm lost 27 customers', 'customer', 'left'],
];

describe('what is said of the counted', () => {
  for (const [text, head, aspect] of cases)
    it(`${text}: ${aspect ?? 'nothing'}`, () => {
      const words = text.split(' ');
      const at = words.findIndex(word => /^\d/.test(word));
      assert.equal(aspectAround(words, at, at + 1, head), aspect);
    });
});
