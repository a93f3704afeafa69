/** Figures that hold for different times: a point or a bar for each over its time, values upwards. */
import { scaleLinear } from 'd3-scale';
import type { Bounds, Day } from '../messages.ts';
import { DAY, timeScale, timeTicks, type TimeTick } from '../shared/time.ts';

export interface SeriesRow {
  readonly value?: number;
  readonly bounds: Bounds;
  readonly interval?: readonly [Day, Day];
}

export interface SeriesMark {
  /** Index among the rows. */
  readonly row: number;
  /** The time it holds for. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** From the highest to the lowest value that it allows; open ends reach the edge. */
  readonly top: number;
  readonly bottom: number;
}

export interface Series {
  readonly marks: readonly SeriesMark[];
  readonly times: readonly TimeTick[];
  readonly values: readonly { readonly at: number; readonly value: number }[];
  /** Between neighbours in time, through the middle of each mark. */
  readonly line: readonly (readonly [x: number, y: number])[];
}

/** Undefined where fewer than two rows have both a time and a number: there is no series to draw. */
export function seriesOf(
  rows: readonly SeriesRow[],
  width: number,
  height: number,
  language: string,
): Series | undefined {
  const known = rows.flatMap((row, i) => {
    const at = row.value ?? row.bounds.min ?? row.bounds.max;
    return row.interval && at !== undefined ? [{ ...row, interval: row.interval, at, row: i }] : [];
  });
  if (known.length < 2) return undefined;
  const first = Math.min(...known.map(k => k.interval[0]));
  const last = Math.max(...known.map(k => k.interval[1]));
  const room = Math.max(1, (last - first) * 0.06);
  const x = timeScale(first - room, last + room, width);
  const numbers = known.flatMap(k => [k.at, k.bounds.min ?? k.at, k.bounds.max ?? k.at]);
  const low = Math.min(0, ...numbers);
  const high = Math.max(...numbers);
  const y = scaleLinear([low, high + (high - low || 1) * 0.12], [height, 0]).nice(4);
  const marks = known.map(({ row, interval, at, bounds }): SeriesMark => {
    const bounded = bounds.min !== undefined || bounds.max !== undefined;
    return {
      row,
      from: x(interval[0] * DAY),
      to: x(interval[1] * DAY),
      y: y(at),
      top: bounded ? (bounds.max === undefined ? 0 : y(bounds.max)) : y(at),
      bottom: bounded ? (bounds.min === undefined ? height : y(bounds.min)) : y(at),
    };
  });
  return {
    marks,
    times: timeTicks(x, language, 110),
    values: y.ticks(4).map(value => ({ at: y(value), value })),
    line: marks.map(({ from, to, y: at }) => [(from + to) / 2, at] as const).sort((a, b) => a[0] - b[0]),
  };
}
