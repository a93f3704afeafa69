/** Timing that stands a busy machine: contestants take turns, medians count, and throughput is by processor time. */

/** Seconds of processor time (user and system, all threads of this process) that `run` takes. */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Milliseconds on the clock that `run` takes. */
export function wallMilliseconds(run: () => void): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

/** `share` 0.5 is the median, 0.95 the p95; the nearest value of the list, NaN of an empty one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs `run` until the engine has compiled what is hot: a second and a half of processor time, eight runs at most. */
function warmUp(run: () => void): void {
  for (let spent = 0, runs = 0; spent < 1.5 && runs < 8; runs++) spent += cpuSeconds(run);
}

/**
 * Runs all contestants in turn, `rounds` times after a warm-up, so that whatever else the machine does meets them alike.
 * Memory is not collected by force between them: that throws away compiled code, which no program that runs on does.
 * Returns the processor seconds of every round, in the contestants' order.
 */
export function takeTurns(contestants: readonly (() => void)[], rounds: number): number[][] {
  for (const run of contestants) warmUp(run);
  const seconds = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, run] of contestants.entries()) {
      seconds[i]!.push(cpuSeconds(run));
    }
  return seconds;
}

/** How the rounds of two contestants that took turns compare: the median of a's time over b's. */
export function ratio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((x, i) => x / b[i]!));
}
