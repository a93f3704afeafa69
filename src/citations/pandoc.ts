/** Pandoc's citations: `[@key, "quote"; @other]`, `[see @key, p. 3]`: a bracket with keys; each key is a citation. */
import type { Span } from '../article/article.ts';
import type { Target } from './citation.ts';

export interface PandocCitation extends Span {
  readonly target: Target & { readonly form: 'pandoc' };
  readonly targetSpan: Span;
  readonly quoteSpan?: Span;
  readonly bracket: Span;
}

const BRACKET = /\[[^[\]]{0,500}@[^[\]]{1,1000}\]/g;
const KEY = /(?<![\w.])@([A-Za-z0-9_][\w:.#$%&+?<>~/-]*)(?:,\s*["“]([^"”]{1,600})["”])?/g;

/** The citations in a stretch of running text; all spans count in `source`. */
export function* pandocCitations(source: string, { start, end }: Span): Generator<PandocCitation> {
  for (const bracket of source.slice(start, end).matchAll(BRACKET)) {
    const open = start + bracket.index;
    for (const match of bracket[0].matchAll(KEY)) {
      const key = match[1]!.replace(/[:.#$%&+?<>~/-]+$/, '');
      const at = open + match.index;
      const quote = match[2];
      const to = at + (quote === undefined ? key.length + 1 : match[0].length);
      yield {
        start: at,
        end: to,
        target: { form: 'pandoc', key, ...(quote === undefined ? {} : { quote }) },
        targetSpan: { start: at + 1, end: at + 1 + key.length },
        ...(quote === undefined ? {} : { quoteSpan: { start: to - 1 - quote.length, end: to - 1 } }),
        bracket: { start: open, end: open + bracket[0].length },
      };
    }
  }
}

/** How a citation of a passage is written; quotation marks inside the passage give way to single ones. */
export const pandocText = (key: string, quote: string): string =>
  `[@${key}, "${quote.replace(/\s+/g, ' ').replace(/["“”]/g, "'").replace(/[[\]]/g, '')}"]`;
