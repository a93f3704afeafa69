/** The worker's side of the line. */
import { createDesk, type OwnMeans } from './desk.ts';
import type { Disk } from './disk.ts';
import { createPeer, type Peer } from './peer.ts';
import type { Port } from './port.ts';
import type { HostCalls, WorkerCalls } from './protocol.ts';

/** `diskOver`: reaches files without the extension host, where it can; through the other disk elsewhere. */
export function serve(port: Port, own: OwnMeans = {}, diskOver = (other: Disk): Disk => other): void {
  const hosts: Disk = {
    stat: file => peer.call('stat', file),
    read: file => peer.call('readFile', file),
    write: (name, bytes) => peer.call('writeFile', { name, bytes }),
  };
  const peer: Peer<HostCalls> = createPeer<HostCalls, WorkerCalls>(
    port,
    createDesk((name, argument) => peer.call(name, argument), diskOver(hosts), own),
  );
}
