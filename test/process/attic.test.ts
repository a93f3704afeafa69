// What the index puts away on a real disk: found again, made anew where it is gone, removed when nobody needs it.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { EMPTY_REGISTRY } from '../../src/entities/registry/schema.ts';
import { nodeDisk } from '../../src/host/node-disk.ts';
import { openCache } from '../../src/project/index/cache.ts';
import { standardRecognizers } from '../../src/recognize/standard.ts';
import { blobsIn, type Disk } from '../../src/worker/disk.ts';
import { createIndexer } from '../../src/worker/indexer.ts';

const recognizers = standardRecognizers(readFileSync('media/actors.model'));
const never = new AbortController().signal;
const nowhere: Disk = {
  stat: () => Promise.resolve(undefined),
  read: () => Promise.resolve(undefined),
  write: () => Promise.reject(new Error('nobody writes there')),
};

describe('the attic of the index', () => {
  let root = '';
  let cache = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'postil-attic-'));
    cache = path.join(root, 'cache');
    writeFileSync(path.join(root, 'a.md'), '# Ice\n\nKubanichbek Toktosunov resigned on 5 January 2020.\n');
    writeFileSync(path.join(root, 'b.txt'), 'Toktosunov met 31 reporters.\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const uri = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const segments = (): string[] =>
    readdirSync(cache)
      .filter(name => name.startsWith('attic.'))
      .sort();

  async function opens() {
    const indexer = createIndexer(nodeDisk(nowhere), () => recognizers);
    await indexer.openCache(pathToFileURL(cache).href, '1');
    indexer.setRegistry(uri(''), EMPTY_REGISTRY);
    return indexer;
  }
  async function reads(indexer: ReturnType<typeof createIndexer>): Promise<string[]> {
    const { toRead } = await indexer.check(uri(''), [uri('a.md'), uri('b.txt')], never);
    for (const [article] of toRead) indexer.put(uri(''), article, await indexer.digest(uri(''), article));
    await indexer.save();
    return toRead.map(([article]) => path.basename(article));
  }
  const known = (indexer: ReturnType<typeof createIndexer>): unknown[] => {
    const index = indexer.folder(uri(''));
    return ['a.md', 'b.txt'].map(name => [index.head(uri(name)), index.marks(uri(name)), index.facts(uri(name))]);
  };

  it('gives in the next window what was put away', async () => {
    const first = await opens();
    assert.deepEqual(await reads(first), ['a.md', 'b.txt']);
    assert.deepEqual(segments(), ['attic.1']);
    const next = await opens();
    assert.deepEqual(await reads(next), []);
    assert.deepEqual(known(next), known(first));
    assert.equal(next.folder(uri('')).head(uri('a.md'))?.title, 'Ice');
  });

  for (const [what, harm] of [
    ['gone', (file: string) => rmSync(file)],
    ['cut short', (file: string) => truncateSync(file, 1)],
    [
      'damaged',
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file).map(byte => byte ^ 1),
        ),
    ],
  ] as const)
    it(`has read anew what is ${what}`, async () => {
      const wanted = known(await opens().then(async indexer => (await reads(indexer), indexer)));
      harm(path.join(cache, 'attic.1'));
      const indexer = await opens();
      assert.deepEqual(await reads(indexer), []);
      assert.deepEqual(known(indexer), [[undefined, [], undefined], [undefined, [], undefined]]); // prettier-ignore
      assert.deepEqual(await reads(indexer), ['a.md', 'b.txt']);
      assert.deepEqual(known(indexer), wanted);
      const next = await opens();
      assert.deepEqual(await reads(next), []);
      assert.deepEqual(known(next), wanted);
    });

  it('lets two windows fill it at once', async () => {
    const [one, other] = [await opens(), await opens()];
    assert.deepEqual(await reads(one), ['a.md', 'b.txt']);
    const wanted = known(one);
    assert.deepEqual(await reads(other), ['a.md', 'b.txt']);
    assert.deepEqual([known(one), known(other)], [wanted, wanted]);
  });

  it('keeps no segment that nobody needs, and moves what somebody does', async () => {
    const SIZE = 2_000_000;
    const blobs = blobsIn(nodeDisk(nowhere), pathToFileURL(cache).href);
    const keys = Array.from({ length: 20 }, (_, i) => i.toString(16).padStart(64, '0'));
    // a digest is the lengths of its parts, and then these
    const digestOf = (i: number): Uint8Array => {
      const digest = new Uint8Array(20 + SIZE).fill(i, 20);
      new DataView(digest.buffer).setUint32(12, SIZE);
      return digest;
    };
    const now = await openCache(blobs, '1');
    const kept = keys.map((key, i) => now.add(key, digestOf(i)));
    assert.deepEqual(segments(), ['attic.1', 'attic.2', 'attic.3']);
    const stamps = [{ modified: 1, size: 1 }, undefined] as const;
    const files = new Map([0, 19].map(i => [`file-${i}`, { stamps, key: keys[i]! }]));
    await now.save(files, []);
    assert.ok(!segments().includes('attic.1'), segments().join());
    const later = await openCache(blobsIn(nodeDisk(nowhere), pathToFileURL(cache).href), '1');
    for (const i of [0, 19])
      for (const digest of [kept[i]!, later.digest(keys[i]!)!])
        assert.deepEqual(digest.heavy(), new Uint8Array(SIZE).fill(i));
    assert.equal(later.digest(keys[1]!), undefined);
  });
});
