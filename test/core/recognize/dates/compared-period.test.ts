import { checkCases, checkNone } from './marked.ts';

checkCases('periods that reports compare', [
  ['Profit fell from [the year-earlier quarter].', 'DATE 2018-Q4'],
  ['It beat [the same period a year earlier].', 'DATE 2018-Q4'],
  ['In [the latest quarter] it lost money.', 'DATE 2019-Q4'],
]);
checkNone('periods that reports compare', ['In the second period Boston scored.', 'his latest quarter-final']);
