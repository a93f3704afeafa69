import { checkCases, checkNone } from './marked.ts';

checkCases('steps by units', [
  ['It ended [last month].', 'DATE 2019-12'],
  ['It ends [next month].', 'DATE 2020-02'],
  ['It grew [this year].', 'DATE 2020'],
  ['It grew [last year].', 'DATE 2019'],
  ['It fell [last week].', 'DATE 2020-W01'],
  ['It fell [last night].', 'TIME 2020-01-06TNI'],
  ['He said [this morning] that.', 'TIME 2020-01-07TMO'],
  ['It fell [earlier this year].', 'DATE 2020 BEFORE'],
  ['It opens [early next year].', 'DATE 2021 START'],
  ['On [Jan. 3] he came and left [the next day].', 'DATE 2020-01-03', 'DATE 2020-01-04'],
  ['In [1998] he came; [that year] he won.', 'DATE 1998', 'DATE 1998'],
  ['In [1998] he came; [the following year] he won.', 'DATE 1998', 'DATE 1999'],
  ['By [the end of the month] it fell.', 'DATE 2020-01 END'],
  ['It will be done by [the end of this year].', 'DATE 2020 END'],
  ['Sales for [the year] ended [March 31] were low.', 'DURATION P1Y', 'DATE 2019-03-31'],
  ['Sales for [the quarter] ended [Sept. 30] were low.', 'DATE 2019-Q3', 'DATE 2019-09-30'],
  ['It fell in [the quarter] ending [March 31].', 'DATE 2020-Q1', 'DATE 2020-03-31'],
  ['[The fiscal year] starting [April 1] will be harder.', 'DATE 2020', 'DATE 2020-04-01'],
  ['It grew over [the last decade].', 'DURATION P10Y'],
  ['It reopens [the week after next].', 'DATE 2020-W04'],
]);
checkNone('steps by units', ['ABC\'s "This Week" reported it.', 'This may take longer.', 'That may be so.']);
