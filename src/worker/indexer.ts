/** The index of the project in the worker: which files have to be read, their digests, and what is asked of them. */
import type { Registry } from '../entities/registry/schema.ts';
import { openCache, type Cache, type FileStamp, type KnownFile } from '../project/index/cache.ts';
import { digestArticle, openDigest, type Squeeze } from '../project/index/digest.ts';
import { changedNames, createFolderIndex, type FolderIndex } from '../project/index/keeper.ts';
import { sha256 } from '../project/index/sha256.ts';
import { mayHold } from '../project/index/vocabulary.ts';
import type { Recognizers } from '../recognize/recognize.ts';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';
import { blobsIn, type Disk } from './disk.ts';

/** An article that was read. */
export interface Digested extends KnownFile {
  readonly digest: Uint8Array;
}

export interface Indexer {
  folder(name: string): FolderIndex;
  /** Names of the folders that have articles. */
  folders(): readonly string[];
  /** Its files that are damaged or of another version: what they held is read anew. */
  openCache(folder: string, version: string): Promise<readonly string[]>;
  check(
    folder: string,
    articles: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly (readonly [string, number])[]>;
  digest(folder: string, article: string): Promise<Digested | undefined>;
  /** What `digest` gave, of this worker or another; nothing: it is no article any more. */
  put(folder: string, article: string, digested: Digested | undefined): void;
  remove(articles: readonly string[]): void;
  /** Those of these articles whose files are not there any more. */
  removeGone(articles: readonly string[]): Promise<ReadonlySet<string>>;
  setRegistry(folder: string, registry: Registry): readonly string[];
  save(): Promise<void>;
  /** Of all articles, sorted by name: the same as long as nothing of the article, nor who its actors are, is another. */
  stamps(): readonly (readonly [article: string, stamp: string])[];
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** Bytes beyond which an article is passed over. */
const LARGEST = 4 * 1024 * 1024;
/** Files that are looked at at once. */
const AT_ONCE = 16;

/** Registries under which the cached digests were made, by folder. */
type Notes = readonly (readonly [folder: string, registry: Registry])[];

export function createIndexer(disk: Disk, recognizers: () => Recognizers, squeeze?: Squeeze): Indexer {
  const folders = new Map<string, FolderIndex>();
  const folderOf = new Map<string, string>();
  const files = new Map<string, KnownFile>();
  const made = new Map<string, Registry>();
  let cache: Cache | undefined;

  const folder = (name: string): FolderIndex => {
    let index = folders.get(name);
    if (!index) folders.set(name, (index = createFolderIndex(squeeze)));
    return index;
  };

  function enter(name: string, article: string, file: KnownFile, digest: Uint8Array): void {
    const before = folderOf.get(article);
    if (before !== undefined && before !== name) folders.get(before)?.remove(article);
    folderOf.set(article, name);
    files.set(article, file);
    folder(name).put(article, digest);
  }

  function remove(articles: readonly string[]): void {
    for (const article of articles) {
      const name = folderOf.get(article);
      folderOf.delete(article);
      files.delete(article);
      if (name !== undefined) folders.get(name)?.remove(article);
    }
  }

  return {
    folder,
    folders: () => [...new Set(folderOf.values())],
    files,
    stamps: () =>
      [...folderOf]
        .map(([article, name]) => [article, folder(name).stamp(article)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    async openCache(at, version) {
      cache = await openCache(blobsIn(disk, at), version);
      for (const [name, registry] of (cache.notes ?? []) as Notes) made.set(name, registry);
      return cache.useless;
    },
    async check(name, articles, signal) {
      // digests that were made under another registry hold unless one of the names that changed may stand in them
      const registry = folder(name).registry();
      const drift = changedNames(made.get(name) ?? registry, registry);
      const toRead: (readonly [string, number])[] = [];
      const gone: string[] = [];
      await inParallel(articles, AT_ONCE, async article => {
        if (signal.aborted) return;
        const stamps = await stampsOf(disk, article);
        if (!stamps || stamps[0].size > LARGEST) return void gone.push(article);
        const known = files.get(article);
        if (known && sameStamps(known.stamps, stamps)) return;
        const cached = cache?.files.get(article);
        const key =
          cached && sameStamps(cached.stamps, stamps) ? cached.key : (await readFile(disk, name, article))?.key;
        const digest = key === undefined ? undefined : cache?.digest(key);
        if (!digest || !key || (drift.length && drift.some(n => mayHold(openDigest(digest).words(), n))))
          return void toRead.push([article, stamps[0].size]);
        try {
          enter(name, article, { stamps, key }, digest);
        } catch {
          // a digest that cannot be entered is made anew
          toRead.push([article, stamps[0].size]);
        }
      });
      remove(gone);
      return toRead;
    },
    async digest(name, article) {
      const stamps = await stampsOf(disk, article);
      const file = stamps && (await readFile(disk, name, article));
      if (!file) return undefined;
      const { text, sidecar, key } = file;
      const digest = digestArticle({ name: article, text, sidecar }, recognizers(), folder(name).registry(), squeeze);
      return { stamps, key, digest };
    },
    put(name, article, digested) {
      if (!digested) return remove([article]);
      const { stamps, key, digest } = digested;
      cache?.add(key, digest);
      enter(name, article, { stamps, key }, digest);
    },
    remove,
    async removeGone(articles) {
      const gone = new Set<string>();
      await inParallel(articles, AT_ONCE, async article => {
        if (!(await disk.stat(article))) gone.add(article);
      });
      remove([...gone]);
      return gone;
    },
    setRegistry(name, registry) {
      if (!made.has(name)) made.set(name, registry);
      return folder(name).setRegistry(registry);
    },
    async save() {
      // one that is gone for the moment (a folder taken out of the workspace) may come back under another registry
      for (const [name, index] of folders) made.set(name, index.registry());
      await cache?.save(files, [...made]);
    },
  };
}

type Stamps = readonly [FileStamp, FileStamp | undefined];

async function stampsOf(disk: Disk, article: string): Promise<Stamps | undefined> {
  const [own, sidecar] = await Promise.all([disk.stat(article), disk.stat(article + SIDECAR_SUFFIX)]);
  return own && [own, sidecar];
}

const sameStamp = (a: FileStamp | undefined, b: FileStamp | undefined): boolean =>
  a?.modified === b?.modified && a?.size === b?.size;
const sameStamps = (a: Stamps, b: Stamps): boolean => sameStamp(a[0], b[0]) && sameStamp(a[1], b[1]);

/** Undefined where it is gone or no text. */
async function readFile(
  disk: Disk,
  folder: string,
  article: string,
): Promise<{ readonly text: string; readonly sidecar?: string; readonly key: string } | undefined> {
  const [bytes, sidecar] = await Promise.all([disk.read(article), disk.read(article + SIDECAR_SUFFIX)]);
  if (!bytes) return undefined;
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  // the folder says whose registry holds, the name's end what format it is
  const where = new TextEncoder().encode(`${folder} ${/\.\w*$/.exec(article)?.[0] ?? ''}`);
  return {
    text,
    ...(sidecar ? { sidecar: decoded(sidecar) } : {}),
    key: sha256([where, bytes, ...(sidecar ? [sidecar] : [])]),
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8: nothing can be found in it
    return undefined;
  }
}

async function inParallel<T>(items: readonly T[], workers: number, work: (item: T) => Promise<void>): Promise<void> {
  const next = items[Symbol.iterator]();
  const one = async (): Promise<void> => {
    for (let item = next.next(); !item.done; item = next.next()) await work(item.value);
  };
  await Promise.all(Array.from({ length: workers }, one));
}
