/** `postil move`: sidecars go after articles that `git mv` moved without them. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cli = path.resolve('out/process/postil.js');
const TEXT =
  'The ferry to Ardnish was late on Tuesday, the harbour office said.\n\nSome 212 passengers waited in the rain for it.\n';

describe('postil move', function () {
  this.timeout(30_000);
  let folder: string;
  const at = (name: string): string => path.join(folder, name);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const postil = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
    return { code: status, out: stdout.trim().replaceAll(path.sep, '/'), err: stderr };
  };
  const decided = (name: string): string => {
    writeFileSync(at(name), TEXT);
    const { code, err } = postil('annotate', name, '--quote', '212', '--kind', 'figure');
    assert.equal(code, 0, err);
    return readFileSync(at(`${name}.postil.json`), 'utf8');
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'postil-move-'));
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', 'ann@example.org');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes a sidecar along after git mv, byte for byte; check says that it would', () => {
    const own = decided('a.md');
    git('add', '.');
    git('commit', '-qm', 'a');
    mkdirSync(at('deep'));
    git('mv', 'a.md', 'deep/b.md');
    const checked = postil('check');
    assert.equal(checked.code, 1);
    assert.match(checked.out, /Its passages are in deep\/b\.md: rename it to b\.md\.postil\.json\. \[no-article\]/);
    assert.match(checked.err, /`postil move` moves the sidecars whose articles are certain\./);
    assert.equal(postil('move', '--dry-run').out, 'a.md.postil.json -> deep/b.md.postil.json');
    assert.ok(existsSync(at('a.md.postil.json')), 'a dry run moves nothing');
    assert.deepEqual(postil('move'), { code: 0, out: 'a.md.postil.json -> deep/b.md.postil.json', err: '' });
    assert.equal(readFileSync(at('deep/b.md.postil.json'), 'utf8'), own);
    assert.ok(!existsSync(at('a.md.postil.json')));
    assert.equal(postil('check').code, 0);
    assert.equal(postil('move').out, 'Every sidecar stands beside its article.');
  });

  it('knows an article by what the last commit says of it, where a decision had lost its passage', () => {
    const own = decided('a.md').replace('"quote":"212"', '"quote":"999"');
    writeFileSync(at('a.md.postil.json'), own);
    git('add', '.');
    git('commit', '-qm', 'a');
    git('mv', 'a.md', 'b.md');
    assert.equal(postil('move').out, 'a.md.postil.json -> b.md.postil.json');
    git('mv', '-f', 'b.md', 'c.md');
    git('commit', '-qm', 'c');
    writeFileSync(at('a.md.postil.json'), own);
    rmSync(at('b.md.postil.json'));
    assert.equal(postil('move').out, 'a.md.postil.json -> c.md.postil.json', 'after the commit of the rename too');
  });

  for (const [what, others, says] of [
    ['two candidates', { 'b.md': TEXT, 'c.md': TEXT }, /Its passages are in b\.md, c\.md/],
    ['an article that says another figure', { 'b.md': TEXT.replace('212', '340') }, /There is no article a\.md/],
    ['an article that has a sidecar', { 'b.md': TEXT, 'b.md.postil.json': '{}' }, /There is no article a\.md/],
  ] as const)
    it(`moves nothing: ${what}`, () => {
      const own = decided('a.md');
      rmSync(at('a.md'));
      for (const [name, text] of Object.entries(others)) writeFileSync(at(name), text);
      const { code, out, err } = postil('move');
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, says);
      assert.equal(readFileSync(at('a.md.postil.json'), 'utf8'), own);
    });

  it('moves neither of two sidecars that could both be of one article', () => {
    decided('a.md');
    decided('b.md');
    rmSync(at('a.md'));
    rmSync(at('b.md'));
    writeFileSync(at('c.md'), TEXT);
    const { code, out, err } = postil('move');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /a\.md\.postil\.json: it would become c\.md\.postil\.json, and so would b\.md\.postil\.json/);
    assert.ok(!existsSync(at('c.md.postil.json')));
  });
});
