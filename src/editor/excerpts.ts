/** A passage in its sentence, as Markdown that shows just that. */
import type { Excerpt } from '../citations/passage.ts';
import { markdownText } from './untrusted.ts';

export function excerptText({ before, passage, after }: Excerpt): string {
  // bold bears no blanks at its ends, and escaping trims those of its neighbours
  const gapBefore = /\s$/.test(before) ? ' ' : '';
  const gapAfter = /^\s/.test(after) ? ' ' : '';
  return `${markdownText(before, 600)}${gapBefore}**${markdownText(passage, 600)}**${gapAfter}${markdownText(after, 600)}`;
}
