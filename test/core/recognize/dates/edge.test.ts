import { checkCases } from './marked.ts';

checkCases('edges', [
  ['It began in [early 2009].', 'DATE 2009 START'],
  ['It began in [mid-2018].', 'DATE 2018 MID'],
  ['He made the [late-November] trip.', 'DATE 2019-11 END'],
  ['It began in [late December].', 'DATE 2019-12 END'],
  ['It began at [the beginning of October].', 'DATE 2019-10 START'],
  ['It ended by [the middle of 2010].', 'DATE 2010 MID'],
  ['It ended at [year-end].', 'DATE 2020 END'],
  ['It lasted [up to 180 days].', 'DURATION P180D EQUAL_OR_LESS'],
  ['It lasted [nearly forty years].', 'DURATION P40Y LESS_THAN'],
  ['He came [around Nov. 1].', 'DATE 2019-11-01 APPROX'],
]);
