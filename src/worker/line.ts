import type { Port } from './port.ts';

/** A running worker, seen by who started it. */
export interface Line {
  readonly port: Port;
  /** Ends it. */
  stop(): void;
}

/** How a host starts a worker; `died` is called once, if it ends without being stopped. */
export type StartWorker = (died: (why: string) => void) => Line | Promise<Line>;
