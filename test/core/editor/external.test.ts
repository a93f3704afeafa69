import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read.ts';
import type { ApiFind } from '../../../src/editor/api.ts';
import { externalRecognizers } from '../../../src/editor/external.ts';
import { recognizeArticle } from '../../../src/recognize/recognize.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

const article = readArticle('The *zor*blats met. They left on **Sunday** with 40 zorblats.\n', { format: 'markdown' });
const find = (finds: (text: string) => readonly ApiFind[]) =>
  recognizeArticle(
    article,
    externalRecognizers(standardRecognizers(), { name: 'test', find: ({ text }) => finds(text) }),
  ).map(m => [m.kind, m.text]);

const own = [
  ['date', 'Sunday'],
  ['figure', '40'],
];

describe('externalRecognizers', () => {
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
