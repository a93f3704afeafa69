/** Numbers in words: cardinals, fractions, and what an article begins ("a dozen", "a third", "a few hundred"). */
import { DENOMINATORS, PLURALS, SCALES, SMALL, TENS } from './number-words.ts';
import { scaled, tidy, type NumberRead } from './number.ts';
import { readPlural, readVague } from './plurals.ts';
import { isHyphen, isSign, joins, lowerAt, type Tokens } from './token.ts';

/** The number in words that begins at token `i`. */
export function readWords(tokens: Tokens, i: number, money: boolean): NumberRead | undefined {
  const word = tokens[i]!.lower;
  if (PLURALS.has(word)) return readPlural(tokens, i);
  if (word === 'a' || word === 'an') return readArticle(tokens, i);
  if (word === 'half' || word === 'quarter') return readPart(tokens, i, i);
  if (word === 'several' || word === 'few') return readVague(tokens, i);
  const first = readCardinal(tokens, i);
  if (!first) return undefined;
  let { end, value } = first;
  const fraction = readFraction(tokens, end, value);
  if (fraction) return fraction;
  if (isOrdinal(tokens, end)) return undefined;
  // one and a half million, three and two fifths
  const mixed = lowerAt(tokens, end) === 'and' ? mixedPart(tokens, end + 1) : undefined;
  if (mixed) {
    // a million and a half is no million and 0.5
    const scale = SCALES.get(lowerAt(tokens, end - 1)) ?? 1;
    value += mixed.value * (scale >= 1000 ? scale : 1);
    end = mixed.end;
  }
  // "six point five"
  if (lowerAt(tokens, end) === 'point' && SMALL.has(lowerAt(tokens, end + 1))) {
    value += SMALL.get(lowerAt(tokens, end + 1))! / 10;
    end += 2;
  }
  const whole = scaled(tokens, end, value, money, false);
  return { ...whole, form: 'words' };
}

/** "twenty-first", "two hundredth", "one hundred twenty fifth": the number goes on as an ordinal. */
function isOrdinal(tokens: Tokens, end: number): boolean {
  const j = joins(tokens, end) ? end + 1 : end;
  const word = lowerAt(tokens, j);
  if (word === 'first' || word === 'second') return TENS.has(lowerAt(tokens, end - 1)) && (j > end || word === 'first');
  if (!DENOMINATORS.has(word) || word.endsWith('s') || word === 'half' || word === 'quarter') return false;
  return (
    j > end ||
    TENS.has(lowerAt(tokens, end - 1)) ||
    word === 'hundredth' ||
    word === 'thousandth' ||
    word === 'millionth'
  );
}

/** "a half", "a fifth", "two fifths" after "three and". */
function mixedPart(tokens: Tokens, i: number): { end: number; value: number } | undefined {
  const word = lowerAt(tokens, i);
  const above = word === 'a' ? 1 : SMALL.get(word);
  if (above === undefined || above === 0) return undefined;
  const j = joins(tokens, i + 1) ? i + 2 : i + 1;
  const below = DENOMINATORS.get(lowerAt(tokens, j));
  if (below === undefined || above >= below || lowerAt(tokens, j).endsWith('s') !== above > 1) return undefined;
  return { end: j + 1, value: tidy(above / below) };
}

/** "one hundred and twenty-six", "two thousand five hundred", "forty". */
function readCardinal(tokens: Tokens, i: number): { end: number; value: number } | undefined {
  let total = 0;
  let part = 0;
  let end = i;
  let last: 'none' | 'small' | 'tens' | 'scale' = 'none';
  let lowest = Infinity;
  for (let j = i; j < tokens.length && j - i < 24;) {
    const word = lowerAt(tokens, j);
    const small = SMALL.get(word);
    const tens = TENS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      if (last === 'small' || (last === 'tens' && (small === 0 || small > 9))) break;
      part += small;
      last = 'small';
    } else if (tens !== undefined) {
      if (last === 'small' || last === 'tens') break;
      part += tens;
      last = 'tens';
    } else if (scale !== undefined && scale >= 100 && last !== 'none') {
      if (scale === 100) {
        if (part >= 100 || part === 0) break;
        part *= 100;
      } else {
        if (part === 0 || scale >= lowest) break;
        total += part * scale;
        lowest = scale;
        part = 0;
      }
      last = 'scale';
    } else break;
    end = j + 1;
    j = end;
    if (isHyphen(tokens[j]) && joins(tokens, j)) {
      if (!isCardinalWord(lowerAt(tokens, j + 1))) break;
      j++;
    } else if (lowerAt(tokens, j) === 'and' && last === 'scale') {
      const next = lowerAt(tokens, j + 1);
      if (!(SMALL.has(next) || TENS.has(next)) || mixedPart(tokens, j + 1)) break;
      j++;
    } else if (tokens[j] && last !== 'scale' && (SMALL.has(lowerAt(tokens, j)) || TENS.has(lowerAt(tokens, j)))) {
      if (last !== 'tens') break;
    }
  }
  return end === i ? undefined : { end, value: total + part };
}

const isCardinalWord = (w: string): boolean => SMALL.has(w) || TENS.has(w) || (SCALES.get(w) ?? 0) >= 100;

