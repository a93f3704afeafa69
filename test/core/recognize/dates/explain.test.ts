import assert from 'node:assert/strict';
import { explainDate } from '../../../../src/recognize/dates/explain.ts';
import { datesIn } from './marked.ts';

const explained = (text: string, published: string | null): string[] => {
  const publication = published ? { date: published, basis: 'given' as const } : { basis: 'unknown' as const };
  return datesIn(text, published).map(m => explainDate(m, publication));
};

describe('dates: explanations', () => {
  const table: readonly (readonly [string, string])[] = [
    ['They voted on Sunday.', 'Sunday → 5 January 2020, the last Sunday before publication on 7 January 2020'],
    ['They will vote on Sunday.', 'Sunday → 12 January 2020, the first Sunday after publication on 7 January 2020'],
    ['He spoke on Tuesday.', 'Tuesday → 7 January 2020, a Tuesday: the day of publication on 7 January 2020'],
    ['He spoke yesterday.', 'yesterday → 6 January 2020, the day before publication on 7 January 2020'],
    ['He resigned last November.', 'last November → November 2019, seen from publication on 7 January 2020'],
    ['It was in 2018.', '2018 → 2018, as stated'],
    ['It closed on 5 May 2019.', '5 May 2019 → 5 May 2019, as stated'],
    ['It is over now.', 'now → the time of speaking'],
    ['They come quarterly.', 'quarterly → every 3 months'],
    ['He ruled for the last 13 years.', 'the last 13 years → 13 years, from 7 January 2007 to 7 January 2020'],
  ];
  for (const [text, words] of table) it(text, () => assert.deepEqual(explained(text, '2020-01-07'), [words]));

  it('says the whole range of a date that is joined with another', () => {
    assert.deepEqual(explained('It ran from 2 to 5 May 2019.', '2020-01-07'), [
      '2 → 2 May 2019, as stated; from 2 May 2019 to 5 May 2019',
      '5 May 2019 → 5 May 2019, as stated; from 2 May 2019 to 5 May 2019',
    ]);
  });

  it('says why a relative date stays open', () => {
    assert.deepEqual(explained('They voted on Sunday.', null), [
      "Sunday → not resolved: the article's publication date is not known",
    ]);
  });
});
