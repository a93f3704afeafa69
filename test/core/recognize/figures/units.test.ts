import { testTable } from './table.ts';

testTable('money before the number', [
  ['It cost $1 trillion.', '[$1 trillion]=1000000000000 USD'],
  ['It cost US$4.2bn, A$5m and $US55,931.', '[US$4.2bn]=4200000000 USD', '[A$5m]=5000000 AUD', '[$US55,931]=55931 USD'],
  ['It cost Rs 500 crore and RM4m.', '[Rs 500 crore]=5000000000 INR', '[RM4m]=4000000 MYR'],
  ['He paid K4,000, R1.2bn and R180 000.', '[K4,000]=4000 ZMW', '[R1.2bn]=1200000000 ZAR', '[R180 000]=180000 ZAR'],
  ['SEK 5 billion, USD115 and GBP 350.', '[SEK 5 billion]=5000000000 SEK', '[USD115]=115 USD', '[GBP 350]=350 GBP'],
  ['A deficit of $-50.8bn.', '[$-50.8bn]=-50800000000 USD'],
  ['an estimated $1 trillion dollars', '[an estimated $1 trillion dollars]=~1000000000000 USD'],
  ['He drove a K4 past the M25 to D1.'],
]);

testTable('money after the number', [
  [
    'It cost £3m, 5 million euros and 10.5 million Australian dollars.',
    '[£3m]=3000000 GBP',
    '[5 million euros]=5000000 EUR',
    '[10.5 million Australian dollars]=10500000 AUD',
  ],
  [
    '200,000 meticais, 5,000 zlotys and 300 quetzales',
    '[200,000 meticais]=200000 MZN',
    '[5,000 zlotys]=5000 PLN',
    '[300 quetzales]=300 GTQ',
  ],
  [
    '20 million kronor, 12,000 won and 50 bucks',
    '[20 million kronor]=20000000 SEK',
    '[12,000 won]=12000 KRW',
    '[50 bucks]=50 USD',
  ],
  ['Oil fell 11 cents to $72.17 a barrel.', '[11 cents]=11 cent', '[$72.17]=72.17 USD/barrel'],
  ['The hall cost 20 million, the constructor said.', '[20 million]=20000000'],
  ['It has 20 million constructor sets.', '[20 million]=20000000'],
  ['It costs thirteen dollars and forty-five cents.', '[thirteen dollars and forty-five cents]=13.45 USD'],
  ['They paid 75 USD million, or 120 MEUR.', '[75 USD million]=75000000 USD', '[120 MEUR]=120000000 EUR'],
  ['The 12 won promotion; two real men met.', '[12]=12', '[two]=2'],
]);

testTable('measures', [
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
  ['He is 5 ft 6 in and 5 feet 6 inches.', '[5 ft 6 in]=5.5 foot', '[5 feet 6 inches]=5.5 foot'],
  ['A kilo or 3bn cubic metres a year, a mile away.', '[3bn cubic metres a year]=3000000000 m3/year'],
  ['We dumped a tonne and a half of snapper.', '[a tonne and a half]=1.5 tonne'],
  ['It weighs just under a kilogram, almost a mile off.', '[just under a kilogram]=<1 kg', '[almost a mile]=<~1 mile'],
  ['It was R950m a year earlier and £5 a year before tax.', '[R950m]=950000000 ZAR', '[£5]=5 GBP'],
  ['He had 1.2 quintals of rice at R9m a year.', '[1.2 quintals]=1.2 quintal', '[R9m]=9000000 ZAR/year'],
  ['STAGE FOUR, 163KM', '[163KM]=163 km'],
  ['The tremor is between one and four hertz.', '[between one and four hertz]=1..4 Hz'],
  ['It fell 68 p to 1112 p.', '[68 p]=68 penny', '[1112 p]=1112 penny'],
  ['It has 68 p values.', '[68]=68'],
  ['It takes 3.5 seconds, not three seconds or 24 hours.', '[3.5 seconds]=3.5 second'],
  ['They won three cups and opened two bars.', '[three]=3', '[two]=2'],
]);

testTable('percent and points', [
  ['About 60% Shia, 28% Sunnis.', '[About 60%]=~60 percent', '[28%]=28 percent'],
  [
    'It fell 3 percentage points, or 60 basis points.',
    '[3 percentage points]=3 percentage point',
    '[60 basis points]=60 basis point',
  ],
  ['It rose 5 % to 120.', '[5 %]=5 percent', '[120]=120'],
  ['Defence (-11%), health (+3%).', '[-11%]=-11 percent', '[+3%]=3 percent'],
]);

testTable('compounds', [
  ['A two-volume, 1,300-page study.', '[two]=2 volume', '[1,300]=1300 page'],
  ['The 329-seat house.', '[329]=329 seat'],
  ['It has four- and five-cylinder engines.', '[four]=4 cylinder', '[five]=5 cylinder'],
  ['The twenty-first and a well-known half-built hall.'],
]);
