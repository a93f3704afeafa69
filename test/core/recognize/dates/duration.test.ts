import { checkCases, checkNone } from './marked.ts';

checkCases('durations', [
  ['It lasted [two years].', 'DURATION P2Y'],
  ['It lasted [several weeks].', 'DURATION PXW'],
  ['They talked for [an hour and a half].', 'DURATION PT1H30M'],
  ['It was a [two-year] plan.', 'DURATION P2Y'],
  ['He ruled for [the last 13 years].', 'DURATION P13Y'],
  ['They fought for [months].', 'DURATION PXM'],
  ['They waited [at least two years].', 'DURATION P2Y EQUAL_OR_MORE'],
  ['They waited [more than four hours].', 'DURATION PT4H MORE_THAN'],
  ['In [the next few days] it will pass.', 'DURATION PXD'],
  ['It took [5 1/2 hours].', 'DURATION PT5H30M'],
  ['It took [half a century].', 'DURATION P50Y'],
  ['It lasted [one year and two months].', 'DURATION P1Y2M'],
  ['She led it for [a quarter of a century].', 'DURATION P25Y'],
  ['It was [an hours-long] raid.', 'DURATION PTXH'],
  ['It took [60 minutes].', 'DURATION PT60M'],
  ['It evolved over [several years].', 'DURATION PXY'],
  ['It fell over [a three-year period].', 'DURATION P3Y'],
  ['They had [a 30 day period] to appeal.', 'DURATION P30D'],
  ['It took [one hundred and twenty-one days].', 'DURATION P121D'],
  ['It took [two thousand one hundred days].', 'DURATION P2100D'],
  // of a heap of hundreds only the last is a number
  ['It took a hundred and [hundred days].', 'DURATION P100D'],
]);
checkNone('durations', [
  'A 34-year-old man came.',
  'She is 12 years old.',
  'Wait a second.',
  'He spoke on CBS\'s "60 Minutes" and on 48 Hours.',
  'In second place came Ohio.',
  'He scored in the 80th and 81st minutes.',
  'They called a day of mourning.',
  'It costs $2 million a year.',
  'Rooms are $55 a night.',
  'It grows 5% a year.',
]);
