/** Postil itself, as its hosts use it: an article read, recognised, its actors named. */
import { readArticle } from '../../src/article/read.ts';
import { recognizeArticle, type Recognizers } from '../../src/recognize/recognize.ts';
import { standardRecognizers } from '../../src/recognize/standard.ts';
import type { Contestant } from '../contestant.ts';
import { PUBLISHED } from '../text.ts';

const all = standardRecognizers();

export function find(text: string, recognizers: Recognizers, format: 'plain' | 'markdown' = 'plain'): number {
  return recognizeArticle(readArticle(text, { format, published: PUBLISHED }), recognizers).length;
}

const { dates, figures, actors } = all;

export const postil: Contestant = {
  name: 'Postil',
  find: {
    ...(dates ? { dates: text => find(text, { dates }) } : {}),
    ...(figures ? { figures: text => find(text, { figures }) } : {}),
    ...(actors ? { actors: text => find(text, { actors }) } : {}),
    ...(dates && figures && actors ? { all: text => find(text, all) } : {}),
  },
  slice: 400_000,
};
