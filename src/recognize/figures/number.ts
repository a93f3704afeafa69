/** One number, in digits or words, with its magnitude. Ranges, units and modifiers are read around it elsewhere. */
import type { Token } from '../../article/article.ts';
import { currencyNoun } from './currencies.ts';
import { digitsValue, FRACTION_SIGNS } from './digits.ts';
import { SCALES, SHORT_SCALES } from './number-words.ts';
import { isHyphen, isLower, isNumber, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';
import { readWords } from './words.ts';

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
      const group = tokens[end]!.text;
      value = tidy(value * 1000 + Number(group));
      end++;
      plain = false;
      if (group.includes('.')) break;
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

/** "×10−30", "x 10^6", "x10^6", "1.3e6": the exponent. */
function readPower(tokens: Tokens, i: number): { end: number; exponent: number } | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  if (!first.space && /^e\d{1,2}$/i.test(first.text)) return { end: i + 1, exponent: Number(first.text.slice(1)) };
  let j: number;
  if ((first.text === '×' || first.text === 'x') && tokens[i + 1]?.text === '10') j = i + 2;
  else if (first.text === 'x10' && tokens[i + 1]?.text === '^') j = i + 1;
  else return undefined;
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
  return (
    isNumber(t) && t.space && /^\d{3}(?:\.\d+)?$/.test(t.text) && !(isNumber(tokens[i + 1]) && touches(tokens, i + 1))
  );
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
export function scaled(tokens: Tokens, at: number, value: number, money: boolean, plain: boolean): NumberRead {
  let end = at;
  let scale = 1;
  for (let steps = 0; steps < 4; steps++) {
    const j = isHyphen(tokens[end]) && joins(tokens, end) ? end + 1 : end;
    const word = tokens[j];
    if (!isWord(word)) break;
    const factor = SCALES.get(word.lower) ?? (j === end ? shortScale(tokens, j, money) : undefined);
    if (factor === undefined || factor < scale) break;
    if (word.lower === 'dozen' && scale === 1 && value > 100) break;
    // "After January 6 dozens were held"
    if (word.lower === 'dozens' && isNumber(tokens[at - 1]) && lowerAt(tokens, j + 1) !== 'of') break;
    scale *= factor;
    end = j + 1;
  }
  let total = value * scale;
  // 4 thousand 3 hundred and 21
  if (scale >= 100 && scale <= 1e6 && Number.isInteger(value)) {
    const rest = restOf(tokens, end, scale);
    if (rest) {
      total += rest.value;
      end = rest.end;
    }
  }
  if ((scale > 1 || isNumber(tokens[end - 1])) && lowerAt(tokens, end) === 'and') {
    const more = lowerAt(tokens, end + 1);
    const part = lowerAt(tokens, end + 2);
    // "a half-brother" is no half, "4 and a half-hour" is
    const compound = joins(tokens, end + 3) && !SPANS.test(lowerAt(tokens, end + 4));
    const own =
      compound || (scale === 1 && (lowerAt(tokens, end + 3) === 'of' || SCALES.has(lowerAt(tokens, end + 3))));
    if (more === 'a' && (part === 'half' || part === 'quarter') && !own) {
      total += (part === 'half' ? 0.5 : 0.25) * scale;
      end += 3;
    }
  }
  return { end, value: tidy(total), form: 'digits', plain: plain && end === at, scale };
}

const SPANS = /^(?:second|minute|hour|day|week|month|year|decade|inch|foot|mile|metre|meter|kilometre|kilometer)s?$/;

/** 2.2 million is 2200000, not 2200000.0000000005. */
export const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(15)));

/** "m", "k", "b" count only where nothing else is meant: after money, or before a thing that can be counted. */
function shortScale(tokens: Tokens, j: number, money: boolean): number | undefined {
  const token = tokens[j]!;
  const factor = SHORT_SCALES.get(token.text.replace(/\.$/, ''));
  if (factor === undefined) return undefined;
  if (money) return touches(tokens, j) || factor >= 1e6 ? factor : undefined;
  if (!touches(tokens, j)) return undefined;
  if (/^[kKM]\.?$/.test(token.text)) return factor;
  if (token.text === 'b' && tokens[j - 1]!.text.includes('.')) return factor;
  if (token.text !== 'm') return undefined;
  // 400m is a distance, 400m people are not
  const next = tokens[j + 1];
  if (isWord(next) && currencyNoun(next.lower)) return factor;
  const exact = tokens[j - 1]!.text.includes('.');
  if (exact && isPopulation(tokens, j - 1)) return factor;
  if (isCounted(next)) return exact && STANDING.test(lowerAt(tokens, j + 1)) ? undefined : factor;
  // "1.3m civil servants", but "1.3m high walls" and "1.3m steel barriers"
  return exact &&
    isLower(next) &&
    !NO_ADJECTIVE.test(next.lower) &&
    isCounted(tokens[j + 2]) &&
    !STANDING.test(lowerAt(tokens, j + 2))
    ? factor
    : undefined;
}

/** What is told by its height, depth or length rather than by the million. */
const STANDING =
  /^(?:walls|fences|fencing|barriers|barricades|hoardings|railings|bollards|poles|masts|pillars|pylons|towers|statues|sculptures|ramparts|levees|embankments|dykes|dikes|berms|bunds|moats|ditches|trenches|tunnels|craters|pits|cracks|waves|swells|surges|tides|floodwaters|snowdrifts|drifts|dunes|cliffs)$/;

/** "a population of 7.6m", "its audience rose to 2.1m": what is only counted, told just before the number at `i`. */
function isPopulation(tokens: Tokens, i: number): boolean {
  let k = i - 1;
  while (k > i - 5 && AMOUNTS_TO.test(lowerAt(tokens, k))) k--;
  return POPULATIONS.test(lowerAt(tokens, k));
}
const POPULATIONS = /^(?:populations?|audience|readership|viewership|membership|turnout|electorate|workforce)$/;
const AMOUNTS_TO =
  /^(?:of|is|was|rose|fell|grew|shrank|reached|stood|stands|to|at|about|around|some|nearly|almost|over|under|just|more|than|roughly|an|estimated)$/;

const isCounted = (token: Token | undefined): boolean =>
  isWord(token) &&
  /[a-z]{3}s$|^(?:people|men|women|children)$/.test(token.lower) &&
  !/^(?:less|across|metres|meters|always|this|was|has|is)$/.test(token.lower);
const NO_ADJECTIVE =
  /^(?:high|deep|long|wide|tall|thick|above|below|from|of|in|on|at|by|to|for|with|and|or|the|than|off|over|under|into|up|as|after|before|between|past|tsunami|waves?)$/;

/** The smaller part after "4 thousand": "3 hundred and 21", "and 21". */
function restOf(tokens: Tokens, at: number, below: number): { end: number; value: number } | undefined {
  const and = lowerAt(tokens, at) === 'and' ? 1 : 0;
  const digits = tokens[at + and];
  if (!isNumber(digits) || !/^\d{1,3}$/.test(digits.text)) return undefined;
  const value = Number(digits.text);
  if (lowerAt(tokens, at + and + 1) === 'hundred' && below > 100 && value < 10) {
    const rest = restOf(tokens, at + and + 2, 100);
    return { end: rest?.end ?? at + and + 2, value: value * 100 + (rest?.value ?? 0) };
  }
  const next = tokens[at + 2];
  return and && value < below && value > 0 && value < 100 && (!next || isWord(next)) && !SCALES.has(next?.lower ?? '')
    ? { end: at + 2, value }
    : undefined;
}
