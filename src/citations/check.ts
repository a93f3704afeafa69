/** Does a claim say what the passage says? Numbers, dates and names are compared by value, never by their letters. */
import type { ActorMention, Mention } from '../recognize/mention.ts';
import { dateSays, saysNoTime } from './check-date.ts';
import { comparableFigures, figureSays, isBound } from './check-figure.ts';
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
    if ((claimed.kind === 'actor' && claimed.type === 'demonym') || (claimed.kind === 'date' && saysNoTime(claimed)))
      continue;
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
  if (claimed.kind === 'figure') return stated.kind === 'figure' && comparableFigures(stated, claimed);
  // a duration never answers for a day
  return stated.kind === 'date' && (stated.type === 'DURATION') === (claimed.type === 'DURATION');
}

const bothBodies = (a: ActorMention, b: ActorMention): boolean =>
  [a, b].every(m => m.type === 'organization' || m.type === 'group');

/** Whether what is stated makes the claim true. */
export function says(stated: Mention, claimed: Mention): boolean {
  if (stated.kind === 'figure' && claimed.kind === 'figure') return figureSays(stated, claimed);
  if (stated.kind === 'date' && claimed.kind === 'date') return dateSays(stated, claimed);
  if (stated.kind === 'actor' && claimed.kind === 'actor') return actorSays(stated, claimed);
  return false;
}

const isOpenEnded = (m: Mention): boolean => m.kind === 'figure' && isBound(m);

function actorSays(stated: ActorMention, claimed: ActorMention): boolean {
  // "George W. Bush" may be short for "George H. W. Bush", and is somebody else beside it
  if (claimed.type === 'person' && otherInitials(stated.text, claimed.text)) return false;
  if (claimed.entity !== undefined && claimed.entity === stated.entity) return true;
  const names = [stated.text, ...(stated.name === undefined ? [] : [stated.name])];
  if (names.some(name => sameWords(name, claimed.name ?? claimed.text) || sameWords(name, claimed.text))) return true;
  // "Abdul-Mahdi" is said by "Adel Abdul-Mahdi"
  return claimed.type === 'person' && names.some(name => folded(name).endsWith(` ${folded(claimed.text)}`));
}

function otherInitials(a: string, b: string): boolean {
  const [one, other] = [middleInitials(a), middleInitials(b)];
  return one !== '' && other !== '' && one !== other;
}

/** Of a name that begins with a whole word: "hw" of "George H. W. Bush". */
function middleInitials(name: string): string {
  const [first = '', ...rest] = folded(name).split(' ');
  return first.length === 1 ? '' : rest.slice(0, -1).filter(word => word.length === 1).join(''); // prettier-ignore
}
