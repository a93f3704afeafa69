/**
 * Where the index puts what it seldom needs, so that memory holds what is looked through alone: bytes in, their place out.
 * What was put away is never changed; a segment goes as a whole, when nothing in it is needed any more.
 */
export interface Attic {
  /** Bytes in each segment that this attic has put there or fetched from. */
  readonly sizes: ReadonlyMap<number, number>;
  /** The one that is being filled. */
  readonly current: number | undefined;
  /** @throws what the disk says */
  store(bytes: Uint8Array): AtticPlace;
  /** Undefined if it is not there any more, or not as it was. */
  fetch(place: AtticPlace): Uint8Array | undefined;
  /** Removes all segments but these and the one that is being filled. */
  keepOnly(segments: ReadonlySet<number>): void;
}

export interface AtticPlace {
  /** From 1 on. */
  readonly segment: number;
  readonly at: number;
  readonly length: number;
  /** Of the bytes. */
  readonly sum: number;
}

/** Against what disks and interrupted writes do, quick enough for a hundred megabytes: four bytes a step (FNV-1a's). */
export function checksum(content: Uint8Array): number {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const whole = content.length & ~3;
  let hash = 0x811c9dc5;
  for (let at = 0; at < whole; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (let at = whole; at < content.length; at++) hash = Math.imul(hash ^ content[at]!, 0x01000193);
  return hash >>> 0;
}
