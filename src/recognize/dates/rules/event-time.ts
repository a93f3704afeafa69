/** "the night he was killed", "the day Parliament voted": the time of an event that another sentence may date. */
import { isCapital, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { eventKind } from '../words/events.ts';
import { hit, type Rule } from './rule.ts';

const WHO = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'their', 'the']);

export const eventTime: Rule = {
  name: 'event-time',
  begins: Role.determiner,
  match(r, i) {
    if (lowerAt(r, i) !== 'the') return undefined;
    const word = r.words[i + 1];
    const part = word && word.roles & Role.part && !word.plural ? word.part : undefined;
    const unit =
      word?.unit === 'day' || word?.unit === 'week' || word?.unit === 'month' || word?.unit === 'year'
        ? word.unit
        : undefined;
    if ((!part && !unit) || word?.plural) return undefined;
    let at = i + 2;
    if (lowerAt(r, at) === 'that' || lowerAt(r, at) === 'when') at++;
    if (!WHO.has(lowerAt(r, at)) && !isCapital(r, at)) return undefined;
    for (let k = at + 1; k < at + 5; k++) {
      if (eventKind(lowerAt(r, k))) {
        return hit('event-time', i, i + 2, part ? 'TIME' : 'DATE', {
          is: 'event',
          unit: unit ?? 'day',
          ...(part ? { part } : {}),
        });
      }
    }
    return undefined;
  },
};
