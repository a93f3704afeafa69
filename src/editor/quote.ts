/** A passage in its sentence, cut to a length that a person reads. */

export interface Quoted {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** UTF-16 units shown on either side of a passage. */
const AROUND = 320;
/** And of a passage itself. */
const LONGEST = 400;

/**
 * `sentence` on one line; `at`: where `passage` begins in it, if that is known, else it is looked for. Where it is not
 * there (a passage over several sentences) the passage stands alone.
 */
export function quoteIn(sentence: string, passage: string, at?: number, around = AROUND): Quoted {
  const words = passage.replace(/\s+/g, ' ').trim();
  const from = at !== undefined && sameWords(sentence, words, at) ? at : sentence.indexOf(words);
  if (from < 0) return { before: '', quote: cut(words, LONGEST), after: '' };
  const to = from + words.length;
  const start = Math.max(0, from - around);
  const end = Math.min(sentence.length, to + around);
  return {
    before: (start > 0 ? '…' : '') + visible(sentence.slice(start > 0 ? nextWord(sentence, start) : 0, from)),
    quote: cut(visible(sentence.slice(from, to)), LONGEST),
    after: visible(sentence.slice(to, end)) + (end < sentence.length ? '…' : ''),
  };
}

/** Clean text writes quotes and hyphens plainly, so the passage may differ from it by such signs: its length decides. */
const sameWords = (sentence: string, words: string, at: number): boolean =>
  at >= 0 && at + words.length <= sentence.length && sentence[at] === words[0];

function nextWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space - from > 40 ? whole(text, from) : space + 1;
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, whole(text, most - 1))}…` : text;

/** Never between the two units of one sign. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
}

/** Signs that turn the direction of what follows, and controls, say nothing to a reader and could deceive one. */
const visible = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
