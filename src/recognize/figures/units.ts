/** The unit after a number: percent, a currency by name, a measure, with what it is taken per. */
import {
  CURRENCY_OF_PLACE,
  currencyName,
  currencyNoun,
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DOLLARS,
  MINOR_UNITS,
  NAME_STARTS,
  WEAK_NOUNS,
  type Candidates,
} from './currencies.ts';
import { MEASURE_SYMBOLS, MEASURE_WORDS, TOUCHING_ONLY } from './measures.ts';
import { SCALES } from './number-words.ts';
import type { NumberRead } from './number.ts';
import { isCapital, isHyphen, isNumber, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';

export interface UnitRead {
  readonly end: number;
  /** Name of the unit; for money the default of `currency`. */
  readonly unit: string;
  readonly kind: 'percent' | 'money' | 'measure' | 'times' | 'age';
  /** What the sign or word can mean, where it is a currency; cents and pence have none. */
  readonly currency?: Candidates;
  /** A magnitude that stands in or after the currency. */
  readonly factor?: number;
}

/** First words of measures with several words. */
const MEASURE_STARTS: ReadonlySet<string> = new Set(
  [...MEASURE_WORDS.keys(), ...MEASURE_SYMBOLS.keys()]
    .filter(k => k.includes(' '))
    .map(k => k.split(' ')[0]!.toLowerCase()),
);

/** The unit at token `i`, which may be joined to the number by a hyphen ("5-acre"). */
export function readUnit(tokens: Tokens, i: number, number: NumberRead): UnitRead | undefined {
  const hyphen = joins(tokens, i);
  const at = hyphen ? i + 1 : i;
  const token = tokens[at];
  if (!token) return undefined;
  return (
    readPercent(tokens, at) ?? readMoneyAfter(tokens, at, number, hyphen) ?? readMeasure(tokens, at, number, hyphen)
  );
}

export function readPercent(tokens: Tokens, i: number): UnitRead | undefined {
  const token = tokens[i]!;
  if (token.text === '%')
    return {
      end: pointsEnd(tokens, i + 1) ?? i + 1,
      unit: pointsEnd(tokens, i + 1) ? 'percentage point' : 'percent',
      kind: 'percent',
    };
  if (token.text === '‰') return { end: i + 1, unit: 'per mille', kind: 'percent' };
  const word = token.lower;
  if (word === 'percent' || word === 'pct' || word === 'pct.' || (word === 'pc' && touches(tokens, i))) {
    const points = pointsEnd(tokens, i + 1);
    return { end: points ?? i + 1, unit: points ? 'percentage point' : 'percent', kind: 'percent' };
  }
  if (word === 'per' && /^cent\.?$/.test(lowerAt(tokens, i + 1))) {
    const points = pointsEnd(tokens, i + 2);
    return { end: points ?? i + 2, unit: points ? 'percentage point' : 'percent', kind: 'percent' };
  }
  if (word === 'percentage' && pointsEnd(tokens, i + 1))
    return { end: i + 2, unit: 'percentage point', kind: 'percent' };
  if (word === 'basis' && pointsEnd(tokens, i + 1)) return { end: i + 2, unit: 'basis point', kind: 'percent' };
  if ((word === 'bps' || word === 'bp') && i > 0 && isNumber(tokens[i - 1]))
    return { end: i + 1, unit: 'basis point', kind: 'percent' };
  return undefined;
}

function pointsEnd(tokens: Tokens, i: number): number | undefined {
  const j = joins(tokens, i) ? i + 1 : i;
  const word = lowerAt(tokens, j);
  return word === 'point' || word === 'points' ? j + 1 : undefined;
}

function readMoneyAfter(tokens: Tokens, i: number, number: NumberRead, hyphen: boolean): UnitRead | undefined {
  const token = tokens[i]!;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign) {
    // "10 €", but "10 $30" leaves the sign to the next amount
    if (isNumber(tokens[i + 1]) && (touches(tokens, i + 1) || !touches(tokens, i))) return undefined;
    return money(i + 1, sign);
  }
  if (!isWord(token)) return undefined;
  const word = token.lower;
  const minor = MINOR_UNITS.get(word);
  if (minor) return { end: i + 1, unit: minor, kind: 'money' };
  const glued = touches(tokens, i) || (token.text === 'p' && !isBeforeNoun(tokens, i));
  if ((token.text === 'p' || token.text === 'c') && glued && number.form === 'digits' && !hyphen) {
    return { end: i + 1, unit: token.text === 'p' ? 'penny' : 'cent', kind: 'money' };
  }
  // 120 MEUR
  const millions = token.text.length === 4 && token.text.startsWith('M') && CURRENCY_CODES.has(token.text.slice(1));
  if (millions) return { ...money(i + 1, [token.text.slice(1)]), factor: 1e6 };
  if (CURRENCY_CODES.has(token.text)) {
    let end = i + 1;
    const next = lowerAt(tokens, end);
    if (next === 'dollar' || next === 'dollars') end++;
    // 75 USD million
    const factor = number.scale === 1 ? SCALES.get(lowerAt(tokens, end)) : undefined;
    if (factor) end++;
    return { ...money(end, [token.text === 'RMB' ? 'CNY' : token.text]), ...(factor ? { factor } : {}) };
  }
  if (token.text === 'US' || word === 'u.s.') {
    const cents = MINOR_UNITS.get(lowerAt(tokens, i + 1));
    if (cents) return { end: i + 2, unit: cents, kind: 'money' };
    if (/^(?:dollars?|\$)$/.test(lowerAt(tokens, i + 1))) return money(i + 2, ['USD']);
  }
  const abbreviation = CURRENCY_ABBREVIATIONS.get(token.text);
  if (abbreviation && token.text.length > 1 && token.text !== 'US' && token.text !== 'PS' && !isNumber(tokens[i + 1]))
    return money(i + 1, abbreviation);
  if (NAME_STARTS.has(word)) {
    for (const length of [3, 2]) {
      const words = joinWords(tokens, i, length);
      const named = words && currencyName(words);
      if (named) return money(i + length, named);
    }
  }
  const candidates = currencyNoun(word);
  if (!candidates) {
    // Danish crowns, Namibian dollars: an adjective between, whatever it is
    const noun = isCapital(token) ? currencyNoun(lowerAt(tokens, i + 1)) : undefined;
    const own = CURRENCY_OF_PLACE.get(word);
    if (noun && own && noun.includes(own)) return money(i + 2, [own]);
    return noun && noun.length > 1 && !WEAK_NOUNS.has(lowerAt(tokens, i + 1)) ? money(i + 2, noun) : undefined;
  }
  if (token.class & 8 && !/^(?:euros?|dollars?|rupees?|yen|yuan|cfa)$/.test(word)) return undefined;
  if (WEAK_NOUNS.has(word) && !weakNounFits(tokens, i, number, hyphen)) return undefined;
  const sterling = word === 'pounds' && lowerAt(tokens, i + 1) === 'sterling';
  return money(sterling ? i + 2 : i + 1, candidates[0] === 'USD' ? DOLLARS : candidates);
}

