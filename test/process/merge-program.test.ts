/** The merge driver as the extension sets it up: it must work from a terminal, long after, whatever became of the editor. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mergeDriver } from '../../src/host/merge-program.ts';

const FILE = 'a.md.postil.json';
const line = (id: string): string => `{"id":"${id}","kind":"date","quote":"Sunday","at":0,"status":"accepted"}`;
const sidecar = (...lines: readonly string[]): string =>
  `{\n"format": "postil/1",\n"annotations": [\n${lines.join(',\n')}\n]\n}\n`;

describe('the merge driver that the extension sets up', function () {
  this.timeout(60_000);
  let folder: string;
  let top: string;
  let storage: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'postil it’s '));
    top = path.join(folder, 'clone');
    storage = path.join(folder, 'global storage');
    mkdirSync(top);
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', 'ann@example.org');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** `bin`: the only folder that programs but git's own are looked for in. */
  function git(...args: readonly string[]): { code: number | null; err: string } {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    const { status, stderr } = spawnSync('git', args, { cwd: top, encoding: 'utf8', env });
    return { code: status, err: stderr };
  }
  const commit = (...lines: readonly string[]): void => {
    writeFileSync(path.join(top, FILE), sidecar(...lines));
    git('add', '.');
    git('commit', '-qm', 'x');
  };
  /** Two branches that add a line each at the same place, which git alone cannot merge. */
  function mergeBranches(): { code: number | null; err: string; text: string } {
    commit(line('a'));
    git('checkout', '-qb', 'apart');
    commit(line('a'), line('b'));
    git('checkout', '-q', 'main');
    commit(line('a'), line('c'));
    const { code, err } = git('merge', 'apart', '-m', 'merge');
    return { code, err, text: readFileSync(path.join(top, FILE), 'utf8') };
  }
  const driver = (node: string) => mergeDriver({ storage, program: path.resolve('out/process/postil.js'), node });

  it('merges by decision, says what it wrote, and knows that it is there', async () => {
    const own = driver(process.execPath);
    assert.deepEqual(await own.repositoryOf(top), { top, ready: false });
    const wrote = await own.install(top);
    assert.equal(wrote.length, 3);
    assert.match(wrote[2]!, /merge\.postil\.driver = sh .*postil-merge\.sh/);
    assert.deepEqual(await own.repositoryOf(top), { top, ready: true });
    assert.deepEqual(await own.install(top), []);
    const { code, err, text } = mergeBranches();
    assert.equal(code, 0, err);
    assert.equal(text, sidecar(line('a'), line('b'), line('c')));
  });

  it('finds another Node where the editor’s is gone', async () => {
    await driver(path.join(folder, 'gone', 'node')).install(top);
    const { code, err, text } = mergeBranches();
    assert.equal(code, 0, err);
    assert.equal(text, sidecar(line('a'), line('b'), line('c')));
  });

  it('never leaves one side alone where nothing can run: git’s own markers show both', async () => {
    await driver(path.join(folder, 'gone', 'node')).install(top);
    const script = path.join(storage, 'postil-merge.sh');
    writeFileSync(script, readFileSync(script, 'utf8').replace(' node; do', ' none-such; do'));
    const { code, err, text } = mergeBranches();
    assert.equal(code, 1);
    assert.match(err, /no Node to run/);
    for (const part of ['<<<<<<< ours', line('b'), line('c'), '>>>>>>> theirs']) assert.ok(text.includes(part), text);
  });

  it('is renewed by a later version, and not put where nobody asked for it', async () => {
    await driver('/old/node').renew();
    assert.throws(() => statSync(storage));
    await driver('/old/node').install(top);
    await driver('/new/node').renew();
    assert.match(readFileSync(path.join(storage, 'postil-merge.sh'), 'utf8'), /for node in \/new\/node node;/);
  });
});
