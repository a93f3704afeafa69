import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import type { Contestant } from '../contestant.ts';

const DATES = new Set(['DATE', 'TIME', 'DURATION']);
const FIGURES = new Set(['CARDINAL', 'MONEY', 'PERCENT']);

/** It has no names of people, places or organisations, and resolves nothing. */
function contestant(name: string, nlp: WinkMethods): Contestant {
  function entities(text: string, types?: ReadonlySet<string>): number {
    const found = nlp.readDoc(text).entities().out(nlp.its.type) as unknown as readonly string[];
    return types ? found.filter(t => types.has(t)).length : found.length;
  }
  return {
    name,
    find: {
      dates: text => entities(text, DATES),
      figures: text => entities(text, FIGURES),
      all: text => entities(text),
    },
    slice: 400_000,
  };
}

/** As its manual sets it up: all stages of its pipeline. */
export const wink = contestant('wink-nlp', winkNLP(model));
/** Cut down to what entities need: no parts of speech, no negation, no sentiment. */
export const winkEntities = contestant('wink-nlp, entity stages alone', winkNLP(model, ['sbd', 'ner']));
