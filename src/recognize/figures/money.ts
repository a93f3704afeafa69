/** A currency before its amount: "$", "US$", "Rs", "SEK", "K4,000". */
import { TokenClass } from '../../article/article.ts';
import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_LETTERS,
  CURRENCY_SIGNS,
  SIGN_LETTERS,
  type Candidates,
} from './currencies.ts';
import { digitsValue } from './digits.ts';
import { SCALES, SHORT_SCALES } from './number-words.ts';
import { readNumber, tidy, withScale, type NumberRead } from './number.ts';
import { isNumber, isWord, lowerAt, touches, type Tokens } from './token.ts';

export interface MoneyRead {
  readonly currency: Candidates;
  readonly number: NumberRead;
  readonly negative: boolean;
  /** "K500": money only where the article speaks of a place with such a currency. */
  readonly onlyNearPlace: boolean;
}

/** Could a currency begin at token `i`? A quick test before reading. */
export function startsMoney(tokens: Tokens, i: number): boolean {
  const t = tokens[i]!;
  if ((t.class & TokenClass.word) === 0) return CURRENCY_SIGNS.has(t.text);
  const { text } = t;
  if (text.length > 20) return false;
  const next = tokens[i + 1];
  // what follows an abbreviation is a number or a sign; an amount glued to its letters has digits in the same token
  if (next && (next.class & TokenClass.word) === 0) {
    if (text.length === 1 && (next.text === '=' || next.text === '/')) return true;
    if (SIGN_LETTERS.has(t.lower) || CURRENCY_CODES.has(text) || CURRENCY_ABBREVIATIONS.has(text)) return true;
  }
  return (t.class & TokenClass.capital) !== 0 && text.length > 1 && HAS_DIGIT.test(text);
}

const HAS_DIGIT = /\d/;

/** Money whose currency begins at token `i`. `text` is the block's. */
export function readMoney(tokens: Tokens, i: number, text: string): MoneyRead | undefined {
  const token = tokens[i]!;
  const sign = CURRENCY_SIGNS.get(token.text);
  if (sign) {
    // $US55,931, $A82m
    const letters = tokens[i + 1];
    if (token.text === '$' && isWord(letters) && !letters.space) return readGlued(tokens, i + 1, text, true);
    return amount(tokens, i + 1, sign);
  }
  if (!isWord(token)) return undefined;
  const letters = SIGN_LETTERS.get(token.lower);
  const next = tokens[i + 1];
  if (letters && next && /^[$£¢₵€¥]$/.test(next.text)) {
    const spaced = next.space;
    if (!spaced || token.text === 'c' || (token.text.length > 1 && token.text === token.text.toUpperCase())) {
      return amount(tokens, i + 2, [next.text === '£' && letters !== 'EGP' && letters !== 'LBP' ? 'GBP' : letters]);
    }
  }
  if (token.text === 'Y' && next?.text === '=' && !next.space) return amount(tokens, i + 2, ['JPY']);
  if (token.text === 'S' && next?.text === '/' && !next.space) return amount(tokens, i + 2, ['PEN']);
  if (CURRENCY_CODES.has(token.text)) {
    const at = next?.text === '$' || (next?.text === '£' && !next.space) ? i + 2 : i + 1;
    return amount(tokens, at, [token.text === 'RMB' ? 'CNY' : token.text]);
  }
  const abbreviation = CURRENCY_ABBREVIATIONS.get(token.text);
  if (abbreviation && token.text !== 'S' && token.text !== 'US' && token.text !== 'PS') {
    const at = next?.text === '.' && !next.space && token.text === 'Rs' ? i + 2 : i + 1;
    return isNumber(tokens[at]) ? amount(tokens, at, abbreviation) : undefined;
  }
  return readGlued(tokens, i, text);
}

function amount(tokens: Tokens, at: number, currency: Candidates): MoneyRead | undefined {
  const minus = /^[-−–]$/.test(lowerAt(tokens, at)) && touches(tokens, at) && isNumber(tokens[at + 1]);
  const number = readNumber(tokens, minus ? at + 1 : at, true);
  if (!number || (number.form !== 'digits' && !touches(tokens, at))) return undefined;
  return { currency, number, negative: minus, onlyNearPlace: false };
}

const GLUED = /^(\p{L}+?)(\d+)(k|m|mn|mln|bn|b|tn|K|M|B)?$/u;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * "K4,000", "R74m" are read by the tokenizer as a name ("K4", "R74m") and more; here they are one amount.
 * `afterSign`: the letters follow a dollar sign.
 */
function readGlued(tokens: Tokens, i: number, text: string, afterSign = false): MoneyRead | undefined {
  const token = tokens[i]!;
  if (token.text.length > 20) return undefined;
  const parts = GLUED.exec(token.text);
  if (!parts) return undefined;
  const [, letters, , suffix] = parts as unknown as [string, string, string, string | undefined];
  const signed = afterSign ? SIGN_LETTERS.get(letters.toLowerCase()) : undefined;
  const letter = letters.length === 1 && !afterSign ? CURRENCY_LETTERS.get(letters) : undefined;
  const currency = signed
    ? [signed]
    : (letter ?? CURRENCY_ABBREVIATIONS.get(letters) ?? (CURRENCY_CODES.has(letters) ? [letters] : undefined));
  if (!currency || (!afterSign && (letters === 'US' || letters === 'S'))) return undefined;
  if (!afterSign && /[\p{L}\d-]/u.test(text[token.start - 1] ?? ' ')) return undefined;
  const from = token.start + letters.length;
  let to = token.end - (suffix?.length ?? 0);
  if (!suffix) {
    while (to < text.length && to - from < 24) {
      const code = text.charCodeAt(to);
      if (isDigit(code)) to++;
      else if ((code === 44 || code === 46) && isDigit(text.charCodeAt(to + 1))) to += 2;
      else break;
    }
  }
  let value = digitsValue(text.slice(from, to));
  if (value === undefined) return undefined;
  let end = i + 1;
  if (suffix) {
    const scale = SCALES.get(suffix) ?? SHORT_SCALES.get(suffix)!;
    const number: NumberRead = { end, value: tidy(value * scale), form: 'digits', plain: false, scale };
    return { currency, number, negative: false, onlyNearPlace: false };
  }
  while (end < tokens.length && tokens[end]!.start < to) end++;
  // R180 000
  let grouped = false;
  while (end === i + 1 && /^\d{3}$/.test(tokens[end]?.text ?? '') && value < 1000) {
    value = value * 1000 + Number(tokens[end]!.text);
    end++;
    grouped = true;
  }
  const number = withScale(tokens, end, value, true);
  const bare = to === token.end && number.scale === 1 && !grouped && !suffix;
  return { currency, number, negative: false, onlyNearPlace: letter !== undefined && bare };
}
