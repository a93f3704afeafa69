import { testTable } from './table.ts';

testTable('numbers in digits', [
  ['They found 1,300 boxes.', '[1,300]=1300'],
  ['They found 1 300 boxes and 1 234 567.89 more.', '[1 300]=1300', '[1 234 567.89]=1234567.89'],
  ['It sold 4.7 million tickets.', '[4.7 million]=4700000'],
  ['It sold 1.3m tickets and 10k shirts.', '[1.3m]=1300000', '[10k]=10000'],
  ['He ran 400m on a 1.5 km track.', '[400m]=400 m', '[1.5 km]=1.5 km'],
  ['The plan covers 1,00,000 homes.', '[1,00,000]=100000'],
  ['He drank 1/2 cup and 10 1/2 cups.', '[1/2]=0.5', '[10 1/2]=10.5'],
  ['About 3½ loaves.', '[About 3½]=~3.5'],
  ['The rate fell to .001 per cent.', '[.001 per cent]=0.001 percent'],
  ['Its mass is 1.99×10−30 kilograms.', '[1.99×10−30 kilograms]=1.99e-30 kg'],
  ['It took 4 thousand 3 hundred and 21 boats.', '[4 thousand 3 hundred and 21]=4321'],
  ['At 192.168.1.2 nothing is counted.'],
]);

testTable('numbers in words', [
  ['One hundred and twenty-six people came.', '[One hundred and twenty-six]=126'],
  ['Two thousand five hundred sheep and forty goats.', '[Two thousand five hundred]=2500', '[forty]=40'],
  ['Half a million doses and half a dozen nurses.', '[Half a million]=500000', '[half a dozen]=6'],
  ['She keeps a dozen geese and a hundred hens.', '[a dozen]=12', '[a hundred]=100'],
  ['A couple of hundred boats came.', '[A couple of hundred]=~200'],
  ['One and a half million people fled.', '[One and a half million]=1500000'],
  ['A million and a half people fled.', '[A million and a half]=1500000'],
  ['A quarter of a million people fled.', '[A quarter of a million]=250000'],
  ['Three and two fifths loaves.', '[Three and two fifths]=3.4'],
  ['Three dozen eggs, 3 dozens of them.', '[Three dozen]=36', '[3 dozens]=36'],
  ['The twenty-first man, the two hundredth day and the fourth.'],
]);

testTable('one, when it counts', [
  ['It killed one civilian.', '[one]=1'],
  ['One villager was shot.', '[One]=1'],
  ['One of the men left, no one saw the old one.'],
  ['One day this one will go; which one said that one must?'],
  ['A one-way street.'],
]);

testTable('halves, dozens and millions', [
  ['It had 20 and a half.', '[20 and a half]=20.5'],
  ['A boy aged 12 and a half-brother.', '[12]=12 year'],
  ['It killed 3 and a half-dozen others.', '[3]=3'],
  ['They talked for 20 and a half-empty bus.', '[20]=20'],
  ['It kept 20 and a quarter of them.', '[20]=20', '[a quarter]=1/4'],
  ['After January 6 dozens were held.', '[dozens]=24..99'],
  ['Its population rose to 7.6m, its wall to 7.6m.', '[7.6m]=7600000', '[7.6m]=7.6 m'],
  ['The population kept 1.5m from the fence.', '[1.5m]=1.5 m'],
  ['Passengers must stay 1.5m apart.', '[1.5m]=1.5 m'],
  ['Some 1.3m civil servants, 1.4m high walls.', '[Some 1.3m]=~1300000', '[1.4m]=1.4 m'],
  ['Behind 2.4m steel barriers and 1.8m perimeter fences.', '[2.4m]=2.4 m', '[1.8m]=1.8 m'],
  ['After 2.5m tidal waves, 4.5m storm surges and 3.5m waves.', '[2.5m]=2.5 m', '[4.5m]=4.5 m', '[3.5m]=3.5 m'],
  ['They sold 1.2m electric cars.', '[1.2m]=1200000'],
  ['Beside 400m relay races.', '[400m]=400 m'],
]);

testTable('nothing at all', [
  ['Stocks were cut to nil after imports of zero.', '[nil]=0', '[zero]=0'],
  ['A zero-sum game, zero tolerance; they won nil.'],
]);

testTable('fractions', [
  ['Two-thirds of depositors are women.', '[Two-thirds]=2/3'],
  ['Cover has shrunk by a third.', '[a third]=1/3'],
  ['Half of them moved.', '[Half]=1/2'],
  ['More than half are children.', '[More than half]=>50 percent'],
  ['Nearly a third of it.', '[Nearly a third]=<~33.3 percent'],
  ['Half a percentage point.', '[Half a percentage point]=0.5 percentage point'],
  ['A third attempt failed in the first half of a half-built hall.'],
  ['It cost $1.1bn a quarter.', '[$1.1bn]=1100000000 USD/quarter'],
]);

testTable('plural magnitudes', [
  ['Dozens of houses burned.', '[Dozens]=24..99'],
  ['Hundreds of thousands fled.', '[Hundreds of thousands]=200000..999999'],
  ['Tens of thousands of students marched.', '[Tens of thousands]=20000..99999'],
  ['Scores of goats died; she scores goals.', '[Scores]=40..99'],
  ['Several hundred workers and a few dozen nurses.', '[Several hundred]=200..999', '[a few dozen]=24..99'],
  ['Dozens of thousands.', '[Dozens of thousands]=24000..99999'],
  ['It should repay "billions" of dollars.', '[billions" of dollars]=2000000000..9999999999 USD'],
  ['Several men and a few women came.'],
]);
