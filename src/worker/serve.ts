/** The worker's side of the line. */
import { createDesk } from './desk.ts';
import { createPeer, type Peer } from './peer.ts';
import type { Port } from './port.ts';
import type { HostCalls, WorkerCalls } from './protocol.ts';

export function serve(port: Port): void {
  const peer: Peer<HostCalls> = createPeer<HostCalls, WorkerCalls>(
    port,
    createDesk((name, argument) => peer.call(name, argument)),
  );
}
