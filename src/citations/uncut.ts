/** What is cited says what the article says: "three meters deep" out of "up to three meters deep" would not. */
import type { Span } from '../article/article.ts';
import type { Mention } from '../recognize/mention.ts';

/** The passage, wide enough to cut none of the mentions in two; what is one of them by itself stays as it is. */
export function uncut(passage: Span, mentions: readonly Mention[]): Span {
  const wholes = mentions.map(wholeOf);
  if (wholes.some(({ start, end }) => start === passage.start && end === passage.end)) return passage;
  let { start, end } = passage;
  for (let wider = true; wider;) {
    wider = false;
    for (const whole of wholes) {
      const isCut = (whole.start < start && start < whole.end) || (whole.start < end && end < whole.end);
      if (!isCut) continue;
      start = Math.min(start, whole.start);
      end = Math.max(end, whole.end);
      wider = true;
    }
  }
  return { start, end };
}

/** With the word that bounds it: "before 2015" is marked at its year alone. */
export function wholeOf(mention: Mention): Span {
  const phrase = mention.kind === 'date' ? mention.phrase : undefined;
  return phrase && phrase.relation !== 'range' && phrase.relation !== 'together' ? phrase : mention;
}
