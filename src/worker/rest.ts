/** Between two stretches of long work the worker answers what else was asked: somebody who types waits for nothing. */
import type { Steps } from '../compare/steps.ts';

/** Milliseconds of work at a time. */
const SLICE = 8;

let worked = 0;

/** To be awaited often: goes on at once until a slice is over. */
export async function rest(): Promise<void> {
  if (performance.now() - worked < SLICE) return;
  await new Promise(resolve => setTimeout(resolve, 0));
  worked = performance.now();
}

/** Stops where the caller gave up. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - worked < SLICE) continue;
    await rest();
    signal?.throwIfAborted();
  }
}
