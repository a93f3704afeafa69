import { checkCases } from './marked.ts';

checkCases('open ends', [
  ['It holds for [1990 and beyond].', 'DATE 1990 EQUAL_OR_MORE'],
  ['Cars of [2015 or later] may enter.', 'DATE 2015 EQUAL_OR_MORE'],
  ['Come at [3 pm or later].', 'TIME 2020-01-07T15:00 EQUAL_OR_MORE'],
]);
checkCases('no open ends', [
  ['Between [2015] and [2018] or later than that.', 'DATE 2015', 'DATE 2018'],
  ['He left in [2015] and after that he wrote.', 'DATE 2015'],
  ['It rose in [2015] and later fell.', 'DATE 2015'],
]);
