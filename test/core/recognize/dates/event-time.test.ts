import { checkCases, checkNone } from './marked.ts';

checkCases('times of events', [
  ['He was killed on [Jan. 3, 2020]. She saw him [the night] he was killed.', 'DATE 2020-01-03', 'TIME 2020-01-03TNI'],
  ['He was killed on [Jan. 3, 2020]. [The day] after his death they met.', 'DATE 2020-01-03', 'DATE 2020-01-04'],
  ['[The week] before the summit was quiet.', 'DATE ?'],
  ['In [2011], [the year] that the war began, he left.', 'DATE 2011', 'DATE 2011'],
  ['[2011], [the year] that changed all, was hot.', 'DATE 2011', 'DATE 2011'],
  ['On [Friday], [the day] he was killed, it rained.', 'DATE 2020-01-03', 'DATE 2020-01-03'],
  ['[2011], [the year] constructor Williams launched it.', 'DATE 2011', 'DATE 2011'],
  ['[The day] Parliament voted, they wept.', 'DATE ?'],
]);
checkNone('times of events', ['The day is long.', 'the day the music stopped', 'The night was cold.']);
