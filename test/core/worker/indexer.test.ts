// The index and its cache over a disk in memory: what is read again, and what never is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Disk } from '../../../src/worker/disk.ts';
import { createIndexer } from '../../../src/worker/indexer.ts';
import { sayElsewhere, searchThings } from '../../../src/worker/search.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

const recognizers = standardRecognizers(readFileSync('media/actors.model'));
const FOLDER = 'mem:/p';
const never = new AbortController().signal;

function memory() {
  const files = new Map<string, { bytes: Uint8Array; modified: number }>();
  let clock = 0;
  const set = (name: string, text: string | Uint8Array): void =>
    void files.set(`${FOLDER}/${name}`, {
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
      modified: ++clock,
    });
  const disk: Disk = {
    stat: file => {
      const found = files.get(file);
      return Promise.resolve(found && { modified: found.modified, size: found.bytes.length });
    },
    read: file => Promise.resolve(files.get(file)?.bytes),
    write: (file, bytes) => Promise.resolve(void files.set(file, { bytes, modified: ++clock })),
  };
  return { files, disk, set, cached: () => [...files.keys()].filter(name => name.startsWith('mem:/cache/')) };
}

const ARTICLES = ['a.md', 'b.txt'].map(name => `${FOLDER}/${name}`);

/** A new window: gives what it had to read. */
async function opens(disk: Disk, registry: Registry = EMPTY_REGISTRY, version = '1') {
  const indexer = createIndexer(disk, () => recognizers);
  await indexer.openCache('mem:/cache', version);
  indexer.setRegistry(FOLDER, registry);
  return { indexer, read: await reads(indexer) };
}

async function reads(indexer: ReturnType<typeof createIndexer>): Promise<string[]> {
  const toRead = await indexer.check(FOLDER, ARTICLES, never);
  for (const [article] of toRead) {
    indexer.put(FOLDER, article, await indexer.digest(FOLDER, article));
  }
  await indexer.save();
  return toRead.map(([article]) => article.slice(FOLDER.length + 1));
}

