/**
 * The digests of a project on disk, by the hash of their contents, in a folder of the extension's own: a table of files and
 * some shards, so that an edit rewrites little. Whatever is damaged or of another version is read anew; digests that no
 * article needs are kept for a while (git goes back and forth), within bounds.
 */
import { pack, unpack } from '../pack.ts';
import { checksum, type Attic, type AtticPlace } from './attic.ts';
import { lostDigest, splitDigest, type KeptDigest } from './digest.ts';
import { sha256 } from './sha256.ts';

/** A folder in which the cache may do as it likes. Names are plain file names. */
export interface Blobs {
  /** Undefined if there is none. Rejects if the disk refuses. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all, as far as the disk allows. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Where the disk has room for what need not be at hand; without one, all of a digest is. */
  readonly attic?: Attic;
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
  digest(key: string): KeptDigest | undefined;
  /** The same, as it is kept from now on. */
  add(key: string, digest: Uint8Array): KeptDigest;
  /** Writes what changed. Rejects if the disk refuses: what is not written will be read anew. */
  save(files: ReadonlyMap<string, KnownFile>, notes: unknown): Promise<void>;
}

const TABLE = 'index.table';
const SHARDS = 32;
const shardName = (i: number): string => `index.${String(i).padStart(2, '0')}`;
/** Bytes of digests that no article needs any more. */
const MOST_UNUSED = 8 * 1024 * 1024;
/** Bytes of a segment of the attic that is small, and how many of these there may be. */
const SMALL = 1024 * 1024;
const MOST_SMALL = 8;

/** A digest as a shard has it. */
interface Entry {
  readonly light: Uint8Array;
  /** Itself, or where it is in the attic today. */
  heavy: AtticPlace | Uint8Array;
}

/** `version`: changes when the same file would come to another digest. */
export async function openCache(blobs: Blobs, version: string): Promise<Cache> {
  const { attic } = blobs;
  const entries = new Map<string, Entry>();
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
    if (!bytes || !readShard(bytes, entries)) dirty.add(i);
  });
  const kept = (key: string, entry: Entry): KeptDigest => ({
    light: entry.light,
    heavy() {
      const bytes = entry.heavy instanceof Uint8Array ? entry.heavy : attic?.fetch(entry.heavy);
      if (bytes) return bytes;
      if (entries.get(key) === entry) {
        entries.delete(key);
        dirty.add(shardOf(key));
      }
      throw lostDigest();
    },
  });

  /** Bytes that are needed of each segment of the attic. */
  function needed(): Map<number, number> {
    const bytes = new Map<number, number>();
    for (const { heavy } of entries.values())
      if (!(heavy instanceof Uint8Array)) bytes.set(heavy.segment, (bytes.get(heavy.segment) ?? 0) + heavy.length);
    return bytes;
  }

  /** Moves what is needed out of segments of which most is not, and out of small ones where there are many. */
  function tidy(): void {
    if (!attic) return;
    const bytes = needed();
    const small = [...bytes].filter(([, size]) => size < SMALL);
    const sparse = [...attic.sizes].filter(([segment, size]) => 2 * (bytes.get(segment) ?? 0) < size);
    const left = new Set([...sparse, ...(small.length > MOST_SMALL ? small : [])].map(([segment]) => segment));
    left.delete(attic.current ?? 0);
    if (!left.size) return;
    for (const [key, entry] of entries) {
      if (entry.heavy instanceof Uint8Array || !left.has(entry.heavy.segment)) continue;
      const heavy = attic.fetch(entry.heavy);
      if (heavy) entry.heavy = attic.store(heavy);
      else entries.delete(key);
      dirty.add(shardOf(key));
    }
  }

  return {
    files,
    notes,
    useless,
    digest(key) {
      const entry = entries.get(key);
      return entry && kept(key, entry);
    },
    add(key, digest) {
      // the newest stand last
      entries.delete(key);
      dirty.add(shardOf(key));
      const { light, heavy } = splitDigest(digest);
      let entry: Entry = { light, heavy };
      try {
        if (attic) entry = { light, heavy: attic.store(heavy) };
      } catch {
        // a full disk: it is kept in memory, as where there is none
      }
      entries.set(key, entry);
      return kept(key, entry);
    },
    async save(now, toRemember) {
      const used = new Set([...now.values()].map(({ key }) => key));
      // what was read under another registry can be of no use again
      let unused = sameNotes(notes, toRemember) ? 0 : MOST_UNUSED;
      for (const [key, { light, heavy }] of [...entries].reverse()) {
        if (used.has(key)) continue;
        unused += light.length + heavy.length;
        if (unused <= MOST_UNUSED) continue;
        entries.delete(key);
        dirty.add(shardOf(key));
      }
      try {
        tidy();
      } catch {
        // a full disk: it stays where it is
      }
      const changed = [...dirty];
      dirty.clear();
      const byShard = new Map<number, (readonly [string, Entry])[]>(changed.map(i => [i, []]));
      for (const entry of entries) byShard.get(shardOf(entry[0]))?.push(entry);
      try {
        for (const [i, some] of byShard) await writeWhole(blobs, shardName(i), version, writeShard(some));
        await writeWhole(blobs, TABLE, version, pack({ files: [...now], notes: toRemember }));
      } catch (error) {
        for (const i of changed) dirty.add(i);
        throw error;
      }
      attic?.keepOnly(new Set(needed().keys()));
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

/** For each digest its key, in 64 units, five numbers, and its bytes. */
function writeShard(entries: readonly (readonly [string, Entry])[]): Uint8Array {
  const bytesOf = ({ light, heavy }: Entry): number => light.length + (heavy instanceof Uint8Array ? heavy.length : 0);
  const whole = new Uint8Array(entries.reduce((sum, [, entry]) => sum + FIXED + bytesOf(entry), 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const [key, { light, heavy }] of entries) {
    for (let i = 0; i < KEY; i++) whole[at + i] = key.charCodeAt(i);
    const here = heavy instanceof Uint8Array;
    const { segment, at: place, length, sum } = here ? { segment: 0, at: 0, length: heavy.length, sum: 0 } : heavy;
    [light.length, segment, place, length, sum].forEach((n, i) => view.setUint32(at + KEY + i * 4, n));
    at += FIXED;
    whole.set(light, at);
    at += light.length;
    if (!here) continue;
    whole.set(heavy, at);
    at += heavy.length;
  }
  return whole;
}
const KEY = 64;
const FIXED = KEY + 5 * 4;

function readShard(bytes: Uint8Array, into: Map<string, Entry>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    if (at + FIXED > bytes.length) return false;
    const number = (i: number): number => view.getUint32(at + KEY + i * 4);
    const [light, segment, place, length, sum] = [number(0), number(1), number(2), number(3), number(4)];
    const from = at + FIXED;
    const end = from + light + (segment ? 0 : length);
    if (end > bytes.length) return false;
    into.set(String.fromCharCode(...bytes.subarray(at, at + KEY)), {
      light: bytes.subarray(from, from + light),
      heavy: segment ? { segment, at: place, length, sum } : bytes.subarray(from + light, end),
    });
    at = end;
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
  sha256([new TextEncoder().encode(`${version} ${content.length}`)]) + checksum(content).toString(16).padStart(8, '0');
