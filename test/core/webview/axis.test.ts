import assert from 'node:assert/strict';
import { axisOf, type AxisRow } from '../../../src/webview/comparison/axis.ts';

const exact = (value: number): AxisRow => ({ value, bounds: {} });

describe('bounds on one axis', () => {
  it('puts a number where its value is, between the ends', () => {
    const { rows } = axisOf([exact(50), exact(100)], 300);
    const [a, b] = rows.map(row => row!.dot!);
    assert.ok(a! > 0 && b! < 300 && a! < b!);
    assert.equal(rows[0]!.from, rows[0]!.to);
  });

  it('puts one number into the middle', () => {
    assert.equal(Math.round(axisOf([exact(31)], 300).rows[0]!.dot!), 150);
  });

  for (const [name, bounds, openLeft, openRight] of [
    ['more than', { min: 51 }, false, true],
    ['up to', { max: 51 }, true, false],
    ['between', { min: 40, max: 51 }, false, false],
  ] as const)
    it(`draws "${name}" as far as it goes`, () => {
      const [row] = axisOf([{ bounds }, exact(45)], 300).rows;
      assert.deepEqual([row!.openLeft, row!.openRight], [openLeft, openRight]);
      assert.equal(row!.from === 0, openLeft);
      assert.equal(row!.to === 300, openRight);
      assert.ok(row!.from < row!.to);
    });

  it('marks the band that all allow', () => {
    const { common } = axisOf([{ value: 50, bounds: { min: 51 } }, exact(53)], 300, { min: 53, max: 53 });
    assert.equal(common!.from, common!.to);
  });

  it('takes equal ratios for equal steps where numbers lie far apart, if none is 0 or below', () => {
    assert.equal(axisOf([exact(20), exact(170_000)], 300).logarithmic, true);
    assert.equal(axisOf([exact(0), exact(170_000)], 300).logarithmic, false);
    assert.equal(axisOf([exact(20), exact(60)], 300).logarithmic, false);
  });

  it('does not go below 0 for counts, and does for what is below', () => {
    const ticks = (rows: AxisRow[]): number[] => axisOf(rows, 300).ticks.map(({ value }) => value);
    assert.ok(ticks([exact(1), exact(10)]).every(value => value >= 0));
    assert.ok(ticks([exact(-8), exact(10)]).some(value => value < 0));
  });

  it('keeps every mark on the axis, and has ticks one can read', () => {
    for (const rows of [
      [exact(1e-9), exact(1e15)],
      [exact(Number.MAX_VALUE), exact(1)],
      [exact(7), { bounds: {} }],
    ]) {
      const axis = axisOf(rows, 200);
      assert.ok(axis.ticks.length <= 6, `${axis.ticks.length} ticks`);
      for (const row of axis.rows) if (row) assert.ok(row.from >= 0 && row.to <= 200 && row.from <= row.to);
    }
  });

  it('has nothing to draw without a number', () => {
    assert.deepEqual(axisOf([{ bounds: {} }], 300), { ticks: [], rows: [undefined], logarithmic: false });
  });
});
