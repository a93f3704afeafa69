/** Numbers inside names: "Boeing 737", "Channel 4", "page 5", "Formula One", "123 Random Street". */
import type { BlockContent } from '../../../article/article.ts';
import type { Amount } from '../amount.ts';
import { isPlural } from '../grammar.ts';
import {
  isCapital,
  isHyphen,
  isLower,
  isNumber,
  isWord,
  lowerAt,
  startsSentence,
  touches,
  type Tokens,
} from '../token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a number names instead of counting: page 5, category 4. */
const LABELS = set(
  'page pages chapter chapters section sections article articles no no. nos. number phase type level version category grade round figure fig. table line lines paragraph paragraphs room gate flight route exit highway junction stage part volume vol. vol item question rule clause act scene episode chapter tier class zone sector ward district block unit model series platform track lot list step day week year group rank band division point protocol resolution law order decree form formula plan appendix annex annexe schedule verse psalm camp post sub-section # № box channel stand bus tram train court courtroom studio size plot plots lot lots para paras myth ext ext.',
);
/** Whatever the number counts elsewhere, here it names: "Article 5", "the FTSE 100", "Boeing 737". */
export const isNumbered = (tokens: Tokens, start: number): boolean =>
  LABELS.has(lowerAt(tokens, start - 1)) || INDEXES.has(lowerAt(tokens, start - 1)) || isAirliner(tokens, start);

const STREETS = set(
  'street st st. road rd rd. avenue ave ave. boulevard blvd lane drive square place way court terrace close crescent highway',
);

