/** Bounds of several figures on one axis: what is drawn where, in pixels. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Bounds } from '../messages.ts';

export interface AxisRow {
  readonly value?: number;
  readonly bounds: Bounds;
}

export interface DrawnRow {
  /** The number as stated. */
  readonly dot?: number;
  /** What it allows, as far as the axis goes. */
  readonly from: number;
  readonly to: number;
  /** It goes on beyond the end of the axis. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

export interface Axis {
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
  readonly rows: readonly (DrawnRow | undefined)[];
  /** The band that all allow. */
  readonly common?: { readonly from: number; readonly to: number };
  /** Equal steps are equal ratios. */
  readonly logarithmic: boolean;
}

/** From this ratio of the greatest to the least on, equal steps are equal ratios. */
const WIDE = 100;

/** `width`: from the first to the last pixel that may be drawn on. A row without any number is undefined. */
export function axisOf(rows: readonly AxisRow[], width: number, common?: Bounds): Axis {
  const numbers = rows
    .flatMap(({ value, bounds }) => [value, bounds.min, bounds.max])
    .filter((n): n is number => n !== undefined && Number.isFinite(n));
  if (!numbers.length) return { ticks: [], rows: rows.map(() => undefined), logarithmic: false };
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  const logarithmic = low > 0 && high / low >= WIDE;
  // room at the ends: for arrows of open bounds, and for a single number to stand in the middle
  const room = low === high ? Math.max(1, Math.abs(low) * 0.2) : (high - low) * 0.12;
  const scale = logarithmic
    ? scaleLog([low / 1.6, high * 1.6], [0, width])
    : scaleLinear([low >= 0 ? Math.max(0, low - room) : low - room, high + room], [0, width]);
  const place = (n: number): number => Math.min(width, Math.max(0, scale(n)));
  const many = Math.max(2, Math.floor(width / 90));
  return {
    logarithmic,
    ticks: ticksOf(scale.ticks(many), many).map(value => ({ value, at: place(value) })),
    rows: rows.map(({ value, bounds: { min, max } }) => {
      if (value === undefined && min === undefined && max === undefined) return undefined;
      const openLeft = min === undefined && max !== undefined;
      const openRight = max === undefined && min !== undefined;
      const exact = min === undefined && max === undefined ? value : undefined;
      return {
        ...(value === undefined ? {} : { dot: place(value) }),
        from: openLeft ? 0 : place(exact ?? min!),
        to: openRight ? width : place(exact ?? max!),
        openLeft,
        openRight,
      };
    }),
    ...(common
      ? {
          common: {
            from: common.min === undefined ? 0 : place(common.min),
            to: common.max === undefined ? width : place(common.max),
          },
        }
      : {}),
  };
}

/** A logarithmic scale gives more ticks than asked for. */
function ticksOf(ticks: readonly number[], most: number): readonly number[] {
  const step = Math.ceil(ticks.length / Math.max(1, most));
  return step > 1 ? ticks.filter((_, i) => i % step === 0) : ticks;
}
