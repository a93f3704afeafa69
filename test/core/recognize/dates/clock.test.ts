import { checkCases, checkNone } from './marked.ts';

checkCases('clock times', [
  ['He came at [10:35 a.m.] and left.', 'TIME 2020-01-07T10:35'],
  ['He came at [5 p.m. EST Nov. 9].', 'TIME 2019-11-09T17:00'],
  ['He came at [noon Saturday].', 'TIME 2020-01-04T12:00'],
  ['It ended at [midnight Friday].', 'TIME 2020-01-03T24'],
  ['He came at [0735 GMT].', 'TIME 2020-01-07T07:35Z'],
  ['He left [Friday at 8 p.m.]', 'TIME 2020-01-03T20:00'],
  ["He left at [four o'clock].", 'TIME 2020-01-07T04:00'],
  ['He left at [4 in the morning].', 'TIME 2020-01-07T04:00'],
  ['It was [3 in the morning] when it fell.', 'TIME 2020-01-07T03:00'],
  ['He left at [6:40 p.m. (GMT +8)].', 'TIME 2020-01-07T18:40+08:00'],
  ['Open from [5] to [6pm] only.', 'TIME 2020-01-07T17:00', 'TIME 2020-01-07T18:00'],
  ['They meet [every Monday at 4pm].', 'SET XXXX-WXX-1T16:00'],
]);
checkNone('clock times', ['They won 10:2.', 'John 3:16 says so.', 'I am 5.', 'High noon came.']);
