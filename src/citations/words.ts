/** Comparing words where marks, case and punctuation count for nothing. */

export const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);

export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
