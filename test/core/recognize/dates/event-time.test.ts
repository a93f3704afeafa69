import { checkCases, checkNone } from './marked.ts';

checkCases('times of events', [
  ['He was killed on [Jan. 3, 2020]. She saw him [the night] he was killed.', 'DATE 2020-01-03', 'TIME 2020-01-03TNI'],
  ['[The day] Parliament voted, they wept.', 'DATE ?'],
]);
checkNone('times of events', ['The day is long.', 'the day the music stopped', 'The night was cold.']);
