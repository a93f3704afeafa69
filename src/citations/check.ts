/** Does a claim say what the passage says? Numbers, dates and names are compared by value, never by their letters. */
import type { ActorMention, DateMention, FigureMention, Mention } from '../recognize/mention.ts';

/** What a claim says that the cited passage does not. Facts with both sides, no verdicts. */
export interface Difference {
  readonly claimed: Mention;
  /**
   * What the passage has in its place, likeliest first; empty where the passage has nothing of the kind, and then
   * `severity` is `information`: the claim may add knowledge of its own.
   */
  readonly stated: readonly Mention[];
  readonly severity: 'warning' | 'information';
}

/**
 * `claim`: mentions of the citing words. `passage`: mentions of the cited ones; `sentence`: of the whole sentence around
 * them, which may say what the passage leaves out. In the order of `claim`.
 */
export function differences(
  claim: readonly Mention[],
  passage: readonly Mention[],
  sentence: readonly Mention[],
): Difference[] {
  const found: Difference[] = [];
  for (const claimed of claim) {
    if (claimed.kind === 'actor' && claimed.type === 'demonym') continue;
    const alike = (m: Mention): boolean => comparable(claimed, m);
    const near = passage.filter(alike);
    const around = sentence.filter(alike);
    if ([...near, ...around].some(m => says(m, claimed))) continue;
    const stated = near.length ? near : around;
    found.push({ claimed, stated, severity: stated.length ? 'warning' : 'information' });
  }
  return found;
}

function comparable(claimed: Mention, stated: Mention): boolean {
  if (claimed.kind === 'actor')
    return stated.kind === 'actor' && (stated.type === claimed.type || bothBodies(claimed, stated));
  if (claimed.kind === 'figure') return stated.kind === 'figure' && unitOf(stated) === unitOf(claimed);
  // a duration never answers for a day
  return stated.kind === 'date' && (stated.type === 'DURATION') === (claimed.type === 'DURATION');
}

const bothBodies = (a: ActorMention, b: ActorMention): boolean =>
  [a, b].every(m => m.type === 'organization' || m.type === 'group');

const unitOf = (f: FigureMention): string => (f.unit ?? '').toLowerCase();

/** Whether what is stated makes the claim true. */
export function says(stated: Mention, claimed: Mention): boolean {
  if (stated.kind === 'figure' && claimed.kind === 'figure') return figureSays(stated, claimed);
  if (stated.kind === 'date' && claimed.kind === 'date') return dateSays(stated, claimed);
  if (stated.kind === 'actor' && claimed.kind === 'actor') return actorSays(stated, claimed);
  return false;
}

/** What "about" allows on either side. */
const ROUGHLY = 0.1;

function figureSays(stated: FigureMention, claimed: FigureMention): boolean {
  if (claimed.outOf !== undefined && stated.outOf !== undefined && claimed.outOf !== stated.outOf) return false;
  if (claimed.value !== undefined && claimed.value === stated.value && agreeInDirection(stated, claimed)) return true;
  const s = boundsOf(stated);
  const c = boundsOf(claimed);
  if (claimed.modifier === 'approx' && stated.value !== undefined && claimed.value !== undefined && !isBound(stated)) {
    return Math.abs(stated.value - claimed.value) <= ROUGHLY * Math.abs(claimed.value);
  }
  // an unbounded claim about an unbounded statement needs the same end
  return !!s && !!c && isBound(claimed) && c.min <= s.min && s.max <= c.max;
}

const isBound = (f: FigureMention): boolean => f.min !== undefined || f.max !== undefined;

/** "4,500" is said by "some 4,500", not by "up to 4,500" or "more than 4,500". */
function agreeInDirection(stated: FigureMention, claimed: FigureMention): boolean {
  const direction = (f: FigureMention): string => {
    if (f.modifier === 'more-than' || f.modifier === 'at-least') return 'up';
    if (f.modifier === 'less-than' || f.modifier === 'at-most' || f.modifier === 'nearly') return 'down';
    return 'at';
  };
  const said = direction(stated);
  return said === direction(claimed) || (stated.modifier === 'nearly' && claimed.modifier === 'approx');
}

function boundsOf(f: FigureMention): { readonly min: number; readonly max: number } | undefined {
  if (f.min !== undefined || f.max !== undefined) return { min: f.min ?? -Infinity, max: f.max ?? Infinity };
  return f.value === undefined ? undefined : { min: f.value, max: f.value };
}

function dateSays(stated: DateMention, claimed: DateMention): boolean {
  if (claimed.value === undefined || stated.value === undefined)
    return sameWords(stated.text, claimed.text) || fitsWeekday(stated, claimed) || fitsWeekday(claimed, stated);
  if (claimed.value === stated.value) return true;
  // "January 2020" is said by "Jan. 5, 2020"
  if (!claimed.interval || !stated.interval) return false;
  return claimed.interval[0] <= stated.interval[0] && stated.interval[1] <= claimed.interval[1];
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A weekday that could not be resolved is said by any day that falls on it. */
function fitsWeekday(open: DateMention, resolved: DateMention): boolean {
  if (open.value !== undefined || !/^\d{4}-\d{2}-\d{2}/.test(resolved.value ?? '')) return false;
  const day = WEEKDAYS.findIndex(d => open.text.toLowerCase().includes(d));
  return day >= 0 && new Date(`${resolved.value!.slice(0, 10)}T00:00:00Z`).getUTCDay() === day;
}

function actorSays(stated: ActorMention, claimed: ActorMention): boolean {
  if (claimed.entity !== undefined && claimed.entity === stated.entity) return true;
  return sameWords(stated.name ?? stated.text, claimed.name ?? claimed.text) || sameWords(stated.text, claimed.text);
}

function sameWords(a: string, b: string): boolean {
  const fold = (s: string): string =>
    s
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return fold(a) === fold(b);
}
