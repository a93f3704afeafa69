import nlp from 'compromise';
import dates from 'compromise-dates';
import type { Contestant } from '../contestant.ts';
import { PUBLISHED } from '../text.ts';

nlp.plugin(dates);

interface Doc {
  dates(options: { readonly today: string }): { json(): readonly unknown[] };
  numbers(): { json(): readonly unknown[] };
  topics(): { json(): readonly unknown[] };
}

const read = (text: string): Doc => nlp(text) as unknown as Doc;
const datesOf = (doc: Doc): number => doc.dates({ today: PUBLISHED }).json().length;
const figuresOf = (doc: Doc): number => doc.numbers().json().length;
/** People, places and organisations. */
const actorsOf = (doc: Doc): number => doc.topics().json().length;

export const compromise: Contestant = {
  name: 'compromise',
  find: {
    dates: text => datesOf(read(text)),
    figures: text => figuresOf(read(text)),
    actors: text => actorsOf(read(text)),
    all: text => {
      const doc = read(text);
      return datesOf(doc) + figuresOf(doc) + actorsOf(doc);
    },
  },
  slice: 20_000,
};
