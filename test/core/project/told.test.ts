import assert from 'node:assert/strict';
import { readToldDate, readToldFigure, type ToldFigure } from '../../../src/project/told.ts';
import { writeFigure } from '../../../src/project/write-figure.ts';

const PUBLISHED = '2020-01-07';

describe('a date that a person types', () => {
  const cases: readonly (readonly [input: string, value: string | undefined, withoutPublication?: string])[] = [
    ['last Friday', '2020-01-03', 'open'],
    ['yesterday', '2020-01-06', 'open'],
    ['3 days ago', '2020-01-04', 'open'],
    ['Tuesday', '2020-01-07', 'open'],
    ['next month', '2020-02', 'open'],
    ['Jan. 3', '2020-01-03', 'open'],
    ['January 5, 2020', '2020-01-05'],
    ['5 Jan 2020', '2020-01-05'],
    ['2020-01-05', '2020-01-05'],
    ['2020-01', '2020-01'],
    ['2019', '2019'],
    ['the 1990s', '199'],
    ['two weeks', 'P2W'],
    ['2020-01-05T10:30', '2020-01-05T10:30'],
    ['PAST_REF', 'PAST_REF'],
    ['2020-02-31', undefined],
    ['2020-13', undefined],
    ['nonsense', undefined],
    ['last Friday in Rome', undefined],
    ['', undefined],
  ];
  for (const [input, value, without = value] of cases)
    it(`"${input}"`, () => {
      const said = (published?: string): string | undefined => {
        const told = readToldDate(input, published);
        return typeof told === 'object' ? told.value : told;
      };
      assert.equal(said(PUBLISHED), value);
      assert.equal(said(), without);
    });
});

describe('a figure that a person types', () => {
  const cases: readonly (readonly [input: string, figure: ToldFigure | undefined])[] = [
    ['4500', { value: 4500 }],
    ['some 4,500 American lives', { value: 4500, modifier: 'approx', object: 'American lives' }],
    ['3.5 percent', { value: 3.5, unit: 'percent' }],
    ['3.5% turnout', { value: 3.5, unit: 'percent', object: 'turnout' }],
    ['172 of the 329 seats', { value: 172, object: 'seats', outOf: 329 }],
    ['between 20 and 30 people', { min: 20, max: 30, object: 'people' }],
    ['100 km', { value: 100, unit: 'km' }],
    ['twelve', { value: 12 }],
    ['4500 gizmo frobs', { value: 4500, object: 'gizmo frobs' }],
    ['abc', undefined],
    ['20-30 dead', undefined],
    ['', undefined],
  ];
  for (const [input, figure] of cases) it(`"${input}"`, () => assert.deepEqual(readToldFigure(input), figure));

  it('is written so that it is read as the same again', () => {
    for (const figure of [
      { value: 4500, modifier: 'approx', object: 'American lives' },
      { value: 4500, modifier: 'nearly', max: 4500, object: 'soldiers' },
      { value: 50, modifier: 'at-least', min: 50, object: 'mourners' },
      { value: 12, unit: 'percent' },
      { value: 100, unit: 'km' },
      { value: 172, object: 'seats', outOf: 329 },
      { value: 1, object: 'workers', outOf: 5 },
      { value: 1300, unit: 'page', object: 'page study' },
      { value: 34, unit: 'year', object: 'age' },
      { value: 40, unit: 'percent', object: 'value', of: 'value' },
      { min: 20, max: 30, object: 'people' },
    ] as const satisfies readonly ToldFigure[])
      assert.deepEqual(readToldFigure(writeFigure(figure)), figure, writeFigure(figure));
  });
});
