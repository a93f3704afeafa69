/** How a worker reaches files: by itself where its host lets it, else through the extension host. Names are URIs. */
import type { Blobs, FileStamp } from '../project/index/cache.ts';

export interface Disk {
  /** Undefined if there is no such file. */
  stat(file: string): Promise<FileStamp | undefined>;
  read(file: string): Promise<Uint8Array | undefined>;
  write(file: string, bytes: Uint8Array): Promise<void>;
}

/** A folder of the disk as the cache's own. */
export const blobsIn = (disk: Disk, folder: string): Blobs => ({
  read: name => disk.read(`${folder}/${name}`),
  write: (name, bytes) => disk.write(`${folder}/${name}`, bytes),
});
