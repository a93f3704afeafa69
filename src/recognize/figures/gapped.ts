/** Figures whose verb is said once: "Labour won 81 seats, the Civic Union 58 and independents 21". */
import type { LastFigure } from './changes.ts';
import type { Amount } from './amount.ts';
import { isPlural } from './grammar.ts';
import { isNumbered } from './not/names.ts';
import { isLower, isNumber, isSign, isWord, joins, lowerAt, type Tokens } from './token.ts';

const VERBS =
  /^(?:won|wins?|took|takes?|got|gets?|had|has|have|gained|secured|polled|received|claimed|held|holds?|counted|reported|recorded|sent|lost|elected|returned|gave)$/;
/** How far the figure before may stand, in tokens. */
const REACH = 12;

/** `amount` behind a name is no part of it: the clause leaves out the verb of the one before, or tells the whole. */
export function countsBehindName(tokens: Tokens, { start, numberEnd }: Amount, last: LastFigure | undefined): boolean {
  if (!isNumber(tokens[start]) || !isWord(tokens[start - 1]) || isNumbered(tokens, start)) return false;
  // "the Civic Union 81 of the 175 seats"
  if (lowerAt(tokens, numberEnd) === 'of' && /^(?:the|its|all)$/.test(lowerAt(tokens, numberEnd + 1)))
    return isNumber(tokens[numberEnd + 2]) && !isYear(tokens, numberEnd + 2);
  if (!last || last.find.unit !== undefined || start - last.end > REACH) return false;
  const next = tokens[numberEnd];
  if (next && !(isSign(next) && /^[,;.)]$/.test(next.text)) && next.lower !== 'and') return false;
  return (
    /^(?:digits|words|ratio)$/.test(last.find.rule) &&
    (last.gapped || VERBS.test(lowerAt(tokens, last.at - 1))) &&
    separated(tokens, last.end, start) &&
    isAllName(tokens, last.end, start)
  );
}

/** "Title 42 of the 1944 law", not "81 of the 1200 seats". */
const isYear = (tokens: Tokens, i: number): boolean =>
  /^(?:1\d|2[01])\d\d$/.test(tokens[i]?.text ?? '') && !isPlural(lowerAt(tokens, i + 1));

/** Nothing but a name stands before the number since the last comma or "and": not "all from Covid 19", "owned a Boeing 737". */
function isAllName(tokens: Tokens, from: number, to: number): boolean {
  let k = to - 1;
  while (k > from && !SEPARATOR.test(lowerAt(tokens, k - 1))) k--;
  // "the reformist Civic Union"
  if (lowerAt(tokens, k) === 'the' && isLower(tokens[k + 1])) k += 2;
  for (; k < to; k++)
    if (isLower(tokens[k]) && !joins(tokens, k - 1) && !/^(?:the|of|for|de|al|'s)$/.test(lowerAt(tokens, k)))
      return false;
  return true;
}

const SEPARATOR = /^(?:,|;|and|while|to)$/;

/** A comma, "and" or "while" stands between the two, and no end of a sentence. */
function separated(tokens: Tokens, from: number, to: number): boolean {
  let found = false;
  for (let k = from; k < to; k++) {
    const word = lowerAt(tokens, k);
    if (/^[.!?:]$/.test(word)) return false;
    found ||= SEPARATOR.test(word);
  }
  return found;
}
