import { checkCases } from './marked.ts';

checkCases('counted from a date', [
  ['[Three weeks after Christmas] they met.', 'DATE 2020-W03'],
  ['[The day before last Tuesday], he left.', 'DATE 2019-12-30'],
  ['It came [three days after 5 May 2019].', 'DATE 2019-05-08'],
  ['He resigned on [May 2, 2019]. [The day after], she did.', 'DATE 2019-05-02', 'DATE 2019-05-03'],
]);
checkCases('not counted from a date', [
  ['He spoke [two days] after the attack.', 'DURATION P2D'],
  ['It took [three hours] after lunch.', 'DURATION PT3H'],
]);
