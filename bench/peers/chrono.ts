import { parse } from 'chrono-node';
import type { Contestant } from '../contestant.ts';
import { PUBLISHED } from '../text.ts';

const reference = new Date(`${PUBLISHED}T12:00:00Z`);

export const chrono: Contestant = {
  name: 'chrono-node',
  find: { dates: text => parse(text, reference).length },
  slice: 400_000,
};
