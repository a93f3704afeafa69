/** What only real processes and a real disk can show about saving. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeFiles } from '../../src/host/node-files.ts';
import { readSidecar } from '../../src/sidecar/read.ts';
import { emptySidecar } from '../../src/sidecar/schema.ts';
import { writeSidecar } from '../../src/sidecar/write.ts';
import { versionOf, versionText } from './version-text.ts';

const program = (name: string): string => path.resolve('out/process/programs', `${name}.mjs`);
const KILLS = Number(process.env.POSTIL_KILLS ?? 50);
const SAVES = Number(process.env.POSTIL_SAVES ?? 500);

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'postil-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is killed while it saves', function () {
  this.timeout(0);

  it(`leaves the old or the new version, at random points of ${SAVES} saves`, async () => {
    const file = path.join(folder, 'a.postil.json');
    writeFileSync(file, versionText(0));
    let version = 0;
    let strays = 0;
    let between = 0;
    let kills = 0;
    for (; kills < KILLS || version < SAVES; kills++) {
      const said = await killed(file, version + 1);
      const found = versionOf(readFileSync(file, 'utf8'));
      const last = said ?? version;
      assert.ok(found === last || found === last + 1, `kill ${kills}: version ${found} after ${last} was saved`);
      if (found === last + 1) between++;
      version = found;
      if (readdirSync(folder).length > 1) strays++;
    }
    // Were there none of these, the kills would not have met a save.
    assert.ok(strays > kills / 20, `only ${strays} of ${kills} kills left something behind`);
    await nodeFiles({ roots: [folder] }).read(file);
    assert.deepEqual(readdirSync(folder), ['a.postil.json'], 'the next reader sweeps');
    console.log(
      `      ${kills} kills, ${version} saves, ${strays} met a save, ${between} after it was whole and before it was told`,
    );
  });
});

/** Lets a process save until a random moment; gives the last version that it said to have saved. */
function killed(file: string, first: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program('overwrite'), file, String(first)]);
    let said = '';
    let errors = '';
    child.stdout.on('data', (data: Buffer) => {
      if (!said) setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
      said += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(Number(said.trim().split('\n').at(-1)) || undefined) : reject(new Error(errors)),
    );
  });
}

describe('two processes that save the same sidecar', function () {
  this.timeout(0);

  it(`lose no decision in ${SAVES} saves each`, async () => {
    const file = path.join(folder, 'a.postil.json');
    const shared = { id: 'shared', kind: 'passage', quote: 'Iraq', at: 0, status: 'added' } as const;
    writeFileSync(file, writeSidecar({ ...emptySidecar(), annotations: [shared] }));
    await Promise.all(['ann', 'ben'].map(name => finished(program('annotate'), [file, name, String(SAVES)])));
    const { sidecar, problems } = readSidecar(readFileSync(file, 'utf8'), 'a');
    assert.deepEqual(problems, []);
    assert.equal(sidecar.annotations.length, 2 * SAVES + 1);
    const byId = new Map(sidecar.annotations.map(a => [a.id, a]));
    for (const name of ['ann', 'ben'])
      for (let i = 0; i < SAVES; i++) {
        const changed = i % 3 === 0 && i + 1 < SAVES;
        assert.equal(byId.get(`${name}${i}`)?.status, changed ? 'rejected' : 'accepted', `${name}${i}`);
      }
    assert.equal(byId.get('shared')?.notes?.length, 2 * Math.floor(SAVES / 3));
    assert.deepEqual(readdirSync(folder), ['a.postil.json']);
  });
});

const finished = (script: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', code =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(script)}: exit code ${code}`)),
    );
  });

