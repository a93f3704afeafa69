import { checkCases, checkNone } from './marked.ts';

checkCases('dates within a frame', [
  ['By [1940] it stalled. In [August of that year] it began.', 'DATE 1940', 'DATE 1940-08'],
  ['It began in [June last year].', 'DATE 2019-06'],
  ['It ends in [the third quarter of this year].', 'DATE 2020-Q3'],
  ['They meet on [Tuesday of next week].', 'DATE 2020-01-14'],
  ['It was in [the last week of July].', 'DATE 2019-W31'],
  ['They meet on [the first Monday of next month].', 'DATE 2020-02-03'],
  ['It was [the week of March 2].', 'DATE 2020-W10'],
  ['It was in [the first week of 2019].', 'DATE 2019-W01'],
  ['See [week 3 of 2027].', 'DATE 2027-W03'],
  ['They meet on [the 18th].', 'DATE 2020-01-18'],
]);
checkNone('dates within a frame', ['He sank the 18th hole.', 'Of the 21st men.', 'In Week 10 they lost.']);
