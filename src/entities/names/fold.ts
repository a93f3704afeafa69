/** Names made comparable: without case, diacritics, punctuation. Nothing here decides who is who. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ə: 'a', ĸ: 'k',
}; // prettier-ignore

/** Signs that stand inside a word for a sound or for nothing: Kata'ib, Jad’aan, Ts'ilh, Qurʿan. */
const APOSTROPHES = /['’‘ʼʻʾʿ`´ʹ]/gu;

/**
 * Lower-case letters and digits with single spaces between the words: "Kata’ib al-Ḥizbullāh" is "kataib al hizbullah",
 * "U.S." is "us", "R&D" is "r and d". Letters of other scripts stay. Linear.
 */
export function fold(text: string): string {
  const cached = folded.get(text);
  if (cached !== undefined) return cached;
  let s = text.toLowerCase();

  if (!/^[\x00-\x7f]*$/.test(s))
    s = s
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{ASCII}]/gu, c => LETTERS[c] ?? c);
  s = s
    .replace(/['’]s(?=$|\s)/g, '')
    .replace(APOSTROPHES, '')
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})\+/gu, ' plus ')
    .replace(/\bco-(?=op|ord)/g, 'co')
    .replace(/(?<=\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (folded.size >= CACHED) folded.clear();
  folded.set(text, s);
  return s;
}

/** The same few names are folded at every change of an article. */
const folded = new Map<string, string>();
const CACHED = 50_000;

/** `person/qassem-soleimani` from a type and a name. */
export function entityId(type: string, name: string): string {
  return `${type}/${fold(name).replace(/ /g, '-') || 'unnamed'}`;
}

/** A word in the singular, roughly, where both stand for one actor: "forces", "parties", "iraqis". */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|as|os)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y';
  return word.slice(0, -1);
}
