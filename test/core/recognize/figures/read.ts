/** Figures of a text, for tables: `more than 50=50>` is the span, its value and the sign of its modifier. */
import { readArticle } from '../../../../src/article/read.ts';
import { figures } from '../../../../src/recognize/figures/figures.ts';
import type { FigureMention } from '../../../../src/recognize/mention.ts';
import { recognizeArticle } from '../../../../src/recognize/recognize.ts';

const recognizers = { figures };

export function figuresOf(text: string): FigureMention[] {
  const article = readArticle(text, { format: 'plain' });
  return recognizeArticle(article, recognizers).filter((m): m is FigureMention => m.kind === 'figure');
}

const SIGNS = { approx: '~', 'more-than': '>', 'at-least': '>=', 'less-than': '<', 'at-most': '<=', nearly: '<~' };

/** `[span]=sign value|min..max[/outOf][ unit][ (object)]`, one a figure. */
export function short(m: FigureMention, withObject = false): string {
  const sign = m.modifier ? SIGNS[m.modifier] : '';
  const amount = m.value ?? `${m.min}..${m.max}`;
  return `[${m.text}]=${sign}${amount}${m.outOf === undefined ? '' : `/${m.outOf}`}${m.unit ? ` ${m.unit}` : ''}${withObject && m.object ? ` (${m.object})` : ''}`;
}

export const shorts = (text: string, withObject = false): string[] => figuresOf(text).map(m => short(m, withObject));
