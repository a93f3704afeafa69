/** Words by their text, described once. */
import type { Token } from '../../article/article.ts';
import type { Gazetteer } from './gazetteer.ts';
import { describeWord, type Word } from './words.ts';

export interface WordTable {
  of(token: Token): Word;
}

/** Beyond this many words the table starts anew: a file of random letters must not fill the memory. */
const MOST_WORDS = 60_000;

export function createWordTable(gazetteer: Gazetteer): WordTable {
  let words = new Map<string, Word>();
  let next = 0;
  return {
    of(token) {
      let word = words.get(token.text);
      if (!word) {
        if (words.size >= MOST_WORDS) words = new Map();
        word = describeWord(token, next++, gazetteer);
        words.set(token.text, word);
      }
      return word;
    },
  };
}
