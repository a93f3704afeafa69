/** Every form of a figure that Postil promises to read, one row each, with what is counted; and what it must leave alone. */
import { testTable } from './table.ts';

testTable(
  'digits',
  [
    ['They found 1,300 boxes.', '[1,300]=1300 (boxes)'],
    ['They found 1 300 boxes.', '[1 300]=1300 (boxes)'],
    ['They sold 1.3m tickets.', '[1.3m]=1300000 (tickets)'],
    ['They sold 4.7 million tickets.', '[4.7 million]=4700000 (tickets)'],
  ],
  true,
);

testTable(
  'words',
  [
    ['One hundred and twenty-six people came.', '[One hundred and twenty-six]=126 (people)'],
    ['Half a million people came.', '[Half a million]=500000 (people)'],
    ['She keeps a dozen geese.', '[a dozen]=12 (geese)'],
    ['A couple of boats came.', '[A couple]=2 (boats)'],
    ['Two-thirds of depositors left.', '[Two-thirds]=2/3 (depositors)'],
    ['One in five workers left.', '[One in five]=1/5 (workers)'],
    ['Tens of thousands of students came.', '[Tens of thousands]=20000..99999 (students)'],
    ['Hundreds of goats came.', '[Hundreds]=200..999 (goats)'],
    ['Scores of goats came.', '[Scores]=40..99 (goats)'],
    ['Hundreds of thousands of goats came.', '[Hundreds of thousands]=200000..999999 (goats)'],
  ],
  true,
);

testTable(
  'compounds',
  [
    ['It is a 1,300-page study.', '[1,300]=1300 page (page study)'],
    ['It is a two-volume study.', '[two]=2 volume (volume study)'],
    ['She is a 34-year-old pilot.', '[34-year]=34 year (age)'],
  ],
  true,
);

testTable('shares and points', [
  ['It fell 3 percent.', '[3 percent]=3 percent'],
  ['It fell 3 per cent.', '[3 per cent]=3 percent'],
  ['It fell 3%.', '[3%]=3 percent'],
  ['It fell 3 percentage points.', '[3 percentage points]=3 percentage point'],
  ['It fell 60 basis points.', '[60 basis points]=60 basis point'],
]);

testTable(
  'money',
  [
    ['It cost $1 trillion.', '[$1 trillion]=1000000000000 USD (dollars)'],
    ['It cost US$4.2bn.', '[US$4.2bn]=4200000000 USD (dollars)'],
    ['It cost Rs 500 crore.', '[Rs 500 crore]=5000000000 INR (rupees)'],
    ['It cost £3m.', '[£3m]=3000000 GBP (pounds sterling)'],
    ['It cost 5 million euros.', '[5 million euros]=5000000 EUR (euros)'],
    ['It cost an estimated $1 trillion dollars.', '[an estimated $1 trillion dollars]=~1000000000000 USD (dollars)'],
  ],
  true,
);

testTable('measures', [
  ['They pump 4.7 million barrels per day.', '[4.7 million barrels per day]=4700000 barrel/day'],
  ['They drove at 60 km/h.', '[60 km/h]=60 km/h'],
  ['It is 5 miles, 3 feet and 8 lbs off.', '[5 miles]=5 mile', '[3 feet]=3 foot', '[8 lbs]=8 pound'],
  ['It was 31 °C.', '[31 °C]=31 celsius'],
  ['It was 88 degrees Fahrenheit.', '[88 degrees Fahrenheit]=88 fahrenheit'],
  ['Rain fell at 20 mm an hour.', '[20 mm an hour]=20 mm/h'],
]);

testTable(
  'ratios and votes',
  [
    [
      'It passed by 170 ballots to none against in a chamber of 328 legislators.',
      '[170]=170 (ballots)',
      '[328]=328 (legislators)',
    ],
    ['With 172 out of the 329 total lawmakers present.', '[172 out of the 329]=172/329 (total lawmakers)'],
    ['Three of the five judges left.', '[Three of the five]=3/5 (judges)'],
  ],
  true,
);

testTable('ranges, negatives and changes', [
  ['Between 200 and 300 people came.', '[Between 200 and 300]=200..300'],
  ['They are 20-30 % of it.', '[20-30 %]=20..30 percent'],
  ['Forces range from 2,500 to 5,500.', '[from 2,500 to 5,500]=2500..5500'],
  ['It was -5 °C, then minus 3 percent.', '[-5 °C]=-5 celsius', '[minus 3 percent]=-3 percent'],
  ['It rose 5 % to 120.', '[5 %]=5 percent', '[120]=120'],
]);

testTable('modifiers', [
  ['About 50 men came.', '[About 50]=~50'],
  ['Nearly 50 men came.', '[Nearly 50]=<~50'],
  ['Almost 50 men came.', '[Almost 50]=<~50'],
  ['More than 50 men came.', '[More than 50]=>50'],
  ['At least 50 men came.', '[At least 50]=>=50'],
  ['Up to 700 men came.', '[Up to 700]=<=700'],
  ['Fewer than 50 men came.', '[Fewer than 50]=<50'],
  ['No more than 50 men came.', '[No more than 50]=<=50'],
  ['An estimated 50 men came.', '[An estimated 50]=~50'],
  ['Some 50 men came.', '[Some 50]=~50'],
]);

testTable(
  'what is counted, across a gap',
  [
    ['An air strike, killing 25.', '[25]=25 (people)'],
    ['At least 40, including 12 children, were hurt.', '[At least 40]=>=40 (people)', '[12]=12 (children)'],
    ['The camp is 60% Shia, 28% Sunnis.', '[60%]=60 percent (Shia)', '[28%]=28 percent (Sunnis)'],
    ['The remaining 5,500 tired U.S. troops.', '[5,500]=5500 (tired U.S. troops)'],
  ],
  true,
);

testTable('no figures', [
  ['On March 5, 2020, at 10:30.'],
  ['At K1 Base.'],
  ['On Channel 4.'],
  ['In a Boeing 737.'],
  ['As told before.[12]'],
  ['1. Basel'],
  ['Call +44 20 7946 0958.'],
  ['Basel won 2-1.'],
  ['The 5th man and the fourth.'],
  ['One of the men left, no one stayed.'],
]);
