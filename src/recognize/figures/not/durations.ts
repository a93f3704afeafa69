/** "three days", "a five-year plan", "24-hour": durations are dates' business. */
import { isWord, joins, lowerAt, touches, type Tokens } from '../token.ts';

/** Units of time: their numbers are durations, which are dates' business. */
export const TIME_UNITS = new Set(
  'year years month months week weeks weekend weekends day days night nights hour hours hr hrs minute minutes min mins second seconds sec secs decade decades century centuries fortnight fortnights millennium millennia quarter quarters evening evenings morning mornings afternoon afternoons season seasons semester semesters summer summers winter winters yr yrs millisecond milliseconds microsecond microseconds nanosecond nanoseconds'.split(
    ' ',
  ),
);

/** A unit of time follows the number that ends at `end`. */
export function isDuration(tokens: Tokens, end: number): boolean {
  let j = joins(tokens, end) ? end + 1 : end;
  if (BEFORE_UNIT.test(lowerAt(tokens, j))) j++;
  const word = tokens[j];
  if (!isWord(word)) return false;
  // "three quarters" is a fraction, "two seasons" are counted
  if (/^(?:quarters|seasons?)$/.test(word.lower)) return word.lower !== 'season' && joins(tokens, end);
  return TIME_UNITS.has(word.lower) || (/^[hs]$/.test(word.lower) && touches(tokens, j) && j === end);
}

const BEFORE_UNIT =
  /^(?:more|straight|consecutive|full|whole|further|long|short|calendar|working|business|additional|extra|previous|successive|light)$/;
