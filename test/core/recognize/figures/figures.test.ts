import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainFigure } from '../../../../src/recognize/figures/explain.ts';
import { figuresOf, shorts } from './read.ts';

/** Text -> its figures as `read.ts` writes them. */
const TABLES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'numbers in digits': [
    ['They found 1,300 boxes.', '[1,300]=1300'],
    ['They found 1 300 boxes.', '[1 300]=1300'],
    ['It sold 4.7 million tickets.', '[4.7 million]=4700000'],
    ['It sold 1.3m tickets and 10k shirts.', '[1.3m]=1300000', '[10k]=10000'],
    ['The plan covers 1,00,000 homes.', '[1,00,000]=100000'],
    ['He drank 1/2 cup and 10 1/2 cups.', '[1/2]=0.5', '[10 1/2]=10.5'],
    ['The rate fell to .001 per cent.', '[.001 per cent]=0.001 percent'],
  ],
  'numbers in words': [
    ['One hundred and twenty-six people came.', '[One hundred and twenty-six]=126'],
    ['Half a million doses and half a dozen nurses arrived.', '[Half a million]=500000', '[half a dozen]=6'],
    ['She keeps a dozen geese and a hundred hens.', '[a dozen]=12', '[a hundred]=100'],
    ['A couple of hundred boats came.', '[A couple of hundred]=~200'],
    ['One and a half million people fled.', '[One and a half million]=1500000'],
    ['A quarter of a million people fled.', '[A quarter of a million]=250000'],
  ],
  'fractions, ratios and multiples': [
    ['Two-thirds of depositors are women.', '[Two-thirds]=2/3'],
    ['Cover has shrunk by a third.', '[a third]=1/3'],
    ['One in five workers left.', '[One in five]=1/5'],
    ['With 172 out of the 329 total lawmakers present.', '[172 out of the 329]=172/329'],
    ['Three of the five judges agreed.', '[Three of the five]=3/5'],
    ['It paid more than double what they asked.', '[more than double]=>2 times'],
    ['It trades at eight times sales.', '[eight times]=8 times'],
    ['A third attempt failed.'],
    ['The first half was dull.'],
  ],
  'plural magnitudes': [
    ['Dozens of houses burned.', '[Dozens]=24..99'],
    ['Hundreds of thousands fled.', '[Hundreds of thousands]=200000..999999'],
    ['Tens of thousands of students marched.', '[Tens of thousands]=20000..99999'],
    ['Scores of goats died; she scores goals.', '[Scores]=40..99'],
    ['Several hundred workers met.', '[Several hundred]=200..999'],
    ['It should repay "billions" of dollars.', '[billions" of dollars]=2000000000..9999999999 USD'],
  ],
  modifiers: [
    ['More than 50 mourners were killed.', '[More than 50]=>50'],
    ['Up to 700 may go.', '[Up to 700]=<=700'],
    ['Nearly 3,000 bowls and almost 40 cups.', '[Nearly 3,000]=<~3000', '[almost 40]=<~40'],
    ['An estimated 62,000 people left.', '[An estimated 62,000]=~62000'],
    ['Some 4,500 lives.', '[Some 4,500]=~4500'],
    ['At least 40 and no more than 60 people.', '[At least 40]=>=40', '[no more than 60]=<=60'],
    ['A village of 900-odd people.', '[900-odd]=~900'],
    ['The missile costs £1m or more.', '[£1m or more]=>=1000000 GBP'],
  ],
  money: [
    ['It cost $1 trillion.', '[$1 trillion]=1000000000000 USD'],
    ['It cost US$4.2bn and A$5m.', '[US$4.2bn]=4200000000 USD', '[A$5m]=5000000 AUD'],
    ['It cost Rs 500 crore.', '[Rs 500 crore]=5000000000 INR'],
    [
      'It cost £3m, 5 million euros and 10.5 million Australian dollars.',
      '[£3m]=3000000 GBP',
      '[5 million euros]=5000000 EUR',
      '[10.5 million Australian dollars]=10500000 AUD',
    ],
    ['He paid K4,000 and R1.2bn.', '[K4,000]=4000 ZMW', '[R1.2bn]=1200000000 ZAR'],
    ['Oil fell 11 cents to $72.17 a barrel.', '[11 cents]=11 cent', '[$72.17]=72.17 USD/barrel'],
    ['an estimated $1 trillion dollars', '[an estimated $1 trillion dollars]=~1000000000000 USD'],
    ['SEK 5 billion or 20 million kronor', '[SEK 5 billion]=5000000000 SEK', '[20 million kronor]=20000000 SEK'],
  ],
  measures: [
    ['a pipe 38 metres long and 60km from it', '[38 metres]=38 m', '[60km]=60 km'],
    ['At 4.7 million barrels per day.', '[4.7 million barrels per day]=4700000 barrel/day'],
    ['It goes 60 km/h or 11 kilometres an hour.', '[60 km/h]=60 km/h', '[11 kilometres an hour]=11 km/h'],
    ['The five-acre market has 40 sq km.', '[five-acre]=5 acre', '[40 sq km]=40 km2'],
    [
      'It was 51C, then minus 9 degrees Celsius, then 31 °C.',
      '[51C]=51 celsius',
      '[minus 9 degrees Celsius]=-9 celsius',
      '[31 °C]=31 celsius',
    ],
    ['A 30-kilowatt reactor and 600kg of fish.', '[30-kilowatt]=30 kW', '[600kg]=600 kg'],
  ],
  percent: [
    ['About 60% Shia, 28% Sunnis.', '[About 60%]=~60 percent', '[28%]=28 percent'],
    [
      'It fell 3 percentage points, or 60 basis points.',
      '[3 percentage points]=3 percentage point',
      '[60 basis points]=60 basis point',
    ],
    ['It rose 5 % to 120.', '[5 %]=5 percent', '[120]=120'],
    ['Defence (-11%), health (+3%).', '[-11%]=-11 percent', '[+3%]=3 percent'],
  ],
  ranges: [
    ['Between 200 and 300 protesters.', '[Between 200 and 300]=200..300'],
    ['Make up 20-30 % of it.', '[20-30 %]=20..30 percent'],
    ['Forces ranging from 2,500 to 5,500.', '[from 2,500 to 5,500]=2500..5500'],
    ['It fell from 18 to 12.', '[18]=18', '[12]=12'],
    ['It will cost $10-15 million.', '[$10-15 million]=10000000..15000000 USD'],
    ['Fifteen or sixteen of them came.', '[Fifteen or sixteen]=15..16'],
  ],
  ages: [
    ['Mr. Zepeda, 58, has a 34-year-old son.', '[58]=58 year', '[34-year]=34 year'],
    ['The hall, 4,700 years old, was for boys aged 12.', '[4,700 years]=4700 year', '[12]=12 year'],
  ],
  compounds: [['A two-volume, 1,300-page study.', '[two]=2 volume', '[1,300]=1300 page']],
  'not figures': [
    ['On March 5, 2020, at 10:30 and 4 p.m., in 2019.'],
    ['He was jailed for three years after 24 hours.'],
    ['K1 Base, Channel 4, Boeing 737, COVID-19 and F-16.'],
    ['Call +44 20 7946 0958.'],
    ['Basel won 2-1.'],
    ['The 5th man and the fourth.'],
    ['No one of the old ones came; one of the men left.'],
    ['See page 12 and chapter 3.'],
    ['As told before.[12]'],
    ['1. Basel'],
  ],
};

