/** Postil itself, as its hosts use it: an article read, recognised, its actors named. */
import { readFileSync } from 'node:fs';
import { readArticle } from '../../src/article/read.ts';
import { recognizeArticle, type Recognizers } from '../../src/recognize/recognize.ts';
import { standardRecognizers } from '../../src/recognize/standard.ts';
import type { Contestant } from '../contestant.ts';
import { PUBLISHED } from '../text.ts';

export const recognizers: Recognizers = standardRecognizers(readFileSync('media/actors.model'));
const { dates, figures, actors } = recognizers;

/** Recognisers that nobody has used before: nothing they have found is cached. */
export const freshRecognizers = (): Recognizers => ({ ...recognizers });

export function read(text: string, wanted: Recognizers, format: 'plain' | 'markdown' = 'plain'): number {
  return recognizeArticle(readArticle(text, { format, published: PUBLISHED }), wanted).length;
}

export const postil: Contestant = {
  name: 'Postil',
  find: {
    dates: text => read(text, { dates }),
    figures: text => read(text, { figures }),
    actors: text => read(text, { actors }),
    all: text => read(text, recognizers),
  },
  slice: 400_000,
};

/** What has to be done before any recogniser can start: sentences and words, with the way back to the text. */
export const reading = (text: string): number =>
  readArticle(text, { format: 'plain', published: PUBLISHED }).blocks.length;
