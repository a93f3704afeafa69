import { checkCases } from './marked.ts';

checkCases('about, at least, more than', [
  ['It lasts [at least two years].', 'DURATION P2Y EQUAL_OR_MORE'],
  ['It took [nearly forty years].', 'DURATION P40Y LESS_THAN'],
  ['It took [more than four hours].', 'DURATION PT4H MORE_THAN'],
  ['It comes [around Nov. 1, 2019].', 'DATE 2019-11-01 APPROX'],
  ['They may vote [sometime next year].', 'DATE 2021 APPROX'],
]);
checkCases('prepositions, not approximations', [
  ['Over [the past few weeks] it rained.', 'DURATION PXW'],
  ['He spoke about [the year] to come.', 'DATE 2020'],
  ['They talked about [Monday].', 'DATE 2020-01-06'],
]);
