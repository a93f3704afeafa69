import assert from 'node:assert/strict';
import { metonyms } from '../../../../src/entities/rules/metonym.ts';
import { marked } from '../marked.ts';

describe('entities: capitals that stand for governments', () => {
  const cases: Readonly<Record<string, readonly boolean[]>> = {
    '{{L|Baghdad|}} said it would wait.': [true],
    '{{L|Baghdad|}} has repeatedly denied it.': [true],
    'Relations with {{L|Washington|}} soured.': [true],
    'talks between {{L|Tehran|}} and {{L|Washington|}}': [true, true],
    '{{L|Paris|}} and {{L|Berlin|}} agreed.': [true, true],
    '{{L|Tehran|}}-backed fighters': [true],
    '{{L|Tehran|}}’s growing influence': [true],
    'He lives in {{L|Baghdad|}}.': [false],
    'A man in {{L|Baghdad|}} said so.': [false],
    'The road between {{L|Dakar|}} and {{L|Bamako|}}': [false, false],
    '{{L|Baghdad|}}’s streets were empty.': [false],
    '{{L|BAGHDAD|}} — Lawmakers stormed out.': [false],
    '{{L|Basra|}} said it would wait.': [false],
    '{{P|Paris|}} said no.': [false],
  };
  for (const [source, wanted] of Object.entries(cases))
    it(source, () => {
      const { actors, text } = marked(source);
      assert.deepEqual(metonyms(actors, text), wanted);
    });
});
