/** Text of articles and sidecars on its way into the editor's Markdown and labels: it is shown, never obeyed. */

/** No bidirectional override, no control character: they could make a label read as something else. */
const DECEIVING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** One line of plain text, cut at `limit` units with an ellipsis. Right-to-left text stands in an isolate of its own. */
export function plainLabel(text: string, limit = 120): string {
  const line = text.replace(/\s+/g, ' ').replace(DECEIVING, '').trim();
  const cut = line.length > limit ? wholeSigns(line, limit - 1).trimEnd() + '…' : line;
  return RIGHT_TO_LEFT.test(cut) ? FIRST_STRONG_ISOLATE + cut + POP_ISOLATE : cut;
}

/** Plain text of several lines, for parts of the editor that show text as it is. */
export const plainLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(line => line.replace(/\t/g, ' ').replace(DECEIVING, ''))
    .join('\n');

/**
 * The same as Markdown that renders to exactly that text: CommonMark lets every ASCII sign be escaped, which ends links,
 * images, HTML, entities and code spans. A word joiner (which nobody sees) breaks `$(icon)` and bare addresses, which some
 * renderers find after the escapes are gone.
 */
export function markdownText(text: string, limit = 400): string {
  return plainLabel(text, limit)
    .replace(/\$\(/g, '$\u2060(')
    .replace(/:\/\//g, ':\u2060//')
    .replace(/www(?=\.)/gi, '$&\u2060')
    .replace(/@/g, '\u2060@')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function wholeSigns(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
}
