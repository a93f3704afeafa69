import assert from 'node:assert/strict';
import { roleDates, type RoleDates } from '../../../../src/recognize/actors/role-dates.ts';

describe('actors: when a role was held', () => {
  const cases: readonly [string, RoleDates | undefined][] = [
    ['prime minister of Ghana from 2014 to 2018', { from: '2014', to: '2018' }],
    ['president between March 2001 and Aug. 2003', { from: '2001-03', to: '2003-08' }],
    ['mayor (1998–2006)', { from: '1998', to: '2006' }],
    ['mayor, 1998-06', { from: '1998', to: '2006' }],
    ['chairman since late 2011', { from: '2011' }],
    ['director until May 1999', { to: '1999-05' }],
    ['minister from 2018 to 2014', undefined],
    ['commander of Unit 2014', undefined],
    ['head of the class of 2009', undefined],
    ['a professor', undefined],
  ];
  for (const [role, wanted] of cases) it(role, () => assert.deepEqual(roleDates(role), wanted));
});
