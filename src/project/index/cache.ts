/**
 * The digests of a project on disk, by the hash of their contents, in a folder of the extension's own: a table of files and
 * some shards, so that an edit rewrites little. Whatever is damaged or of another version is read anew; digests that no
 * article needs are kept for a while (git goes back and forth), within bounds.
 */
import { pack, unpack } from '../pack.ts';
import { sha256 } from './sha256.ts';

/** A folder in which the cache may do as it likes. Names are plain file names. */
export interface Blobs {
  /** Undefined if there is none. Rejects if the disk refuses. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all, as far as the disk allows. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** What tells without reading it that a file is as it was. */
export interface FileStamp {
  readonly modified: number;
  readonly size: number;
}

/** A file as it was when it was read. */
export interface KnownFile {
  /** The article's and its sidecar's. */
  readonly stamps: readonly [FileStamp, FileStamp | undefined];
  /** Of its digest. */
  readonly key: string;
}

export interface Cache {
  readonly files: ReadonlyMap<string, KnownFile>;
  /** What else was to be remembered. */
  readonly notes: unknown;
  /** Its files that are damaged or of another version: what they held is made anew. */
  readonly useless: readonly string[];
  digest(key: string): Uint8Array | undefined;
  add(key: string, digest: Uint8Array): void;
  /** Writes what changed. Rejects if the disk refuses: what is not written will be read anew. */
  save(files: ReadonlyMap<string, KnownFile>, notes: unknown): Promise<void>;
}

const TABLE = 'index.table';
const SHARDS = 32;
const shardName = (i: number): string => `index.${String(i).padStart(2, '0')}`;
/** Bytes of digests that no article needs any more. */
const MOST_UNUSED = 8 * 1024 * 1024;

/** `version`: changes when the same file would come to another digest. */
export async function openCache(blobs: Blobs, version: string): Promise<Cache> {
  const digests = new Map<string, Uint8Array>();
  const dirty = new Set<number>();
  const useless: string[] = [];
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const bytes = await blobs.read(name);
    const content = bytes && contentOf(bytes, version);
    if (bytes && !content) useless.push(name);
    return content;
  };
  const [table, ...shards] = await Promise.all([
    read(TABLE),
    ...Array.from({ length: SHARDS }, (_, i) => read(shardName(i))),
  ]);
  const { files, notes } = readTable(table);
  shards.forEach((bytes, i) => {
    // what is missing or damaged is written again, even if nothing comes in its place
    if (!bytes || !readShard(bytes, digests)) dirty.add(i);
  });
  return {
    files,
    notes,
    useless,
    digest: key => digests.get(key),
    add(key, digest) {
      // the newest stand last
      digests.delete(key);
      digests.set(key, digest);
      dirty.add(shardOf(key));
    },
    async save(now, toRemember) {
      const used = new Set([...now.values()].map(({ key }) => key));
      // what was read under another registry can be of no use again
      let unused = sameNotes(notes, toRemember) ? 0 : MOST_UNUSED;
      for (const [key, digest] of [...digests].reverse()) {
        if (used.has(key)) continue;
        unused += digest.length;
        if (unused <= MOST_UNUSED) continue;
        digests.delete(key);
        dirty.add(shardOf(key));
      }
      const changed = [...dirty];
      dirty.clear();
      const byShard = new Map<number, (readonly [string, Uint8Array])[]>(changed.map(i => [i, []]));
      for (const entry of digests) byShard.get(shardOf(entry[0]))?.push(entry);
      try {
        for (const [i, entries] of byShard) await writeWhole(blobs, shardName(i), version, writeShard(entries));
        await writeWhole(blobs, TABLE, version, pack({ files: [...now], notes: toRemember }));
      } catch (error) {
        for (const i of changed) dirty.add(i);
        throw error;
      }
    },
  };
}

const sameNotes = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const shardOf = (key: string): number => Number.parseInt(key.slice(0, 2), 16) % SHARDS;

function readTable(bytes: Uint8Array | undefined): Pick<Cache, 'files' | 'notes'> {
  try {
    const { files, notes } = unpack(bytes ?? new Uint8Array()) as { files: [string, KnownFile][]; notes: unknown };
    return { files: new Map(files), notes };
  } catch {
    // damaged, or none: every file is looked at again
    return { files: new Map(), notes: undefined };
  }
}

/** For each digest its key, in 64 units, its length and its bytes. */
function writeShard(entries: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const whole = new Uint8Array(entries.reduce((sum, [, digest]) => sum + KEY + 4 + digest.length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const [key, digest] of entries) {
    for (let i = 0; i < KEY; i++) whole[at + i] = key.charCodeAt(i);
    view.setUint32(at + KEY, digest.length);
    whole.set(digest, at + KEY + 4);
    at += KEY + 4 + digest.length;
  }
  return whole;
}
const KEY = 64;

function readShard(bytes: Uint8Array, into: Map<string, Uint8Array>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    if (at + KEY + 4 > bytes.length) return false;
    const length = view.getUint32(at + KEY);
    const from = at + KEY + 4;
    if (from + length > bytes.length) return false;
    into.set(String.fromCharCode(...bytes.subarray(at, at + KEY)), bytes.subarray(from, from + length));
    at = from + length;
  }
  return true;
}

/** A file is the hash of the version and the checksum of the content, in 72 digits, and then the content. */
function contentOf(bytes: Uint8Array, version: string): Uint8Array | undefined {
  if (bytes.length < SEAL) return undefined;
  const content = bytes.subarray(SEAL);
  return String.fromCharCode(...bytes.subarray(0, SEAL)) === seal(version, content) ? content : undefined;
}

async function writeWhole(blobs: Blobs, name: string, version: string, content: Uint8Array): Promise<void> {
  const whole = new Uint8Array(SEAL + content.length);
  whole.set(Uint8Array.from(seal(version, content), digit => digit.charCodeAt(0)));
  whole.set(content, SEAL);
  await blobs.write(name, whole);
}

const SEAL = 72;
const seal = (version: string, content: Uint8Array): string =>
  sha256([new TextEncoder().encode(`${version} ${content.length}`)]) + checksum(content);

/** Against what disks and interrupted writes do, quick enough for a hundred megabytes: four bytes a step (FNV-1a's). */
function checksum(content: Uint8Array): string {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const whole = content.length & ~3;
  let hash = 0x811c9dc5;
  for (let at = 0; at < whole; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (let at = whole; at < content.length; at++) hash = Math.imul(hash ^ content[at]!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
