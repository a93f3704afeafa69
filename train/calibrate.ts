/** Fits confidence to what comes true: pool adjacent violators, then a few points of the rising line. */
import type { Calibration } from '../src/recognize/actors/calibration.ts';

export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** Names that one step of the line stands for at least. */
const LEAST = 60;

export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  const steps: { x: number; right: number; n: number }[] = [];
  for (let i = 0; i < sorted.length; i += LEAST) {
    const part = sorted.slice(i, i + LEAST);
    steps.push({
      x: part.reduce((s, o) => s + o.confidence, 0),
      right: part.filter(o => o.right).length,
      n: part.length,
    });
    while (steps.length > 1) {
      const [a, b] = steps.slice(-2) as [(typeof steps)[0], (typeof steps)[0]];
      if (a.right / a.n < b.right / b.n) break;
      steps.splice(-2, 2, { x: a.x + b.x, right: a.right + b.right, n: a.n + b.n });
    }
  }
  const round = (v: number): number => Math.round(v * 1000) / 1000;
  const line = steps.map(s => [round(s.x / s.n), round((s.right + 0.5) / (s.n + 1))] as const);
  return [[0, 0], ...line.filter(([x]) => x > 0 && x < 1), [1, Math.max(line.at(-1)?.[1] ?? 1, 0.99)]];
}
