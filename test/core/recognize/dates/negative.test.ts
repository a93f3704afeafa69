import { checkNone } from './marked.ts';

checkNone('a date', [
  'The Second Army withdrew.',
  'The 1,300-page study was published.',
  'They won 3-2 and then 21-19.',
  'See section 4.1 and chapter 12.',
  'Call 555-1998 or +1 202 555 2010.',
  'Call me at (206) 555-1212.',
  'The Sunday Times and the Daily Mail wrote of it.',
  'At least 2,019 people came.',
  'About 1900 troops stayed.',
  'The price was $1999.',
  'Flight 2012 was late.',
  'Version 2.10 is out.',
  'ISO 9001 names it.',
  'Jan Smith met Mark.',
  'He may march.',
]);
