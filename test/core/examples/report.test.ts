import assert from 'node:assert/strict';
import { decodeTextFragment, findTextFragment } from '../../../src/citations/text-fragment.ts';
import { exampleArticle, exampleFiles, exampleText } from './examples.ts';

describe('examples/report.md', () => {
  const links = [...exampleText('report.md').matchAll(/([\w.-]+\.(?:md|txt))(#:~:text=[^)"\s]+)/g)].map(m => ({
    file: m[1]!,
    fragment: m[2]!,
  }));

  it('cites at least fifteen passages, of every article', () => {
    assert.ok(links.length >= 15);
    assert.deepEqual([...new Set(links.map(l => l.file))].toSorted(), exampleFiles.toSorted());
  });

  for (const { file, fragment } of links) {
    it(`${file}${decodeURIComponent(fragment)} is one passage`, () => {
      const decoded = decodeTextFragment(fragment);
      assert.ok(decoded);
      assert.equal(findTextFragment(exampleArticle(file), decoded).length, 1);
    });
  }
});
