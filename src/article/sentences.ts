/** Tokens of a block into sentences. */
import { TokenClass, type Sentence, type Token } from './article.ts';
import { LEADING_ABBREVIATIONS } from './abbreviations.ts';

const CLOSING = new Set(['"', "'", ')', ']', '}']);
const OPENING = new Set(['"', "'", '(', '[', '{', '–', '—', '-', '•']);

/** Words that open a sentence more often than they continue one after an abbreviation ("in the U.S. The …"). */
const OPENERS = new Set(
  (
    'the a an in on at it its he she they we i you but and or so yet this that these those there here his her their our my if when while after ' +
    'before since as for to from by with both some many most all no not one two three what who how why where although though however ' +
    'meanwhile according now then earlier later last under over about despite still even also'
  ).split(' '),
);

/** Covers every token exactly once, in order. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue;
    let end = i + 1;
    // closing quotes and brackets, more stops, and footnote marks that touch
    while (end < tokens.length && !tokens[end]!.space && (CLOSING.has(tokens[end]!.text) || isStop(tokens[end]!)))
      end++;
    if (end < tokens.length && !startsSentence(tokens, end)) continue;
    sentences.push({ firstToken: first, endToken: end });
    first = end;
    i = end - 1;
  }
  if (first < tokens.length) sentences.push({ firstToken: first, endToken: tokens.length });
  return sentences;
}

function isStop(t: Token): boolean {
  return t.text === '.' || t.text === '!' || t.text === '?' || t.text === '…';
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  if (isStop(t)) return true;
  if (!(t.class & TokenClass.abbreviation) || !t.text.endsWith('.')) return false;
  const next = tokens[i + 1];
  if (!next) return true;
  const word = t.lower.slice(0, -1);
  if (LEADING_ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word)) return false;
  const opener = CLOSING.has(next.text) && !next.space ? tokens[i + 2] : next;
  if (opener !== next) return !!opener && (opener.class & TokenClass.capital) !== 0;
  return (next.class & TokenClass.capital) !== 0 && OPENERS.has(next.lower);
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  let i = at;
  if (!tokens[i]!.space) return false;
  while (i < tokens.length && OPENING.has(tokens[i]!.text)) i++;
  const t = tokens[i];
  if (!t) return true;
  if (t.class & TokenClass.word) return t.text !== t.lower || t.text === t.text.toUpperCase();
  return true;
}
