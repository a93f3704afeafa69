/** "1990s", "the '90s", "the nineties", "the 19th century", "20th-century". */
import type { Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isHyphen, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { ordinalAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';

const BEFORE_CHRIST = new Set(['bc', 'b.c.', 'bce', 'b.c.e.']);

/** "s" or "'s" right after the digits. */
function pluralEnd(r: Reading, i: number): number {
  if (!touches(r, i)) return -1;
  if (lowerAt(r, i) === 's' || lowerAt(r, i) === "'s") return i + 1;
  return -1;
}

function decadeAt(r: Reading, i: number): Hit | undefined {
  const start = i;
  let at = lowerAt(r, i) === 'the' ? i + 1 : i;
  if (has(r, at, Role.decadeName)) {
    const edged = has(r, start - 1, Role.edge) ? start - 2 : start - 1;
    const before = lowerAt(r, edged);
    // A person's age: "in his thirties", "in her early forties".
    if (at === start && ((has(r, edged, Role.determiner) && before !== 'the') || before === 'and' || before === ''))
      return undefined;
    return hit('decade', start, at + 1, 'DATE', { is: 'calendar', shortDecade: r.words[at]?.decade ?? 0 });
  }
  const apostrophe = lowerAt(r, at) === "'" && touches(r, at + 1);
  if (apostrophe) at++;
  if (!has(r, at, Role.digits)) return undefined;
  const text = lowerAt(r, at);
  const value = r.words[at]?.value ?? 0;
  const end = pluralEnd(r, at + 1);
  if (end < 0 || value % 10 !== 0) return undefined;
  if (BEFORE_CHRIST.has(lowerAt(r, end)) && value > 0)
    return hit('decade', start, end + 1, 'DATE', { is: 'calendar', decade: -value / 10 });
  if (text.length === 4 && has(r, at, Role.year)) {
    return value % 100 === 0 && lowerAt(r, end - 1) === "'s" && value !== 1900 && value !== 2000
      ? undefined
      : hit('decade', start, end, 'DATE', { is: 'calendar', decade: value / 10 });
  }
  if (text.length !== 2 || (!apostrophe && value < 20) || (lowerAt(r, end - 1) === "'s" && !apostrophe))
    return undefined;
  const before = lowerAt(r, start - 1);
  if (
    !apostrophe &&
    at === start &&
    before !== 'and' &&
    before !== 'or' &&
    before !== 'early' &&
    before !== 'late' &&
    before !== '-'
  )
    return undefined;
  return hit('decade', start, end, 'DATE', { is: 'calendar', shortDecade: value / 10 });
}

export const decade: Rule = {
  name: 'decade',
  begins: Role.digits | Role.apostrophe | Role.determiner | Role.decadeName,
  match: decadeAt,
};

export const century: Rule = {
  name: 'century',
  begins: Role.digits | Role.ordinal | Role.number | Role.determiner,
  match(r, i) {
    let at = lowerAt(r, i) === 'the' ? i + 1 : i;
    const rank = ordinalAt(r, at);
    if (!rank || rank.value < 1 || rank.value > 30) return undefined;
    at = isHyphen(r, rank.end) ? rank.end + 1 : rank.end;
    if (lowerAt(r, at) !== 'century' && lowerAt(r, at) !== 'centuries') return undefined;
    const before = BEFORE_CHRIST.has(lowerAt(r, at + 1));
    return hit('century', i, at + (before ? 2 : 1), 'DATE', {
      is: 'calendar',
      century: before ? -rank.value : rank.value,
    });
  },
};
