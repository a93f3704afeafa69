import assert from 'node:assert/strict';
import { explainFigure } from '../../../../src/recognize/figures/explain.ts';
import { ENGLISH } from '../../../../src/recognize/tongue.ts';
import { figuresOf } from './read.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['more than 50 mourners', 'more than 50 mourners: at least 51'],
  ['up to 700 men', 'up to 700 men: at most 700'],
  ['172 of the 329 lawmakers', '172 of the 329 lawmakers: 172 of 329, 52.3%'],
  ['hundreds of thousands of Iraqis', 'hundreds of thousands of Iraqis: between 200,000 and 999,999'],
  ['about $4.2 million', 'about $4.2 million: about 4.2 million US dollars'],
  ['A $1 trillion package', '$1 trillion package: 1 trillion US dollars'],
  ['Rs 500 crore', 'Rs 500 crore: 5 billion Indian rupees'],
  ['millions of goats', 'millions of goats: from 2 million to under 10 million'],
  ['4,250,300 goats', '4,250,300 goats: 4,250,300'],
  ['4.5% of GDP', '4.5% of GDP: 4.5%'],
  ['a 1,300-page study', '1,300-page study: 1,300 pages'],
  ['a couple of boats', 'a couple of boats: 2'],
  ['two-thirds of depositors', 'two-thirds of depositors: 2 of 3, 66.7%'],
  ['at 60 km/h', '60 km/h: 60 km per hour'],
  ['nearly 9 degrees Fahrenheit', 'nearly 9 degrees Fahrenheit: a little under 9 °F'],
  ['minus 5 °C', 'minus 5 °C: −5 °C'],
  ['a 34-year-old', '34-year: 34 years'],
  ['rose 5 % to 120', '5 %: 5%'],
  ['nearly 60% were Shia', 'nearly 60% Shia: a little under 60%'],
  ['winds of 50mph', '50mph: 50 miles per hour'],
  ['4.7 million barrels per day', '4.7 million barrels per day: 4.7 million barrels per day'],
  ['between 200 and 300 protesters', 'between 200 and 300 protesters: between 200 and 300'],
];

describe('explainFigure', () => {
  for (const [text, wanted] of ROWS) it(text, () => assert.equal(explainFigure(figuresOf(text)[0]!), wanted));
  it('says what spoke for a currency', () =>
    assert.equal(
      explainFigure({ ...figuresOf('It cost $5.')[0]!, unit: 'AUD', unitBasis: 'dateline' }),
      '$5: 5 Australian dollars (currency by the dateline)',
    ));
  it('groups digits by itself', () =>
    assert.deepEqual([1234.5, -1234567, 12].map(ENGLISH.number), ['1,234.5', '−1,234,567', '12']));
  it('writes large round numbers with their magnitude', () =>
    assert.deepEqual([1e6, 4.25e9, -1e12, 1_234_000, 999_999, 2e15].map(ENGLISH.number), [
      '1 million',
      '4.25 billion',
      '−1 trillion',
      '1,234,000',
      '999,999',
      '2,000,000,000,000,000',
    ]));
});
