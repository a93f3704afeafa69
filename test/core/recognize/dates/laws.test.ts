import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/article/read.ts';
import type { Token } from '../../../../src/article/article.ts';
import { dates } from '../../../../src/recognize/dates/dates.ts';
import { datesIn } from './marked.ts';

const WORDS =
  'the a this last next early late mid end of month year week day two 3 12 1999 2020 , . - / : May march Sunday Mon. Jan. third quarter ago later before after about at least more than now recent years days morning p.m. 10 30 fiscal every each century th s \' " ( ) noon and to or from in on Christmas same following'.split(
    ' ',
  );

describe('dates: laws', () => {
  it('mentions are sorted, do not overlap and quote the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), fc.boolean(), (words, glued) => {
        const text = words.join(glued ? '' : ' ');
        let end = 0;
        for (const m of datesIn(text)) {
          assert.ok(m.start >= end && m.end > m.start && m.end <= text.length, `${text} | ${m.text}`);
          assert.equal(m.text, text.slice(m.start, m.end));
          end = m.end;
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);

  it('any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        datesIn(text);
      }),
      { numRuns: 100 },
    );
  }).timeout(20_000);

  it('work grows with the text, on hostile input too', () => {
    for (const piece of [
      'early ',
      'the ',
      'hundred ',
      'two thousand ',
      'five thousand and ',
      '1 ',
      'two and ',
      'last ',
      'Monday ',
      "' ",
      '9',
      'the end of ',
      '2019-',
      'a ',
      'of the year ',
      '10:',
      'Nov. 1-',
    ]) {
      const [small, large] = [200, 800].map(times => looksAt(piece.repeat(times)));
      assert.ok(large! <= 4.6 * small! + 400, `${piece}: ${small} looks grow to ${large}`);
    }
  }).timeout(20_000);
});

/** How many times the rules look at a token of the text. */
function looksAt(text: string): number {
  let looks = 0;
  for (const { content } of readArticle(text, { format: 'plain' }).blocks) {
    const tokens = content.tokens.map((t: Token): Token => ({
      ...t,
      get lower() {
        looks++;
        return t.lower;
      },
    }));
    dates.find({ ...content, tokens }, { dates: [], actors: [] });
  }
  return looks;
}
