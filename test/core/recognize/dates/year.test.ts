import { checkCases, checkNone } from './marked.ts';

checkCases('years', [
  ['It was published in [2018].', 'DATE 2018'],
  ['The fire of [AD 64] burned long.', 'DATE 0064'],
  ['After [the year 2000] it grew.', 'DATE 2000'],
  ['In [fiscal 1999] it fell.', 'DATE 1999'],
  ['The [2003] invasion ousted him.', 'DATE 2003'],
  ['In [1066] they landed.', 'DATE 1066'],
  ['It was [nineteen ninety-seven] then.', 'DATE 1997'],
  ["The class of ['98] met.", 'DATE 1998'],
  ['It fell in [490 BC].', 'DATE BC0490'],
  ['The revolt ([499]-[493 BC]) failed.', 'DATE BC0499', 'DATE BC0493'],
  ['In [2006]-[07] it rose.', 'DATE 2006', 'DATE 2007'],
  ['It ran from [1914] to [1918].', 'DATE 1914', 'DATE 1918'],
  ['Not before [1994 or later].', 'DATE 1994 EQUAL_OR_MORE'],
]);
checkNone('years', [
  'In all 2000 troops came.',
  'It cost $2000.',
  'He ran 1998.5 miles.',
  'Call 555-2010.',
  'See page 1999.',
]);
