/** Marks, not amounts: list numbers, footnotes, phone numbers, codes. */
import { TokenClass } from '../../../article/article.ts';
import { blockStarts, isCapital, isHyphen, isNumber, isWord, lowerAt, touches, type Tokens } from '../token.ts';

/** "COVID-19", "F-16", "PLX-R18", "192.168.1.2", "5G": glued to letters by a hyphen, or to letters that are no unit. */
export function isPartOfCode(tokens: Tokens, start: number, end: number): boolean {
  const before = tokens[start - 1];
  if (before && touches(tokens, start)) {
    if (isHyphen(before) && (touches(tokens, start - 1) || isAcronym(tokens, start - 2))) {
      const word = tokens[start - 2];
      if (
        isWord(word) &&
        !/^(?:to|sub|minus|now|mid|magnitude|about|over|under|pre|ex|of|and|or|in|is|at)$/.test(word.lower)
      )
        return true;
    }
    if (isWord(before) && !(before.class & 32)) return true;
    if (/^[/\\_@#=&]$/.test(before.text) && !before.space) return true;
    if ((before.text === '.' || before.text === ':') && touches(tokens, start - 1)) return true;
  }
  const after = tokens[end];
  if (after && !after.space) {
    if (after.text === '/' && isNumber(tokens[end + 1]) && touches(tokens, end + 1)) return true;
    if (/^[@_\\=]$/.test(after.text)) return true;
    if (after.text === ':' && isNumber(tokens[end + 1]) && touches(tokens, end + 1)) return true;
    // a generation of mobile networks
    if (after.text === 'G' && end === start + 1 && /^[2-6]$/.test(tokens[start]!.text)) return true;
    if (
      isWord(after) &&
      /^[A-Z]?\d|^[A-Z]{1,3}\d*$/.test(after.text) &&
      !/^(?:[KMBTCFWVAGNJLP]|MW|GW|kW|GB|TB|MB|USD|EUR|PS|HZ|HP|KM|KG|CM|FT)$/.test(after.text)
    )
      return true;
  }
  return false;
}

const isAcronym = (tokens: Tokens, i: number): boolean => ((tokens[i]?.class ?? 0) & TokenClass.allCaps) !== 0;

/** Where the code ends. */
export function codeEnd(tokens: Tokens, end: number): number {
  let j = end;
  while (j < tokens.length && touches(tokens, j) && j - end < 12 && !/^[,;)"']$/.test(tokens[j]!.text)) j++;
  return j;
}

/** "+44 20 7946 0958", "555-0123", "116 123": runs of short groups of digits. */
export function phoneEnd(tokens: Tokens, start: number, end: number): number | undefined {
  let j = end;
  let groups = 1;
  for (let steps = 0; steps < 8; steps++) {
    const k = /^[-–.()]$/.test(lowerAt(tokens, j)) ? j + 1 : j;
    if (!isNumber(tokens[k]) || /[.,]/.test(tokens[k]!.text)) break;
    j = k + 1;
    groups++;
  }
  const text = tokens[start]!.text;
  const plus = tokens[start - 1]?.text === '+' && touches(tokens, start) && text.length <= 3;
  if (plus && groups >= 2) return j;
  if (groups >= 4) return j;
  if (groups === 3 && text.length >= 2 && isHyphen(tokens[end]) && touches(tokens, end)) return j;
  if (/^0\d+$/.test(text) && text.length > 2) return j;
  if (
    text.length >= 7 &&
    !/[.,]/.test(text) &&
    /^(?:call|phone|tel|hotline|telephone|whatsapp|fax)$/.test(lowerAt(tokens, start - 1).replace(/[.:]$/, ''))
  )
    return j;
  return undefined;
}

/** "1. Title", "2) …", "3/ …" where the block begins. */
export function isListMark(tokens: Tokens, start: number, end: number): boolean {
  const after = tokens[end];
  if (!after) return false;
  // "8.31m; 2. W. Joubert": a row of results
  if (after.text === '.' && !after.space && /^[;:]$/.test(lowerAt(tokens, start - 1)) && isCapital(tokens[end + 1]))
    return true;
  if (!blockStarts(tokens, start)) return false;
  return (
    (/^[.):\]/]$/.test(after.text) &&
      !after.space &&
      tokens[end + 1]?.space !== false &&
      Number(tokens[start]!.text) < 200) ||
    (start === 0 && tokens.length > 2 && after.text === '/' && Number(tokens[start]!.text) < 100)
  );
}

/** "[12]", "text.5". */
export function isFootnote(tokens: Tokens, start: number, end: number): boolean {
  const before = tokens[start - 1];
  if (!before) return false;
  if (before.text === '[' && tokens[end]?.text === ']') return true;
  return (
    touches(tokens, start) &&
    /^[.,;:!?"')\]]$/.test(before.text) &&
    start > 1 &&
    touches(tokens, start - 1) &&
    isWord(tokens[start - 2])
  );
}
