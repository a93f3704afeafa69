import { checkCases, checkNone } from './marked.ts';

checkCases('names of days', [
  ['It rained [today].', 'DATE 2020-01-07'],
  ['It rained [yesterday].', 'DATE 2020-01-06'],
  ['It will rain [tomorrow].', 'DATE 2020-01-08'],
  ['They meet [tonight].', 'TIME 2020-01-07TNI'],
  ['He left [yesterday morning].', 'TIME 2020-01-06TMO'],
  ['He left [the day before yesterday].', 'DATE 2020-01-05'],
  ['He leaves [the day after tomorrow].', 'DATE 2020-01-09'],
  ['[Earlier today] he left.', 'DATE 2020-01-07 BEFORE'],
]);
checkNone('names of days', [
  'The Tomorrow Korea Party won.',
  "The Coalition for Quebec's Tomorrow lost.",
  'It is led by Labour-Tomorrow.',
  'All his days.',
  'The daybreak team.',
]);
