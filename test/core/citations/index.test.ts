import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/citations/find.ts';
import { resolvePath } from '../../../src/citations/paths.ts';
import { createCitationIndex, whoCites, type CitationIndex } from '../../../src/project/citing/index.ts';
import { editsOfRename, type Rename } from '../../../src/project/citing/renamed.ts';
import { projectOf, sidecarWith } from './shelf.ts';

const A = 'Some 170 of 329 lawmakers voted.\n\nThen they left.\n';
const indexOf = (reports: Readonly<Record<string, string>>): CitationIndex => {
  const index = createCitationIndex(() => ['/w']);
  for (const [name, text] of Object.entries(reports)) index.put(name, text);
  return index;
};

describe('the index of citations', () => {
  const reports = {
    '/w/r.md': '[a](s/a.txt#p-k1) [b](s/b.txt#p-k1) [c](s/a.txt#:~:text=left) [@wire, "they left"] [@wire]',
    '/w/deep/q.md': '[a](../s/a.txt#:~:text=they,left) [gone](../s/a.txt#p-none)',
    '/w/n.md': 'cites nothing',
  };
  it('says who cites an article', () => {
    const index = indexOf(reports);
    assert.deepEqual(index.reports(), ['/w/deep/q.md', '/w/r.md']);
    assert.deepEqual(
      index.citing('/w/s/a.txt', 'wire').map(({ report, citation }) => `${report}:${citation.start}`),
      ['/w/deep/q.md:0', '/w/deep/q.md:34', '/w/r.md:0', '/w/r.md:36', '/w/r.md:63', '/w/r.md:84'],
    );
    assert.equal(index.citing('/w/s/a.txt').length, 4);
    assert.deepEqual(index.citing('/w/s/none.txt'), []);
  });

  it('takes the passages of different forms together', async () => {
    const project = projectOf({ '/w/s/a.txt': A, '/w/s/a.txt.postil.json': sidecarWith(A, { k1: '170 of 329' }) });
    const cited = (await project.article('/w/s/a.txt'))!;
    const { passages, whole, lost } = whoCites(cited, indexOf(reports).citing('/w/s/a.txt', 'wire'));
    assert.deepEqual(
      passages.map(p => `${A.slice(p.start, p.end)} ${p.by.length}`),
      ['170 of 329 1', 'they left 2', 'left 1'],
    );
    assert.deepEqual([whole.length, lost.length], [1, 1]);
  });

  it('is the same after changes as made anew', () => {
    const text = fc.constantFrom(...Object.values(reports), '[x](s/b.txt#p-z)', '');
    const name = fc.constantFrom('/w/r.md', '/w/deep/q.md', '/w/x.md');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.option(text))), steps => {
        const index = indexOf({});
        const now: Record<string, string> = {};
        for (const [at, to] of steps) {
          if (to === null) {
            index.remove(at);
            delete now[at];
          } else {
            index.put(at, to);
            now[at] = to;
          }
        }
        const anew = indexOf(now);
        assert.deepEqual(index.reports(), anew.reports());
        assert.equal(index.usesKeys, anew.usesKeys);
        for (const article of ['/w/s/a.txt', '/w/s/b.txt', '/w/deep/s/b.txt'])
          assert.deepEqual(index.citing(article, 'wire'), anew.citing(article, 'wire'));
      }),
    );
  });
});

describe('renaming', () => {
  const REPORT =
    '---\nkey: s/a.txt#p-k\n---\n\nSo [x](s/a.txt#p-k1), [y](</s/a.txt#:~:text=b> "t"), [z][ref] and [w][ref].[^1]\n\n' +
    '[^1]: See [v](./s/a%20b.md#p-k2).\n\n[ref]: s/a.txt#p-k3\n';
  const rename = (report: string, text: string, ...renames: readonly Rename[]): string => {
    let out = text;
    for (const { edits } of editsOfRename(indexOf({ [report]: text }), renames, ['/w']))
      for (const { start, end, text: put } of [...edits].reverse()) out = out.slice(0, start) + put + out.slice(end);
    return out;
  };
  const table: readonly (readonly [what: string, renames: readonly Rename[], expected: string])[] = [
    ['an article', [{ from: '/w/s/a.txt', to: '/w/t/c (1).txt' }], REPORT.replaceAll('s/a.txt', 't/c%20%281%29.txt')],
    ['a folder of articles', [{ from: '/w/s', to: '/w/deep/t' }], REPORT.replaceAll('s/a', 'deep/t/a')],
    ['a folder that is called alike', [{ from: '/w/s2', to: '/w/t' }], REPORT],
    [
      'the report',
      [{ from: '/w/r.md', to: '/w/reports/r.md' }],
      REPORT.replace('key: s/', 'key: ../s/')
        .replace('(s/a', '(../s/a')
        .replace('./s/a%20b', '../s/a%20b')
        .replace('ref]: s', 'ref]: ../s'),
    ],
    [
      'both along',
      [
        { from: '/w/r.md', to: '/w/reports/r.md' },
        { from: '/w/s', to: '/w/reports/s' },
      ],
      REPORT.replace('</s/a', '</reports/s/a'),
    ],
  ];
  for (const [what, renames, expected] of table)
    it(what, () => assert.equal(rename('/w/r.md', REPORT, ...renames), expected));

  it('leaves every citation leading where it led', () => {
    const part = fc.constantFrom('a', 'b b', 'ü(1)', 'x');
    const name = fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => `/w/${parts.join('/')}`);
    fc.assert(
      fc.property(name, name, name, name, (report, article, from, to) => {
        const [r, a] = [`${report}.md`, `${article}.txt`];
        const path = a
          .slice(3)
          .split('/')
          .map(encodeURIComponent)
          .join('/')
          .replace(/[()]/g, c => `%${c.charCodeAt(0).toString(16)}`);
        const text = `[x](/${path}#p-k1)`;
        const after = (n: string): string => (n.startsWith(`${from}/`) ? to + n.slice(from.length) : n);
        const [citation] = findCitations(rename(r, text, { from, to }));
        assert.ok(citation && citation.target.form === 'annotation');
        assert.equal(resolvePath(after(r), citation.target.path, ['/w']), after(a));
      }),
    );
  });
});
