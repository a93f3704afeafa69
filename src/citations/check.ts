/** Does a claim say what the passage says? Numbers, dates and names are compared by value, never by their letters. */
import type { ActorMention, FigureMention, Mention } from '../recognize/mention.ts';
import { dateSays } from './check-date.ts';
import { sameWords, folded } from './words.ts';

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
    if (near.some(m => says(m, claimed))) continue;
    // "at least 19" is not said by "41" elsewhere in the sentence where the passage says "at least 15"
    if (around.some(m => says(m, claimed) && !(near.length && isOpenEnded(claimed)))) continue;
    const stated = near.length ? near : around;
    found.push({ claimed, stated, severity: stated.length ? 'warning' : 'information' });
  }
  return found;
}

/**
 * The same for a sentence that may say more than what it cites: what it says otherwise counts only where it says nothing
 * of the kind that the passage says. Names are left out: a sentence names whom it likes.
 */
export function looseDifferences(
  claim: readonly Mention[],
  passage: readonly Mention[],
  sentence: readonly Mention[],
): Difference[] {
  const kinds = (['figure', 'date'] as const).filter(kind => {
    const stated = passage.filter(m => m.kind === kind);
    return stated.length > 0 && !stated.some(s => claim.some(c => comparable(c, s) && says(s, c)));
  });
  return differences(
    claim.filter(({ kind }) => kinds.some(k => k === kind)),
    passage,
    sentence,
  ).filter(({ severity }) => severity === 'warning');
}

function comparable(claimed: Mention, stated: Mention): boolean {
  if (claimed.kind === 'actor')
    // one actor may be typed otherwise here and there
    return (
      stated.kind === 'actor' &&
      (stated.type === claimed.type || bothBodies(claimed, stated) || actorSays(stated, claimed))
    );
  // the unit of a bare number may stand outside of the link
  if (claimed.kind === 'figure')
    return stated.kind === 'figure' && (claimed.unit === undefined || unitOf(stated) === unitOf(claimed));
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

const isOpenEnded = (m: Mention): boolean => m.kind === 'figure' && isBound(m);

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

function actorSays(stated: ActorMention, claimed: ActorMention): boolean {
  if (claimed.entity !== undefined && claimed.entity === stated.entity) return true;
  const names = [stated.text, ...(stated.name === undefined ? [] : [stated.name])];
  if (names.some(name => sameWords(name, claimed.name ?? claimed.text) || sameWords(name, claimed.text))) return true;
  // "Abdul-Mahdi" is said by "Adel Abdul-Mahdi"
  return claimed.type === 'person' && names.some(name => folded(name).endsWith(` ${folded(claimed.text)}`));
}
