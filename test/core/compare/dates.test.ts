import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareArticles } from '../../../src/compare/compare.ts';
import type { Group } from '../../../src/compare/comparison.ts';
import { readFacts } from '../../../src/compare/read-facts.ts';
import { formatOf } from '../../../src/article/read.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';
import { exampleFiles, exampleText } from '../examples/examples.ts';
import { score, type Known } from './scoring.ts';

describe('dates of several articles', () => {
  let groups: readonly Group[] = [];
  before(function () {
    this.timeout(60_000);
    const documents = readDocuments(
      exampleFiles.map(file => ({ text: exampleText(file), format: formatOf(file) })),
      standardRecognizers(readFileSync('media/actors.model')),
    );
    ({ groups } = compareArticles(documents.map((d, i) => readFacts({ ...d, name: exampleFiles[i]! }))));
  });

  it('of one event come together, alike or otherwise', () => {
    const known = JSON.parse(
      readFileSync('test/core/examples/expected-date-comparisons.json', 'utf8'),
    ) as readonly Known[];
    const { right, wanted, missed } = score(known, groups);
    assert.ok(right >= 5, `${right} of ${wanted}; missed: ${missed.join(', ')}`);
  });

  it('of one article never stand in one group', () => {
    for (const { kind, members } of groups)
      if (kind === 'date') assert.equal(new Set(members.map(m => m.article)).size, members.length);
  });

  it('that differ say so with both quotes', () => {
    const burst = groups.find(g => g.kind === 'date' && g.verdict === 'differ');
    assert.ok(burst);
    assert.ok(burst.members.every(m => m.sentence.text.length > 20 && m.time));
  });
});
