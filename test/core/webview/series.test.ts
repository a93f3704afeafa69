import assert from 'node:assert/strict';
import { seriesOf } from '../../../src/webview/comparison/series.ts';
import { dayOf, isoOf, timeScale, timeTicks } from '../../../src/webview/shared/time.ts';

const day = (iso: string): number => dayOf(iso)!;
const row = (iso: string, value: number) => ({ value, bounds: {}, interval: [day(iso), day(iso) + 1] as const });

describe('a series over time', () => {
  it('goes from left to right by time and up by value, whatever the order', () => {
    const series = seriesOf([row('2024-01-10', 2500), row('2020-01-05', 5500)], 400, 100, 'en')!;
    const [late, early] = series.marks;
    assert.ok(early!.from < late!.from);
    assert.ok(early!.y < late!.y);
    assert.deepEqual(
      series.line.map(([x]) => x),
      [...series.line.map(([x]) => x)].sort((a, b) => a - b),
    );
  });

  it('begins at 0, so that a half is seen as half', () => {
    const series = seriesOf([row('2020-01-05', 100), row('2021-01-05', 50)], 400, 100, 'en')!;
    assert.equal(Math.min(...series.values.map(({ value }) => value)), 0);
  });

  it('is none with fewer than two times or numbers', () => {
    assert.equal(seriesOf([row('2020-01-05', 1), { value: 2, bounds: {} }], 400, 100, 'en'), undefined);
    assert.equal(seriesOf([row('2020-01-05', 1), { bounds: {}, interval: [1, 2] }], 400, 100, 'en'), undefined);
  });

  it('draws an open bound to the edge', () => {
    const series = seriesOf(
      [{ ...row('2020-01-05', 50), bounds: { min: 51 } }, row('2021-01-05', 60)],
      400,
      100,
      'en',
    )!;
    assert.equal(series.marks[0]!.top, 0);
    assert.ok(series.marks[0]!.bottom < 100);
  });
});

describe('days on an axis', () => {
  it('are labelled in the reader’s language, the first with its year', () => {
    const scale = timeScale(day('2023-03-01'), day('2023-03-20'), 800);
    assert.match(timeTicks(scale, 'en')[0]!.label, /2023/);
    assert.match(timeTicks(scale, 'de')[0]!.label, /März|Feb/);
  });

  it('are never finer than a day', () => {
    const ticks = timeTicks(timeScale(day('2023-03-01'), day('2023-03-03'), 1000), 'en', 50);
    assert.ok(ticks.length <= 3, `${ticks.length}`);
  });

  it('are years where centuries are shown', () => {
    const ticks = timeTicks(timeScale(day('1700-01-01'), day('2023-01-01'), 800), 'en');
    assert.ok(ticks.every(({ label }) => /^\d{4}$/.test(label)));
  });

  it('are read from calendar dates only', () => {
    assert.equal(isoOf(day('2024-02-29')), '2024-02-29');
    assert.deepEqual(['2024', '2024-W10', 'PRESENT_REF', '2024-13-01'].map(dayOf), Array(4).fill(undefined));
  });
});
