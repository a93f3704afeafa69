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
    ['They won 30 games aboard an Airbus 320.', '[30]=30 (games)'],
    ['They had 30 men, and Highway 61 was open.', '[30]=30 (men)'],
    ['They met 30 men, then Boeing 58.', '[30]=30 (men)'],
    ['They won 30. The Airbus 320, too.', '[30]=30'],
  ],
  true,
);
