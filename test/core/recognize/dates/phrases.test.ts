import assert from 'node:assert/strict';
import { datesIn } from './marked.ts';

describe('dates: phrases', () => {
  const table: readonly (readonly [
    text: string,
    phrase: string,
    relation: string,
    interval?: readonly [string, string],
  ])[] = [
    ['It ran from 2 to 5 May 2019.', 'from 2 to 5 May 2019', 'range', ['2019-05-02', '2019-05-06']],
    ['It ran between March and June 2019.', 'between March and June 2019', 'range', ['2019-03-01', '2019-07-01']],
    ['It ran between March and June.', 'between March and June', 'range', ['2019-03-01', '2019-07-01']],
    ['It ran from October to March.', 'from October to March', 'range', ['2018-10-01', '2019-04-01']],
    ['It ran 2014-2018.', '2014-2018', 'range', ['2014-01-01', '2019-01-01']],
    ['It has run since 2011.', 'since 2011', 'since'],
    ['It ends before Friday.', 'before Friday', 'before'],
    ['It ends no later than January 1, 2010.', 'no later than January 1, 2010', 'until'],
    ['It ends in two weeks.', 'in two weeks', 'within'],
    ['It opens tomorrow from 3pm to 5pm.', 'tomorrow from 3pm to 5pm', 'range'],
    ['It ends today before 4pm.', 'today before 4pm', 'together'],
  ];
  for (const [text, phrase, relation, interval] of table) {
    it(text, () => {
      for (const m of datesIn(text)) {
        assert.equal(text.slice(m.phrase?.start, m.phrase?.end), phrase);
        assert.equal(m.phrase?.relation, relation);
        if (interval) assert.deepEqual(m.phrase?.interval, interval);
      }
      assert.ok(datesIn(text).length > 0);
    });
  }

  it('a date that stands alone has none', () => {
    assert.deepEqual(
      [
        ...datesIn('They left in 2018. It was Sunday. It leaks, said the constructor Monday.'),
        ...datesIn("They were held after Tuesday's attack."),
      ].map(m => m.phrase),
      [undefined, undefined, undefined, undefined],
    );
  });
});
