import assert from 'node:assert/strict';
import fc from 'fast-check';
import { relativePath, resolvePath } from '../../../src/citations/paths.ts';

describe('paths of citations', () => {
  const roots = ['/w', '/w/inner', '/other/place'];
  const table: readonly (readonly [report: string, path: string, name: string | undefined])[] = [
    ['/w/r.md', 'a.txt', '/w/a.txt'],
    ['/w/r.md', './sources/a.txt', '/w/sources/a.txt'],
    ['/w/reports/r.md', '../a.txt', '/w/a.txt'],
    ['/w/reports/r.md', '/a.txt', '/w/a.txt'],
    ['/w/inner/deep/r.md', '/a.txt', '/w/inner/a.txt'],
    ['/w/r.md', '', '/w/r.md'],
    ['/w/r.md', '../x.txt', undefined],
    ['/w/r.md', '../../etc/passwd', undefined],
    ['/w/r.md', '../w2/x.txt', undefined],
    ['/w/r.md', '../other/place/x.txt', '/other/place/x.txt'],
    ['/w/r.md', 'sub/../../w/a.txt', '/w/a.txt'],
    ['/w/r.md', '..\\x.txt', undefined],
    ['/w/r.md', 'a\0.txt', undefined],
  ];
  for (const [report, path, name] of table)
    it(`${JSON.stringify(path)} in ${report}`, () => assert.equal(resolvePath(report, path, roots), name));

  it('a relative path leads back, and nothing leads out of the roots', () => {
    const part = fc.constantFrom('a', 'b', 'ä b', 'c#', '..', '.', '%41');
    const name = fc
      .array(fc.constantFrom('a', 'b', 'ä b', 'c#', '%41'), { minLength: 1, maxLength: 5 })
      .map(p => `/w/${p.join('/')}`);
    fc.assert(
      fc.property(name, name, (from, to) => assert.equal(resolvePath(from, relativePath(from, to), roots), to)),
    );
    fc.assert(
      fc.property(name, fc.array(part, { maxLength: 8 }), (from, parts) => {
        const found = resolvePath(from, parts.join('/'), roots);
        assert.ok(found === undefined || roots.some(root => found.startsWith(`${root}/`)), found);
      }),
    );
  });
});