/** "two-thirds", "three quarters", "one in five" is not here; also "a quarter of a million". */
function readFraction(tokens: Tokens, at: number, value: number): NumberRead | undefined {
  const hyphen = isHyphen(tokens[at]) && joins(tokens, at);
  const j = hyphen ? at + 1 : at;
  const word = lowerAt(tokens, j);
  const below = DENOMINATORS.get(word);
  if (below === undefined || value < 1 || value >= below || !Number.isInteger(value)) return undefined;
  const plural = word.endsWith('s') || word === 'halves';
  if (plural !== value > 1) return undefined;
  if (!hyphen && !plural && !fractionGoesOn(tokens, j + 1)) return undefined;
  return fractionOf(tokens, j + 1, value, below);
}

const AFTER_FRACTION = new Set(
  'of more less fewer below above higher lower bigger smaller larger longer as since from in at for on by to were was are is have has had said say says will would could may might than and or but the its their his each when while because after before off that who which went came fled voted live lives believe do did'.split(
    ' ',
  ),
);

/** What may follow "a third" when it is a part, not the third of a row ("a third attempt"). */
function fractionGoesOn(tokens: Tokens, i: number): boolean {
  const next = tokens[i];
  if (!next) return true;
  return isSign(next) ? next.text !== '-' : AFTER_FRACTION.has(next.lower);
}

/** "a third of a million" is a number, "a third" a fraction. */
function fractionOf(tokens: Tokens, at: number, value: number, below: number): NumberRead {
  let j = at;
  if (lowerAt(tokens, j) === 'of') j++;
  const article = lowerAt(tokens, j);
  if (article === 'a' || (article === 'one' && j > at)) j++;
  const scale = SCALES.get(lowerAt(tokens, j));
  if (scale !== undefined && scale >= 12 && (j > at || scale >= 1e3)) {
    return { end: j + 1, value: tidy((value / below) * scale), form: 'words', plain: false, scale };
  }
  return { end: at, value, outOf: below, form: 'fraction', plain: false, scale: 1 };
}

/** "a dozen", "a hundred and ten", "a million and a half", "a third", "a couple of hundred", "a few thousand". */
function readArticle(tokens: Tokens, i: number): NumberRead | undefined {
  const next = lowerAt(tokens, i + 1);
  if (next === 'few') return readVague(tokens, i + 1);
  if (next === 'half' || next === 'quarter') {
    const part = readPart(tokens, i + 1, i);
    if (part && (part.form !== 'fraction' || next === 'quarter')) return part;
    return undefined;
  }
  if (next === 'couple' || next === 'pair') {
    const of = lowerAt(tokens, i + 2) === 'of' ? 1 : 0;
    const scale = SCALES.get(lowerAt(tokens, i + 2 + of));
    if (scale !== undefined && scale >= 12) {
      return { end: i + 3 + of, value: 2 * scale, approx: true, form: 'words', plain: false, scale };
    }
    return { end: i + 2, value: 2, form: 'words', plain: false, scale: 1 };
  }
  const score = next === 'score' && lowerAt(tokens, i + 2) === 'of';
  const scale = score ? 20 : SCALES.get(next);
  if (scale !== undefined && next.length > 3) {
    // "a hundred and ten", "a hundred thousand"
    if (scale === 100) {
      const rest = lowerAt(tokens, i + 2) === 'and' ? readCardinal(tokens, i + 3) : undefined;
      if (rest && rest.value < 100)
        return { ...scaled(tokens, rest.end, 100 + rest.value, false, false), form: 'words' };
    }
    return { ...scaled(tokens, i + 1, 1, false, false), form: 'words', ...(score ? { end: i + 2, value: 20 } : {}) };
  }
  const below = DENOMINATORS.get(next);
  if (below !== undefined && below > 2 && !next.endsWith('s') && fractionGoesOn(tokens, i + 2)) {
    return fractionOf(tokens, i + 2, 1, below);
  }
  return undefined;
}

/** "half a million", "half-a-million", "half", "a quarter of", "quarter million". `from` is where the phrase began. */
function readPart(tokens: Tokens, i: number, from: number): NumberRead | undefined {
  const below = lowerAt(tokens, i) === 'half' ? 2 : 4;
  let j = i + 1;
  const of = lowerAt(tokens, j) === 'of' ? 1 : 0;
  const hyphen = joins(tokens, j) ? 1 : 0;
  const article = lowerAt(tokens, j + of + hyphen);
  if (article === 'a' || article === 'an' || (article === 'one' && of)) {
    j += of + hyphen + 1;
    if (joins(tokens, j)) j++;
  } else if (hyphen) return undefined;
  const scale = SCALES.get(lowerAt(tokens, j));
  if (scale !== undefined && scale >= 12) {
    return { end: j + 1, value: scale / below, form: 'words', plain: false, scale };
  }
  if (j > i + 1 && !of) {
    // half a kilo, half a percentage point: the unit is read by the caller
    return { end: j, value: 1 / below, form: 'fraction', plain: false, scale: 1 };
  }
  if (below === 4 && from === i) return undefined;
  if (below === 4 && !fractionGoesOn(tokens, i + 1)) return undefined;
  return { end: i + 1, value: 1, outOf: below, form: 'fraction', plain: false, scale: 1 };
}
