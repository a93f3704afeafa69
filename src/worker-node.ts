/** The worker's bundle for Node: a thread beside the extension host. */
import { parentPort } from 'node:worker_threads';
import { serve } from './worker/serve.ts';

const port = parentPort;
if (!port) throw new Error('this is the bundle of a worker: start it as one');
serve({ post: message => port.postMessage(message), listen: receive => port.on('message', receive) });
