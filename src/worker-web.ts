/** The worker's bundle for the web extension host: a Worker of the browser. */
import { serve } from './worker/serve.ts';

interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

serve({
  post: message => scope.postMessage(message),
  listen: receive => (scope.onmessage = ({ data }) => receive(data)),
});