/** "down 68 p at 1,112 p": nothing that the letter could belong to follows. */
const isBeforeNoun = (tokens: Tokens, i: number): boolean =>
  isWord(tokens[i + 1]) && !/^(?:a|an|at|to|from|in|on|and|by|per|each|for|or|after)$/.test(lowerAt(tokens, i + 1));

/** "190 million pounds", "12,000 won"; not "five won", "200 pounds". */
function weakNounFits(tokens: Tokens, i: number, number: NumberRead, hyphen: boolean): boolean {
  const word = lowerAt(tokens, i);
  const value = number.value ?? number.min ?? 0;
  if (word === 'pound' || word === 'pounds')
    return number.scale >= 1e3 || lowerAt(tokens, i + 1) === 'sterling' || readPer(tokens, i + 1, true) !== undefined;
  if (hyphen) return number.scale >= 1e3;
  return number.scale >= 1e3 || value >= 500;
}

const money = (end: number, currency: Candidates): UnitRead => ({ end, unit: currency[0]!, kind: 'money', currency });

function joinWords(tokens: Tokens, i: number, length: number): string | undefined {
  if (i + length > tokens.length) return undefined;
  let words = tokens[i]!.lower;
  for (let k = 1; k < length; k++) words += ` ${tokens[i + k]!.lower}`;
  return words;
}

