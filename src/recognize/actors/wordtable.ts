/** Words by their text, described once. */
import type { BlockContent, Token } from '../../article/article.ts';
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

/** A word that stands for every token of an address (URL, e-mail, handle): there are no names in those. */
const ADDRESS: Token = { start: 0, end: 1, text: '\ufffc', lower: '\ufffc', class: 4, space: true };

const POSSESSIVE: Token = { start: 0, end: 2, text: "'s", lower: "'s", class: 4, space: false };

export function wordsOf({ tokens, text }: BlockContent, table: WordTable): Word[] {
  const words = new Array<Word>(tokens.length);
  for (let i = 0; i < tokens.length; i++) words[i] = table.of(tokens[i]!);
  for (let i = 1; i < tokens.length; i++) {
    // some texts come with their possessives taken apart: "Uganda ' s"
    if (tokens[i]!.text === 's' && tokens[i - 1]!.text === "'") words[i - 1] = words[i] = table.of(POSSESSIVE);
  }
  if (!/:\/\/|www\.|@/i.test(text)) return words;
  for (let i = 0; i < tokens.length;) {
    let end = i + 1;
    while (end < tokens.length && !tokens[end]!.space) end++;
    const written = text.slice(tokens[i]!.start, tokens[end - 1]!.end);
    if (/:\/\/|^[("'<[]?www\.|@/i.test(written)) words.fill(table.of(ADDRESS), i, end);
    i = end;
  }
  return words;
}
