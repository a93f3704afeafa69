/** How a citation is written into a report. */
import { pandocText } from './pandoc.ts';

/** What is said of a passage and its source. */
export interface Quotation {
  /** The passage as a reader sees it. */
  readonly words: string;
  /** Relative to the report, with the fragment. */
  readonly address: string;
  readonly title?: string;
  readonly source?: string;
  /** As it shall be shown. */
  readonly date?: string;
  readonly citekey?: string;
}

export const CITATION_STYLES = ['link', 'quote', 'footnote', 'pandoc'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A citation in running text and, of a footnote, the definition that belongs at the end of the report. */
export interface WrittenCitation {
  readonly text: string;
  readonly definition?: string;
}

/** `taken`: labels of footnotes that the report has. Pandoc needs a citekey; without one a link is written. */
export function writeCitation(
  style: CitationStyle,
  quotation: Quotation,
  taken: ReadonlySet<string> = new Set(),
): WrittenCitation {
  const { words, address, citekey } = quotation;
  const link = `[${linkText(words)}](${address})`;
  switch (style) {
    case 'link':
      return { text: link };
    case 'quote':
      return { text: [`> ${link}`, '>', `> — ${sourceText(quotation)}`, ''].join('\n') };
    case 'footnote': {
      const label = freeLabel(taken);
      return { text: `[^${label}]`, definition: `[^${label}]: ${link}, ${sourceText(quotation)}.` };
    }
    case 'pandoc':
      return { text: citekey ? pandocText(citekey, words) : link };
  }
}

/** Source, else title, and date: `*The Highland Courier*, 14 March 2023`. */
function sourceText({ title, source, date, address }: Quotation): string {
  const name = source ?? title ?? decodeURIComponent(address.replace(/#.*$/s, '').replace(/^.*\//, ''));
  return [`*${linkText(name)}*`, date].filter(part => part !== undefined).join(', ');
}

/** Words of an article inside of a link: they say themselves and nothing else. */
export const linkText = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&]/g, '\\$&')
    .replace(/[!@$](?=[[(\w])/g, '\\$&');

/** The first number that no footnote has. */
function freeLabel(taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(String(n))) n++;
  return String(n);
}

/** The labels of footnotes in a document. */
export const footnoteLabels = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\[\^([^\]\s]{1,200})\]/g)].map(([, label]) => label!.toLowerCase()));
