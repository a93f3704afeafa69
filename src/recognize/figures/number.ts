/** One number, in digits or words, with its magnitude. Ranges, units and modifiers are read around it elsewhere. */
import { currencyNoun } from './currencies.ts';
import { digitsValue, FRACTION_SIGNS } from './digits.ts';
import { DENOMINATORS, PLURALS, SCALES, SHORT_SCALES, SMALL, TENS } from './number-words.ts';
import { isHyphen, isNumber, isSign, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';

export interface NumberRead {
  /** Token after the number. */
  readonly end: number;
  /** Absent for plural magnitudes, which have bounds only. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** The denominator, where the number is a fraction: value 2, outOf 3. */
  readonly outOf?: number;
  /** "a couple of hundred". */
  readonly approx?: boolean;
  readonly form: 'digits' | 'words' | 'fraction' | 'plural';
  /** Digits with nothing added: no grouping, no decimals, no magnitude. Names and dates look so. */
  readonly plain: boolean;
  /** The magnitude that multiplied it, 1 without: "million" of "4.7 million". */
  readonly scale: number;
}

/** The number that begins at token `i`. `money`: a currency stands before it, so "m" is a million. */
export function readNumber(tokens: Tokens, i: number, money = false): NumberRead | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (isNumber(token)) return readDigits(tokens, i, money);
  if (isWord(token)) return readWords(tokens, i, money);
  if (
    token.text === '.' &&
    isNumber(tokens[i + 1]) &&
    touches(tokens, i + 1) &&
    !(touches(tokens, i) && isWord(tokens[i - 1]))
  ) {
    const value = digitsValue(`0.${tokens[i + 1]!.text}`);
    return value === undefined ? undefined : scaled(tokens, i + 2, value, money, false);
  }
  const sign = FRACTION_SIGNS.get(token.text);
  return sign === undefined ? undefined : scaled(tokens, i + 1, sign, money, false);
}

function readDigits(tokens: Tokens, i: number, money: boolean): NumberRead | undefined {
  let value = digitsValue(tokens[i]!.text);
  if (value === undefined) return undefined;
  let end = i + 1;
  let plain = !/[.,]/.test(tokens[i]!.text);
  // 1 300 000: groups of three after spaces; "80, 000"
  if (plain && value > 0 && tokens[i]!.text.length <= 3) {
    while (isGroup(tokens, end) && value < 1e12) {
      value = value * 1000 + Number(tokens[end]!.text);
      end++;
      plain = false;
    }
    if (plain && lowerAt(tokens, end) === ',' && tokens[end + 1]?.text === '000') {
      value *= 1000;
      end += 2;
      plain = false;
    }
  }
  const power = readPower(tokens, end);
  if (power)
    return { end: power.end, value: Number(`${value}e${power.exponent}`), form: 'digits', plain: false, scale: 1 };
  const fraction = readSlashFraction(tokens, end);
  if (plain && fraction && tokens[end]!.space && fraction.value < 1)
    return scaled(tokens, fraction.end, value + fraction.value, money, false);
  const sign = FRACTION_SIGNS.get(tokens[end]?.text ?? '');
  if (sign !== undefined) return scaled(tokens, end + 1, value + sign, money, false);
  if (plain) {
    const slash = readSlashFraction(tokens, i);
    if (slash && slash.value < 1 && !touchesWord(tokens, i)) {
      return { end: slash.end, value: slash.value, form: 'fraction', plain: false, scale: 1 };
    }
  }
  return scaled(tokens, end, value, money, plain);
}

/** "×10−30", "x 10^6": the exponent. */
function readPower(tokens: Tokens, i: number): { end: number; exponent: number } | undefined {
  const times = tokens[i]?.text;
  if ((times !== '×' && times !== 'x') || tokens[i + 1]?.text !== '10') return undefined;
  let j = i + 2;
  if (tokens[j]?.text === '^') j++;
  const minus = /^[-−–]$/.test(tokens[j]?.text ?? '');
  if (minus) j++;
  const digits = tokens[j];
  if (!isNumber(digits) || digits.space || digits.text.length > 3) return undefined;
  return { end: j + 1, exponent: (minus ? -1 : 1) * Number(digits.text) };
}

/** Exactly three digits after a space that no other number follows. */
function isGroup(tokens: Tokens, i: number): boolean {
  const t = tokens[i];
  return isNumber(t) && t.space && /^\d{3}$/.test(t.text) && !(isNumber(tokens[i + 1]) && touches(tokens, i + 1));
}

const touchesWord = (tokens: Tokens, i: number): boolean =>
  touches(tokens, i) && !/^["'(\[]$/.test(tokens[i - 1]!.text);

const USUAL_DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 128]);

/** "1/2", "3⁄4": touching, a usual denominator. */
function readSlashFraction(tokens: Tokens, i: number): { end: number; value: number } | undefined {
  const slash = tokens[i + 1];
  if (!isNumber(tokens[i]) || !slash || (slash.text !== '/' && slash.text !== '⁄') || slash.space) return undefined;
  const below = tokens[i + 2];
  if (!isNumber(below) || below.space || tokens[i + 3]?.text === '/') return undefined;
  const a = Number(tokens[i]!.text);
  const b = Number(below.text);
  if (!(a > 0 && a < b) || !USUAL_DENOMINATORS.has(b)) return undefined;
  return { end: i + 3, value: a / b };
}

