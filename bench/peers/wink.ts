import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Contestant } from '../contestant.ts';

// Sentence boundaries, and named entities with the tokens they need; no sentiment, no parts of speech, no own entities.
const nlp = winkNLP(model, ['sbd', 'ner']);
const { its } = nlp;

const DATES = new Set(['DATE', 'TIME', 'DURATION']);
const FIGURES = new Set(['CARDINAL', 'MONEY', 'PERCENT']);

function entities(text: string, types?: ReadonlySet<string>): number {
  const found = nlp.readDoc(text).entities().out(its.type) as unknown as readonly string[];
  return types ? found.filter(t => types.has(t)).length : found.length;
}

/** It has no names of people, places or organisations. */
export const wink: Contestant = {
  name: 'wink-nlp',
  find: {
    dates: text => entities(text, DATES),
    figures: text => entities(text, FIGURES),
    all: text => entities(text),
  },
  slice: 400_000,
};
