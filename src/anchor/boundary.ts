/**
 * Where a quote's words and numbers really end. "500" is not a part of "2,500", nor "Ira" of "Iran", nor "$5" the whole of
 * "$5 billion": two passages say the same only if they do so with everything that belongs to their first and last token.
 */
import { isWordUnit } from './fold.ts';
import { isWide } from './search.ts';

const SEPARATORS = ".,'";
/** Continues a number: a magnitude, or what makes it a share. Read on folded text, right after a number. */
const MAGNITUDE =
  /[ -]?(?:%|per ?cent(?:age)?\b|(?:hundred|thousand|million|billion|trillion|bn|mn|dozen)s?\b|[kKmMbB]\b)/y;
const CURRENCY = /[$€£¥₹%]/;

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** What belongs to the first and last token of `text[from, to)` but stands outside of it: [left, right]. */
export function overhang(text: string, from: number, to: number): readonly [left: number, right: number] {
  return [leftEdge(text, from, to), rightEdge(text, from, to)];
}

function leftEdge(text: string, from: number, to: number): number {
  if (to <= from || !isWordUnit(text, from)) return from;
  const number = isDigit(text, from);
  let i = from;
  for (;;) {
    if (isWordUnit(text, i - 1) && !isWide(text, i - 1)) i--;
    else if (number && isDigit(text, i) && i > 1 && SEPARATORS.includes(text[i - 1]!) && isDigit(text, i - 2)) i -= 2;
    else break;
    if (from - i > 64) break;
  }
  if (number && i > 0 && CURRENCY.test(text[i - 1]!)) i--;
  // A minus is a hyphen that no word or number stands before.
  if (number && text[i - 1] === '-' && !isWordUnit(text, i - 2) && text[i - 2] !== ' ') i--;
  return i;
}

function rightEdge(text: string, from: number, to: number): number {
  if (to <= from || !isWordUnit(text, to - 1)) return to;
  let i = to;
  for (;;) {
    if (isWordUnit(text, i) && !isWide(text, i)) i++;
    else if (isDigit(text, i - 1) && i < text.length && SEPARATORS.includes(text[i]!) && isDigit(text, i + 1)) i += 2;
    else break;
    if (i - to > 64) break;
  }
  if (isDigit(text, i - 1)) {
    MAGNITUDE.lastIndex = i;
    if (MAGNITUDE.test(text)) i = MAGNITUDE.lastIndex;
  }
  return i;
}
