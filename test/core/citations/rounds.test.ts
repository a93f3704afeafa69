import assert from 'node:assert/strict';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { createCitingDesk } from '../../../src/project/citing/desk.ts';
import { recognizers, shelf, sidecarWith } from './shelf.ts';

const A = 'Some 170 of 329 lawmakers voted.\n';
const B = '---\ncitekey: bee\n---\n\nThen they left.\n';

describe('reports that nobody opened', () => {
  function desk() {
    const texts: Record<string, string> = {
      '/w/a.md': A,
      '/w/a.md.postil.json': sidecarWith(A, { k: '170 of 329 lawmakers' }),
      '/w/b.md': B,
      '/w/one.md': 'So [180 lawmakers](a.md#p-k) did.',
      '/w/two.md': 'So [they](b.md#:~:text=they%20left) did.',
      '/w/three.md': 'So they did [@bee, "they left"].',
      '/w/four.md': 'So [they](c.md#:~:text=they%20stayed) did.',
    };
    let registry: Registry = EMPTY_REGISTRY;
    const made = createCitingDesk({
      files: shelf(texts),
      recognizers: () => recognizers,
      registry: () => registry,
      readBytes: async () => undefined,
    });
    const check = async (): Promise<Record<string, readonly string[]>> => {
      const found: Record<string, readonly string[]> = {};
      for (const name of await made.stale())
        found[name.slice(3)] = (await made.check(name, name, undefined, '')).findings.map(f => f.code);
      return found;
    };
    const put = async (name: string, text: string | undefined): Promise<void> => {
      const came = (texts[name] === undefined) !== (text === undefined);
      if (text === undefined) delete texts[name];
      else texts[name] = text;
      await made.changed([name.replace(/\.postil\.json$/, '')]);
      if (came) await made.rescan();
    };
    return { check, put, register: (next: Registry) => void (registry = next) };
  }

  it('are checked once each', async () => {
    const { check } = desk();
    assert.deepEqual(await check(), { 'four.md': ['no-article'], 'one.md': ['claim'], 'three.md': [], 'two.md': [] });
    assert.deepEqual(await check(), {});
  });

  const events: readonly (readonly [what: string, name: string, text: string | undefined, found: object])[] = [
    ['an article changes', '/w/a.md', A.replace('170', '180'), { 'one.md': ['passage-changed'] }],
    ['an article is cited in two ways', '/w/b.md', B.replace('left', 'stayed'), { 'three.md': ['passage-gone'], 'two.md': ['passage-gone'] }], // prettier-ignore
    ['a sidecar changes', '/w/a.md.postil.json', sidecarWith(A, { x: '170' }), { 'one.md': ['no-annotation'] }],
    ['a sidecar is written anew and says the same', '/w/a.md.postil.json', sidecarWith(A, { k: '170 of 329 lawmakers' }), {}], // prettier-ignore
    ['a report changes', '/w/one.md', 'So [170 lawmakers](a.md#p-k) did.', { 'one.md': [] }],
    ['a report comes', '/w/five.md', '[x](a.md#p-none)', { 'five.md': ['no-annotation'] }],
    ['a report goes', '/w/one.md', undefined, {}],
    ['the missing article comes', '/w/c.md', 'And they stayed.', { 'four.md': [] }],
    ['an article goes', '/w/b.md', undefined, { 'three.md': ['no-citekey'], 'two.md': ['no-article'] }],
    ['another article has the key', '/w/c.md', B, { 'four.md': ['passage-gone'], 'three.md': ['several-citekeys'] }],
    ['an article that nobody cites comes', '/w/z.md', 'Nothing.', {}],
  ];
  for (const [what, name, text, found] of events)
    it(`are checked again where ${what}`, async () => {
      const { check, put } = desk();
      await check();
      await put(name, text);
      assert.deepEqual(await check(), found);
      assert.deepEqual(await check(), {});
    });

  it('are all checked again where somebody was renamed in the registry', async () => {
    const { check, register } = desk();
    await check();
    register({ ...EMPTY_REGISTRY });
    assert.deepEqual(Object.keys(await check()), ['four.md', 'one.md', 'three.md', 'two.md']);
  });
});
