/** An edit must give what a fresh reading gives, whatever was there before. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/article/read.ts';
import { createActors, readActorModel } from '../../../../src/recognize/actors/actors.ts';
import { countBlock, createDocumentWords } from '../../../../src/recognize/actors/document.ts';
import { engineOf } from '../../../../src/recognize/actors/engine.ts';
import { recognizeArticle } from '../../../../src/recognize/recognize.ts';
import { actors, model } from './support.ts';
import { readFileSync } from 'node:fs';

const paragraphs = [
  'Ngozi Balarabe met the World Bank in Lagos.',
  'Balarabe said the Union of Reed Cutters (URC) was wrong.',
  'URC members laughed.',
  'balarabe is no common word, reed is.',
  'REED CUTTERS WALK OUT IN LAGOS',
  'Reed was away; Lagos is large.',
  'Tomas Reed, a URC spokesman, wept.',
  'On Sunday Tomas Tok**et 3',
  'Ngozi Reed, Tomas Balarabe and Lagos Union left.',
  '',
];

describe('actors: edits', () => {
  it('give what a fresh reading gives', () => {
    const other = createActors(readActorModel(readFileSync('media/actors.model')));
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...paragraphs), { maxLength: 6 }), { minLength: 2, maxLength: 4 }),
        versions => {
          let previous = readArticle('', { format: 'plain' });
          for (const version of versions) {
            const text = version.join('\n\n');
            const edited = readArticle(text, { format: 'plain', previous });
            const mentions = recognizeArticle(edited, { actors });
            const fresh = recognizeArticle(readArticle(text, { format: 'plain' }), { actors: other });
            assert.deepEqual(mentions, fresh);
            previous = edited;
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('what was counted can be taken out again', () => {
    const engine = engineOf(model);
    const seen = createDocumentWords();
    const blocks = readArticle(paragraphs.join('\n\n'), { format: 'plain' }).blocks.map(b => b.content);
    for (const sign of [1, -1] as const)
      for (const b of blocks) countBlock(seen, engine.reading(b).context, engine.alone(b), sign);
    assert.equal(seen.capitals, 0);
    for (const rows of [seen.words, seen.pairs, seen.initials])
      for (const row of rows.values()) assert.ok(row.every(x => x === 0));
    for (const n of seen.small.values()) assert.equal(n, 0);
  });
});