describe('figures', () => {
  for (const [title, rows] of Object.entries(TABLES)) {
    describe(title, () => {
      for (const [text, ...wanted] of rows) it(text, () => assert.deepEqual(shorts(text), wanted));
    });
  }

  it('says what is counted, taken apart', () => {
    const [troops] = figuresOf('the remaining 5,500 U.S. troops in the country');
    assert.deepEqual(troops!.counted, { head: 'troop', text: 'U.S. troops' });
    assert.equal(figuresOf('an air strike, killing 25.')[0]!.object, 'people');
    assert.equal(figuresOf('At least 40, including 12 children, were hurt.')[0]!.object, 'people');
    assert.equal(figuresOf('At least 40, including 12 children, were hurt.')[0]!.aspect, 'wounded');
  });

  it('explains in words', () => {
    const explain = (text: string): string[] => figuresOf(text).map(explainFigure);
    assert.deepEqual(explain('more than 50 mourners'), ['more than 50 mourners: at least 51']);
    assert.deepEqual(explain('up to 700 men'), ['up to 700 men: at most 700']);
    assert.deepEqual(explain('172 of the 329 lawmakers'), ['172 of the 329 lawmakers: 172 of 329, 52.3%']);
    assert.deepEqual(explain('hundreds of thousands of Iraqis'), [
      'hundreds of thousands of Iraqis: between 200,000 and 999,999',
    ]);
    assert.deepEqual(explain('about $4.2 million'), ['about $4.2 million: about 4,200,000 US dollars']);
  });

  const WORDS =
    '1 300 1,300 4.7 million billion half a an one two -third thirds of the 329 in five hundred hundreds thousands and to or - – between from up more than about $ US$ Rs K4 ,000 % percent km barrels per day year old , . ( ) 2020 March people "'.split(
      ' ',
    );
  it('never overlaps, keeps bounds in order and spans in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), words => {
        const text = words.join(' ');
        let last = 0;
        for (const m of figuresOf(text)) {
          assert.ok(m.start >= last && m.end > m.start && m.end <= text.length, JSON.stringify(text));
          assert.equal(m.text, text.slice(m.start, m.end));
          last = m.end;
          if (m.min !== undefined && m.max !== undefined) assert.ok(m.min <= m.max, text);
          if (m.value !== undefined && m.min !== undefined) assert.ok(m.min <= m.value, text);
          if (m.value !== undefined && m.max !== undefined) assert.ok(m.value <= m.max, text);
          assert.ok(m.value !== undefined || m.min !== undefined, text);
        }
      }),
      { numRuns: 400 },
    );
  });
});
