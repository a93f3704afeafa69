import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { findCitations } from '../../../src/citations/find.ts';
import { inEnglish } from '../../../src/lines/message.ts';
import { checkReport } from '../../../src/project/citing/findings.ts';
import { createCitingProject } from '../../../src/project/citing/project.ts';
import { EMPTY_REGISTRY } from '../../../src/entities/registry/schema.ts';
import { recognizers, shelf } from '../citations/shelf.ts';
import { exampleFiles, exampleText } from './examples.ts';

const texts = Object.fromEntries(
  readdirSync('examples').map(name => [`/w/${name}`, readFileSync(`examples/${name}`, 'utf8')]),
);

describe('examples/report.md', () => {
  const citations = findCitations(exampleText('report.md'));

  it('cites fifteen passages and more in each form and place, of every article', () => {
    const counts: Record<string, number> = {};
    for (const { target: t, footnote, field, claim } of citations) {
      const place = field !== undefined ? 'front matter' : footnote !== undefined ? 'footnote' : claim ? 'link' : undefined;
      for (const what of [t.form, place]) if (what) counts[what] = (counts[what] ?? 0) + 1;
    }
    assert.deepEqual(Object.keys(counts).toSorted(), ['annotation', 'footnote', 'front matter', 'link', 'pandoc', 'text']);
    for (const [what, count] of Object.entries(counts)) assert.ok(count >= 15, `${what}: ${count}`);
    const cited = new Set(citations.flatMap(({ target: t }) => (t.form === 'pandoc' ? [] : [t.path])));
    assert.deepEqual([...cited].toSorted(), exampleFiles.toSorted());
    const fragments = citations.flatMap(({ target: t }) => (t.form === 'text' ? [t.fragment] : []));
    for (const part of ['prefix', 'end', 'suffix'] as const) assert.ok(fragments.some(f => f[part] !== undefined), part);
    for (const file of exampleFiles.filter(f => !/wire/.test(f))) assert.ok(existsSync(`examples/${file}.postil.json`), file);
  });

  it('says what its passages say', async () => {
    const report = { name: '/w/report.md', shownAs: 'report.md', text: exampleText('report.md') };
    const reading = { recognizers, registry: EMPTY_REGISTRY, rest: async () => {} };
    const { resolved, findings } = await checkReport(report, createCitingProject(shelf(texts)), reading);
    assert.deepEqual(findings.map(f => inEnglish(f.message)), []);
    assert.deepEqual([...new Set(resolved.map(r => r.state))], ['exact']);
  });
});
