/** What the members of a group say about one another. */
import type { Fact } from './fact.ts';
import type { Group, Verdict } from './group.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What "some" and "about" allow on either side. */
const ROUGHLY = 0.06;
/** Figures that are told while something unfolds belong to their day. */
const UNFOLDING_DAYS = 30;

export function boundsOf(fact: Fact): Bounds {
  const { value, min, max, approximate } = fact;
  if (approximate && value !== undefined)
    return { min: min ?? value * (1 - ROUGHLY), max: max === undefined ? value * (1 + ROUGHLY) : Math.max(max, value) };
  if (min !== undefined || max !== undefined) return { min: min ?? -Infinity, max: max ?? Infinity };
  return { min: value ?? -Infinity, max: value ?? Infinity };
}

/** The bounds that all allow; undefined where there are none. "More than 4,500" allows 4,500 in nobody's reading of news. */
export function commonBounds(facts: readonly Fact[]): Bounds | undefined {
  let min = -Infinity;
  let max = Infinity;
  for (const f of facts) {
    const b = boundsOf(f);
    min = Math.max(min, b.min);
    max = Math.min(max, b.max);
  }
  return min <= max ? { min, max } : undefined;
}

/** Things that come and go, so that another time may have another number; what happened once does not change. */
const STATES = new Set(['missing', 'present', 'detained', 'displaced', 'employed', 'hired', 'cut']);
const STATE_WORDS = [
  'remain',
  'station',
  'still',
  'now',
  'employ',
  'stay',
  'current',
  'left',
  'number',
  'peak',
  'work',
  'hire',
  'level',
  'price',
  'rate',
  'fund',
  'limit',
  'shift',
];

export function verdictOf(facts: readonly Fact[]): Verdict {
  if (commonBounds(facts)) return 'agree';
  return facts.some((a, i) => facts.slice(i + 1).some(b => !commonBounds([a, b]) && !differentTimes(a, b)))
    ? 'differ'
    : 'different-period';
}

function differentTimes(a: Fact, b: Fact): boolean {
  if (!a.interval || !b.interval) return false;
  const apart = Math.max(a.interval[0] - b.interval[1], b.interval[0] - a.interval[1]) >= 0;
  if (!apart) return false;
  // both sentences say when: a series
  if (a.dated && b.dated) return true;
  if (isState(a) || isState(b)) return true;
  // tolls of the first days
  const gap = Math.abs(a.interval[0] - b.interval[0]);
  return (
    gap <= UNFOLDING_DAYS &&
    (a.aspect === 'killed' || a.aspect === 'wounded' || b.aspect === 'killed' || b.aspect === 'wounded')
  );
}

const isState = (f: Fact): boolean =>
  (f.aspect !== undefined && STATES.has(f.aspect)) || STATE_WORDS.some(w => (f.words.get(w) ?? 0) > 0.4);

export function commonOf(facts: readonly Fact[]): Group['common'] {
  const b = commonBounds(facts);
  if (!b) return undefined;
  return { ...(Number.isFinite(b.min) ? { min: b.min } : {}), ...(Number.isFinite(b.max) ? { max: b.max } : {}) };
}
