/** What the members of a cluster say about one another. */
import { STATES, UNFOLDING } from './aspects.ts';
import type { Group, Verdict } from './comparison.ts';
import { gapBetween } from './days.ts';
import { contrasts } from './contrast.ts';
import { digitsOf, isMoney } from './dimensions.ts';
import type { Fact } from './fact.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What "some" and "about" allow on either side. */
const ROUGHLY = 0.06;
/** "Nearly" a number is not much below it. */
const NEARLY = 0.12;
/** What two units of one dimension may differ by when both are rounded. */
const CONVERTED = 0.01;

export function boundsOf(fact: Fact, slack = 0): Bounds {
  const { value, min, max, approximate, figure } = fact;
  if (approximate && value !== undefined) {
    const below = figure.modifier === 'nearly' ? NEARLY : ROUGHLY;
    const above = figure.modifier === 'nearly' ? 0 : ROUGHLY;
    return {
      min: Math.min(min ?? Infinity, value * (1 - below)),
      max: Math.max(max ?? -Infinity, value * (1 + above)),
    };
  }
  if (min !== undefined || max !== undefined) return { min: min ?? -Infinity, max: max ?? Infinity };
  if (value === undefined) return { min: -Infinity, max: Infinity };
  return { min: value * (1 - slack), max: value * (1 + slack) };
}

/** The bounds that all allow; undefined where there are none. */
export function commonBounds(facts: readonly Fact[]): Bounds | undefined {
  let min = -Infinity;
  let max = Infinity;
  const slack = facts.some(f => f.unit !== facts[0]!.unit) ? CONVERTED : 0;
  for (const f of facts) {
    const b = boundsOf(bounded(f, facts), slack);
    min = Math.max(min, b.min);
    max = Math.min(max, b.max);
  }
  return min <= max ? { min, max } : undefined;
}

/** A headline leaves out what its article says: "7 dead", where the text has "at least seven". */
const bounded = (fact: Fact, facts: readonly Fact[]): Fact =>
  fact.approximate || fact.min !== undefined || fact.max !== undefined
    ? fact
    : (facts.find(f => f.source === fact.source && f.value === fact.value && (f.min ?? f.max) !== undefined) ?? fact);

export function commonOf(facts: readonly Fact[]): Group['common'] {
  const b = commonBounds(facts);
  if (!b) return undefined;
  return { ...(Number.isFinite(b.min) ? { min: b.min } : {}), ...(Number.isFinite(b.max) ? { max: b.max } : {}) };
}

export interface Judged {
  readonly verdict: Verdict;
  readonly members: readonly Fact[];
}

/**
 * A cluster as what it shows: all of it where it agrees; else a series over its periods, and what the members of each
 * period say about one another.
 */
export function judge(facts: readonly Fact[]): Judged[] {
  if (commonBounds(facts)) return [{ verdict: 'agree', members: facts }];
  const inTime = facts
    .map((fact, i) => ({ fact, i }))
    .sort((a, b) => beginOf(a.fact) - beginOf(b.fact) || a.i - b.i)
    .map(({ fact }) => fact);
  const first = inTime[0]!.days?.[0];
  const periods: Fact[][] = [];
  // one number is of one time, unless it is told of two
  for (const same of gathered(
    inTime,
    (a, b) => a.value !== undefined && a.value === b.value && !inOtherPeriod(a, b, first),
  )) {
    const open = periods.filter(
      p =>
        p.every(other => same.every(fact => !inOtherPeriod(other, fact, first))) ||
        p.some(other => same.some(fact => fact.source === other.source && setsAgainst(other, fact))),
    );
    const period =
      open.findLast(p => commonBounds([...p, ...same])) ??
      open.findLast(p => p.some(f => f.source === same[0]!.source)) ??
      open.at(-1);
    if (period) period.push(...same);
    else periods.push([...same]);
  }
  const found: Judged[] = [];
  for (const period of periods)
    if (period.length > 1) found.push({ verdict: commonBounds(period) ? 'agree' : 'differ', members: period });
  if (periods.length > 1) found.push({ verdict: 'different-period', members: inTime });
  return found;
}

