/** "the night he was killed", "the day after Soleimani's death": the time of an event that another sentence may date. */
import type { Reading } from '../reading.ts';
import { has, isCapital, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { eventKind } from '../words/events.ts';
import { hit, type Rule } from './rule.ts';

const WHO = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'their', 'the']);
const UNITS = new Set(['day', 'week', 'month', 'year']);
const BESIDE: ReadonlyMap<string, number> = new Map(Object.entries<number>({ before: -1, after: 1 }));

/** "2011, the year he died": what it is was just said. */
const isApposed = (r: Reading, i: number): boolean =>
  lowerAt(r, i - 1) === ',' && has(r, i - 2, Role.year | Role.digits | Role.month | Role.weekday | Role.dayName);

export const eventTime: Rule = {
  name: 'event-time',
  begins: Role.determiner,
  match(r, i) {
    if (lowerAt(r, i) !== 'the') return undefined;
    const word = r.words[i + 1];
    const part = word && word.roles & Role.part && !word.plural ? word.part : undefined;
    const unit = word?.unit && UNITS.has(word.unit) ? word.unit : undefined;
    if ((!part && !unit) || word?.plural) return undefined;
    let at = i + 2;
    const count = BESIDE.get(lowerAt(r, at)) ?? 0;
    if (count || lowerAt(r, at) === 'that' || lowerAt(r, at) === 'when') at++;
    if (!WHO.has(lowerAt(r, at)) && !isCapital(r, at)) return undefined;
    for (let k = at + 1; k < at + 5; k++) {
      if (!eventKind(lowerAt(r, k))) continue;
      const said = { unit: unit ?? 'day', count, ...(part ? { part } : {}) };
      return hit(
        'event-time',
        i,
        i + 2,
        part ? 'TIME' : 'DATE',
        count === 0 && isApposed(r, i) ? { is: 'step', from: 'story', ...said } : { is: 'event', ...said },
      );
    }
    return undefined;
  },
};
