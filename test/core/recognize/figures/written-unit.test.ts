import assert from 'node:assert/strict';
import { writtenUnit } from '../../../../src/recognize/figures/written-unit.ts';

const ROWS: readonly (readonly [string, string | undefined])[] = [
  ['14 metres', 'metres'],
  ['some four metres', 'metres'],
  ['up to 40km', 'km'],
  ['4.7 million barrels per day', 'barrels'],
  ['3bn cubic metres a year', 'cubic metres'],
  ['five-acre', 'acre'],
  ['half a tonne', 'tonne'],
  ['just under a kilogram', 'kilogram'],
  ['a tonne and a half', undefined],
  ['60 km/h', 'km'],
  ['12 °C', undefined],
  ['174,000', undefined],
  ['nine', undefined],
  ['about half a billion', undefined],
];

describe('the unit as it is written', () => {
  for (const [text, unit] of ROWS) it(text, () => assert.equal(writtenUnit(text), unit));
});
