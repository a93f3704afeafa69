import { checkCases, checkNone } from './marked.ts';

checkCases('numeric dates', [
  ['Seen on [2020-01-05].', 'DATE 2020-01-05'],
  ['Seen on [2020/01/05].', 'DATE 2020-01-05'],
  ['Seen on [01/22/2016].', 'DATE 2016-01-22'],
  ['Seen on [22/01/2016].', 'DATE 2016-01-22'],
  ['Seen on [23.04.2022].', 'DATE 2022-04-23'],
  ['Seen in [2020-01].', 'DATE 2020-01'],
  ['Seen on [22/04].', 'DATE 2020-04-22'],
  ['Security has grown since [9/11].', 'DATE 2001-09-11'],
  ['Seen on [2019/Aug/01].', 'DATE 2019-08-01'],
  ['Seen on [2020-01-05 at 10:30].', 'TIME 2020-01-05T10:30'],
]);
checkCases('day before month in British use', [
  ['It began on [3 March 2019] and ended on [05/06/2019].', 'DATE 2019-03-03', 'DATE 2019-06-05'],
]);
checkCases('month before day in American use', [
  ['It began on [March 3, 2019] and ended on [05/06/2019].', 'DATE 2019-03-03', 'DATE 2019-05-06'],
]);
checkNone('numeric dates', [
  'It won 3/4 of the vote.',
  'The score was 10-2 and 24/7 help.',
  'Order 133-03-03-2020 shipped.',
  'On page 13/14/2015 nothing is seen.',
  'Use 1.2.3 or 10.0.0.1 as the address.',
  'Of the 12345-67 codes none worked.',
]);
