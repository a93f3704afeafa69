/** Stretches of an article that came along with its page: adverts, share links, credits, lists of other stories. */
import type { Span } from './article.ts';
import { creditBehind, isCredit, isFurniture, isListHead } from './furniture-words.ts';

/** UTF-16 units: of what a link says, of a line with it and its markup, of a credit, of what introduces a linked story. */
const LONGEST_LINK = 100;
const LONGEST_LINE = 250;
const LONGEST_CREDIT = 480;
const LONGEST_TEASER = 600;

/**
 * Lines that are furniture by their words, neighbours together. The head of a list of other stories takes the links behind it
 * along, and of links that stand twice, as scraped pages have them, the paragraph that introduces their story; the last line
 * before the prose goes on is the head of that prose. What stands before any prose is too likely to be the article's own
 * title to be anybody's link. Spans of whole lines, or of the credit behind a caption, in the text as given, by place. Linear.
 */
export function furnitureOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let open: Span | undefined;
  let listing = false;
  /** The links since the last line that certainly belongs to the list. */
  let links: (Span & { readonly words: string })[] = [];
  let prose = false;
  const close = (beforeProse: boolean): void => {
    if (!open) return;
    if (beforeProse) links.pop();
    found.push({ start: open.start, end: links.at(-1)?.end ?? open.end });
    open = undefined;
    listing = false;
    links = [];
  };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + LONGEST_CREDIT)).trim();
    if (line) {
      const words = end - start <= LONGEST_LINE ? bare(line) : undefined;
      if (
        words !== undefined ? isFurniture(words) || isCredit(words) : end - start <= LONGEST_CREDIT && isCredit(line)
      ) {
        if (links.length) close(true);
        open = { start: open?.start ?? start, end };
        listing ||= prose && words !== undefined && isListHead(words);
      } else if (listing && words !== undefined && isLink(words)) links.push({ start, end, words });
      else if (links.length > 1 && end - start <= LONGEST_TEASER && links.at(-1)!.words === links.at(-2)!.words) {
        open = { start: open!.start, end };
        links = [];
      } else {
        close(true);
        prose ||= words === undefined || !isLink(words);
        const bounded = text.slice(Math.max(start, end - LONGEST_LINE), end).trimEnd();
        const credit = creditBehind(bounded);
        const behind = Math.max(start, end - LONGEST_LINE) + bounded.length;
        if (credit) found.push({ start: behind - credit, end: behind });
      }
    }
    start = end + 1;
  }
  close(false);
  return found;
}

/** A line of Markdown as it is read: without the signs of heads, lists, stress and links. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[#>*+•|-]+\s+)+/, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[*_]+|[*_:]+$/g, '')
    .trim();

/** Short, begun as a title is and not ended as a sentence is; "the U.K." ends nothing. */
const isLink = (words: string): boolean =>
  words.length <= LONGEST_LINK &&
  !/^\p{Ll}/u.test(words) &&
  (!/[.!?…:;,]["'”’)\]]*$/.test(words) || /\b\p{Lu}\.\p{Lu}\.$/u.test(words));
