/** The abbreviations that a name can have by its words alone: what needs to know countries is in body.ts. */
import { fold } from './fold.ts';

/** Words that an abbreviation skips or not. */
export const SMALL = new Set(
  'of the for and in on to de la le du des del der die das und et y e a al el at with'.split(' '),
);

const initialOf = (word: string): string => {
  const folded = fold(word);
  // "U.S. Marine Corps" is USMC.
  return /^(?:\p{Lu}\.){2,}$/u.test(word) || (/^\p{Lu}{2,3}$/u.test(word) && folded.length <= 3)
    ? folded
    : (folded[0] ?? '');
};

export const initialsOf = (words: readonly string[]): string => words.map(initialOf).join('');

/** The words that count, and those of them that are written large; none where the name is one word. */
export function namedWords(text: string): { readonly words: readonly string[]; readonly large: readonly string[] } {
  const words = text
    .replace(/['’]s\b/g, '')
    .split(/[\s/-]+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word));
  if (words.length < 2) return { words: [], large: [] };
  return { words, large: words.filter(word => !SMALL.has(word.toLowerCase())) };
}

/** Folded: "Department of Inspection for Factories" gives dif, doiff …. */
export function plainAcronymsOf(text: string): string[] {
  const { words, large } = namedWords(text);
  const forms = [initialsOf(large), initialsOf(words), initialsOf(words.filter(w => !/^(?:the|a)$/i.test(w)))];
  return [...new Set(forms)].filter(form => form.length > 1);
}
