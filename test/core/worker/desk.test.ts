import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyPatch } from '../../../src/project/patch.ts';
import type { Mention } from '../../../src/recognize/mention.ts';
import { applyEdits, createDesk } from '../../../src/worker/desk.ts';
import type { Reading, ReadRequest } from '../../../src/worker/protocol.ts';

const TEXT =
  '---\npublished: 2020-01-07\n---\n\nOn Sunday Kubanichbek Toktosunov met 31 reporters in Bishkek.\n\nToktosunov left on Monday; some 40 stayed.\n';

const signal = new AbortController().signal;
const request = (text: string, more: Partial<ReadRequest> = {}): ReadRequest => ({
  article: 'file:///a.md', folder: 'file:///', version: 1, format: 'markdown', length: text.length, added: [], ids: [],
  ...(more.edits ? {} : { text }), ...more,
}); // prettier-ignore

const noDisk = {
  stat: () => Promise.resolve(undefined),
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};

async function desk(find: () => Promise<never> = () => Promise.reject(new Error('nobody asked'))) {
  const served = createDesk(find, noDisk);
  await served.start({ model: readFileSync('media/actors.model') }, signal);
  const read = async (asked: ReadRequest): Promise<Reading | 'lost'> => served.read(asked, signal);
  return { ...served, read };
}
const readWhole = async (text: string): Promise<Mention[]> => {
  const said = await (await desk()).read(request(text));
  return said === 'lost' ? [] : applyPatch([], said.mentions);
};

describe('the desk', () => {
  it('reads a whole text', async () => {
    const mentions = await readWhole(TEXT);
    assert.deepEqual(
      mentions.filter(m => m.kind !== 'actor').map(m => m.text),
      ['Sunday', '31', 'Monday', 'some 40'],
    );
    assert.ok(mentions.some(m => m.kind === 'actor' && m.text === 'Toktosunov' && m.name === 'Kubanichbek Toktosunov'));
  });

  it('says that it lost a text which it was never given, or that the host thinks is another', async () => {
    const { read } = await desk();
    assert.equal(await read(request(TEXT, { edits: [] })), 'lost');
    await read(request(TEXT));
    assert.equal(await read(request(TEXT, { edits: [[{ start: 0, end: 1, text: '' }]] })), 'lost');
  });

  it('forgets', async () => {
    const { read, forget } = await desk();
    await read(request(TEXT));
    await forget('file:///a.md', signal);
    assert.equal(await read(request(TEXT, { edits: [] })), 'lost');
  });

  it('marks what people added as actors, and says what an entity is called today', async () => {
    const { read } = await desk();
    const start = TEXT.indexOf('reporters');
    const said = await read(request(TEXT, { added: [{ start, end: start + 9, type: 'group' }], ids: ['person/kubanichbek-toktosunov', 'person/nobody'] })); // prettier-ignore
    assert.ok(said !== 'lost');
    assert.ok(applyPatch([], said.mentions).some(m => m.text === 'reporters' && m.kind === 'actor'));
    assert.deepEqual(said.entities, [['person/kubanichbek-toktosunov', { id: 'person/kubanichbek-toktosunov', name: 'Kubanichbek Toktosunov' }]]); // prettier-ignore
  });

  it('comes to the same by any edits as by reading the result', async () => {
    const piece = fc.constantFrom('', 'x', ' On Friday 7 people ', '\n\n', 'Bishkek', '**', '\r\n', '😀', '- ');
    const edit = fc.record({ at: fc.nat(), length: fc.nat(12), text: piece });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async rounds => {
        const { read } = await desk();
        const first = await read(request(TEXT));
        assert.ok(first !== 'lost');
        let mentions = applyPatch([], first.mentions);
        let text = TEXT;
        for (const round of rounds) {
          let free = 0;
          const edits = round
            .map(({ at, length, text: typed }) => ({ start: at % (text.length + 1), length, text: typed }))
            .sort((a, b) => a.start - b.start)
            .flatMap(({ start, length, text: typed }) => {
              if (start < free) return [];
              const end = Math.min(text.length, start + length);
              free = end + 1;
              return [{ start, end, text: typed }];
            });
          text = applyEdits(text, edits);
          const said = await read(request(text, { edits: [edits] }));
          assert.ok(said !== 'lost');
          mentions = applyPatch(mentions, said.mentions);
        }
        // certainties are sums, and the order of adding shows in their third place
        const meaning = (all: readonly Mention[]) => all.map(m => ({ ...m, confidence: 0 }));
        assert.deepEqual(meaning(mentions), meaning(await readWhole(text)));
        for (const m of mentions) assert.equal(text.slice(m.start, m.end), m.text);
      }),
      { numRuns: 25 },
    );
  });
});
