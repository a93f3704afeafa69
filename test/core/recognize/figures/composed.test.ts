import { testTable } from './table.ts';

testTable('modifiers', [
  ['More than 50 mourners were killed.', '[More than 50]=>50'],
  ['Up to 700 may go.', '[Up to 700]=<=700'],
  ['Nearly 3,000 bowls and almost 40 cups.', '[Nearly 3,000]=<~3000', '[almost 40]=<~40'],
  ['An estimated 62,000 people left.', '[An estimated 62,000]=~62000'],
  ['Some 4,500 lives, roughly 30 ships.', '[Some 4,500]=~4500', '[roughly 30]=~30'],
  ['At least 40 and no more than 60 people.', '[At least 40]=>=40', '[no more than 60]=<=60'],
  ['Fewer than ten nations, as many as 14 players.', '[Fewer than ten]=<10', '[as many as 14]=<=14'],
  ['A village of 900-odd people, a dozen or so Sunnis.', '[900-odd]=~900', '[a dozen or so]=~12'],
  ['The missile costs £1m or more.', '[£1m or more]=>=1000000 GBP'],
  ['Grants that exceed $5 billion.', '[$5 billion]=>5000000000 USD'],
  ['It is all over. 60 men left.', '[60]=60'],
  ['Rent has gone up to £850.', '[£850]=850 GBP'],
  ['It is back up to 4.8 percent and now up to £5.', '[4.8 percent]=4.8 percent', '[up to £5]=<=5 GBP'],
  ['The toll is now up to 40 and can be up to 50.', '[40]=40', '[up to 50]=<=50'],
  ['They back it with up to 60 men.', '[up to 60]=<=60'],
  ['They claim back up to £5,000 and cut back up to 40 jobs.', '[up to £5,000]=<=5000 GBP', '[up to 40]=<=40'],
  ['It moved up to 200 people and shoots up to 12 rounds.', '[up to 200]=<=200', '[up to 12]=<=12'],
  ['Rent shot up to £900, and inflation moved up to 4 percent.', '[£900]=900 GBP', '[4 percent]=4 percent'],
  ['They moved back up to 200 people.', '[up to 200]=<=200'],
  ['It went back up to 300, and climbed back up to £5.', '[300]=300', '[£5]=5 GBP'],
  ['Within plus or minus 3 points, minus 4 points.', '[3]=3', '[minus 4]=-4'],
]);

testTable('ranges', [
  ['Between 200 and 300 protesters.', '[Between 200 and 300]=200..300'],
  ['Make up 20-30 % of it.', '[20-30 %]=20..30 percent'],
  ['Forces ranging from 2,500 to 5,500.', '[from 2,500 to 5,500]=2500..5500'],
  ['It fell from 18 to 12.', '[18]=18', '[12]=12'],
  ['It will cost $10-15 million.', '[$10-15 million]=10000000..15000000 USD'],
  ['Fifteen or sixteen of them came.', '[Fifteen or sixteen]=15..16'],
  ['At 15 to 22 miles per hour.', '[15 to 22 miles per hour]=15..22 mile per hour'],
  ['It added $33 to $3,142.', '[$33]=33 USD', '[$3,142]=3142 USD'],
  ['Terms of between two and six years.'],
  ['Two or three hundred people came.', '[Two or three hundred]=200..300'],
  ['We had ten or fifteen thousand.', '[ten or fifteen thousand]=10000..15000'],
  ['Five or a hundred came.', '[Five]=5', '[a hundred]=100'],
  ['Those are 13- to 17-year-olds.', '[13- to 17-year]=13..17 year'],
]);

testTable('the unit of a change, said once', [
  [
    'Rising from 24.2 to 33-35 billion euros.',
    '[24.2]=24200000000 EUR',
    '[33-35 billion euros]=33000000000..35000000000 EUR',
  ],
  ['It slowed from 4.8 to 4.7 percent.', '[4.8]=4.8 percent', '[4.7 percent]=4.7 percent'],
  ['He dropped from 208 pounds to 193 by exercise.', '[208 pounds]=208 pound', '[193]=193 pound'],
  ['It went from 5 km to 3 villages.', '[5 km]=5 km', '[3]=3'],
  ['It rose from 18 to 12 dead.', '[18]=18', '[12]=12'],
  ['It grew to 193 from 208 pounds.', '[193]=193', '[208 pounds]=208 pound'],
]);

