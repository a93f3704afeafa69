import { testTable } from './table.ts';

testTable('no figures: dates, times and durations', [
  ['On March 5, 2020, at 10:30 and 4 p.m., in 2019.'],
  ['He was jailed for three years after 24 hours.'],
  ['It opened at 4.45 on Friday and closed at ten.'],
  ['From 2003-2009 and in the 1990s, by 2030.'],
  ['The 2019 elections and the five-year plan.'],
  ['It ruled from 1293 to 1327, then from 1330 to 1527.'],
]);
testTable('no figures: names', [
  ['The 5G network covers what 4G does.'],
  ['K1 Base, Channel 4, Boeing 737, COVID-19 and F-16.'],
  ['The iPhone 11 Pro and the S&P 500.'],
  ['The iPhone 11 Pro and 11 Pro Max.'],
  ['See page 12 and chapter 3, flight 370 and No. 61.'],
  ['Formula One and the Group of Seven met.'],
  ['At 123 Random Street.'],
  ['Their own 787 Dreamliner, the first 787 and its 777 flew.'],
  ['The 777-200LR is an airliner.'],
  ['It stands at 16-18 Industrial Avenue and 22 Ave Foch.'],
  ['Sales grew this half and fell in the second half.'],
  ['They slipped to the bottom three, said the coach.'],
  ['The world number four and the number one met at STAGE FOUR.'],
  ['Section 9 of the 1974 act.'],
  ['They are in the bottom three during a bad run.'],
]);
testTable('no figures: marks', [
  ['As told before.[12]'],
  ['1. Basel'],
  ['**2. What went wrong?**'],
  ['Call +44 20 7946 0958 or 555-0123-44.'],
  ['The 5th man, the 22nd and the fourth.'],
]);
testTable('no figures: scores', [
  ['Basel won 2-1.'],
  ['She beat Li 7-5, 3-6, 6-1.'],
  ['A 24-19 defeat.'],
  ['They closed on 312 for 4, and were 45 for three when it rained.'],
  ["She ran the 1500m in heat two of the women's 400m.", '[two]=2'],
]);
testTable('figures that look like them', [
  ['In 2019 some 2000 soldiers came.', '[some 2000]=~2000'],
  ['At 38 stations they sold 737 tickets.', '[38]=38', '[737]=737'],
  ['Half of the top three teams.', '[Half]=1/2', '[three]=3'],
  ['POLICE FREE 317 MINERS', '[317]=317'],
  ['BUS PLUNGE KILLS 19', '[19]=19'],
  ['They number four; no two are alike.', '[four]=4', '[two]=2'],
  ['They stood on 312 for 4 hours; the 400m walk.', '[312]=312', '[400m]=400 m'],
  ['ON HIGHWAY 61'],
  ['Its own figures list 11 armed groups; see list 11.', '[11]=11'],
  ['Numbers fell from 1293 to 1193 men.', '[1293]=1293', '[1193]=1193'],
  ['The 737 people saw it close at 777.', '[737]=737', '[777]=777'],
]);
