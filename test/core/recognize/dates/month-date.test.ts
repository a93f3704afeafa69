import { checkCases, checkNone } from './marked.ts';

checkCases('months and days', [
  ['It began after a [Dec. 29] strike.', 'DATE 2019-12-29'],
  ['On [January 3, 2020], a drone struck.', 'DATE 2020-01-03'],
  ['On [3 January 2020] a drone struck.', 'DATE 2020-01-03'],
  ['On [the 4th of July, 1976], they came.', 'DATE 1976-07-04'],
  ['It was founded in [November 1939].', 'DATE 1939-11'],
  ['It was founded in [February of 1940].', 'DATE 1940-02'],
  ['The report came out in [October].', 'DATE 2019-10'],
  ['He resigned [last November].', 'DATE 2019-11'],
  ['The exercise will start [next March].', 'DATE 2020-03'],
  ['It happened in [early August].', 'DATE 2019-08 START'],
  ['It happened in [mid-November].', 'DATE 2019-11 MID'],
  ['It happened at [the end of March 1944].', 'DATE 1944-03 END'],
  ['It lasted from [2] to [5 May 2019].', 'DATE 2019-05-02', 'DATE 2019-05-05'],
  ['It lasted from [Nov. 8]-[10, 2019].', 'DATE 2019-11-08', 'DATE 2019-11-10'],
  ['It grew between [April] and [June] of that size.', 'DATE 2019-04', 'DATE 2019-06'],
]);
checkNone('months', [
  'Theresa May said no.',
  'Prime Minister May resigned.',
  'You may leave.',
  'They march on.',
  'Any talks may first have to be held.',
  'They march 10 miles.',
  'March! he cried.',
  'April Smith and June Miller agreed.',
]);