testTable('the unit of a row, said once', [
  ['It made 168,000 ounces in 2021 and 174,000 in 2022.', '[168,000 ounces]=168000 ounce', '[174,000]=174000 ounce'],
  ['The rate is 7.9 pct, down from 11 in March.', '[7.9 pct]=7.9 percent', '[11]=11 percent'],
  [
    'Profit fell to 9.4 billion yen from 17.1 billion.',
    '[9.4 billion yen]=9400000000 JPY',
    '[17.1 billion]=17100000000 JPY',
  ],
  ['It fell 61 per cent here and 72 in Macau.', '[61 per cent]=61 percent', '[72]=72 percent'],
  ['A ride costs 90 pesos rather than 40.', '[90 pesos]=90 MXN', '[40]=40 MXN'],
  ['A hole 12 metres wide and four deep.', '[12 metres]=12 m', '[four]=4 m'],
  ['They built 84 km of 135.', '[84 km]=84 km', '[135]=135 km'],
  ['It rose 5 percent to 120.', '[5 percent]=5 percent', '[120]=120'],
  ['It has 5 km and 3 villages.', '[5 km]=5 km', '[3]=3'],
  ['It raised £3m. From 40 came nothing.', '[£3m]=3000000 GBP', '[40]=40'],
  ['It left the budget at €4bn, by 23 to 22.', '[€4bn]=4000000000 EUR', '[23]=23', '[22]=22'],
  ['The 329-seat house met 40 in May and 50 in June.', '[329]=329 seat', '[40]=40', '[50]=50'],
]);

testTable('ratios and multiples', [
  ['With 172 out of the 329 total lawmakers present.', '[172 out of the 329]=172/329'],
  ['170 of 329 lawmakers voted.', '[170 of 329]=170/329'],
  [
    'Three of the five judges, three of the last five titles.',
    '[Three of the five]=3/5',
    '[three of the last five]=3/5',
  ],
  ["Four of Iraq's 18 provinces.", "[Four of Iraq's 18]=4/18"],
  ['One in five workers left, one man in ten stayed.', '[One in five]=1/5', '[one man in ten]=1/10'],
  ['Fewer than one in ten killings.', '[Fewer than one in ten]=<10 percent'],
  ['One of the four women.', '[four]=4'],
  ['They met two in 2019.', '[two]=2'],
  ['It paid more than double what they asked.', '[more than double]=>2 times'],
  ['It trades at eight times sales.', '[eight times]=8 times'],
  ['He called twice.'],
  ['It rose tenfold and 5-fold.', '[tenfold]=10 times', '[5-fold]=5 times'],
  ['It is three times as large.', '[three times]=3 times'],
  ['They met three times and will double it.', '[three]=3'],
  ['One of the ten left; they met in one in May.', '[ten]=10'],
  ['Rescuers pulled 12 people out of 40 collapsed buildings.', '[12]=12', '[40]=40'],
  ['It is the only one in 37 districts.', '[37]=37'],
  ['One in 37 adults; 212 votes out of 38,455 cast.', '[One in 37]=1/37', '[212 votes out of 38,455]=212/38455'],
  ['He met two in 37 villages.', '[two]=2', '[37]=37'],
  ['It has a 1-in-83 chance.', '[1-in-83]=1/83'],
  ['He puts it at one in seven; it opened at three in May.', '[one in seven]=1/7'],
]);

testTable('ages', [
  ['Mr. Zepeda, 58, has a 34-year-old son.', '[58]=58 year', '[34-year]=34 year'],
  ['The hall, 4,700 years old, was for boys aged 12.', '[4,700 years]=4700 year', '[12]=12 year'],
  ['Ana Pop (58) died at the age of 90.', '[58]=58 year', '[90]=90 year'],
  ['On May 5, 2020, he left.'],
  ['A farmer of 74 who fled, and a boy of 11.', '[74]=74 year', '[11]=11 year'],
  ['Among those under 25 it is rare; two were under 14.', '[under 25]=<25 year', '[two]=2', '[under 14]=<14 year'],
  ['The youngest was 19, the oldest 91.', '[19]=19 year', '[91]=91 year'],
  ['Voters under 30 stayed.', '[under 30]=<30 year'],
  ["I am 60 and I'm tired. She's 61.", '[60]=60 year', '[61]=61 year'],
  ['At 19 she left. He dies at 87.', '[19]=19 year', '[87]=87 year'],
  ['A river of 40. A father of four. The index was under 25.', '[40]=40', '[four]=4', '[under 25]=<25'],
  ['He died at ten. It was 19. He is 12 points behind.', '[ten]=10', '[19]=19', '[12]=12'],
]);

testTable('votes', [
  ['It passed by 172 votes to 89.', '[172]=172', '[89]=89'],
  ['They voted 52-48 for it.', '[52]=52', '[48]=48'],
]);
