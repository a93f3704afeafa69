import { checkCases, checkNone } from './marked.ts';

checkCases('weekdays', [
  ['Parliament voted on [Sunday].', 'DATE 2020-01-05'],
  ['Parliament will vote on [Sunday].', 'DATE 2020-01-12'],
  ['He resigned [Tuesday].', 'DATE 2020-01-07'],
  ['Esper denied [late Monday] that troops would leave.', 'DATE 2020-01-06 END'],
  ['They met [last Friday].', 'DATE 2020-01-03'],
  ['They will meet [next Friday].', 'DATE 2020-01-10'],
  // nobody calls the day after tomorrow so
  ['They will meet [next Thursday].', 'DATE 2020-01-16'],
  ['The trial resumes on [Monday week].', 'DATE 2020-01-20'],
  ['Polls open at [7am on Thursday week].', 'TIME 2020-01-16T07:00'],
  ['It was a [Friday] when he came.', 'DATE XXXX-WXX-5'],
  ['It happened on a [Friday night].', 'TIME XXXX-WXX-5TNI'],
  ['They came to a [Sunday night] service.', 'TIME 2020-01-05TNI'],
  ["[Monday]'s letter was a mistake.", 'DATE 2020-01-06'],
  ['The court gave them until [Thursday].', 'DATE 2020-01-09'],
  ['He spoke on [Friday, Jan. 3], in Baghdad.', 'DATE 2020-01-03'],
  ['She arrived [Friday night].', 'TIME 2020-01-03TNI'],
  ['They gather on [Fridays].', 'SET XXXX-WXX-5'],
  ['They march on [Tuesday nights].', 'SET XXXX-WXX-2TNI'],
  ['[Every Friday] they march.', 'SET XXXX-WXX-5'],
]);
checkNone('weekdays', [
  'The Sunday Times reported the deal.',
  'The sun rose and the cat sat down.',
  'She is the child of a Mon broker.',
  'They wed in a small church.',
  'Sun Microsystems made workstations.',
  'Sales rose. Sun, a maker of workstations, led.',
]);
