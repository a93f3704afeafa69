import { checkCases, checkNone } from './marked.ts';

checkCases('seasons', [
  ['It began in [the summer of 1994].', 'DATE 1994-SU'],
  ['It began in [summer 2007].', 'DATE 2007-SU'],
  ['It began [last fall].', 'DATE 2019-FA'],
  ['It will begin [next spring].', 'DATE 2020-SP'],
  ['During [the winter] it froze.', 'DATE 2019-WI'],
]);
checkNone('seasons', [
  'Prices fall and spring back.',
  'The fall of Rome was slow.',
  'A spring in the desert.',
  'The Arab Spring began.',
]);
