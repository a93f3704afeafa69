/** Starts worker threads on Node. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Line } from '../worker/line.ts';

/** Beside the extension's own bundle, `dist/node/extension.js`. */
const BUNDLE = path.join(__dirname, 'worker.js');

/** Megabytes. With as much room as it can get, a thread would collect its garbage late and be three times as large. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };

/** `died` is called once, if the thread ends without being stopped. */
export function startThread(died: (why: string) => void, bundle = BUNDLE): Line {
  const worker = new Worker(bundle, { name: 'postil', resourceLimits: LIMITS });
  let over = false;
  let error: string | undefined;
  worker.on('error', (thrown: unknown) => (error = thrown instanceof Error ? thrown.message : String(thrown)));
  worker.on('exit', code => {
    if (!over) died(error ?? `exit code ${code}`);
    over = true;
  });
  return {
    port: { post: message => worker.postMessage(message), listen: receive => worker.on('message', receive) },
    stop() {
      over = true;
      void worker.terminate();
    },
  };
}
