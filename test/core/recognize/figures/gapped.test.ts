import { testTable } from './table.ts';

testTable(
  'figures whose verb is said once',
  [
    ['The Civic Union 81 of the 175 seats, said Li.', '[81 of the 175]=81/175 (seats)'],
    [
      'Labour won 91 seats, the Sewa Lehar 58, and Forward 21.',
      '[91]=91 (seats)',
      '[58]=58 (seats)',
      '[21]=21 (seats)',
    ],
    ['Ma got 30, Choi of North Korea 29, and both left.', '[30]=30', '[29]=29'],
    ['Ma got 30, the young Choi Un-ae of North Korea 29, and both left.', '[30]=30', '[29]=29'],
    ['They won 30 games aboard an Airbus 320.', '[30]=30 (games)'],
    ['They had 30 men, and Highway 61 was open.', '[30]=30 (men)'],
    ['They met 30 men, then Boeing 58.', '[30]=30 (men)'],
    ['They won 30. The Airbus 320, too.', '[30]=30'],
    ['Ma won four races, including the Halden 500.', '[four]=4 (races)'],
    ['He has 14 grandchildren and owned a Boeing 737.', '[14]=14 (grandchildren)'],
    ['He has 14 grandchildren, and Boeing 737, she said.', '[14]=14 (grandchildren)'],
    ['They sold 14 shares, and the FTSE 100, too, fell.', '[14]=14 (shares)'],
    ['It reported 14 deaths, all from Covid 19.', '[14]=14 (deaths)'],
    ['They cited Title 42 of the 1944 law.'],
    ['They signed Agenda 21 of the 1992 summit.'],
    [
      "Labour won 91 seats, the Union of Sewa 58 and the People's Party 21.",
      '[91]=91 (seats)',
      '[58]=58 (seats)',
      '[21]=21 (seats)',
    ],
  ],
  true,
);
