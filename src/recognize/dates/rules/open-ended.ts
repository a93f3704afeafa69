/** "1994 or later", "1990 and beyond", "1/1/2016 and after": the span that a date opens. */
import type { Mod } from '../said.ts';
import { isNumber, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';

const ENDS: ReadonlyMap<string, Mod> = new Map(
  Object.entries<Mod>({
    later: 'EQUAL_OR_MORE',
    beyond: 'EQUAL_OR_MORE',
    after: 'EQUAL_OR_MORE',
    greater: 'EQUAL_OR_MORE',
    thereafter: 'EQUAL_OR_MORE',
    earlier: 'EQUAL_OR_LESS',
    before: 'EQUAL_OR_LESS',
  }),
);

export const openEnded: Rule = {
  name: 'open-ended',
  begins: Role.digits | Role.month | Role.unit | Role.determiner | Role.clockName,
  match(r, i, inner) {
    const found = inner(i);
    if (!found || (found.said.is !== 'calendar' && found.said.is !== 'step')) return undefined;
    if (!found.said.clock && (found.said.is === 'step' || found.said.year === undefined)) return undefined;
    const link = lowerAt(r, found.end);
    if (link !== 'or' && link !== 'and') return undefined;
    const word = lowerAt(r, found.end + 1);
    const mod = ENDS.get(word);
    if (!mod || inner(found.end + 2) !== undefined || /^(that|than)$/.test(lowerAt(r, found.end + 2))) return undefined;
    if (isNumber(r, found.end + 2)) return undefined;
    if (
      link === 'and' &&
      (word === 'after' || word === 'later' || word === 'before' || word === 'earlier') &&
      r.tokens[found.end + 2] &&
      /^[a-z]/.test(lowerAt(r, found.end + 2))
    )
      return undefined;
    return hit(found.rule, i, found.end + 2, found.type, found.said, mod);
  },
};
