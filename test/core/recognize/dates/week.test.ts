import { checkCases, checkNone } from './marked.ts';

checkCases('weeks', [
  ['It begins in [week 31 of 2019].', 'DATE 2019-W31'],
  ['He came in [the week of March 2, 2020].', 'DATE 2020-W10'],
  ['It was shut on [Labor Day weekend 2019].', 'DATE 2019-W35-WE'],
  ['It was shut on [the weekend of Thanksgiving 2019].', 'DATE 2019-W48-WE'],
  ['In [week 27 of last year] it rose.', 'DATE 2019-W27'],
]);
checkNone('weeks', ['Boston lost in Week 10 of its season.', 'They fell in Week 3.', 'See week 77.']);
