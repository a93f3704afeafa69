/** What is counted: the noun phrase after a number, or the one that a verb of harm leaves unsaid ("killing 25"). */
import { TokenClass, type Token } from '../../article/article.ts';
import { isPlural, LEAD_INS, lemma, STOPS } from './grammar.ts';
import { TIME_UNITS } from './not/durations.ts';
import { PLURALS, SCALES, SMALL, TENS } from './number-words.ts';
import { isCapital, isHyphen, isLower, isNumber, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';

export interface ObjectRead {
  /** Tokens of the phrase: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Token of the head noun. */
  readonly head: number;
  /** Another number stands in between: "1,200 of its 28,000 jobs". */
  readonly beyond?: boolean;
}

/** Longest phrase looked at; a bound on the work a number can cause. */
const REACH = 14;

/**
 * The noun phrase that begins at token `i`. `single`: one thing is counted, or the number is part of a compound
 * ("a five-acre market"), so the head need not be a plural. Its head is the first plural, with what belongs to it
 * ("health workers", "drivers' doors"), or else the last word before the phrase ends. `beyond`: a number stood in between.
 */
export function readNounPhrase(tokens: Tokens, i: number, single: boolean, beyond = false): ObjectRead | undefined {
  let start = i;
  while (LEAD_INS.has(lowerAt(tokens, start)) && start - i < 3) start++;
  // "22 the morning after"
  if (lowerAt(tokens, i) === 'the' && TIME_UNITS.has(lowerAt(tokens, i + 1)) && !joins(tokens, i + 2)) return undefined;
  if (start > i && !beyond && isNumber(tokens[start])) {
    const rest = readNounPhrase(tokens, pastNumber(tokens, start), false, true);
    return rest && { ...rest, beyond: true };
  }
  if (/^["']$/.test(lowerAt(tokens, start)) && isWord(tokens[start + 1]) && !tokens[start + 1]!.space) start++;
  const limit = Math.min(tokens.length, start + REACH);
  let head = -1;
  let last = -1;
  for (let j = start; j < limit; j++) {
    const token = tokens[j]!;
    if (joins(tokens, j) && last === j - 1) {
      // "two Su-25 jets"
      if (!isWord(tokens[j + 1]) && !(isNumber(tokens[j + 1]) && isCapital(tokens[j - 1]))) break;
      last = ++j;
      if (isPlural(tokens[j]!.text) && !STOPS.has(tokens[j]!.lower)) head = j;
      continue;
    }
    if (owns(tokens, j, head)) {
      if (last < 0) break;
      // "2.4 million of the country's 3.9 million voters"
      if (isNumber(tokens[j + 1]) && !beyond) {
        const rest = readNounPhrase(tokens, pastNumber(tokens, j + 1), false, true);
        return rest && { ...rest, beyond: true };
      }
      head = -1;
      continue;
    }
    if (/^["']$/.test(token.text) && isWord(tokens[j + 1]) && !tokens[j + 1]!.space) continue;
    // "five Boeing 737s", "22 new 787 jets"
    if (isNumber(tokens[j]) && head < 0 && last === j - 1 && /^\d{3}$/.test(token.text) && isWord(tokens[j + 1])) {
      if (tokens[j + 1]!.text === 's') head = j;
      last = j;
      continue;
    }
    if ((token.class & TokenClass.word) === 0) {
      if (head < 0 && last === j - 1 && listsAdjectives(tokens, j)) continue;
      break;
    }
    if (token.text.length === 1 && isLower(token)) break;
    if (NUMBER_WORDS.has(token.lower) && !joins(tokens, j + 1)) break;
    if (head < 0 && last === j - 1 && joinsWords(tokens, j)) continue;
    if (STOPS.has(token.lower) && !isCountry(token) && !(head < 0 && !single && NOUNS_TOO.has(token.lower))) break;
    if (head >= 0 ? !belongs(tokens, j, head) : last >= 0 && beginsClause(tokens, j, single)) break;
    last = j;
    if (isPlural(token.text)) head = j;
  }
  if (head < 0) head = pickHead(tokens, start, last, single);
  if (head < 0) return undefined;
  return { start, end: coordinated(tokens, head) + 1, head };
}

/** Token after the number at `i` and its magnitude. */
const pastNumber = (tokens: Tokens, i: number): number => (SCALES.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1);

/** "'s", or the apostrophe of a plural: what comes is owned by what came. */
const owns = (tokens: Tokens, j: number, head: number): boolean =>
  tokens[j]!.lower === "'s" ||
  (tokens[j]!.text === "'" && touches(tokens, j) && isWord(tokens[j + 1]) && head === j - 1);

/** The comma of "small, wooden boats". */
const listsAdjectives = (tokens: Tokens, j: number): boolean =>
  tokens[j]!.text === ',' &&
  isLower(tokens[j + 1]) &&
  isAdjective(lowerAt(tokens, j - 1)) &&
  !STOPS.has(lowerAt(tokens, j + 1));

/** The "and" of "digital and physical sales", "Kia and Hyundai vehicles". */
const joinsWords = (tokens: Tokens, j: number): boolean =>
  /^(?:and|or)$/.test(tokens[j]!.lower) &&
  isWord(tokens[j + 1]) &&
  !STOPS.has(lowerAt(tokens, j + 1)) &&
  !NUMBER_WORDS.has(lowerAt(tokens, j + 1)) &&
  isCapital(tokens[j - 1]) === isCapital(tokens[j + 1]) &&
  (isCapital(tokens[j - 1]) || isAdjective(lowerAt(tokens, j - 1)));

const NUMBER_WORDS: ReadonlySet<string> = new Set([...SMALL.keys(), ...TENS.keys()]);

const isCountry = (token: Token): boolean => token.text === 'US' || token.text === 'IT';

/** Verbs by form that are nouns after a plural number: "five runs", "4,500 American lives". */
const NOUNS_TOO = new Set(
  'lives runs strikes shows turns needs wins deals finds leaves breaks draws drives makes fights lies supports falls stands leads thoughts pays buys says goes takes'.split(
    ' ',
  ),
);

/** May the word at `j` belong to the noun at `head`, a plural? */
function belongs(tokens: Tokens, j: number, head: number): boolean {
  if (endsPhrase(tokens, j)) return false;
  const token = tokens[j]!;
  return isPlural(token.text) || COLLECTIVE.has(token.lower) || (isCapital(tokens[j]) && isCapital(tokens[head]));
}

/** A participle after the first words of a phrase that has no plural yet. */
const beginsClause = (tokens: Tokens, j: number, single: boolean): boolean =>
  single ? endsPhrase(tokens, j) : /ed$/.test(lowerAt(tokens, j)) && !isWord(tokens[j + 1]);

/** "offices, divisions, and directorates", "nieces and nephews": the last noun of a row of plurals. */
function coordinated(tokens: Tokens, head: number): number {
  if (!isPlural(tokens[head]!.text)) return head;
  let end = head;
  for (let steps = 0; steps < 4; steps++) {
    let j = end + 1;
    const comma = lowerAt(tokens, j) === ',';
    if (comma) j++;
    const and = lowerAt(tokens, j) === 'and' || lowerAt(tokens, j) === 'or';
    if (and) j++;
    if (!comma && !and) break;
    const noun = tokens[j];
    if (
      !isLower(noun) ||
      !isPlural(noun.text) ||
      STOPS.has(noun.lower) ||
      LEAD_INS.has(noun.lower) ||
      PLURALS.has(noun.lower)
    )
      break;
    const next = tokens[j + 1];
    if (next && isWord(next) && !STOPS.has(next.lower)) break;
    if (and) return j;
    // a comma alone goes on only if "and" closes the row
    if (lowerAt(tokens, j + 1) !== ',' && !/^(?:and|or)$/.test(lowerAt(tokens, j + 1))) break;
    end = j;
  }
  return head;
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
  /^(?:kill(?:ed|ing|s)?|wound(?:ed|ing|s)?|injur(?:ed|ing|es)|hurt(?:ing|s)?|displac(?:ed|ing|es)|dead|die[ds]?|deaths?|slain|massacred|drown(?:ed|s)?|perish(?:ed|es)?|evacuated|homeless|hospitalis?zed|missing|detained|arrested|jailed)$/;

/** "killing 25", "25 were killed", "at least 40, including 12 children, were hurt": people, though no word says so. */
export function countsPeople(tokens: Tokens, start: number, end: number): boolean {
  for (let k = start - 1; k >= 0 && k >= start - 2; k--) {
    const word = lowerAt(tokens, k);
    if (
      /^(?:killing|wounding|injuring|displacing|killed|wounded|injured|hurting|hurt|kills|wounds|injures|hurts)$/.test(
        word,
      )
    )
      return true;
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
