/** What the guide leaves out of a name though models like to take it in: titles before it, "anti-" and "pro-"; and what a hyphen joins to it. */
import { TokenClass } from '../../article/article.ts';
import type { NamedTokens } from './document.ts';
import { cueBit, lowerHash, nameBit } from './gazetteer.ts';
import type { Word } from './words.ts';

const TITLES = new Set(
  `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness madam madame monsieur herr frau
  señor señora doña donna dona rev rev. reverend fr. father sister brother mother bishop archbishop cardinal pope imam
  ayatollah sheikh shaikh rabbi pastor padre abuna king queen prince princess emir president minister premier chancellor
  secretary senator sen. rep. congressman congresswoman governor gov. mayor councillor councilor ambassador judge justice
  sheriff commissioner chairman chairwoman director gen gen. general lt lt. lieutenant maj maj. major col col. colonel
  capt capt. captain sgt sgt. sergeant cpl. adm. admiral commander comandante cmdr. brig. brigadier marshal inspector
  superintendent constable coach comrade mzee alhaji haji hadji uncle aunt auntie granny grandma grandpa datin comr comr. cdr cdr. coun coun. ombudsman host photo photograph picture by`
    .split(/\s+/)
    .map(lowerHash),
);
/** Titles that are nobody's name. */
const BARE = new Set(
  `president minister premier chancellor secretary senator governor mayor councillor ambassador chairman director general
  colonel captain sergeant admiral commander inspector ceo mp mps pm imam imams ayatollah sheikh mr mrs ms dr prof sir lord`
    .split(/\s+/)
    .map(lowerHash),
);
/** Offices that say of what they are: "Secretary of Defense Mark Esper". */
const OFFICES = new Set(
  'secretary minister undersecretary deputy commissioner envoy adviser advisor'.split(' ').map(lowerHash),
);
const OF = new Set(['of', 'for'].map(lowerHash));
const FORENAME = nameBit('forename');
/** "Secretary of State for Grace Bay" is nobody. */
const OFFICE_WORDS = cueBit('organizationHead') | cueBit('placeHead') | cueBit('role') | cueBit('title');
const PREFIXES = new Set(['anti', 'pro', 'non', 'post', 'pre', 'ex', 'mid', 'then'].map(lowerHash));
/** Tokens that no name exceeds: what does is a page of capitals. */
const LONGEST = 30;
const HYPHEN = lowerHash('-');

/** The name without what stands before it and is no part of it; nothing where it is no more than a title. */
export function trimmed(words: readonly Word[], name: NamedTokens): NamedTokens | undefined {
  let { first, last } = name;
  const { type } = name;
  if (words[last - 1]!.exact === HYPHEN && last - first > 1) last = afterHyphen(words, name);
  if (last - first > LONGEST) return undefined;
  const holder = holderOf(words, name);
  if (holder) return holder;
  if (last - first > 2 && PREFIXES.has(words[first]!.exact) && words[first + 1]!.exact === HYPHEN) first += 2;
  if (type === 'person') while (first < last - 1 && TITLES.has(words[first]!.exact)) first++;
  if (type === 'person' && first === last - 1 && BARE.has(words[first]!.exact)) return undefined;
  return first === name.first && last === name.last ? name : { ...name, first, last };
}

/** No name ends in a hyphen: "Kim Ji-won" goes on with a small word, all others end before it. */
function afterHyphen(words: readonly Word[], { last, type }: NamedTokens): number {
  const next = words[last];
  const goesOn = type === 'person' && next && next.class & TokenClass.word && !(next.class & TokenClass.capital);
  return goesOn ? last + 1 : last - 1;
}

/** The person at the end of what an office is of, where both were taken for one name. */
function holderOf(words: readonly Word[], name: NamedTokens): NamedTokens | undefined {
  const { first, last } = name;
  if (last - first < 3 || first < 2 || !OF.has(words[first - 1]!.exact)) return undefined;
  if (!OFFICES.has(words[first - 2]!.exact) && !(first > 3 && OFFICES.has(words[first - 4]!.exact))) return undefined;
  for (let t = first + 1; t < last - 1 && words[t]!.class & TokenClass.capital; t++)
    if (words[t]!.names & FORENAME && !(words[t]!.cues & OFFICE_WORDS)) return { ...name, first: t, type: 'person' };
  return undefined;
}
