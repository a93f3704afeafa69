/** The committed model on invented sentences: what everybody downstream leans on. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readArticle } from '../../../../src/article/read.ts';
import { createActors, readActorModel } from '../../../../src/recognize/actors/actors.ts';
import { recognizeArticle } from '../../../../src/recognize/recognize.ts';

const actors = createActors(readActorModel(readFileSync('media/actors.model')));
const found = (text: string): string[] =>
  recognizeArticle(readArticle(text, { format: 'plain' }), { actors }).map(
    m => `${m.kind === 'actor' && m.type} ${m.text}`,
  );

describe('actors: the committed model', () => {
  const cases: readonly [string, readonly string[]][] = [
    [
      'President Marta Oyelaran met officials of the World Bank in Nairobi on Tuesday.',
      ['person Marta Oyelaran', 'organization World Bank', 'place Nairobi'],
    ],
    ['The Kenyan army said three soldiers had died near the border with Somalia.', ['demonym Kenyan', 'place Somalia']],
    ['"We will not wait," said Tomas Lindqvist, who runs a bakery in Oslo.', ['person Tomas Lindqvist', 'place Oslo']],
    ['It rained all day, and nobody came.', []],
  ];
  for (const [text, wanted] of cases) it(text, () => assert.deepEqual(found(text), wanted));
});
