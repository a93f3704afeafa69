/** The dates recogniser: rules over tokens find time expressions (find.ts), context gives them their values (resolve/). */
import type { Article, BlockContent } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { DateMention } from '../mention.ts';
import type { Recognizer } from '../recognizer.ts';
import type { DateFind } from './find.ts';
import { findDates } from './find.ts';
import { mannerOf, newStory } from './resolve/context.ts';
import { intervalOf, placeOf } from './resolve/place.ts';
import type { Outcome } from './resolve/resolve.ts';
import { resolveFind } from './resolve/resolve.ts';

function resolveDates(article: Article, finds: readonly (readonly DateFind[])[]): DateMention[] {
  const publication = article.publication.date === undefined ? undefined : placeOf(article.publication.date);
  const context = { publication, manner: mannerOf(finds, publication), story: newStory() };
  const mentions: DateMention[] = [];
  finds.forEach((block, index) => {
    const place = article.blocks[index];
    if (!place) return;
    for (const find of block) {
      const outcome = resolveFind(find, context);
      if (outcome.place && movesStory(find)) context.story.move(outcome.place);
      const span = sourceSpan(place.content, place.start, find.start, find.end);
      mentions.push(mentionOf(find, outcome, span, article.text));
    }
  });
  return mentions;
}

/** Comparisons ("a year earlier") and years that only describe ("the 2003 invasion") leave the story where it is. */
const movesStory = ({ said, clues }: DateFind): boolean => !clues.attribute && !(said.is === 'step' && said.keepGrain);

function mentionOf(
  find: DateFind,
  outcome: Outcome,
  span: { readonly start: number; readonly end: number },
  text: string,
): DateMention {
  return {
    kind: 'date',
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    confidence: find.confidence,
    type: find.type,
    ...(outcome.value === undefined ? {} : { value: outcome.value }),
    ...intervalPart(outcome),
    basis: outcome.basis,
    rule: find.rule,
    ...(find.mod ? { mod: find.mod } : {}),
    ...(outcome.anchor ? { anchor: outcome.anchor } : {}),
  };
}

const intervalPart = ({ place, stretch }: Outcome): Pick<DateMention, 'interval'> => {
  const days = place ?? stretch;
  return days ? { interval: intervalOf(days) } : {};
};

export const dates: Recognizer<DateFind, DateMention> = {
  kind: 'date',
  find: (block: BlockContent) => findDates(block),
  resolve: (article, finds) => resolveDates(article, finds),
};
