import assert from 'node:assert/strict';
import { tokenize } from '../../../../src/article/tokens.ts';
import { createGazetteer, cueBit, cueKey, lowerHash } from '../../../../src/recognize/actors/gazetteer.ts';
import { describeWord } from '../../../../src/recognize/actors/words.ts';

const SMALL = cueBit('lowercase');
const keys = ['vaccine', 'poach', 'study', 'arsenic', 'sudden', 'raid']
  .map(word => cueKey(lowerHash(word)) >>> 0)
  .sort((a, b) => a - b);
const gazetteer = createGazetteer(
  Uint32Array.from(keys),
  Uint16Array.from(keys, () => SMALL),
);
const isOrdinary = (word: string): boolean => (describeWord(tokenize(word)[0]!, 0, gazetteer).cues & SMALL) !== 0;

describe('actors: words written small', () => {
  for (const word of [
    'Arsenic',
    'Vaccines',
    'vaccined',
    'Poaching',
    'POACHED',
    'Poaches',
    'Studies',
    'Studied',
    'Suddenly',
    'Raids',
  ])
    it(`${word} is one, or a form of one`, () => assert.equal(isOrdinary(word), true));
  for (const word of ['Oslo', 'Studs', 'Raidson', 'Vaccina', 'Ly', 'Ing', 'Arsenal', 'As'])
    it(`${word} is none`, () => assert.equal(isOrdinary(word), false));
});
