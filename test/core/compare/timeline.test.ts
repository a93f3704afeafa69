import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appearancesOf } from '../../../src/compare/appearances.ts';
import type { TimelineEntry } from '../../../src/compare/comparison.ts';
import { asCsv } from '../../../src/compare/csv.ts';
import { timelineOf } from '../../../src/compare/timeline.ts';
import { factsOfTexts } from './articles.ts';

const entry = (text: string): TimelineEntry => ({
  article: text,
  start: 0,
  end: 1,
  text,
  sentence: { start: 0, end: 1, text },
  at: 0,
  type: 'DATE',
  value: '2020-01-05',
  interval: ['2020-01-05', '2020-01-06'],
  basis: 'stated',
  entities: [],
});

describe('the timeline', () => {
  const facts = factsOfTexts({
    a: 'Mark Esper spoke in Baghdad on 6 January 2020. Adil Abdul-Mahdi resigned in November 2019.',
    b: 'Mark Esper met Adil Abdul-Mahdi in Baghdad on 3 May 2019.',
  });

  it('has every date in order, with its sentence and who is named there', () => {
    const entries = timelineOf(facts);
    assert.deepEqual(
      entries.map(e => [e.article, e.value, ...e.interval]),
      [
        ['b', '2019-05-03', '2019-05-03', '2019-05-04'],
        ['a', '2019-11', '2019-11-01', '2019-12-01'],
        ['a', '2020-01-06', '2020-01-06', '2020-01-07'],
      ],
    );
    assert.match(entries[1]!.sentence.text, /^Adil .* 2019\.$/);
    const esper = timelineOf(facts, { entities: ['person/mark-esper'] });
    assert.deepEqual(
      esper.map(e => e.value),
      ['2019-05-03', '2020-01-06'],
    );
  });

  const stretches: readonly (readonly [text: string, ...stretches: readonly string[]])[] = [
    ['The inquiry sits from 3 April 2023 to 28 April 2023.', '3 April 2023 to 28 April 2023: 2023-04-03/2023-04-28'],
    ['It sat between March 2021 and May 2021.', 'March 2021 and May 2021: 2021-03-01/2021-05-31'],
    ['He met her on 3 April 2023 and 28 April 2023.'],
    ['It moved the vote from 28 April 2023 to 3 April 2023.'],
  ];
  for (const [text, ...expected] of stretches)
    it(`has stretches between two dates: ${text}`, () => {
      const found = timelineOf(factsOfTexts({ a: text })).filter(({ type }) => type === 'DURATION');
      assert.deepEqual(
        found.map(e => `${e.text}: ${e.value}`),
        expected,
      );
      for (const { start, end, text: words } of found) assert.equal(text.slice(start, end), words);
    });

  it('has a day that is so many days from another', () => {
    const [, day] = timelineOf(
      factsOfTexts({ a: "Mark Esper was killed on 6 January 2020. Two days after Esper's death parliament met." }),
    );
    assert.deepEqual(day?.interval, ['2020-01-08', '2020-01-09']);
  });

  it('is a table that no spreadsheet runs', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '=HYPERLINK("http://x","y")', '|x', '%x']) {
      const row = asCsv([entry(text)]).split('\r\n')[1]!;
      for (const cell of row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
        assert.doesNotMatch(cell, /^"?\s*[=+\-@|%\t]/, cell);
    }
    assert.match(asCsv([entry('a,"b"\nc')]), /"a,""b"" c"/);
    assert.match(asCsv([entry('x')]).split('\r\n')[1]!, /^2020-01-05,2020-01-05,/);
  });

  it('keeps rows and columns whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const rows = asCsv([entry(text)])
          .trimEnd()
          .split('\r\n');
        assert.equal(rows.length, 2);
        assert.equal(rows[1]!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length, rows[0]!.split(',').length);
      }),
    );
  });

  it('says who appears in which article, and with whom', () => {
    const { rows, together } = appearancesOf(facts, { types: ['person'] });
    assert.deepEqual(
      rows.map(r => [r.entity, r.counts]),
      [
        [
          'person/adil-abdul-mahdi',
          [
            [0, 1],
            [1, 1],
          ],
        ],
        [
          'person/mark-esper',
          [
            [0, 1],
            [1, 1],
          ],
        ],
      ],
    );
    assert.deepEqual(together, [{ a: 'person/adil-abdul-mahdi', b: 'person/mark-esper', sentences: 1 }]);
  });
});
