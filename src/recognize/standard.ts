/** The recognisers that Postil ships with. */
import { dates } from './dates/dates.ts';
import { figures } from './figures/figures.ts';
import type { Recognizers } from './recognize.ts';

/** One line a kind: dates, actors, figures. Keep the result: caches hang on its identity. */
export function standardRecognizers(): Recognizers {
  return { dates, figures };
}
