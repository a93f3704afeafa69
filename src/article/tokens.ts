/** Clean text into tokens; the conventions are told at `Token`. Linear, one pass. */
import { TokenClass, type Token } from './article.ts';
import { ABBREVIATIONS } from './abbreviations.ts';

const OTHER = 1;
const SPACE = 2;
const LETTER = 3;
const DIGIT = 4;
const APOSTROPHE = 5;
const STOP = 6;

/** Class of every UTF-16 unit, filled as units are met. */
const classes = new Uint8Array(65536);

function classOf(code: number): number {
  return classes[code] || (classes[code] = classify(code));
}

function classify(code: number): number {
  const c = String.fromCharCode(code);
  if (c === "'") return APOSTROPHE;
  if (c === '.') return STOP;
  if (/\s/.test(c)) return SPACE;
  if (/\p{Nd}/u.test(c)) return DIGIT;
  if (/[\p{L}\p{M}]/u.test(c)) return LETTER;
  return OTHER;
}

/** Tokens of `text` (a block's clean text); spans count in `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const n = text.length;
  let i = 0;
  let space = true;
  while (i < n) {
    const start = i;
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === SPACE) {
      space = true;
      i++;
      continue;
    }
    if (kind === LETTER) {
      i = wordEnd(text, i, n);
      i = withStop(text, start, i, n);
    } else if (kind === DIGIT) {
      i = numberEnd(text, i, n);
    } else if (kind === APOSTROPHE && i > 0 && !space && isPossessive(text, i, n)) {
      i += 2;
    } else if (code >= 0xd800 && code < 0xdc00 && i + 1 < n) {
      i += 2;
    } else {
      i++;
    }
    tokens.push(token(text, start, i, kind, space));
    space = false;
  }
  return tokens;
}

function token(text: string, start: number, end: number, kind: number, space: boolean): Token {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  let bits: number;
  if (kind === LETTER) {
    bits = TokenClass.word;
    if (lower !== word) {
      const first = word[0]!;
      if (first !== lower[0]) bits |= TokenClass.capital;
      if (end - start > 1 && word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word)) bits |= TokenClass.allCaps;
    }
    if (word.includes('.')) bits |= TokenClass.abbreviation;
  } else if (kind === DIGIT) bits = TokenClass.number;
  else bits = TokenClass.sign;
  return { start, end, text: word, lower, class: bits, space };
}

/** Letters and digits after letters, with single apostrophes between letters; not the possessive "'s". */
function wordEnd(text: string, from: number, n: number): number {
  let i = from + 1;
  while (i < n) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === LETTER || kind === DIGIT) i++;
    else if (
      kind === APOSTROPHE &&
      i + 1 < n &&
      classOf(text.charCodeAt(i + 1)) === LETTER &&
      !isPossessive(text, i, n)
    )
      i += 2;
    else break;
  }
  return i;
}

/** "'s" that ends a word. */
function isPossessive(text: string, at: number, n: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next !== 115 && next !== 83) return false;
  return at + 2 >= n || (classOf(text.charCodeAt(at + 2)) !== LETTER && classOf(text.charCodeAt(at + 2)) !== DIGIT);
}

/** Digits with a comma or stop between digits: "1,300", "4.7", "1.300,50". */
function numberEnd(text: string, from: number, n: number): number {
  let i = from + 1;
  while (i < n) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === DIGIT) i++;
    else if ((kind === STOP || code === 44) && i + 1 < n && classOf(text.charCodeAt(i + 1)) === DIGIT) i += 2;
    else break;
  }
  return i;
}

/** Takes in the stop of an abbreviation: initials ("J.", "U.S.", "p.m."), and words of the list. */
function withStop(text: string, start: number, end: number, n: number): number {
  if (end >= n || text.charCodeAt(end) !== 46) return end;
  if (end - start === 1 || (end - start === 2 && /^(?:Ph|St|Ch|Yu|Kh|Sh|Th)$/.test(text.slice(start, end)))) {
    let i = end + 1;
    // letter, stop, letter, stop … without spaces
    while (i + 1 < n && classOf(text.charCodeAt(i)) === LETTER && text.charCodeAt(i + 1) === 46) i += 2;
    if (i > end + 1) return i;
    const letter = text[start]!;
    // a capital initial ("J. Smith"), not the pronoun I, nor a lower-case letter at a sentence's end
    if (letter === letter.toUpperCase() && letter !== letter.toLowerCase() && letter !== 'I') return end + 1;
    return end;
  }
  // "on the 1st." ends its sentence; "St." before a name does not
  if (end - start > 7 || (start > 0 && classOf(text.charCodeAt(start - 1)) === DIGIT)) return end;
  const need = ABBREVIATIONS.get(text.slice(start, end).toLowerCase());
  if (need === undefined) return end;
  if (need === 'digit' && !nextIsDigit(text, end + 1, n)) return end;
  if (
    need === 'capitalized' &&
    classOf(text.charCodeAt(start)) === LETTER &&
    text[start] === text[start]!.toLowerCase()
  )
    return end;
  return end + 1;
}

function nextIsDigit(text: string, from: number, n: number): boolean {
  let i = from;
  while (i < n && classOf(text.charCodeAt(i)) === SPACE) i++;
  return i < n && classOf(text.charCodeAt(i)) === DIGIT;
}
