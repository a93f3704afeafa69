/** The dates recogniser: rules over tokens find time expressions (find.ts), context gives them their values (resolve/). */
import type { Article, Block, BlockContent } from '../../article/article.ts';
import type { DateMention } from '../mention.ts';
import type { Placed } from '../placed.ts';
import { placedAt } from '../placed.ts';
import type { Recognizer } from '../recognizer.ts';
import type { DateFind } from './find.ts';
import { findDates } from './find.ts';
import type { EventClue } from './events.ts';
import type { ResolvedBlock, Setting } from './resolve/block.ts';
import { mentionsOf, resolveBlock, sameSetting } from './resolve/block.ts';
import type { Usage } from './resolve/context.ts';
import { mannerOf, usageOf } from './resolve/context.ts';
import type { Outcome } from './resolve/resolve.ts';
import { asksForEvent, daysOfEvents, fromEvent } from './resolve/events.ts';
import { placeOf } from './resolve/place.ts';
import type { Story } from './resolve/story.ts';
import { newStory, sameStory } from './resolve/story.ts';

/** What a block came to when it was resolved last: stands while its setting and the story before it are the same. */
interface Resolved extends ResolvedBlock {
  readonly setting: Setting;
  readonly entry: Story;
  mentions: Placed<DateMention> | undefined;
}

interface Remembered {
  usage: Usage;
  /** The events that finds of the block are counted from. */
  readonly asks: readonly EventClue[];
  resolved?: Resolved;
}

/** By the finds of a block, which stay the same as long as its text does: a keystroke resolves the block that it touched. */
const remembered = new WeakMap<readonly DateFind[], Remembered>();

function rememberedOf(list: readonly DateFind[], year: number | undefined): Remembered {
  let memory = remembered.get(list);
  if (!memory) {
    const asks = list.filter(asksForEvent).flatMap(({ clues }) => clues.event ?? []);
    remembered.set(list, (memory = { usage: usageOf(list, year), asks }));
  } else if (memory.usage.publicationYear !== year) memory.usage = usageOf(list, year);
  return memory;
}

function resolveDates(article: Article, finds: readonly (readonly DateFind[])[]): DateMention[] {
  const publication = article.publication.date === undefined ? undefined : placeOf(article.publication.date);
  const dated: { readonly list: readonly DateFind[]; readonly block: Block; readonly memory: Remembered }[] = [];
  finds.forEach((list, i) => {
    if (list.length) dated.push({ list, block: article.blocks[i]!, memory: rememberedOf(list, publication?.year) });
  });
  const manner = mannerOf(
    dated.map(({ memory }) => memory.usage),
    publication,
  );
  let setting: Setting = { publication, manner };
  let story = newStory(publication ? undefined : manner.firstStated);
  const asks: EventClue[] = [];
  const resolved = dated.map(({ list, memory }) => {
    let one = memory.resolved;
    const before = one;
    if (one && sameSetting(one.setting, setting) && sameStory(one.entry, story)) ({ setting } = one);
    else {
      const { outcomes, story: exit, events } = resolveBlock(list, setting, story);
      one = { outcomes, story: exit, events, setting, entry: story, mentions: undefined };
      memory.resolved = one;
    }
    ({ story } = one);
    for (const event of memory.asks) asks.push(event);
    return { one, before };
  });
  const dayOf = asks.length
    ? daysOfEvents(
        asks,
        resolved.map(({ one }) => one.events),
      )
    : undefined;
  const mentions: DateMention[] = [];
  dated.forEach(({ list, block: { content, start }, memory: { asks: own } }, i) => {
    const { one, before } = resolved[i]!;
    if (!one.mentions || own.length) {
      const outcomes = dayOf && own.length ? withEvents(list, one.outcomes, dayOf) : one.outcomes;
      const source = article.text.slice(start, start + content.sourceLength);
      const known =
        !own.length && before?.mentions?.base === start
          ? { outcomes: before.outcomes, mentions: before.mentions.mentions }
          : undefined;
      one.mentions = { mentions: mentionsOf(list, outcomes, content, start, source, known), base: start };
    }
    for (const mention of placedAt(one.mentions, start)) mentions.push(mention);
  });
  return mentions;
}

/** The outcomes of a block where the days of the events that it asks for are known. */
const withEvents = (
  list: readonly DateFind[],
  outcomes: readonly Outcome[],
  dayOf: ReturnType<typeof daysOfEvents>,
): readonly Outcome[] =>
  outcomes.map((plain, i) => {
    const find = list[i]!;
    const { event, sentence } = find.clues;
    const day = event && asksForEvent(find) ? dayOf(event, list, sentence) : undefined;
    return day ? fromEvent(find, plain, day) : plain;
  });

export const dates: Recognizer<DateFind, DateMention> = {
  kind: 'date',
  find: (block: BlockContent) => findDates(block),
  resolve: (article, finds) => resolveDates(article, finds),
};
