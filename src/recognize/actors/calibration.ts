/** From what the model says of its certainty to how often it turns out right. */

/** A rising line through points [model, share right], sorted. */
export type Calibration = readonly (readonly [number, number])[];

export const UNCALIBRATED: Calibration = [
  [0, 0],
  [1, 1],
];

export function calibrated(p: number, line: Calibration): number {
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = line[i - 1]!;
    const [x1, y1] = line[i]!;
    if (p <= x1) return x1 > x0 ? y0 + ((p - x0) / (x1 - x0)) * (y1 - y0) : y1;
  }
  return line.at(-1)?.[1] ?? p;
}