describe('the indexer', () => {
  let disk: ReturnType<typeof memory>;
  beforeEach(() => {
    disk = memory();
    disk.set('a.md', 'Kubanichbek Toktosunov resigned on 5 January 2020.\n');
    disk.set('b.txt', 'Toktosunov told 31 reporters.\n');
  });

  it('reads everything once, and in the next window nothing', async () => {
    assert.deepEqual((await opens(disk.disk)).read, ['a.md', 'b.txt']);
    const { indexer, read } = await opens(disk.disk);
    assert.deepEqual(read, []);
    const [found] = searchThings(indexer, { search: 'kubanichbek', without: [], most: 9 });
    assert.deepEqual([found?.article, found?.places[0], found?.count], [`${FOLDER}/a.md`, [0, 0, 0, 22], 1]);
    const all = searchThings(indexer, { thing: 'actor person/kubanichbek-toktosunov', without: [], most: 9 });
    assert.deepEqual(all.flatMap(({ places }) => places), [[0, 0, 0, 22], [0, 0, 0, 10]]); // prettier-ignore
  });

  it('reads what changed, or whose sidecar did', async () => {
    const { indexer } = await opens(disk.disk);
    disk.set('b.txt', 'Toktosunov told 32 reporters.\n');
    assert.deepEqual(await reads(indexer), ['b.txt']);
    disk.set('a.md.postil.json', '{"format":"postil/1","article":{"published":"2020-01-07"},"annotations":[]}');
    assert.deepEqual(await reads(indexer), ['a.md']);
    assert.equal(indexer.folder(FOLDER).head(`${FOLDER}/a.md`)?.publication.date, '2020-01-07');
    assert.deepEqual(await reads(indexer), []);
  });

  it('does not read again what only looks newer, or is as it once was', async () => {
    await opens(disk.disk);
    disk.set('a.md', 'Kubanichbek Toktosunov resigned on 5 January 2020.\n');
    disk.set('b.txt', 'Another branch.\n');
    const { indexer, read } = await opens(disk.disk);
    assert.deepEqual(read, ['b.txt']);
    disk.set('b.txt', 'Toktosunov told 31 reporters.\n');
    assert.deepEqual(await reads(indexer), []);
  });

  it('stops where it is given up, and goes on where it stopped', async () => {
    const indexer = createIndexer(disk.disk, () => recognizers);
    const given = new AbortController();
    given.abort();
    assert.deepEqual(await indexer.check(FOLDER, ARTICLES, given.signal), []);
    assert.equal(indexer.files.size, 0);
    assert.deepEqual(await reads(indexer), ['a.md', 'b.txt']);
  });

  it('forgets what is gone or no text', async () => {
    const { indexer } = await opens(disk.disk);
    disk.files.delete(`${FOLDER}/a.md`);
    disk.set('b.txt', new Uint8Array([0xff, 0xfe, 0x00]));
    await reads(indexer);
    assert.deepEqual(searchThings(indexer, { search: 'kubanichbek', without: [], most: 9 }), []);
    assert.deepEqual(indexer.folder(FOLDER).articles(), []);
  });

  it('is not led to files that went unnoticed', async () => {
    const { indexer } = await opens(disk.disk);
    disk.files.delete(`${FOLDER}/a.md`);
    assert.deepEqual([...(await indexer.removeGone(ARTICLES))], [`${FOLDER}/a.md`]);
    assert.deepEqual(searchThings(indexer, { search: 'kubanichbek', without: [], most: 9 }), []);
  });

  it('reads a hostile article like any other, and passes over what is too large to be one', async () => {
    const numbers = Array.from({ length: 100_000 }, (_, i) => String(i * 7919)).join(' ');
    disk.set('b.txt', `<script>alert(1)</script> ${numbers}\n\nIn all, 5917 people died.\n`);
    const { indexer, read } = await opens(disk.disk);
    assert.deepEqual(read, ['a.md', 'b.txt']);
    const found = (search: string): string[] => searchThings(indexer, { search, without: [], most: 9 }).map(({ article }) => article.slice(FOLDER.length + 1)); // prettier-ignore
    assert.deepEqual(found('kubanichbek'), ['a.md']);
    assert.deepEqual(found('5917'), ['b.txt']);
    disk.set('b.txt', 'x'.repeat(10_000_000));
    assert.deepEqual(await reads(indexer), []);
    assert.deepEqual([found('kubanichbek'), found('5917')], [['a.md'], []]);
  }).timeout(60_000);

  it('says which files of the cache are of no use', async () => {
    await opens(disk.disk);
    const open = (version: string) => createIndexer(disk.disk, () => recognizers).openCache('mem:/cache', version);
    assert.deepEqual(await open('1'), []);
    const table = disk.files.get('mem:/cache/index.table')!;
    table.bytes = table.bytes.map((byte, i, all) => (i === all.length - 1 ? byte ^ 1 : byte));
    assert.deepEqual(await open('1'), ['index.table']);
    assert.equal((await open('2')).length, disk.cached().length);
  });

  it('reads all again when the cache is of another version', async () => {
    await opens(disk.disk);
    assert.deepEqual((await opens(disk.disk, EMPTY_REGISTRY, '2')).read, ['a.md', 'b.txt']);
    assert.deepEqual((await opens(disk.disk, EMPTY_REGISTRY, '2')).read, []);
  });

  for (const [what, harm] of [
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    ['changed in one byte', (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte))],
    ['emptied', () => new Uint8Array()],
  ] as const)
    it(`reads again what was in a cache that is ${what}, and repairs it`, async () => {
      await opens(disk.disk);
      for (const name of disk.cached()) disk.files.set(name, { bytes: harm(disk.files.get(name)!.bytes), modified: 0 });
      assert.deepEqual((await opens(disk.disk)).read, ['a.md', 'b.txt']);
      assert.deepEqual((await opens(disk.disk)).read, []);
    });

  it('after a change of the registry reads only where one of its names stands', async () => {
    await opens(disk.disk);
    const registry: Registry = {
      ...EMPTY_REGISTRY,
      entities: [{ id: 'person/kt', type: 'person', name: 'Kubanichbek Toktosunov' }],
    };
    const { indexer, read } = await opens(disk.disk, registry);
    assert.deepEqual(read, ['a.md']);
    assert.deepEqual(searchThings(indexer, { thing: 'actor person/kt', without: [], most: 9 }).length, 2);
    assert.deepEqual((await opens(disk.disk, registry)).read, []);
    assert.deepEqual((await opens(disk.disk)).read, ['a.md']);
  });

  it('says how often and how other articles write a thing, and names those that do it most', async () => {
    disk.set('a.md', 'Kubanichbek Toktosunov resigned. Toktosunov wept. Kubanichbek Toktosunov left.\n');
    disk.set('b.txt', 'Kubanichbek Toktosunov told 31 reporters.\n');
    const { indexer } = await opens(disk.disk);
    const thing = 'actor person/kubanichbek-toktosunov';
    const all = sayElsewhere(indexer, thing, [], 1);
    assert.deepEqual([all.articles, all.mentions, all.first.length], [2, 4, 1]);
    assert.deepEqual([all.first[0]!.article, all.first[0]!.count, all.first[0]!.mark.start], [ARTICLES[0], 3, 0]);
    assert.deepEqual([...all.written].sort(), ['Kubanichbek Toktosunov', 'Toktosunov']);
    const others = sayElsewhere(indexer, thing, [ARTICLES[0]!], 4);
    assert.deepEqual([others.articles, others.mentions, others.written], [1, 1, ['Kubanichbek Toktosunov']]);
    assert.equal(sayElsewhere(indexer, 'actor person/nobody', [], 4).articles, 0);
  });

  it('stamps an article anew when it or who its actors are changed, and no other', async () => {
    const { indexer } = await opens(disk.disk);
    const stamps = (): string[] => indexer.stamps().map(([, stamp]) => stamp);
    const before = stamps();
    assert.deepEqual(stamps(), before);
    disk.set('b.txt', 'The ferry was late.\n');
    await reads(indexer);
    const [a, b] = stamps();
    assert.deepEqual([a === before[0], b === before[1]], [true, false]);
    indexer.setRegistry(FOLDER, {
      ...EMPTY_REGISTRY,
      entities: [{ id: 'person/kt', type: 'person', name: 'Kubanichbek Toktosunov' }],
    });
    assert.deepEqual([stamps()[0] === a, stamps()[1] === b], [false, true]);
  });

  it('keeps no more than some of what nobody needs', async () => {
    const long = 'Nothing happened to anybody. '.repeat(20_000);
    const { indexer } = await opens(disk.disk);
    for (let i = 0; i < 24; i++) {
      disk.set('b.txt', `${i} ${long}`);
      await reads(indexer);
    }
    const size = disk.cached().reduce((sum, name) => sum + disk.files.get(name)!.bytes.length, 0);
    assert.ok(size < 12 * 1024 * 1024, `${size} bytes`);
  }).timeout(60_000);
});
