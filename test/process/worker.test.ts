/** The worker as a real thread: it answers, and its end is noticed. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startThread } from '../../src/host/start-thread.ts';
import { applyPatch } from '../../src/project/patch.ts';
import { createPeer } from '../../src/worker/peer.ts';
import type { HostCalls, WorkerCalls } from '../../src/worker/protocol.ts';

const BUNDLE = path.resolve('out/process/worker.js');
const TEXT = 'On 5 January 2020 Kubanichbek Toktosunov met 31 reporters.\n';

function start(bundle = BUNDLE) {
  let died: (why: string) => void = () => undefined;
  const death = new Promise<string>(resolve => (died = resolve));
  const line = startThread(died, bundle);
  const asked: string[] = [];
  const peer = createPeer<WorkerCalls, Pick<HostCalls, 'find' | 'stat' | 'readFile' | 'writeFile'>>(line.port, {
    stat: () => undefined,
    readFile: () => undefined,
    writeFile: () => undefined,
    find: ({ sentences }) => {
      asked.push(...sentences);
      return sentences.map(text => (text.includes('reporters') ? [{ start: 0, end: 2, kind: 'actor' as const }] : []));
    },
  });
  return { line, peer, death, asked };
}
const request = {
  article: 'file:///a.txt', folder: '', version: 1, format: 'plain', text: TEXT, length: TEXT.length, added: [], ids: [],
} as const; // prettier-ignore

describe('the worker thread', () => {
  it('reads an article, and asks this side for what other extensions find', async () => {
    const { line, peer, asked } = start();
    await peer.call('start', { model: readFileSync('media/actors.model') });
    await peer.call('recognizers', [7]);
    const said = await peer.call('read', request);
    line.stop();
    assert.ok(said !== 'lost');
    assert.deepEqual(
      applyPatch([], said.mentions).map(m => m.text),
      ['On', '5 January 2020', 'Kubanichbek Toktosunov', '31'],
    );
    assert.deepEqual(asked, [TEXT.trim()]);
  });

  for (const [what, code, why] of [
    ['leaves', 'process.exit(3)', /exit code 3/],
    ['throws', 'setTimeout(() => { throw new Error("broken") })', /broken/],
    ['cannot start', 'this is no program', /Unexpected|missing/],
  ] as const)
    it(`is noticed when it ${what}`, async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'postil-'));
      try {
        writeFileSync(path.join(folder, 'worker.js'), code);
        assert.match(await start(path.join(folder, 'worker.js')).death, why);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

  it('is not mourned when it is stopped', async () => {
    const { line, death } = start();
    line.stop();
    assert.equal(await Promise.race([death, new Promise(resolve => setTimeout(resolve, 500, 'silence'))]), 'silence');
  });
});