export function readMeasure(tokens: Tokens, i: number, number: NumberRead, hyphen = false): UnitRead | undefined {
  const token = tokens[i]!;
  const word = token.lower;
  // several words, hyphens between them aside: "square kilometres", "sq-km", "degrees Celsius"
  if (MEASURE_STARTS.has(word)) {
    for (const length of [3, 2]) {
      let key = word;
      let j = i + 1;
      let ok = true;
      for (let k = 1; k < length; k++) {
        if (joins(tokens, j)) j++;
        if (!isWord(tokens[j])) {
          ok = false;
          break;
        }
        key += ` ${tokens[j]!.lower}`;
        j++;
      }
      const name = ok ? (MEASURE_WORDS.get(key) ?? MEASURE_SYMBOLS.get(key)) : undefined;
      if (name) return measure(tokens, j, name, hyphen);
    }
  }
  if (/^degrees?$|^deg\.?$/.test(word)) {
    const scale = /^[cf]\.?$/.exec(lowerAt(tokens, i + 1));
    if (scale && isCapitalOrSole(tokens, i + 1))
      return measure(tokens, i + 2, scale[0].startsWith('c') ? 'celsius' : 'fahrenheit', hyphen);
    const named = MEASURE_WORDS.get(`degrees ${lowerAt(tokens, i + 1)}`);
    if (named) return measure(tokens, i + 2, named, hyphen);
  }
  if (token.text === '°' || token.text === 'º') {
    const letter = tokens[i + 1]?.text;
    if (letter && /^[CF]\.?$/.test(letter))
      return measure(tokens, i + 2, letter.startsWith('C') ? 'celsius' : 'fahrenheit', hyphen);
    return measure(tokens, i + 1, 'degree', hyphen);
  }
  if (isWord(token)) {
    const time = number.form === 'digits' ? CLOCKED.get(word) : undefined;
    if (time && (time === 'second' || touches(tokens, i))) return { end: i + 1, unit: time, kind: 'measure' };
    // words first; a symbol joined of several tokens ("km/h", "lb-ft") before its first part
    const joined = joinedSymbol(tokens, i);
    if (joined) return measure(tokens, joined.end, joined.name, hyphen);
    const named = MEASURE_WORDS.get(word);
    if (named) return measure(tokens, i + 1, named, hyphen);
    const symbol =
      MEASURE_SYMBOLS.get(token.text) ??
      (token.text.length > 2 || SHOUTED.has(token.text) ? MEASURE_SYMBOLS.get(word) : undefined);
    if (symbol && number.form === 'digits') {
      if (TOUCHING_ONLY.has(token.text) && !touchesOrClean(tokens, i)) return undefined;
      if (/^[CFK]$/.test(token.text) && hyphen) return undefined;
      return measure(tokens, i + 1, symbol, hyphen);
    }
    return undefined;
  }
  if (
    token.text === '"' &&
    touches(tokens, i) &&
    number.form === 'digits' &&
    /^(?:wide|long|tall|x|screen|display|thick|high)$/.test(lowerAt(tokens, i + 1))
  ) {
    return measure(tokens, i + 1, 'inch', hyphen);
  }
  return undefined;
}

/** Symbols that headlines and tables write in capitals. */
const SHOUTED: ReadonlySet<string> = new Set(['KM', 'KG', 'CM', 'FT']);

