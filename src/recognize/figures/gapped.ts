/** Figures whose verb is said once: "Labour won 81 seats, the Civic Union 58 and independents 21". */
import type { LastFigure } from './changes.ts';
import type { Amount } from './amount.ts';
import { isLabel } from './not/names.ts';
import { isNumber, isSign, isWord, lowerAt, type Tokens } from './token.ts';

const VERBS =
  /^(?:won|wins?|took|takes?|got|gets?|had|has|have|gained|secured|polled|received|claimed|held|holds?|counted|reported|recorded|sent|lost|elected|returned|gave)$/;
/** How far the figure before may stand, in tokens. */
const REACH = 12;

/** `amount` behind a name is no part of it: the clause leaves out the verb of the one before, or tells the whole. */
export function countsBehindName(tokens: Tokens, { start, numberEnd }: Amount, last: LastFigure | undefined): boolean {
  if (!isNumber(tokens[start]) || !isWord(tokens[start - 1]) || isLabel(lowerAt(tokens, start - 1))) return false;
  // "the Civic Union 81 of the 175 seats"
  if (lowerAt(tokens, numberEnd) === 'of' && /^(?:the|its|all)$/.test(lowerAt(tokens, numberEnd + 1)))
    return isNumber(tokens[numberEnd + 2]);
  if (!last || last.find.unit !== undefined || start - last.end > REACH) return false;
  const next = tokens[numberEnd];
  if (next && !(isSign(next) && /^[,;.)]$/.test(next.text)) && next.lower !== 'and') return false;
  return (
    /^(?:digits|words|ratio)$/.test(last.find.rule) &&
    (last.gapped || VERBS.test(lowerAt(tokens, last.at - 1))) &&
    separated(tokens, last.end, start)
  );
}

/** A comma, "and" or "while" stands between the two, and no end of a sentence. */
function separated(tokens: Tokens, from: number, to: number): boolean {
  let found = false;
  for (let k = from; k < to; k++) {
    const word = lowerAt(tokens, k);
    if (/^[.!?:]$/.test(word)) return false;
    found ||= /^(?:,|;|and|while|to)$/.test(word);
  }
  return found;
}
