/** `postil export` as a person runs it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cli = path.resolve('out/process/postil.js');

describe('postil export', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'postil-export-'));
    cpSync('examples', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [cli, 'export', ...args], { cwd: folder, encoding: 'utf8' });

  it('writes a page that quotes every passage', () => {
    assert.equal(run('report.md', '--format', 'html', '--output', 'r.html').status, 0);
    assert.match(readFileSync(path.join(folder, 'r.html'), 'utf8'), /<strong>at least 19 people<\/strong>/);
  });

  it('names what it could not quote, and ends with 1', () => {
    const file = path.join(folder, 'report.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('p-n3py19dy0e', 'p-none'));
    const { status, stdout, stderr } = run('report.md');
    assert.equal(status, 1);
    assert.match(stderr, /^report\.md:31:\d+: 2023-03-14-highland-courier\.md has no annotation "none"\.$/m);
    assert.match(stdout, /at least 19\[\^1\]/);
  });

  it('never writes over the report', () => {
    const before = readFileSync(path.join(folder, 'report.md'), 'utf8');
    assert.equal(run('report.md', '--output', 'report.md').status, 2);
    assert.equal(readFileSync(path.join(folder, 'report.md'), 'utf8'), before);
  });
});
