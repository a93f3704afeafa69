/** The dates recogniser: rules over tokens find time expressions (find.ts), context gives them their values (resolve/). */
import type { Article, Block, BlockContent } from '../../article/article.ts';
import type { DateMention } from '../mention.ts';
import type { Placed } from '../placed.ts';
import { placedAt, unplaced } from '../placed.ts';
import type { Recognizer } from '../recognizer.ts';
import type { DateFind } from './find.ts';
import { findDates } from './find.ts';
import type { ResolvedBlock, Setting } from './resolve/block.ts';
import { mentionsOf, resolveBlock } from './resolve/block.ts';
import { mannerOf } from './resolve/context.ts';
import { asksForEvent, daysOfEvents, fromEvent } from './resolve/events.ts';
import { placeOf } from './resolve/place.ts';
import type { Story } from './resolve/story.ts';
import { newStory, sameStory } from './resolve/story.ts';

/** What a block came to when it was resolved last: stands while its setting and the story before it are the same. */
interface Known extends ResolvedBlock {
  readonly setting: Setting;
  readonly entry: Story;
  readonly asks: readonly DateFind[];
  mentions: Placed<DateMention> | undefined;
}

/** By the finds of a block, which stay the same as long as its text does: a keystroke resolves the block that it touched. */
const known = new WeakMap<readonly DateFind[], Known>();

const sameSetting = (a: Setting, b: Setting): boolean =>
  a === b ||
  (a.publication?.value === b.publication?.value &&
    a.manner.narrative === b.manner.narrative &&
    a.manner.dayFirst === b.manner.dayFirst &&
    a.manner.firstStated?.value === b.manner.firstStated?.value);

function resolveDates(article: Article, finds: readonly (readonly DateFind[])[]): DateMention[] {
  const publication = article.publication.date === undefined ? undefined : placeOf(article.publication.date);
  const manner = mannerOf(finds, publication);
  let setting: Setting = { publication, manner };
  let story = newStory(publication ? undefined : manner.firstStated);
  const resolved: Known[] = [];
  const asks: DateFind[] = [];
  for (const list of finds) {
    if (!list.length) continue;
    let one = known.get(list);
    if (one && sameSetting(one.setting, setting) && sameStory(one.entry, story)) ({ setting } = one);
    else {
      one = {
        ...resolveBlock(list, setting, story),
        setting,
        entry: story,
        asks: list.filter(asksForEvent),
        mentions: undefined,
      };
      known.set(list, one);
    }
    ({ story } = one);
    for (const find of one.asks) asks.push(find);
    resolved.push(one);
  }
  const dayOf = asks.length
    ? daysOfEvents(
        asks.flatMap(({ clues }) => clues.event ?? []),
        resolved.map(({ events }) => events),
      )
    : undefined;
  const mentions: DateMention[] = [];
  let next = 0;
  finds.forEach((list, index) => {
    if (!list.length) return;
    const [one, block] = [resolved[next++] as Known, article.blocks[index] as Block];
    if (dayOf && one.asks.length) one.mentions = undefined;
    if (!one.mentions) {
      const outcomes = one.outcomes.map((plain, i) => {
        const find = list[i] as DateFind;
        const { event, sentence } = find.clues;
        const day = dayOf && event && asksForEvent(find) ? dayOf(event, list, sentence) : undefined;
        return day ? fromEvent(find, plain, day) : plain;
      });
      const { start, content } = block;
      const source = article.text.slice(start, start + content.sourceLength);
      one.mentions = unplaced(mentionsOf(list, outcomes, content, source));
    }
    for (const mention of placedAt(one.mentions, block.start)) mentions.push(mention);
  });
  return mentions;
}

export const dates: Recognizer<DateFind, DateMention> = {
  kind: 'date',
  find: (block: BlockContent) => findDates(block),
  resolve: (article, finds) => resolveDates(article, finds),
};
