/** When "one" counts ("one civilian") and when it is talk ("one of the", "no one", "the old one", "one day"). */
import { isCapital, isLower, isSign, isWord, joins, lowerAt, startsSentence, type Tokens } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const NEVER_AFTER = set(
  "no any every each this that which the another some not old new young same other only-one wrong right big small first last next little former latter best worst main such everyone loved whichever either neither my your his her our their its 's",
);
const NEVER_BEFORE = set(
  "of another who that which is was has had would could should can will might must may does did in on at to for from with by as if when and or but than else or not so after before can't doesn't isn't wasn't he she it they we i you there the this these those ever never always also day night evening morning afternoon time way thing another's more too day's such point where about until because while though although over under into through per 's were are be been being gets got goes went came comes says said thinks knows finds makes takes made took",
);

/** Token `i` is "one" alone: does it count what follows? */
export function oneCounts(tokens: Tokens, i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before && !startsSentence(tokens, i) && NEVER_AFTER.has(before.lower)) return false;
  if (!next) return false;
  if (joins(tokens, i + 1))
    return (
      isWord(tokens[i + 2]) &&
      !/^(?:way|time|off|sided|on|to|year|day|hour|month|week|size|stop|half|third|quarter|party|man|two|liner|handed|another)$/.test(
        lowerAt(tokens, i + 2),
      )
    );
  if (isSign(next) || !isWord(next)) return false;
  if (NEVER_BEFORE.has(next.lower)) return false;
  if (isCapital(tokens[i]) && !startsSentence(tokens, i) && !isCapital(next)) return false;
  if (isCapital(tokens[i]) && isLower(tokens[i - 1]) && !startsSentence(tokens, i)) return false;
  // "the one man" is that man; "the German one works" is a pronoun
  if (
    /(?:ed|ing|ly)$/.test(next.lower) &&
    !/(?:wedding|building|ring|king|morning|being|bed|seed|family|fly|ally)$/.test(next.lower)
  )
    return /ed$/.test(next.lower) && isLower(tokens[i + 2]) && !NEVER_BEFORE.has(lowerAt(tokens, i + 2));
  return true;
}
