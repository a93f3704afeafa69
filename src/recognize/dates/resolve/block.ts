/** Resolves one block from where the story has come to. What it comes to hangs on nothing else, so that it can be kept. */
import type { BlockContent } from '../../../article/article.ts';
import { sourceSpan } from '../../../article/offsets.ts';
import type { DateMention } from '../../mention.ts';
import type { DateFind } from '../find.ts';
import type { Manner } from './context.ts';
import type { DatedEvent } from './events.ts';
import type { Place } from './place.ts';
import { intervalOf } from './place.ts';
import { orderRanges, phraseOf } from './ranges.ts';
import type { Context, Outcome } from './resolve.ts';
import { resolveFind } from './resolve.ts';
import type { Story } from './story.ts';
import { moved, movesStory } from './story.ts';

/** What all blocks of an article share. */
export interface Setting {
  readonly publication: Place | undefined;
  readonly manner: Manner;
}

export interface ResolvedBlock {
  readonly outcomes: readonly Outcome[];
  /** Where the story is after it. */
  readonly story: Story;
  readonly events: readonly DatedEvent[];
}

export function resolveBlock(finds: readonly DateFind[], setting: Setting, entry: Story): ResolvedBlock {
  const outcomes: Outcome[] = [];
  const events: DatedEvent[] = [];
  let story = entry;
  for (const find of finds) {
    const context = { ...setting, story };
    const spoken = dayOfSpeaking(find, finds, context);
    const outcome = resolveFind(find, spoken ? readFrom(spoken, context) : context);
    const { place } = outcome;
    if (place && movesStory(find, setting.manner.narrative)) story = moved(story, place, outcome.basis === 'stated');
    if (place?.grain === 'day' && find.clues.event)
      events.push({ event: find.clues.event, place, block: finds, sentence: find.clues.sentence });
    outcomes.push(spoken && outcome.anchor === spoken.value ? { ...outcome, spoken: true } : outcome);
  }
  orderRanges(finds, outcomes);
  return { outcomes, story, events };
}

/** The day on which the quotation around a find was said, where a date beside it tells. */
function dayOfSpeaking({ clues }: DateFind, block: readonly DateFind[], context: Context): Place | undefined {
  const telling = clues.toldBy === undefined ? undefined : block[clues.toldBy];
  const place = telling && resolveFind(telling, context).place;
  const { publication } = context;
  return place?.grain === 'day' && !(publication && place.start > publication.start) ? place : undefined;
}

/** A quotation is read from the day of its speaker as an article is from its publication. */
const readFrom = (day: Place, context: Context): Context => ({
  ...context,
  publication: day,
  manner: { ...context.manner, narrative: false },
});

/** The mentions of a block; their spans count from where it begins. */
export const mentionsOf = (
  finds: readonly DateFind[],
  outcomes: readonly Outcome[],
  content: BlockContent,
  source: string,
): readonly DateMention[] =>
  finds.map((find, i): DateMention => {
    const outcome = outcomes[i] as Outcome;
    const span = sourceSpan(content, 0, find.start, find.end);
    const days = outcome.place ?? outcome.stretch;
    const phrase = phraseOf(find, outcomes, content);
    return {
      kind: 'date',
      start: span.start,
      end: span.end,
      text: source.slice(span.start, span.end),
      confidence: find.confidence,
      type: find.type,
      ...(outcome.value === undefined ? {} : { value: outcome.value }),
      ...(days ? { interval: intervalOf(days) } : {}),
      basis: outcome.basis,
      rule: find.rule,
      ...(find.mod ? { mod: find.mod } : {}),
      ...(outcome.anchor ? { anchor: outcome.anchor } : {}),
      ...(outcome.spoken ? { spoken: true } : {}),
      ...(phrase ? { phrase } : {}),
    };
  });
