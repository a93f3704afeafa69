import assert from 'node:assert/strict';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { inEnglish } from '../../../src/lines/message.ts';
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
        found[name.slice(3)] = (await made.check({ report: name, shownAs: name, folder: '' })).findings.map(
          f => f.code,
        );
      return found;
    };
    const put = async (name: string, text: string | undefined): Promise<void> => {
      const came = (texts[name] === undefined) !== (text === undefined);
      if (text === undefined) delete texts[name];
      else texts[name] = text;
      await made.changed([name.replace(/\.postil\.json$/, '')]);
      if (came) await made.rescan();
    };
    return { made, check, put, register: (next: Registry) => void (registry = next) };
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

describe('what can be done about what is wrong', () => {
  const article = 'Some 170 of 329 lawmakers voted.\n\nOver 4,000 people fled.\n';
  const report =
    'So [180 lawmakers](a.md#p-vote), [over 4,000 people](a.md#p-gone), [they](b.md#p-vote) and [@wyre, "x"].\n';
  const texts = {
    '/w/a.md': article,
    '/w/a.md.postil.json': sidecarWith(article, { vote: '170 of 329 lawmakers' }, { citekey: 'wire' }),
    '/w/report.md': report,
  };
  const desk = (all: Record<string, string> = texts) =>
    createCitingDesk({
      files: shelf(all),
      recognizers: () => recognizers,
      registry: () => EMPTY_REGISTRY,
      readBytes: async () => undefined,
    });
  const of = (text: string) => ({ report: '/w/report.md', shownAs: 'report.md', text, folder: '' });
  const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) });
  const offers: readonly (readonly [words: string, code: string, first: string])[] = [
    ['180', 'claim', 'Write "Some 170 of 329"'],
    ['a.md#p-gone', 'no-annotation', 'Cite line 3: "Over 4,000 people fled."'],
    ['b.md#p-vote', 'no-article', 'Cite a.md'],
    ['@wyre', 'no-citekey', 'Cite @wire'],
  ];
  for (const [words, code, first] of offers)
    it(`is offered beside other faults of the report: ${code}`, async () => {
      const found = await desk().fixes(of(report), at(report, words));
      assert.deepEqual(
        found.map(f => [f.code, inEnglish(f.repairs[0]!.title)]),
        [[code, first]],
      );
    });

  it('is offered whoever checks the report, or an earlier text of it, at the same time', async () => {
    const made = desk();
    const before = report.replace('180', '1800');
    const others = [made.check(of(report)), made.check(of(before))];
    const found = await Promise.all(offers.map(([words]) => made.fixes(of(report), at(report, words))));
    await Promise.all(others);
    assert.deepEqual(
      found.map(([first]) => first?.code),
      offers.map(([, code]) => code),
    );
  });

  it('is not lost among other articles of the name', async () => {
    const copies = Object.fromEntries([...'bcdefgh'].map(folder => [`/w/${folder}/a.md`, article]));
    const made = desk({ ...texts, ...copies });
    const [found] = await made.fixes(of(report), at(report, 'a.md#p-gone'));
    assert.deepEqual(
      found!.repairs.map(({ title }) => inEnglish(title)),
      ['Cite line 3: "Over 4,000 people fled."', 'Remove the link, keep the words'],
    );
  });

  it('is a question of the whole stretch that is asked about', async () => {
    const found = await desk().fixes(of(report), { start: 0, end: report.length });
    assert.deepEqual(
      found.map(f => f.code),
      offers.map(([, code]) => code),
    );
  });
});
