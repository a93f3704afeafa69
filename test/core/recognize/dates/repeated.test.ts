import { checkCases, checkNone } from './marked.ts';

checkCases('sets', [
  ['He comes [several times a year].', 'SET P1Y'],
  ['He comes [once a week].', 'SET P1W'],
  ['He comes [every day].', 'SET P1D'],
  ['He comes [every two weeks].', 'SET P2W'],
  ['He comes [each July].', 'SET XXXX-07'],
  ['He comes [quarterly].', 'SET P3M'],
  ['They built 15 [a year].', 'SET P1Y'],
  ['It carries 31.5 million cubic metres [a day].', 'SET P1D'],
  ['It took [a day] to do.', 'DURATION P1D'],
  ['It costs $500 [per month].', 'SET P1M'],
  ['The [weekly] talks go on.', 'SET P1W'],
  ['They went down [every morning at six].', 'SET XXXX-XX-XXT06'],
  ['They rest on [weekends].', 'SET XXXX-WXX-WE'],
  ['He wrote to her [every Christmas].', 'SET XXXX-12-25'],
  ["They meet [each New Year's Eve].", 'SET XXXX-12-31'],
  ['They come home [every Easter].', 'SET P1Y'],
  ['They meet on the [19th of every month].', 'SET XXXX-XX-19'],
]);
checkNone('sets', [
  'The Daily Mail said so.',
  'It raised its quarterly dividend.',
  'The average daily take fell.',
  '90 miles per hour.',
  '4.7 million barrels per day.',
  'Each of them left.',
]);
