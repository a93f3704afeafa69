import {
  Culture,
  recognizeAge,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
  recognizeTemperature,
} from '@microsoft/recognizers-text-suite';
import type { Contestant } from '../contestant.ts';
import { PUBLISHED } from '../text.ts';

const reference = new Date(`${PUBLISHED}T12:00:00Z`);
const english = Culture.English;

const dates = (text: string): number => recognizeDateTime(text, english, undefined, reference).length;
const figures = (text: string): number =>
  [
    recognizeNumber,
    recognizePercentage,
    recognizeCurrency,
    recognizeDimension,
    recognizeAge,
    recognizeTemperature,
  ].reduce((sum, recognize) => sum + recognize(text, english).length, 0);

/** It has no names of people, places or organisations. */
export const microsoft: Contestant = {
  name: 'MS recognizers-text',
  find: { dates, figures, all: text => dates(text) + figures(text) },
  slice: 4_000,
};
