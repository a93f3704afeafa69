/** "two weeks before Christmas", "three days after 5 May", "the day before last Tuesday", "3 days from Monday". */
import type { Said, Unit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { lengthAt } from '../words/lengths.ts';
import { hit, type Rule } from './rule.ts';

const SIGNS: ReadonlyMap<string, -1 | 1> = new Map(
  Object.entries<-1 | 1>({ before: -1, after: 1, from: 1, following: 1 }),
);
const SCALE: Partial<Record<Unit, readonly [Unit, number]>> = {
  fortnight: ['week', 2],
  night: ['day', 1],
  decade: ['year', 10],
  century: ['year', 100],
};

/** A place on the calendar that something can be counted from. */
const isPlace = (said: Said): boolean =>
  (said.is === 'calendar' && !said.clock && !said.part) || (said.is === 'step' && !said.clock && !said.part);

/** "the day before", "the week after" with nothing behind: counted from where the text is. */
function adverbial(r: Reading, i: number, at: number): boolean {
  return (
    lowerAt(r, i) === 'the' && (!isWord(r, at) || /^(and|but|when|at|in|on|to|by|with|as|from)$/.test(lowerAt(r, at)))
  );
}

export const anchored: Rule = {
  name: 'anchored',
  begins: Role.number | Role.determiner | Role.unit | Role.digits | Role.half,
  match(r, i, inner) {
    const article = lowerAt(r, i) === 'the' ? 1 : 0;
    const single = r.words[i + article];
    const unitAlone = single?.unit && single.roles & Role.unit && !single.plural ? single.unit : undefined;
    const length = unitAlone ? { unit: unitAlone, amount: 1, end: i + article + 1 } : lengthAt(r, i + article);
    if (!length || length.amount === undefined || length.amount % 1 !== 0) return undefined;
    const { unit, amount, end } = length;
    if (unit === 'hour' || unit === 'minute' || unit === 'second' || unit === 'quarter') return undefined;
    const sign = SIGNS.get(lowerAt(r, end));
    if (sign === undefined || (unitAlone && lowerAt(r, end) !== 'before' && lowerAt(r, end) !== 'after'))
      return undefined;
    const [stepUnit, scale] = SCALE[unit] ?? [unit, 1];
    const count = sign * amount * scale;
    const found = inner(end + 1);
    if (found && isPlace(found.said) && found.type === 'DATE') {
      if (
        lowerAt(r, end) === 'from' &&
        found.said.is === 'calendar' &&
        found.said.day === undefined &&
        found.said.weekday === undefined &&
        found.said.holiday === undefined
      )
        return undefined;
      return hit('anchored', i, found.end, 'DATE', {
        is: 'step',
        unit: stepUnit,
        count,
        from: 'story',
        base: found.said,
      });
    }
    if (article && unitAlone && (lowerAt(r, end) === 'after' || lowerAt(r, end) === 'before')) {
      const next = lowerAt(r, end + 1);
      const twice = (next === 'next' && sign > 0) || (next === 'last' && sign < 0);
      if (twice && r.words[end + 2] === undefined)
        return hit('anchored', i, end + 2, 'DATE', {
          is: 'step',
          unit: stepUnit,
          count: 2 * sign,
          from: 'publication',
        });
      if (adverbial(r, i, end + 1))
        return hit('anchored', i, end + 1, 'DATE', { is: 'step', unit: stepUnit, count, from: 'story' });
    }
    return undefined;
  },
};
