/**
 * Starts a Worker of the browser. Its bundle is read through the editor and handed over as a blob: the extension may come
 * from another origin, from which no worker may be started.
 */
import * as vscode from 'vscode';
import type { Line } from '../worker/line.ts';

/** What is used of the browser's own Worker; the project is compiled without the browser's types. */
interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}
interface Browser {
  readonly Worker: new (url: string, options: { readonly name: string }) => BrowserWorker;
  readonly Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => unknown;
  readonly URL: { createObjectURL(blob: unknown): string };
}

export async function startWebWorker(extension: vscode.Uri, died: (why: string) => void): Promise<Line> {
  const { Worker, Blob, URL } = globalThis as unknown as Browser;
  const bundle = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web', 'worker.js'));
  const worker = new Worker(URL.createObjectURL(new Blob([bundle], { type: 'text/javascript' })), { name: 'postil' });
  let over = false;
  worker.onerror = event => {
    // nothing that was thrown in it and not caught leaves it as it should be
    if (!over) died(event.message ?? 'it could not be started');
    over = true;
    worker.terminate();
  };
  return {
    port: {
      post: message => worker.postMessage(message),
      listen: receive => (worker.onmessage = ({ data }) => receive(data)),
    },
    stop() {
      over = true;
      worker.terminate();
    },
  };
}
