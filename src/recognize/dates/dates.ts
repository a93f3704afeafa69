/** The dates recogniser: rules over tokens find time expressions (find.ts), context gives them their values (resolve/). */
import type { Article, BlockContent } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { DateMention } from '../mention.ts';
import type { Recognizer } from '../recognizer.ts';
import type { DateFind } from './find.ts';
import { findDates } from './find.ts';
import { mannerOf } from './resolve/context.ts';
import { movesStory, newStory } from './resolve/story.ts';
import { intervalOf, placeOf } from './resolve/place.ts';
import type { Outcome } from './resolve/resolve.ts';
import { resolveFind } from './resolve/resolve.ts';

function resolveDates(article: Article, finds: readonly (readonly DateFind[])[]): DateMention[] {
  const publication = article.publication.date === undefined ? undefined : placeOf(article.publication.date);
  const manner = mannerOf(finds, publication);
  const context = { publication, manner, story: newStory(publication ? undefined : manner.firstStated) };
  const mentions: DateMention[] = [];
  finds.forEach((block, index) => {
    const place = article.blocks[index];
    if (!place) return;
    for (const find of block) {
      const outcome = resolveFind(find, context);
      if (outcome.place && movesStory(find, manner.narrative))
        context.story.move(outcome.place, outcome.basis === 'stated');
      const span = sourceSpan(place.content, place.start, find.start, find.end);
      mentions.push(mentionOf(find, outcome, span, article.text));
    }
  });
  return mentions;
}

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
