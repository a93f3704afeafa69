import { checkCases, checkNone } from './marked.ts';

checkCases('days whose month is open', [
  ['They met on [the 3rd], he said.', 'DATE 2020-01-03'],
  ['They left on [Monday 13].', 'DATE 2020-01-13'],
  ['By [the 5th of this month], it was over.', 'DATE 2020-01-05'],
]);
checkNone('days whose month is open', ['He died at the 18th hole.', 'It is the 5th war.', 'The 40th came.']);

checkCases('days of a range', [
  ['From [2] to [5 May 2019] it rained.', 'DATE 2019-05-02', 'DATE 2019-05-05'],
  ['On [Nov. 8]-[10, 2019] they met.', 'DATE 2019-11-08', 'DATE 2019-11-10'],
  ['It ran between [the 3rd] and [the 12th of September 2019].', 'DATE 2019-09-03', 'DATE 2019-09-12'],
  ['They vote on [18] and [19 June 2019].', 'DATE 2019-06-18', 'DATE 2019-06-19'],
  ['Shut from [the 27th] to [the 3rd of April 2019].', 'DATE 2019-03-27', 'DATE 2019-04-03'],
]);
checkCases('counts beside a day', [['On [Nov. 8, 2019] and 10 others', 'DATE 2019-11-08']]);
