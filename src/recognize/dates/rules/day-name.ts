/** "today", "yesterday", "tomorrow", "tonight", "the day before yesterday", "the day after tomorrow". */
import type { Reading } from '../reading.ts';
import { isCapital, isHyphen, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';

/** Parties and papers: "the Tomorrow Korea Party", "Labour-Tomorrow", "Quebec's Tomorrow". */
const isPartOfName = (r: Reading, i: number): boolean =>
  isCapital(r, i) && (isHyphen(r, i - 1) || /^(?:'s|the)$/.test(lowerAt(r, i - 1)));

export const dayName: Rule = {
  name: 'day-name',
  begins: Role.dayName | Role.determiner | Role.unit,
  match(r, i) {
    const at = lowerAt(r, i) === 'the' ? i + 1 : i;
    if (lowerAt(r, at) === 'day') {
      const link = lowerAt(r, at + 1);
      const named = lowerAt(r, at + 2);
      if (link === 'before' && named === 'yesterday')
        return hit('day-name', i, at + 3, 'DATE', { is: 'step', unit: 'day', count: -2, from: 'publication' });
      if (link === 'after' && named === 'tomorrow')
        return hit('day-name', i, at + 3, 'DATE', { is: 'step', unit: 'day', count: 2, from: 'publication' });
      return undefined;
    }
    const word = r.words[i];
    if (at > i || !word || !(word.roles & Role.dayName)) return undefined;
    if (lowerAt(r, i - 1) === 'usa' || isPartOfName(r, i)) return undefined;
    return hit('day-name', i, i + 1, word.part ? 'TIME' : 'DATE', {
      is: 'step',
      unit: 'day',
      count: word.step ?? 0,
      from: 'publication',
      ...(word.part ? { part: word.part } : {}),
    });
  },
};
