/** Stretches of an article that came along with its page: adverts, share links, lists of other stories. */
import type { Span } from './article.ts';
import { isFurniture } from './plain.ts';

/**
 * Each begins with a line that furniture begins with, and goes on over what is no prose: the heads and links of a menu. A
 * head that prose follows belongs to the prose. Spans of whole lines, in the text as given. Linear.
 */
export function furnitureOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: Span | undefined;
  /** The menu lines since the last line that begins furniture: a paragraph takes the last of them as its head. */
  let tail: Span[] = [];
  const close = (beforeProse: boolean): void => {
    if (!open) return;
    if (beforeProse) tail.pop();
    found.push({ start: open.start, end: tail.at(-1)?.end ?? open.end });
    open = undefined;
    tail = [];
  };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const short = end - start <= LONGEST;
    const line = short ? text.slice(start, end).trim() : '';
    if (short && isFurniture(line) && line) {
      open = { start: open?.start ?? start, end };
      tail = [];
    } else if (open && short && line) {
      if (endsSentence(line)) close(true);
      else tail.push({ start, end });
    } else if (!short) close(true);
    start = end + 1;
  }
  close(false);
  return found;
}

/** UTF-16 units of a line in a menu. */
const LONGEST = 120;

const endsSentence = (line: string): boolean => /[.!?…:;,]["'”’)\]]*$/.test(line);