/** Reads on after a number whose digits were read elsewhere. */
export const withScale = (tokens: Tokens, at: number, value: number, money: boolean): NumberRead =>
  scaled(tokens, at, value, money, false);

/** Takes the magnitudes after a number: "4.7 million", "500 crore", "5bn", "a million and a half". */
function scaled(tokens: Tokens, at: number, value: number, money: boolean, plain: boolean): NumberRead {
  let end = at;
  let scale = 1;
  for (let steps = 0; steps < 4; steps++) {
    const j = isHyphen(tokens[end]) && joins(tokens, end) ? end + 1 : end;
    const word = tokens[j];
    if (!isWord(word)) break;
    const factor = SCALES.get(word.lower) ?? (j === end ? shortScale(tokens, j, money) : undefined);
    if (factor === undefined || factor < scale) break;
    if (word.lower === 'dozen' && scale === 1 && value > 100) break;
    scale *= factor;
    end = j + 1;
  }
  let total = value * scale;
  if (scale > 1 && lowerAt(tokens, end) === 'and') {
    const more = lowerAt(tokens, end + 1);
    const part = lowerAt(tokens, end + 2);
    if (more === 'a' && (part === 'half' || part === 'quarter')) {
      total += (part === 'half' ? 0.5 : 0.25) * scale;
      end += 3;
    }
  }
  return { end, value: tidy(total), form: 'digits', plain: plain && end === at, scale };
}

/** 2.2 million is 2200000, not 2200000.0000000005. */
export const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(15)));

/** "m", "k", "b" count only where nothing else is meant: after money, or before a thing that can be counted. */
function shortScale(tokens: Tokens, j: number, money: boolean): number | undefined {
  const token = tokens[j]!;
  const factor = SHORT_SCALES.get(token.text);
  if (factor === undefined) return undefined;
  if (money) return touches(tokens, j) || factor >= 1e6 ? factor : undefined;
  if (!touches(tokens, j)) return undefined;
  if (token.text === 'k' || token.text === 'K' || token.text === 'M') return factor;
  if (token.text !== 'm') return undefined;
  // 400m is a distance, 400m people are not
  const next = tokens[j + 1];
  if (isWord(next) && currencyNoun(next.lower)) return factor;
  return isWord(next) &&
    /[a-z]{3}s$|^(?:people|men|women|children)$/.test(next.lower) &&
    !/^(?:less|across|metres|meters|always|this|was|has|is)$/.test(next.lower)
    ? factor
    : undefined;
}

function readWords(tokens: Tokens, i: number, money: boolean): NumberRead | undefined {
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
  // one and a half million
  if (value < 1000 && lowerAt(tokens, end) === 'and' && lowerAt(tokens, end + 1) === 'a') {
    const part = lowerAt(tokens, end + 2);
    if (part === 'half' || part === 'quarter') {
      value += part === 'half' ? 0.5 : 0.25;
      end += 3;
    }
  }
  // "six point five"
  if (lowerAt(tokens, end) === 'point' && SMALL.has(lowerAt(tokens, end + 1))) {
    value += SMALL.get(lowerAt(tokens, end + 1))! / 10;
    end += 2;
  }
  const whole = scaled(tokens, end, value, money, false);
  return { ...whole, form: 'words' };
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
      if (!(SMALL.has(next) || TENS.has(next))) break;
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

/** "several hundred", "a few dozen": bounds of the plural ("hundreds"). */
function readVague(tokens: Tokens, i: number): NumberRead | undefined {
  const scale = SCALES.get(lowerAt(tokens, i + 1));
  if (scale === undefined || lowerAt(tokens, i + 1).length < 4) return undefined;
  let end = i + 2;
  let unit = scale;
  const more = SCALES.get(lowerAt(tokens, end));
  if (more !== undefined && more >= 1000) {
    unit *= more;
    end++;
  }
  return { end, ...pluralBounds(unit), form: 'plural', plain: false, scale: unit };
}

/** "dozens", "tens of thousands", "hundreds of thousands", "thousands upon thousands". */
function readPlural(tokens: Tokens, i: number): NumberRead | undefined {
  let unit = PLURALS.get(lowerAt(tokens, i))!;
  let end = i + 1;
  for (let steps = 0; steps < 3; steps++) {
    if (lowerAt(tokens, end) !== 'of') break;
    const next = PLURALS.get(lowerAt(tokens, end + 1));
    if (next === undefined || next < 1000) break;
    unit *= next;
    end += 2;
  }
  if (end === i + 1) {
    const word = lowerAt(tokens, i);
    if (word === 'tens') return undefined;
    if (word === 'scores' && lowerAt(tokens, end) !== 'of') return undefined;
  }
  return { end, ...pluralBounds(unit), form: 'plural', plain: false, scale: unit };
}

/** Plurals start at two and end below ten of them; dozens and scores end below a hundred (corpus/GUIDE.md). */
export function pluralBounds(unit: number): { min: number; max: number } {
  const leading = unit / 10 ** Math.floor(Math.log10(unit) + 1e-9);
  const ceiling = leading > 1 ? (unit / leading) * 10 : unit * 10;
  return { min: 2 * unit, max: ceiling - 1 };
}
