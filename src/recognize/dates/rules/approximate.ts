/** "about two years", "at least 30 days", "more than four hours", "around Nov. 1", "nearly forty years", "sometime next year". */
import type { Mod } from '../said.ts';
import type { Reading } from '../reading.ts';
import { lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';

interface Approx {
  readonly mod: Mod;
  readonly end: number;
  /** Also before a point in time. */
  readonly points: boolean;
}

function approxAt(r: Reading, i: number): Approx | undefined {
  const next = lowerAt(r, i + 1);
  switch (lowerAt(r, i)) {
    case 'about':
    case 'around':
    case 'roughly':
    case 'approximately':
    case 'circa':
    case 'c.':
    case 'ca.':
      return { mod: 'APPROX', end: i + 1, points: true };
    case 'some':
      return { mod: 'APPROX', end: i + 1, points: false };
    case 'nearly':
    case 'almost':
      return { mod: 'LESS_THAN', end: i + 1, points: false };
    case 'over':
      return { mod: 'MORE_THAN', end: i + 1, points: false };
    case 'under':
      return { mod: 'LESS_THAN', end: i + 1, points: false };
    case 'at':
      return next === 'least'
        ? { mod: 'EQUAL_OR_MORE', end: i + 2, points: true }
        : next === 'most'
          ? { mod: 'EQUAL_OR_LESS', end: i + 2, points: false }
          : undefined;
    case 'up':
      return next === 'to' ? { mod: 'EQUAL_OR_LESS', end: i + 2, points: false } : undefined;
    case 'more':
      return next === 'than' ? { mod: 'MORE_THAN', end: i + 2, points: false } : undefined;
    case 'less':
    case 'fewer':
      return next === 'than' ? { mod: 'LESS_THAN', end: i + 2, points: false } : undefined;
    case 'no':
      if (lowerAt(r, i + 2) !== 'than') return undefined;
      return next === 'more'
        ? { mod: 'EQUAL_OR_LESS', end: i + 3, points: false }
        : next === 'less' || next === 'fewer'
          ? { mod: 'EQUAL_OR_MORE', end: i + 3, points: false }
          : undefined;
    case 'as':
      return next === 'many' && lowerAt(r, i + 2) === 'as'
        ? { mod: 'EQUAL_OR_LESS', end: i + 3, points: false }
        : undefined;
    case 'sometime':
      return { mod: 'APPROX', end: i + 1, points: true };
  }
  return undefined;
}

export const approximate: Rule = {
  name: 'approximate',
  begins: Role.approx | Role.sometime,
  match(r, i, inner) {
    const approx = approxAt(r, i);
    if (!approx || lowerAt(r, i - 1) === 'how' || lowerAt(r, i - 1) === 'what') return undefined;
    const found = inner(lowerAt(r, approx.end) === 'in' && lowerAt(r, i) === 'sometime' ? approx.end + 1 : approx.end);
    if (!found || found.said.is === 'reference' || found.said.is === 'set') return undefined;
    const measured = found.said.is === 'duration' || /ago|earlier|later|from-now|anchored/.test(found.rule);
    if (!measured && !approx.points) return undefined;
    // "over the past few weeks", "around the last year": a preposition before a definite time
    const opening = lowerAt(r, found.start);
    if (measured && /^(the|this|last|past|next|these|those|its)$/.test(opening) && approx.mod !== 'EQUAL_OR_MORE')
      return undefined;
    // "evolved over several years", "over a three-year period"
    if (
      lowerAt(r, i) === 'over' &&
      found.said.is === 'duration' &&
      (found.said.amount === undefined || /^(?:period|span|stretch)$/.test(lowerAt(r, found.end - 1)))
    )
      return undefined;
    if (lowerAt(r, i) === 'over' && /^(years|weeks|months|days|decades|centuries|hours)$/.test(opening))
      return undefined;
    if (!measured && found.said.is === 'calendar' && found.said.weekday !== undefined && found.said.day === undefined)
      return undefined;
    if (
      (lowerAt(r, i) === 'about' || lowerAt(r, i) === 'around') &&
      !measured &&
      (opening === 'the' || opening === 'this')
    )
      return undefined;
    return hit(found.rule, i, found.end, found.type, found.said, approx.mod);
  },
};