describe('a file that cannot be saved', function () {
  this.timeout(20_000);

  const save = (file: string, options: { size?: number; root?: string; uid?: number; limit?: string } = {}) => {
    const args = [program('save-once'), file, String(options.size ?? 5), options.root ?? folder];
    const [command, list] = options.limit
      ? ['bash', ['-c', `${options.limit}; trap '' XFSZ; exec "$0" "$@"`, process.execPath, ...args]]
      : [process.execPath, args];
    const { stdout, stderr } = spawnSync(command, list, {
      encoding: 'utf8',
      ...(options.uid ? { uid: options.uid } : {}),
    });
    assert.equal(stderr, '');
    return JSON.parse(stdout) as { replaced?: boolean; code?: string; message?: string };
  };
  const isRoot = process.getuid?.() === 0;

  it('because a symbolic link leads out of the workspace', () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'postil-outside-'));
    writeFileSync(path.join(outside, 'secret'), 'secret');
    symlinkSync(path.join(outside, 'secret'), path.join(folder, 'a.postil.json'));
    symlinkSync(outside, path.join(folder, 'linked'));
    symlinkSync(path.join(outside, 'none'), path.join(folder, 'dangling'));
    for (const name of ['a.postil.json', 'linked/new', 'linked/secret', 'dangling'])
      assert.equal(save(path.join(folder, name)).code, 'outside-workspace', name);
    assert.deepEqual(readdirSync(outside), ['secret']);
    assert.equal(readFileSync(path.join(outside, 'secret'), 'utf8'), 'secret');
    rmSync(outside, { recursive: true });
  });

  it('but is, through a link that stays inside', () => {
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(path.join(folder, 'deep', 'real'), 'old');
    symlinkSync(path.join('deep', 'real'), path.join(folder, 'link'));
    assert.deepEqual(save(path.join(folder, 'link')), { replaced: true });
    assert.equal(readFileSync(path.join(folder, 'deep', 'real'), 'utf8'), 'xxxxx');
  });

  it('because it is read-only', () => {
    const file = path.join(folder, 'a');
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    const { code, message } = save(file);
    assert.equal(code, 'read-only');
    assert.match(message!, /a is read-only; it was not changed/);
    assert.equal(readFileSync(file, 'utf8'), 'old');
  });

  it('because there is no room', () => {
    const file = path.join(folder, 'a');
    writeFileSync(file, 'old');
    // A limit on the size of files stands in for a full disk: the write fails halfway, as it does there.
    const { code, message } = save(file, { size: 300_000, limit: 'ulimit -f 100' });
    assert.equal(code, 'no-space');
    assert.match(message!, /It is as it was/);
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a']);
  });

  it('because there is no permission', () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed);
    writeFileSync(path.join(closed, 'a'), 'old');
    chmodSync(path.join(closed, 'a'), 0o666);
    chmodSync(closed, 0o555);
    chmodSync(folder, 0o755);
    const { code, message } = save(path.join(closed, 'a'), isRoot ? { uid: 65534 } : {});
    assert.equal(code, 'no-permission');
    assert.match(message!, /permission was denied/);
    assert.deepEqual(readdirSync(closed), ['a']);
    chmodSync(closed, 0o755);
  });

  it('because another program holds it', () => {
    const file = path.join(folder, 'a');
    writeFileSync(file, 'old');
    writeFileSync(path.join(folder, '.a.lock'), `${process.pid} ${os.hostname()} x`);
    assert.equal(save(file).code, 'busy');
    assert.equal(readFileSync(file, 'utf8'), 'old');
  });

  it('because it is too large or no text', async () => {
    const files = nodeFiles({ roots: [folder] });
    writeFileSync(path.join(folder, 'large'), Buffer.alloc(50 * 1024 * 1024, 'x'));
    writeFileSync(path.join(folder, 'utf16'), Buffer.from('{}', 'utf16le').fill(0xff, 0, 2));
    await assert.rejects(files.read(path.join(folder, 'large')), /50 MB, more than the 48 MB/);
    await assert.rejects(files.read(path.join(folder, 'utf16')), /not UTF-8/);
  });

  it('keeps its mode when it can be', () => {
    const file = path.join(folder, 'a');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    assert.deepEqual(save(file), { replaced: true });
    assert.equal(spawnSync('stat', ['-c', '%a', file], { encoding: 'utf8' }).stdout.trim(), '640');
  });
});
