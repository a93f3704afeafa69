/** "early August", "late Monday", "mid-2018", "the end of the month", "earlier this year", "the middle of 2010", "year-end". */
import type { Hit, Mod, Said } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isHyphen, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { yearAt } from './year.ts';
import { hit, type Inner, type Rule } from './rule.ts';

const ADVERBS: ReadonlyMap<string, Mod> = new Map(
  Object.entries<Mod>({
    early: 'START',
    late: 'END',
    mid: 'MID',
    earlier: 'BEFORE',
    later: 'AFTER',
    midway: 'MID',
  }),
);
const NOUNS: ReadonlyMap<string, Mod> = new Map(
  Object.entries<Mod>({
    beginning: 'START',
    start: 'START',
    outset: 'START',
    turn: 'START',
    dawn: 'START',
    end: 'END',
    close: 'END',
    middle: 'MID',
    height: 'MID',
  }),
);
const PORTIONS: ReadonlyMap<string, Mod> = new Map(
  Object.entries<Mod>({
    early: 'START',
    late: 'END',
    later: 'END',
    latter: 'END',
    middle: 'MID',
    first: 'START',
    last: 'END',
    better: 'MID',
    good: 'APPROX',
  }),
);

const placed = (said: Said): boolean => said.is === 'calendar' || said.is === 'step';

/** "early" and its like, before a date: the article may stand before or after ("the early 1990s", "early in the day"). */
function adverb(r: Reading, i: number, inner: Inner): Hit | undefined {
  const article = lowerAt(r, i) === 'the' ? 1 : 0;
  let at = i + article;
  const mod = ADVERBS.get(lowerAt(r, at));
  if (!mod) return undefined;
  const word = lowerAt(r, at);
  at++;
  const hyphen = isHyphen(r, at);
  if (hyphen) {
    at++;
    // "mid-to-late 2018", "early-to-mid"
    if (lowerAt(r, at) === 'to' && isHyphen(r, at + 1) && ADVERBS.get(lowerAt(r, at + 2))) at += 3;
  } else if (lowerAt(r, at) === 'in' || lowerAt(r, at) === 'on') {
    const found = inner(at + 1);
    if (found?.rule === 'the-day') return undefined;
    if (
      lowerAt(r, at) === 'in' &&
      found &&
      (found.type === 'DATE' || found.rule === 'the-day-part') &&
      placed(found.said) &&
      (lowerAt(r, at + 1) === 'the' || word === 'early' || word === 'late')
    ) {
      return lowerAt(r, at + 1) === 'the' || found.said.is !== 'step'
        ? hit(found.rule, i, found.end, found.type, found.said, mod)
        : undefined;
    }
    return undefined;
  }
  const found = inner(at);
  if (!found || !placed(found.said)) return undefined;
  if (
    found.said.is === 'calendar' &&
    (found.said.clock ||
      (found.said.year !== undefined &&
        found.said.month === undefined &&
        word !== 'early' &&
        word !== 'late' &&
        word !== 'mid'))
  )
    return undefined;
  if (article && lowerAt(r, at) === 'the') return undefined;
  // "the late-November trip": the article is the trip's
  if (article && hyphen && isWord(r, found.end) && found.said.is === 'calendar' && found.said.month !== undefined)
    return undefined;
  return hit(found.rule, i, found.end, found.type, found.said, mod);
}

/** "the end of the month", "the early part of 1962", "the turn of the century". */
function noun(r: Reading, i: number, inner: Inner): Hit | undefined {
  let at = lowerAt(r, i) === 'the' ? i + 1 : i;
  const adjective = lowerAt(r, at) === 'very' ? at + 1 : at;
  at = adjective;
  let mod = NOUNS.get(lowerAt(r, at));
  if (
    !mod &&
    PORTIONS.get(lowerAt(r, at)) &&
    /^(part|half|portion|days|weeks|months|years)$/.test(lowerAt(r, at + 1))
  ) {
    mod = PORTIONS.get(lowerAt(r, at));
    at++;
  }
  if (!mod) return undefined;
  if (lowerAt(r, at + 1) !== 'of') return undefined;
  const found = inner(at + 2);
  const unit = found ? undefined : r.words[at + 2]?.unit;
  if ((unit === 'week' || unit === 'month' || unit === 'year') && !r.words[at + 2]?.plural && !isWord(r, at + 3)) {
    return hit(`the-${unit}`, i, at + 3, 'DATE', { is: 'step', unit, count: 0, from: 'publication' }, mod);
  }
  if (!found || !placed(found.said)) {
    // "the end of the day" is an idiom more often than a date
    return undefined;
  }
  return hit(found.rule, i, found.end, found.type, found.said, mod);
}

/** "mid-November" without a hyphenless form, "year-end", "year's end", "month-end 1990". */
function yearEnd(r: Reading, i: number): Hit | undefined {
  const at = lowerAt(r, i) === 'the' ? i + 1 : i;
  const unit = lowerAt(r, at);
  if (unit !== 'year' && unit !== 'month') return undefined;
  let end = at + 1;
  if (lowerAt(r, end) === "'s" || isHyphen(r, end)) end++;
  if (lowerAt(r, end) !== 'end') return undefined;
  end++;
  const found = unit === 'year' ? yearAt(r, lowerAt(r, end) === 'of' ? end + 1 : end) : undefined;
  return hit(
    'year-end',
    i,
    found?.end ?? end,
    'DATE',
    found ? { is: 'calendar', year: found.year } : { is: 'step', unit, count: 0, from: 'story' },
    'END',
  );
}

const CODED: ReadonlyMap<string, 'day' | 'month' | 'year'> = new Map(
  Object.entries<'day' | 'month' | 'year'>({ eod: 'day', eom: 'month', eoy: 'year' }),
);

/** "EOY", "the EOD": the end of the year, of the day, as offices write it. */
function coded(r: Reading, i: number): Hit | undefined {
  const at = lowerAt(r, i) === 'the' ? i + 1 : i;
  const unit = CODED.get(lowerAt(r, at));
  return unit && hit(`the-${unit}`, i, at + 1, 'DATE', { is: 'step', unit, count: 0, from: 'publication' }, 'END');
}

export const edge: Rule = {
  name: 'edge',
  begins: Role.edge | Role.determiner | Role.unit,
  match(r, i, inner) {
    return (
      adverb(r, i, inner) ??
      noun(r, i, inner) ??
      coded(r, i) ??
      (has(r, i, Role.unit) || lowerAt(r, i) === 'the' ? yearEnd(r, i) : undefined)
    );
  },
};
