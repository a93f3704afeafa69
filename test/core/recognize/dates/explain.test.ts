import assert from 'node:assert/strict';
import { explainDate } from '../../../../src/recognize/dates/explain.ts';
import { datesIn } from './marked.ts';

const explained = (text: string, published: string | null): string[] => {
  const publication = published ? { date: published, basis: 'given' as const } : { basis: 'unknown' as const };
  return datesIn(text, published).map(m => explainDate(m, publication));
};

describe('dates: explanations', () => {
  const table: readonly (readonly [string, ...string[]])[] = [
    ['They voted on Sunday.', 'Sunday → 5 January 2020, the last Sunday before publication on 7 January 2020'],
    ['They will vote on Sunday.', 'Sunday → 12 January 2020, the first Sunday after publication on 7 January 2020'],
    ['He spoke on Tuesday.', 'Tuesday → 7 January 2020, a Tuesday: the day of publication'],
    ['He spoke yesterday.', 'yesterday → 6 January 2020, the day before publication on 7 January 2020'],
    ['He resigned last November.', 'last November → November 2019, counted from publication on 7 January 2020'],
    ['It was in 2018.', '2018 → 2018, as stated'],
    ['It closed on 5 May 2019.', '5 May 2019 → 5 May 2019, as stated'],
    ['They meet tonight.', 'tonight → the night of 7 January 2020, the day of publication'],
    [
      'He leaves tomorrow morning.',
      'tomorrow morning → the morning of 8 January 2020, the day after publication on 7 January 2020',
    ],
    [
      'It fell last week.',
      'last week → week 1 of 2020, from 30 December 2019 to 5 January 2020, counted from publication on 7 January 2020',
    ],
    ['They met at 5 p.m. GMT on Jan. 3, 2020.', '5 p.m. GMT on Jan. 3, 2020 → 17:00 UTC on 3 January 2020'],
    [
      'They met between 5 and 6 in the afternoon.',
      '5 → 17:00 on 7 January 2020, the day of publication',
      '6 in the afternoon → 18:00 on 7 January 2020, the day of publication',
    ],
    ['They meet twice a week.', 'twice a week → repeated every week'],
    ['They meet every Monday at 4pm.', 'every Monday at 4pm → every Monday at 16:00'],
    ['They rest on weekends.', 'weekends → every weekend'],
    [
      'It froze two winters ago.',
      'two winters ago → winter 2017, from 1 December 2017 to 28 February 2018, counted from publication on 7 January 2020',
    ],
    ['It was a Friday when he came.', 'Friday → a Friday; which one is not said'],
    [
      'It came during Ramadan.',
      'Ramadan → about 6 May 2019 to 4 June 2019, counted from publication on 7 January 2020',
    ],
    ['It is over now.', 'now → the time of speaking'],
    [
      'On Jan. 3, 2020, he said: "We leave tomorrow."',
      'Jan. 3, 2020 → 3 January 2020, as stated',
      'tomorrow → 4 January 2020, the day after 3 January 2020, when it was said',
    ],
    ['He calls every Christmas.', 'every Christmas → every 25 December'],
    ['It is paid on the 19th of every month.', '19th of every month → day 19 of every month'],
    ['They come quarterly.', 'quarterly → every 3 months'],
    ['He ruled for the last 13 years.', 'the last 13 years → 13 years, from 7 January 2007 to 7 January 2020'],
  ];
  for (const [text, ...words] of table) it(text, () => assert.deepEqual(explained(text, '2020-01-07'), words));

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
