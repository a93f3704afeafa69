/** The worker's bundle for Node: a thread beside the extension host. */
import { parentPort } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { nodeDisk } from './host/node-disk.ts';
import { serve } from './worker/serve.ts';

const port = parentPort;
if (!port) throw new Error('this is the bundle of a worker: start it as one');
serve(
  { post: message => port.postMessage(message), listen: receive => port.on('message', receive) },
  {
    memory: () => getHeapStatistics().used_heap_size + process.memoryUsage().arrayBuffers,
    squeeze: {
      small: bytes => new Uint8Array(deflateRawSync(bytes, { level: 1 })),
      large: bytes => inflateRawSync(bytes),
    },
  },
  nodeDisk,
);
