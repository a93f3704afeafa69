/** Mentions while a text is being edited, until it has been read again: where they stand, without those that were touched. */
import type { Span } from '../article/article.ts';
import { followEdits, type Edit } from '../anchor/follow.ts';
import type { Mention } from '../recognize/mention.ts';

/** `edits` were made at once and count in the text before them; the result counts in the text after them. */
export function followMentions(mentions: readonly Mention[], edits: readonly Edit[]): Mention[] {
  const places = followEdits(mentions, edits);
  const phrases = followEdits(
    mentions.flatMap(mention => (mention.kind === 'date' && mention.phrase ? [mention.phrase] : [])),
    edits,
  );
  let next = 0;
  return mentions.flatMap((mention, i): Mention[] => {
    const place = places[i];
    const phrased = mention.kind === 'date' && mention.phrase ? mention.phrase : undefined;
    const phrase = phrased && phrases[next++];
    if (!place || place.touched) return [];
    const { start, end } = place;
    if (mention.kind !== 'date' || !phrased) return [{ ...mention, start, end }];
    // what the phrase says now is not known; what the date itself says is
    const kept = phrase && !phrase.touched ? { ...phrased, start: phrase.start, end: phrase.end } : undefined;
    return [{ ...mention, start, end, phrase: kept }];
  });
}

/** Where a span stands after lists of edits, one list after the other; undefined where nothing is left of it. */
export function followSpan(span: Span, lists: readonly (readonly Edit[])[]): Span | undefined {
  return lists.reduce<Span | undefined>((now, edits) => {
    const [place] = now ? followEdits([now], edits) : [];
    return place && { start: place.start, end: place.end };
  }, span);
}
