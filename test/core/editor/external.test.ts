import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read.ts';
import type { ApiFind } from '../../../src/editor/api.ts';
import { externalRecognizer } from '../../../src/editor/external.ts';
import { sentencesOf, withForeign } from '../../../src/recognize/foreign.ts';
import { recognizeArticle } from '../../../src/recognize/recognize.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

const article = readArticle('The *zor*blats met. They left on **Sunday** with 40 zorblats.\n', { format: 'markdown' });
const find = (finds: (text: string) => readonly ApiFind[]) => {
  const external = externalRecognizer({ name: 'test', find: ({ text }) => finds(text) });
  const recognizers = withForeign(standardRecognizers(), block => {
    const sentences = sentencesOf(block);
    const found = external.find(sentences.map(({ text }) => text));
    return sentences.flatMap(({ at }, i) => found[i]!.map(f => ({ ...f, start: f.start + at, end: f.end + at })));
  });
  return recognizeArticle(article, recognizers).map(m => [m.kind, m.text]);
};

const own = [
  ['date', 'Sunday'],
  ['figure', '40'],
];

describe('recognizers of other extensions', () => {
  it('leads finds of a sentence back to the article, through its markup', () => {
    const found = find(text =>
      [...text.matchAll(/zorblats/g)].map(({ index }) => ({ start: index, end: index + 8, kind: 'actor' })),
    );
    assert.deepEqual(found, [['actor', 'zor*blats'], ...own, ['actor', 'zorblats']]);
  });

  it('gives way to what Postil found itself', () => {
    const found = find(text =>
      text.includes('Sunday')
        ? [{ start: text.indexOf('on'), end: text.indexOf('with'), kind: 'date', value: '2020' }]
        : [],
    );
    assert.deepEqual(found, own);
  });

  for (const [what, bad] of [
    ['beyond the sentence', { start: 0, end: 500 }],
    ['empty', { start: 3, end: 3 }],
    ['no number', { start: Number.NaN, end: 4 }],
    ['before the sentence', { start: -2, end: 4 }],
  ] as const)
    it(`passes over a find that is ${what}`, () =>
      assert.deepEqual(
        find(() => [{ ...bad, kind: 'actor' }]),
        own,
      ));
});