/** "The union says 3,800 …; the company says 3,300 did": an article's two numbers of one time. */
const setsAgainst = (a: Fact, b: Fact): boolean =>
  !a.earlier && !b.earlier && a.time === b.time && a.dimension === '' && contrasts(a, b);

/** What something came from is told of before, whenever that was. Finite, so that two can be set against one another. */
const beginOf = ({ days, earlier }: Fact): number => days?.[0] ?? (earlier ? -1e9 : 1e9);

/** In order, each with those after it that go with all of them. */
function gathered(facts: readonly Fact[], go: (a: Fact, b: Fact) => boolean): Fact[][] {
  const lists: Fact[][] = [];
  for (const fact of facts) {
    const list = lists.find(own => own.every(other => go(other, fact)));
    if (list) list.push(fact);
    else lists.push([fact]);
  }
  return lists;
}

/** What is not known to the day is another time only where it is far. */
const ESTIMATED_DAYS = 180;
/** Figures that are told while something unfolds belong to their day. */
const UNFOLDING_DAYS = 30;
/** Things that come and go, so that another time may have another number. */
const STATE_WORDS = [
  'remain',
  'station',
  'current',
  'peak',
  'work',
  'price',
  'rate',
  'fund',
  'level',
  'limit',
  'stood',
];

/** Days between two articles after which somebody is another age. */
const BIRTHDAY = 90;

function inOtherPeriod(a: Fact, b: Fact, first: number | undefined): boolean {
  if (a.dimension === 'age')
    return a.days !== undefined && b.days !== undefined && gapBetween(a.days, b.days) > BIRTHDAY;
  if (a.earlier !== b.earlier && a.sentence === b.sentence) return true;
  if (!a.days || !b.days) return false;
  if ((a.estimated || b.estimated) && gapBetween(a.days, b.days) < ESTIMATED_DAYS) return false;
  // "by noon" and "by the end of February"
  const counted = isFlow(a) && isFlow(b) && a.dated && b.dated && Math.abs(a.days[1] - b.days[1]) > 1;
  if (gapBetween(a.days, b.days) === 0 && !counted) return false;
  // two articles that give one long number mean one thing, unless each has its own date right beside it
  const long = a.value !== undefined && a.value === b.value && Math.abs(a.value) >= 1000;
  const telling = isMoney(a.dimension) ? 2 : a.attached && b.attached ? Infinity : 3;
  if (a.source !== b.source && long && digitsOf(a.value!) >= telling) return false;
  if (commonBounds([a, b])) return a.attached && b.attached && !unfolds(a, b);
  // both sentences say when: a series
  if (a.dated && b.dated && !momentary(a, b) && ((a.attached && b.attached) || !unfolds(a, b))) return true;
  if (isState(a) || isState(b)) return true;
  // tolls of the first days
  const early = Math.min(a.days[0], b.days[0]);
  return first !== undefined && early - first <= UNFOLDING_DAYS && unfolds(a, b);
}

const unfolds = (a: Fact, b: Fact): boolean => [a, b].some(f => f.aspect !== undefined && UNFOLDING.has(f.aspect));

/** What happened once does not happen again at another time: votes, damages. */
const momentary = (a: Fact, b: Fact): boolean =>
  [a, b].some(f => f.aspect === 'voted' || f.aspect === 'present' || f.aspect === 'total');

/** Heads of what happens again and again: each period has its own number. */
const FLOWS = new Set([
  'attack',
  'case',
  'arrest',
  'incident',
  'crime',
  'protest',
  'flight',
  'rocket',
  'drone',
  'aftershock',
  'visitor',
  'tourist',
]);

const isFlow = ({ head }: Fact): boolean => head !== undefined && FLOWS.has(head);

const isState = (f: Fact): boolean =>
  isFlow(f) || (f.aspect !== undefined && STATES.has(f.aspect)) || STATE_WORDS.some(w => (f.words.get(w) ?? 0) > 0.4);
