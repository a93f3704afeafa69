/** "the summer of 1994", "summer 2007", "this spring" (see step-unit), "the winter", "in summer". */
import { isCapital, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';
import { yearAt } from './year.ts';

/** Nouns that "spring", "fall" and the others describe as times. */
const SEASONAL = new Set(
  'offensive campaign season months break semester term session holiday holidays election elections games'.split(' '),
);
const LED_BY = new Set(
  'in into during by since until through throughout over late early mid next last this of before after for from'.split(
    ' ',
  ),
);

export const season: Rule = {
  name: 'season',
  begins: Role.season | Role.determiner,
  match(r, i) {
    const article = lowerAt(r, i) === 'the' ? 1 : 0;
    const at = i + article;
    const word = r.words[at];
    if (!word?.season || !(word.roles & Role.season)) return undefined;
    const said = { is: 'calendar', season: word.season } as const;
    const of = lowerAt(r, at + 1) === 'of' || lowerAt(r, at + 1) === ',' ? 1 : 0;
    const found = yearAt(r, at + 1 + of);
    if (found) return hit('season', i, found.end, 'DATE', { ...said, year: found.year });
    if (word.plural)
      return article && word.season !== 'SP'
        ? hit('season-set', i, at + 1, 'SET', { is: 'set', value: `XXXX-${word.season}` })
        : undefined;
    const before = lowerAt(r, i - 1);
    const ambiguous = word.season === 'SP' || lowerAt(r, at) === 'fall';
    if (of && lowerAt(r, at + 1) === 'of') return undefined;
    if (isCapital(r, at) && isCapital(r, at + 1)) return undefined;
    if (SEASONAL.has(lowerAt(r, at + 1))) return hit('season', i, at + 1, 'DATE', said);
    if (
      !LED_BY.has(before) ||
      (ambiguous && (before === 'of' || before === 'for' || before === 'after' || before === 'from'))
    )
      return undefined;
    return ambiguous && article && before !== 'in' && before !== 'by' && before !== 'until' && before !== 'since'
      ? undefined
      : hit('season', i, at + 1, 'DATE', said);
  },
};
