/** What is counted: the noun phrase after a number, or the one that a verb of harm leaves unsaid ("killing 25"). */
import { TokenClass } from '../../article/article.ts';
import { isPlural, LEAD_INS, lemma, STOPS } from './grammar.ts';
import { isCapital, isHyphen, isLower, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';

export interface ObjectRead {
  /** Tokens of the phrase: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Token of the head noun. */
  readonly head: number;
}

/** Longest phrase looked at; a bound on the work a number can cause. */
const REACH = 14;

/**
 * The noun phrase that begins at token `i`. `single`: one thing is counted, or the number is part of a compound
 * ("a five-acre market"), so the head need not be a plural.
 */
export function readNounPhrase(tokens: Tokens, i: number, single: boolean): ObjectRead | undefined {
  let start = i;
  while (LEAD_INS.has(lowerAt(tokens, start)) && start - i < 3) start++;
  const limit = Math.min(tokens.length, start + REACH);
  let head = -1;
  let last = -1;
  for (let j = start; j < limit; j++) {
    const token = tokens[j]!;
    if (joins(tokens, j) && last === j - 1) {
      if (isWord(tokens[j + 1])) {
        j++;
        last = j;
        if (isPlural(tokens[j]!.text) && !STOPS.has(tokens[j]!.lower)) head = j;
        continue;
      }
      break;
    }
    if (token.lower === "'s" || (token.text === "'" && touches(tokens, j) && isWord(tokens[j + 1]) && head === j - 1)) {
      if (last < 0) break;
      head = -1;
      continue;
    }
    if (/^["']$/.test(token.text) && isWord(tokens[j + 1]) && !tokens[j + 1]!.space) continue;
    if ((token.class & TokenClass.word) === 0) {
      // small, wooden boats
      if (
        token.text === ',' &&
        last === j - 1 &&
        head < 0 &&
        isLower(tokens[j + 1]) &&
        isAdjective(tokens[last]!.lower) &&
        !STOPS.has(lowerAt(tokens, j + 1))
      )
        continue;
      break;
    }
    const word = token.lower;
    if (STOPS.has(word) && !((token.class & TokenClass.allCaps) !== 0 && word === 'us')) break;
    if (head >= 0) {
      if (endsPhrase(tokens, j)) break;
      if (!isPlural(token.text) && !COLLECTIVE.has(word) && !(isCapital(token) && isCapital(tokens[head]))) break;
    } else if (last >= 0 && single && endsPhrase(tokens, j)) break;
    else if (last >= 0 && !single && /ed$/.test(word) && !isWord(tokens[j + 1])) break;
    if (
      last < 0 &&
      /ly$/.test(word) &&
      !/^(?:family|ally|bully|jelly|elderly|early|daily|deadly|costly|friendly|lonely|fly|belly|assembly|monopoly|anomaly|homily|lily|unfriendly|likely|only)$/.test(
        word,
      )
    ) {
      last = j;
      continue;
    }
    last = j;
    if (isPlural(token.text)) head = j;
  }
  if (head < 0) head = pickHead(tokens, start, last, single);
  return head < 0 ? undefined : { start, end: head + 1, head };
}

const COLLECTIVE = new Set('staff personnel members crew forces team teams workers'.split(' '));

/** Without a plural: the last word, if it can be a noun. */
function pickHead(tokens: Tokens, start: number, last: number, single: boolean): number {
  let j = last;
  while (j >= start && !isWord(tokens[j])) j--;
  if (j < start) return -1;
  const word = lowerAt(tokens, j);
  if (
    /(?:ed|ly)$/.test(word) &&
    !/^(?:bed|seed|feed|deed|breed|shed|sled|speed|family|ally|assembly|accused|wounded|injured|watershed|greed|weed|steed|creed|fly|belly)$/.test(
      word,
    )
  )
    return j > start && single ? pickHead(tokens, start, j - 1, single) : -1;
  if (isHyphen(tokens[j])) return -1;
  return j;
}

/** A participle or adverb after the head begins a clause: "people killed", "fighters holding". */
function endsPhrase(tokens: Tokens, j: number): boolean {
  const word = lowerAt(tokens, j);
  return (
    /(?:ed|ing|ly)$/.test(word) &&
    !/^(?:building|wedding|meeting|ruling|family|ally|king|ring|painting|hearing|feeding|spring|string|bed|seed|wing|being|housing|parking|training|mining|shipping|farming|fishing|clothing|voting|trading|banking|engineering|manufacturing|polling|drawing|earring|landing|offering|filing|listing|opening|recording|rating|setting|shooting|killing|bombing|sibling|pudding|dwelling|warning|assembly)s?$/.test(
      word,
    )
  );
}

const isAdjective = (w: string): boolean =>
  /(?:y|al|ic|ed|en|ous|ful|less|ive|ent|ant|ish|ern|er|est|ge|ld|ll|rt|w|te|g)$/.test(w);

/** The phrase as words, spaces as in the text. */
export function phraseText(text: string, tokens: Tokens, object: ObjectRead): string {
  return text.slice(tokens[object.start]!.start, tokens[object.end - 1]!.end);
}

export const headLemma = (tokens: Tokens, object: ObjectRead): string => lemma(tokens[object.head]!.text);

const HARM =
  /^(?:kill(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es)|hurt(?:ing|s)?|displac(?:ed|ing|es)|dead|died|deaths?|slain|massacred|drowned|evacuated|homeless|hospitalis?zed|missing|detained|arrested|jailed)$/;

/** "killing 25", "25 were killed", "at least 40, including 12 children, were hurt": people, though no word says so. */
export function countsPeople(tokens: Tokens, start: number, end: number): boolean {
  for (let k = start - 1; k >= 0 && k >= start - 2; k--) {
    const word = lowerAt(tokens, k);
    if (/^(?:killing|wounding|injuring|displacing|killed|wounded|injured|hurting|hurt)$/.test(word)) return true;
    if (!isWord(tokens[k])) break;
  }
  let k = end;
  if (tokens[k]?.text === ',' && /^(?:including|among|most|many|mostly)$/.test(lowerAt(tokens, k + 1))) {
    let steps = 0;
    k += 2;
    while (k < tokens.length && tokens[k]!.text !== ',' && !/^[.;]$/.test(tokens[k]!.text) && steps++ < 12) k++;
    k++;
  }
  if (/^(?:were|was|are|have|had|others|more)$/.test(lowerAt(tokens, k))) k++;
  if (/^(?:been|be|feared|reported|presumed|also|later|left)$/.test(lowerAt(tokens, k))) k++;
  return HARM.test(lowerAt(tokens, k));
}
