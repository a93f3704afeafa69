import { checkCases, checkNone } from './marked.ts';

checkCases('decades and centuries', [
  ['In [the 1990s] it grew.', 'DATE 199'],
  ["In [the '80s] it grew.", 'DATE 198'],
  ['In [the nineties] it grew.', 'DATE 199'],
  ['In [the early 1990s] it grew.', 'DATE 199 START'],
  ['In [the mid-1980s] it grew.', 'DATE 198 MID'],
  ['It dates from [the 19th century].', 'DATE 18'],
  ['A [20th-century] painter.', 'DATE 19'],
  ['In [the 4th century BC] it fell.', 'DATE BC03'],
]);
checkNone('decades', [
  'He is in his thirties.',
  'She is in her early forties.',
  'She scored in the high 70s.',
  'The Boeing 747s landed.',
]);