/** Times that are measured rather than told: "3.5 seconds", "40min". Days and years are dates' business. */
const CLOCKED: ReadonlyMap<string, string> = new Map([
  ['second', 'second'],
  ['seconds', 'second'],
  ['sec', 'second'],
  ['secs', 'second'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
]);

const isCapitalOrSole = (tokens: Tokens, i: number): boolean => {
  const t = tokens[i]!;
  return isCapital(t) || !isWord(tokens[i + 1]);
};

/** A one-letter symbol must touch its digits, or stand between a space and punctuation. */
function touchesOrClean(tokens: Tokens, i: number): boolean {
  if (touches(tokens, i)) return true;
  const next = tokens[i + 1];
  if (/^[WC]$/.test(tokens[i]!.text)) return !isHyphen(next) && next?.text !== '.';
  return (
    tokens[i]!.text === 'm' &&
    (!next || !isWord(next) || /^(?:long|high|wide|deep|tall|above|below|from|of|and|x)$/.test(next.lower))
  );
}

/** "km/h", "b/d", "lb-ft", "kWh/m2": letters joined by a slash or hyphen, all touching. */
function joinedSymbol(tokens: Tokens, i: number): { end: number; name: string } | undefined {
  const link = tokens[i + 1];
  const part = tokens[i + 2];
  if (!link || !part || link.space || part.space || !isWord(part)) return undefined;
  if (link.text !== '/' && link.text !== '-') return undefined;
  const name =
    MEASURE_SYMBOLS.get(tokens[i]!.text + link.text + part.text) ??
    MEASURE_WORDS.get(tokens[i]!.lower + link.text + part.lower);
  return name ? { end: i + 3, name } : undefined;
}

const TIMES: ReadonlyMap<string, string> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['hour', 'h'],
  ['minute', 'min'],
  ['second', 's'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['quarter', 'quarter'],
  ['night', 'night'],
]);
const SHARES = new Set(
  'share head person capita barrel tonne ton pound lb ounce oz gram kilo kg kilogram litre liter gallon hectare acre mile km kilometre kilometer bushel seat ticket passenger bag unit household megawatt megawatt-hour mwh kilowatt-hour kwh mmbtu square sq cubic user customer vehicle child pupil student employee worker family game match box bottle pack copy piece'.split(
    ' ',
  ),
);

export interface PerRead {
  readonly end: number;
  readonly per: string;
}

/** "per day", "a barrel", "/kg", "-a-share" at token `i`. `money` takes any share, a measure only times and measures. */
export function readPer(tokens: Tokens, i: number, money: boolean): PerRead | undefined {
  let j = i;
  if (joins(tokens, j)) j++;
  const word = tokens[j]?.lower;
  if (
    word !== 'per' &&
    word !== 'a' &&
    word !== 'an' &&
    word !== 'each' &&
    word !== 'every' &&
    word !== '/' &&
    word !== 'the'
  )
    return undefined;
  if (word === 'the' && !money) return undefined;
  let k = j + 1;
  if (joins(tokens, k)) k++;
  const token = tokens[k];
  if (!isWord(token)) return undefined;
  const time = TIMES.get(token.lower);
  // "$950m a year earlier" compares
  const compares =
    (word === 'a' || word === 'an') && /^(?:earlier|ago|before|later|previously)$/.test(lowerAt(tokens, k + 1));
  if (time && word !== 'the' && !compares) return { end: k + 1, per: time };
  if (word === 'each' || word === 'every') return undefined;
  const two =
    MEASURE_WORDS.get(`${token.lower} ${lowerAt(tokens, k + 1)}`) ??
    MEASURE_SYMBOLS.get(`${token.lower} ${lowerAt(tokens, k + 1)}`);
  if (two) return { end: k + 2, per: two };
  const unit =
    MEASURE_WORDS.get(token.lower) ?? (word === '/' || word === 'per' ? MEASURE_SYMBOLS.get(token.text) : undefined);
  if (unit) return { end: k + 1, per: unit };
  if (money && SHARES.has(token.lower) && word !== 'the') return { end: k + 1, per: token.lower };
  if (word === 'per' && token.lower === 'capita') return { end: k + 1, per: 'capita' };
  return undefined;
}

function measure(tokens: Tokens, end: number, name: string, hyphen: boolean): UnitRead {
  if (name === 'ton' || name === 'celsius' || name === 'fahrenheit') return { end, unit: name, kind: 'measure' };
  const per = readPer(tokens, end, false);
  if (per && !(hyphen && !joins(tokens, end))) {
    const rate = `${name}/${per.per}`;
    return { end: per.end, unit: rate === 'mile/h' ? 'mile per hour' : rate, kind: 'measure' };
  }
  return { end, unit: name, kind: 'measure' };
}
