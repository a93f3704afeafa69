/** How long the extension host's thread is kept, by its own work and altogether. */

/** Milliseconds between two looks. */
const PROBE = 2;

export interface Kept {
  /** The longest block by the thread's own work: processor time between two looks, at most what the clock says. */
  readonly longest: number;
  /** How many of these took longer than 50 ms. */
  readonly over50: number;
  /** The longest by the clock, on a busy machine mostly other programs' work. */
  readonly longestWait: number;
  /** Bytes, at most. */
  readonly peak: number;
}

export interface Watch {
  /** Since the start, or since it was asked last. */
  read(): Kept;
  stop(): Kept;
}

/** Milliseconds of processor time of this thread; of all threads where the editor's Node is older than 23.9. */
export function threadTime(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  const { user, system } = (threadCpuUsage ?? process.cpuUsage).call(process);
  return (user + system) / 1000;
}

const NOTHING: Kept = { longest: 0, over50: 0, longestWait: 0, peak: 0 };

export function watchThread(): Watch {
  let kept = NOTHING;
  let last = performance.now();
  let spent = threadTime();
  const timer = setInterval(() => {
    const now = performance.now();
    const time = threadTime();
    const wait = now - last - PROBE;
    const work = Math.min(wait, time - spent);
    last = now;
    spent = time;
    kept = {
      longest: Math.max(kept.longest, work),
      over50: kept.over50 + Number(work > 50),
      longestWait: Math.max(kept.longestWait, wait),
      peak: Math.max(kept.peak, process.memoryUsage.rss()),
    };
  }, PROBE);
  const read = (): Kept => {
    const now = kept;
    kept = NOTHING;
    return now;
  };
  return {
    read,
    stop() {
      clearInterval(timer);
      return read();
    },
  };
}
