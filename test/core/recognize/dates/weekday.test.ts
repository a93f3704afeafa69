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
checkCases('weekdays counted from a story', [
  [
    'The bill passed on [Tuesday, 3 December 2019]. He signed it [the next Thursday].',
    'DATE 2019-12-03',
    'DATE 2019-12-05',
  ],
]);
checkCases('a weekday that is known', [
  ['They set a [Friday 5 p.m.] deadline.', 'TIME 2020-01-03T17:00'],
  ['He died in a [Tuesday]-night raid.', 'DATE 2020-01-07'],
  ['He said so in a [Monday]-morning briefing.', 'DATE 2020-01-06'],
  ['He said so in a [Friday, Jan. 3], letter.', 'DATE 2020-01-03'],
]);
checkCases('past weekdays beside cues that look ahead', [
  ['The move comes after a meeting on [Monday] with bankers.', 'DATE 2020-01-06'],
  ['The inquiry comes after the [Oct. 3] vote.', 'DATE 2019-10-03'],
  ['It comes after elections in [April].', 'DATE 2019-04'],
  ['He faces charges over the killing on [Friday].', 'DATE 2020-01-03'],
  ['The bank, which cut its profit forecast on [Thursday], fell.', 'DATE 2020-01-02'],
  ['The fund told of strong returns on [Monday].', 'DATE 2020-01-06'],
  ['May lost the Commons vote on [Sunday].', 'DATE 2020-01-05'],
  ['They agreed during a Paris visit on [Monday].', 'DATE 2020-01-06'],
  ['Many sang at this march on [Sunday].', 'DATE 2020-01-05'],
  ['The teachers strike on [Monday] left schools empty.', 'DATE 2020-01-06'],
  ["It declared itself responsible for [Sunday]'s attack.", 'DATE 2020-01-05'],
  ['They called on the government to apologise for [Friday].', 'DATE 2020-01-03'],
  ['It announced record sales for [December].', 'DATE 2019-12'],
]);
checkCases('weekdays to come', [
  ['The ship comes on [Friday].', 'DATE 2020-01-10'],
  ['He faces the judge on [Friday].', 'DATE 2020-01-10'],
  ['Rain is forecast on [Thursday].', 'DATE 2020-01-09'],
  ['The band returns on [Friday].', 'DATE 2020-01-10'],
  ['The band returns from its tour on [Friday].', 'DATE 2020-01-10'],
  ['The players fly home [Friday].', 'DATE 2020-01-10'],
  ['They vote on [Sunday].', 'DATE 2020-01-12'],
  ['England play France on [Sunday].', 'DATE 2020-01-12'],
  ['Unions called a strike for [Monday].', 'DATE 2020-01-13'],
  ['They declared a day of mourning for [Thursday].', 'DATE 2020-01-09'],
]);
for (const published of ['2020-01-08', '2020-01-09', '2020-01-13'])
  checkCases(
    `a week after one, told on ${published}`,
    [['It resumes on [Monday week].', 'DATE 2020-01-20']],
    published,
  );
checkNone('weekdays', [
  'The Sunday Times reported the deal.',
  'The sun rose and the cat sat down.',
  'She is the child of a Mon broker.',
  'They wed in a small church.',
  'Sun Microsystems made workstations.',
  'Sales rose. Sun, a maker of workstations, led.',
]);
