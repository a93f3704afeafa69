/** The words around a mention, for a row: of its own paragraph, or its own line of the front matter. */

/** UTF-16 units that are looked at. */
const BEFORE = 40;
const AFTER = 60;
/** A blank line, a fence of front matter or a rule. */
const BREAK = /\n[^\S\n]*\n|\n[^\S\n]*(?:-{3,}|={3,})[^\S\n]*(?=\n|$)/g;
const FRONT_MATTER = /^(?:\ufeff)?---[^\S\n]*\n/;
/** What Markdown puts before a heading, a quotation or an item. */
const MARGIN = /^[^\S\n]*(?:#{1,6}|>|[-*+]|\d+\.)[^\S\n]+/gm;

/** `before` begins with a whole word. Both are of one line, without the text's own line breaks. */
export function wordsAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly after: string } {
  const from = Math.max(0, start - BEFORE, FRONT_MATTER.exec(text)?.[0].length ?? 0);
  const lead = lastPart(text.slice(Math.min(from, start), start));
  const cut = from > 0 && lead.length === start - from && /\S/.test(text[from - 1]!);
  return {
    before: flat(cut ? lead.replace(/^\S*\s/, '') : lead),
    after: flat(text.slice(end, end + AFTER).split(BREAK, 1)[0]!),
  };
}

function lastPart(text: string): string {
  let at = 0;
  for (const found of text.matchAll(BREAK)) at = found.index + found[0].length;
  return text.slice(at);
}

const flat = (text: string): string => text.replace(MARGIN, '').replace(/\s+/g, ' ');