/** Part of a name: "Boeing 737", "Channel 4", "page 5", "Group of Seven". */
export function namesBefore(block: BlockContent, start: number, amount: Amount): boolean {
  const { tokens } = block;
  const before = tokens[start - 1];
  if (before?.text === '#' || before?.text === '№') return amount.number.scale === 1;
  if (before?.lower === "'s" && lowerAt(tokens, start - 2) === 'poor') return true;
  if (!isWord(before)) return false;
  const capital = isCapital(tokens[start - 1]);
  const { number } = amount;
  const next = tokens[amount.numberEnd];
  const whole = number.plain && Number.isInteger(number.value);
  const counts =
    (isLower(next) ||
      (isCapital(next) && (block.role === 'heading' || isShouting(tokens, start - 1)) && isPlural(next.text))) &&
    /s$|^(?:people|men|women|children|troops|others)$/.test(next.lower) &&
    !/^(?:is|was|has|as|its|his|this|does|us|says)$/.test(next.lower);
  // "the world number four"
  if (before.lower === 'number' && /^(?:world|the|former|ranked|current|reigning|'s)$/.test(lowerAt(tokens, start - 2)))
    return true;
  if (LABELS.has(before.lower)) {
    if (!isNumber(tokens[start]) && !capital) return false;
    // "STAGE FOUR"
    const word = number.form === 'words' && capital && isCapital(tokens[start]) && amount.numberEnd === start + 1;
    if (amount.kind === 'percent' || !(number.plain || word)) return false;
    return !(counts || listsThings(tokens, start, amount.numberEnd)) || capital || /^no\.?$|^nos\.$/.test(before.lower);
  }
  if (!isNumber(tokens[start])) return false;
  // "the FTSE 100" in any case: an index named after its size
  const index = INDEXES.has(before.lower);
  if (whole && index) return true;
  // "iPhone 11 Pro and 11 Pro Max"
  if (isCapital(next) && before.lower === 'and' && tokens[start - 2]?.text === next.text) return true;
  if (isAirliner(tokens, start) && !counts) return true;
  const brand = isName(before.text) || (isModel(tokens, start) && number.value! < 1000);
  if (brand && !isName(before.text)) return !counts;
  if (!whole || !(capital || brand) || before.text.endsWith('.')) return false;
  if (before.class & 32) return false;
  if (startsSentence(tokens, start - 1) && !brand && !isCapital(tokens[start - 2])) return false;
  if (NEVER_NAMES.has(before.lower)) return false;
  return !counts;
}

/** "figures list 11 armed groups", "they number 40 armed men": a verb that is a label elsewhere. */
const listsThings = (tokens: Tokens, start: number, end: number): boolean =>
  /^(?:list|number)$/.test(lowerAt(tokens, start - 1)) &&
  isLower(tokens[end]) &&
  isLower(tokens[end + 1]) &&
  isPlural(tokens[end + 1]!.text);

/** "their own 787 Dreamliner", "two new 737 Max jets": three digits between an adjective and a name. */
const isModel = (tokens: Tokens, start: number): boolean =>
  /^[1-9]\d\d$/.test(tokens[start]!.text) &&
  /^(?:own|new|latest|older|original|narrowbody|upgraded|redesigned|popular)$/.test(lowerAt(tokens, start - 1)) &&
  isCapital(tokens[start + 1]);

/** "the 787 Dreamliner", "its 777 flew", "777-200LR": an airliner, unless it counts what follows or a value leads to it. */
const isAirliner = (tokens: Tokens, start: number): boolean =>
  /^7\d7$/.test(tokens[start]!.text) &&
  !/^(?:at|to|by|from|of|than|about|some|over|is|was)$/.test(lowerAt(tokens, start - 1));

/** Share indexes named after the number of their companies. */
const INDEXES = set('sp s&p ftse cac dax nikkei asx stoxx russell csi topix tsx ibex aex sensex nifty fortune');

/** The words around are in capitals: a headline. */
const isShouting = (tokens: Tokens, i: number): boolean =>
  (tokens[i]!.class & 16) !== 0 && isWord(tokens[i - 1]) && (tokens[i - 1]!.class & 16) !== 0;

/** "iPhone", "S&P", "FTSE": has an inner or all capitals. */
const isName = (w: string): boolean => /^.+\p{Lu}/u.test(w);
const NEVER_NAMES = set(
  'the a an at in on of by for to from with and or but as than over under about around some nearly almost only just between against after before since until up down all another first last next total least most more less fewer only even still also killed killing says said added including among nor per into its their his her our my your that this these those who which when where while if so yes no not is was are were be been has had have did does do age aged average results result toll dead kills hits hurts hurt injures wounds frees free returns return reaches claims arrests jails saves rescues leaves tops detains sacks sheds axes',
);

/** "123 Random Street", "575 Wilbraham Road". */
export function isAddress(tokens: Tokens, end: number): boolean {
  if (/^(?:zip|postcode|postal)$/.test(lowerAt(tokens, end))) return true;
  // "16-18 Industrial Avenue"
  if (isHyphen(tokens[end]) && touches(tokens, end) && isNumber(tokens[end + 1]) && isCapital(tokens[end + 2]))
    return isAddress(tokens, end + 2);
  if (!isCapital(tokens[end])) return false;
  if (/^(?:ave|avenue|rue|via|calle|rua|plaza|boulevard)$/.test(lowerAt(tokens, end)) && isCapital(tokens[end + 1]))
    return true;
  // "9 E 71st St"
  for (let k = end; k < Math.min(tokens.length, end + 5); k++) {
    if (STREETS.has(lowerAt(tokens, k)) && k > end && isCapital(tokens[k])) return true;
    if (!isCapital(tokens[k]) && !isNumber(tokens[k]) && !/^(?:st|nd|rd|th)$/.test(lowerAt(tokens, k))) return false;
  }
  return false;
}

/** A number word with a capital inside a sentence belongs to a name: "Formula One", "Big Three", "Group of Seven". */
export function isNameWord(block: BlockContent, start: number, end: number): boolean {
  const { tokens } = block;
  const token = tokens[start]!;
  if (!isCapital(token) || token.class & 16 || block.role === 'heading') return false;
  if (startsSentence(tokens, start)) return false;
  const around = [tokens[start - 1], tokens[end]].filter(isWord);
  if (!around.some(isCapital) && lowerAt(tokens, start - 1) !== 'the') return lowerAt(tokens, start - 1) === 'of';
  // a headline in title case has capitals everywhere
  let lowers = 0;
  let words = 0;
  for (let k = Math.max(0, start - 8); k < Math.min(tokens.length, end + 8); k++) {
    if (!isWord(tokens[k])) continue;
    words++;
    if (!isCapital(tokens[k]) && tokens[k]!.text.length > 3) lowers++;
  }
  return lowers > 0 || words < 3;
}
