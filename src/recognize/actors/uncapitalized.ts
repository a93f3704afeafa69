/** Texts without a single capital: only names of the lists that are no ordinary words can be told, and people by both names. */
import type { ActorType } from '../mention.ts';
import type { Context } from './context.ts';
import type { NamedTokens } from './document.ts';
import { continueName, cueBit, LONGEST_NAME, nameBit, startOfName, type Gazetteer } from './gazetteer.ts';

const TYPES: readonly (readonly [number, ActorType])[] = [
  [nameBit('demonym'), 'demonym'],
  [nameBit('country') | nameBit('capital') | nameBit('landmark'), 'place'],
  [nameBit('group'), 'group'],
  [nameBit('organization') | nameBit('media') | nameBit('party'), 'organization'],
];
const ORDINARY = cueBit('lowercase') | cueBit('link') | cueBit('particle') | cueBit('direction') | cueBit('title');
const LINK = cueBit('link');
const LOCATIVE = cueBit('locative');
const COUNTRY = nameBit('country');
const FORENAME = nameBit('forename');
const SURNAME = nameBit('surname');
const PERSON = FORENAME | SURNAME;
/** A guess from a list alone, in a text that hides what the model goes by. */
const CONFIDENCE = 0.5;

export function namesWithoutCapitals({ words }: Context, gazetteer: Gazetteer): NamedTokens[] {
  const names: NamedTokens[] = [];
  for (let t = 0; t < words.length;) {
    const first = words[t]!;
    if (first.cues & LINK) {
      // "the star" is a newspaper less often than a star
      t++;
      continue;
    }
    let hash = startOfName(first.exact);
    let best: NamedTokens | undefined;
    const longest = Math.min(LONGEST_NAME, Math.max(1, gazetteer.longest(first.exact)), words.length - t);
    for (let k = 1; k <= longest; k++) {
      if (k > 1) hash = continueName(hash, words[t + k - 1]!.exact);
      else if (first.cues & ORDINARY || first.length < 4) continue;
      const mask = gazetteer.names(hash);
      const type = TYPES.find(([bits]) => mask & bits)?.[1];
      // "douglas" is a capital after "in", and somebody anywhere else
      if (k === 1 && type === 'place' && mask & PERSON && !(mask & COUNTRY) && !isLocated(words, t)) continue;
      if (type) best = { first: t, last: t + k, type, confidence: CONFIDENCE };
    }
    best ??= personAt(words, t, gazetteer);
    if (best) names.push(best);
    t = best?.last ?? t + 1;
  }
  return names;
}

const isLocated = (words: Context['words'], t: number): boolean => t > 0 && (words[t - 1]!.cues & LOCATIVE) !== 0;

/** "fatima hassan": a first name and a surname of the lists side by side, neither of them an ordinary word. */
function personAt(words: Context['words'], t: number, gazetteer: Gazetteer): NamedTokens | undefined {
  const [first, second] = [words[t]!, words[t + 1]];
  if (!second || (first.cues | second.cues) & ORDINARY) return undefined;
  const whole = gazetteer.names(continueName(startOfName(first.exact), second.exact));
  const known = (whole & FORENAME && whole & SURNAME) !== 0;
  const both = gazetteer.names(first.exact) & FORENAME && gazetteer.names(second.exact) & SURNAME;
  return known || both ? { first: t, last: t + 2, type: 'person', confidence: CONFIDENCE } : undefined;
}
