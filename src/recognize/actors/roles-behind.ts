/** Roles behind a person's name: ", a spokesman for the ministry," "at the World Bank", ", who was minister from 2003 to 2005,". */
import { TokenClass, type BlockContent } from '../../article/article.ts';
import type { Context } from './context.ts';
import type { NamedTokens } from './document.ts';
import { ARTICLES, LONGEST_ROLE, MODIFIERS, POSITION, STOPS } from './role-words.ts';

/** Tokens [first, last) of a role, and from where on it says when it was held ("became minister in 2003"). */
export interface RoleTokens {
  readonly first: number;
  readonly last: number;
  readonly dated: number;
}

const PLACES_OF_WORK = new Set(['at', 'of', 'from', 'with']);
const IS = new Set(['is', 'was', 'been']);
/** "served as", "was elected", "took over as". */
const COMES_TO = new Set(
  'served serves acted acts worked works became becomes named appointed elected re-elected reelected sworn took takes'.split(
    ' ',
  ),
);
/** What stands between "who" and these, and behind them. */
const BETWEEN = new Set(
  'has had also once now later previously formerly briefly currently recently first in over as'.split(' '),
);
const LONGEST_VERB = 5;
/** Between an article and the position itself: "the Iraqi parliament's deputy". */
const LONGEST_FRONT = 8;

export function roleBehind(
  { tokens }: BlockContent,
  { words }: Pick<Context, 'words'>,
  names: readonly NamedTokens[],
  index: number,
): RoleTokens | undefined {
  const person = names[index]!;
  const lower = (t: number): string => tokens[t]?.lower ?? '';
  const nameAt = (t: number): NamedTokens | undefined => names.find(n => n.first <= t && t < n.last);
  const isCapital = (t: number): boolean => (words[t]!.class & TokenClass.capital) !== 0;
  const isNumber = (t: number): boolean => ((words[t]?.class ?? 0) & TokenClass.number) !== 0;
  /** "the minister's brother" is no minister. */
  const isPosition = (t: number): boolean => (words[t]!.cues & POSITION) !== 0 && lower(t + 1) !== "'s";

  const mark = lower(person.last);
  if (PLACES_OF_WORK.has(mark)) return placeOfWork();
  if (mark !== ',' && mark !== '(') return clause(person.last);
  let first = person.last + 1;
  // "Amina Yusuf, 45, a judge"
  if (mark === ',' && isNumber(first) && lower(first + 1) === ',') first += 2;
  if (lower(first) === 'who') return clause(first + 1);
  return apposition(first, mark === ',' ? [',', '.', ';', ')', '"', '–', '—', ':'] : [')']);

  function placeOfWork(): RoleTokens | undefined {
    const next = names[index + 1];
    const at = lower(person.last + 1) === 'the' ? person.last + 2 : person.last + 1;
    return next?.first === at && next.type === 'organization'
      ? { first: person.last, last: next.last, dated: person.last }
      : undefined;
  }

  /** "was prime minister until 2014", "served as mayor": the role behind the verb. */
  function clause(from: number): RoleTokens | undefined {
    let t = from;
    let verb = false;
    for (; t < tokens.length && t - from < LONGEST_VERB; t++) {
      const word = lower(t);
      if (IS.has(word) || COMES_TO.has(word)) verb = true;
      else if (!BETWEEN.has(word)) break;
    }
    if (!verb || !startsRole(t)) return undefined;
    const role = apposition(t, [',', '.', ';', ')', '"', '–', '—', ':', '?', '!']);
    return role && { ...role, dated: from };
  }

  /** Nothing but what belongs to a role up to the position: "was a friend of the minister" is none. */
  function startsRole(from: number): boolean {
    for (let t = from; t < tokens.length && t - from < LONGEST_FRONT; t++) {
      if (nameAt(t)?.type === 'person') return false;
      if (isPosition(t)) return true;
      const word = lower(t);
      const belongs =
        ARTICLES.has(word) || MODIFIERS.has(word) || word === "'s" || word === '-' || nameAt(t) || isCapital(t);
      if (!belongs && !(words[t]!.cues & POSITION)) return false;
    }
    return false;
  }

  function apposition(first: number, close: readonly string[]): RoleTokens | undefined {
    let t = first;
    let position = -1;
    let open = false;
    for (; t < tokens.length && t - first <= LONGEST_ROLE; t++) {
      const word = lower(t);
      if (word === '(') open = true;
      if (open) {
        if (word === ')') open = false;
        continue;
      }
      if (close.includes(word) || (STOPS.has(word) && position >= 0 && !(isNumber(t - 1) && isNumber(t + 1)))) break;
      if (STOPS.has(word) && position < 0) return undefined;
      if (word === 'at' && lower(t + 1) === 'the' && lower(t + 2) === 'time') break;
      if (position < 0 && isPosition(t) && nameAt(t)?.type !== 'person') position = t;
      if (position < 0 && t - first > 6) return undefined;
    }
    if (position < 0 || t >= tokens.length || t - first > LONGEST_ROLE || t === first) return undefined;
    // another person's name in it: a list of people, or the next person's role
    if (names.some(n => n.type === 'person' && n.first >= first && n.first <= t)) return undefined;
    const start = lower(first);
    if (!(ARTICLES.has(start) || isPosition(first) || MODIFIERS.has(start) || isCapital(first) || nameAt(first)))
      return undefined;
    return { first, last: t, dated: first };
  }
}
