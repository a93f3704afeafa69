import { checkCases, checkNone } from './marked.ts';

checkCases('quarters and halves', [
  ['Net rose in [the third quarter].', 'DATE 2019-Q3'],
  ['A [third-quarter] loss followed.', 'DATE 2019-Q3'],
  ['Net rose in [the third quarter of 1999].', 'DATE 1999-Q3'],
  ['Net rose in [Q3 2018].', 'DATE 2018-Q3'],
  ['Net rose in [the final quarter of 2018].', 'DATE 2018-Q4'],
  ['Net rose in [2018-Q3].', 'DATE 2018-Q3'],
  ['Net rose in [the second half of 2008].', 'DATE 2008-H2'],
  ["Net rose in [last year's first quarter].", 'DATE 2019-Q1'],
  ['Net rose in [the first nine months].', 'DURATION P9M'],
]);
checkCases('compared periods', [
  ['Net rose in [the third quarter] from [the year-earlier quarter].', 'DATE 2019-Q3', 'DATE 2018-Q3'],
  ['Net rose in [the third quarter] from [a year earlier].', 'DATE 2019-Q3', 'DATE 2018-Q3'],
  ['Sales fell in [November] from [the same month a year ago].', 'DATE 2019-11', 'DATE 2018-11'],
  ['Net rose in [the third quarter] from [the 1988 period].', 'DATE 2019-Q3', 'DATE 1988-Q3'],
]);
checkNone('quarters', [
  'A quarter of them left.',
  'They scored in the second half.',
  'They scored in the final quarter.',
  'In the fourth row Smith sat.',
]);
