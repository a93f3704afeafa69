import { checkCases, checkNone } from './marked.ts';

checkCases('bare hours', [
  ['Open from [9] to [5 on Monday] only.', 'TIME 2020-01-06T09', 'TIME 2020-01-06T17'],
  ['They met between [5] and [6 in the afternoon].', 'TIME 2020-01-07T17', 'TIME 2020-01-07T18'],
  ['It was shut from [8am] to [3 yesterday afternoon].', 'TIME 2020-01-06T08:00', 'TIME 2020-01-06T15'],
  ['The raid went on from [three thirty] to [four fifteen].', 'TIME 2020-01-07T03:30', 'TIME 2020-01-07T04:15'],
  ['He was out between [7] and [9 last night].', 'TIME 2020-01-06T19', 'TIME 2020-01-06T21'],
  ['Polls are open [next Monday] [6]-[8].', 'DATE 2020-01-13', 'TIME 2020-01-13T06', 'TIME 2020-01-13T08'],
]);
checkNone('bare hours', [
  'He chose between 3 and 8 of them.',
  'From 5 to 7 people came.',
  'The vote was 6-4.',
  'Prices rose from 3 to 5 percent.',
]);
checkCases('bare hours: scores beside a day', [
  ['Boston won 6-4 on [Sunday].', 'DATE 2020-01-05'],
  ['Spain beat Italy 3-1 on [Saturday night].', 'TIME 2020-01-04TNI'],
  ['They lost 2-1 [yesterday].', 'DATE 2020-01-06'],
  ['The court ruled 6 to 3 on [Monday].', 'DATE 2020-01-06'],
  ['Its seats rose from 3 to 5 on [Sunday].', 'DATE 2020-01-05'],
]);
