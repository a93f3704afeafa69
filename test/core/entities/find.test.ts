import assert from 'node:assert/strict';
import { findEntities, type FindableEntity } from '../../../src/entities/find.ts';

const entity = (name: string, mentions = 0, ...aliases: string[]): FindableEntity => ({
  id: name,
  name,
  mentions,
  aliases,
});
const ALL = [
  entity('Qassem Soleimani', 40),
  entity('Mohammed Shia al-Sudani', 12),
  entity('Abu Bakr al-Sudani', 2),
  entity('Popular Mobilization Forces', 20, 'Hashd al-Shaabi'),
  entity('Toby Dodge', 4),
  entity('Dušan Kovač', 1),
  entity('Kata’ib Hezbollah', 9),
  entity('Hezbollah', 7),
  entity('Iran', 60),
  entity('Iraq', 50),
  entity('Saint Petersburg', 1),
];

describe('entities: the pick list', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    soleimani: ['Qassem Soleimani'],
    Solei: ['Qassem Soleimani'],
    'kasem sulaimani': ['Qassem Soleimani'],
    soleimnai: ['Qassem Soleimani'],
    sudani: ['Mohammed Shia al-Sudani', 'Abu Bakr al-Sudani'],
    'al-sudani moh': ['Mohammed Shia al-Sudani'],
    pmf: ['Popular Mobilization Forces'],
    hashd: ['Popular Mobilization Forces'],
    kovac: ['Dušan Kovač'],
    hezbollah: ['Hezbollah', 'Kata’ib Hezbollah'],
    kataib: ['Kata’ib Hezbollah'],
    ira: ['Iran', 'Iraq'],
    iran: ['Iran'],
    zz: [],
    'toby soleimani': [],
  };
  for (const [query, wanted] of Object.entries(cases))
    it(`"${query}" finds ${wanted.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(
        findEntities(query, ALL).map(found => found.entity.name),
        wanted,
      ));
  it('without a query: all, the most named first', () => {
    assert.deepEqual(
      findEntities(' ', ALL, 3).map(found => found.entity.name),
      ['Iran', 'Iraq', 'Qassem Soleimani'],
    );
  });
  it('says which name matched', () => assert.equal(findEntities('shaabi', ALL)[0]?.matched, 'Hashd al-Shaabi'));
});
