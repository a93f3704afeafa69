import assert from 'node:assert/strict';
import { createPeer, type Peer, type Served } from '../../../src/worker/peer.ts';
import type { Port } from '../../../src/worker/port.ts';

/** Two ports that are each other's line, as those of a worker: messages are copied and come later. */
function line(): [Port, Port] {
  const receivers: ((message: unknown) => void)[] = [];
  const end = (own: 0 | 1): Port => ({
    post: message => {
      const copy = structuredClone(message);
      queueMicrotask(() => receivers[1 - own]!(copy));
    },
    listen: receive => (receivers[own] = receive),
  });
  return [end(0), end(1)];
}

type Work = {
  double(n: number): number;
  fail(why: string): never;
  wait(): string;
  askBack(n: number): number;
};
type Home = { answer(n: number): number };

function pair(home: Served<Home>['answer'] = n => n + 1) {
  const [here, there] = line();
  const aborted: string[] = [];
  const worker: Peer<Home> = createPeer<Home, Work>(there, {
    double: n => n * 2,
    fail: why => {
      throw new Error(why);
    },
    wait: (_, signal) =>
      new Promise(resolve => signal.addEventListener('abort', () => (aborted.push('wait'), resolve('given up')))),
    askBack: async n => (await worker.call('answer', n)) * 10,
  });
  return { host: createPeer<Work, Home>(here, { answer: home }), aborted };
}

describe('calls between threads', () => {
  it('are answered each in its own time', async () => {
    const { host } = pair();
    const slow = host.call('wait', undefined);
    assert.deepEqual(await Promise.all([host.call('double', 2), host.call('double', 3)]), [4, 6]);
    host.cut(new Error('over'));
    await assert.rejects(slow, /over/);
  });

  it('go both ways', async () => assert.equal(await pair().host.call('askBack', 4), 50));

  it('hand errors back', async () => {
    await assert.rejects(pair().host.call('fail', 'no such article'), /^Error: no such article/);
    await assert.rejects(pair(() => Promise.reject(new Error('gone'))).host.call('askBack', 1), /gone/);
  });

  it('can be given up, and the other side hears of it', async () => {
    const { host, aborted } = pair();
    const controller = new AbortController();
    const waiting = host.call('wait', undefined, controller.signal);
    controller.abort();
    await assert.rejects(waiting, { name: 'AbortError' });
    await host.call('double', 1);
    assert.deepEqual(aborted, ['wait']);
    await assert.rejects(host.call('double', 1, controller.signal), { name: 'AbortError' });
  });

  it('fail for good once the line is cut', async () => {
    const { host } = pair();
    host.cut(new Error('the worker died'));
    await assert.rejects(host.call('double', 1), /died/);
  });

  it('say so when nobody serves them', async () => {
    const [here, there] = line();
    createPeer<Record<never, never>, Record<never, never>>(there, {});
    await assert.rejects(createPeer<Work, Home>(here, { answer: n => n }).call('double', 1), /nobody serves double/);
  });
});
