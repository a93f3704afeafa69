/** Resolves one block from where the story has come to. What it comes to hangs on nothing else, so that it can be kept. */
import type { BlockContent } from '../../../article/article.ts';
import { sourceSpan } from '../../../article/offsets.ts';
import type { DateMention } from '../../mention.ts';
import type { DateFind } from '../find.ts';
import type { Manner } from './context.ts';
import type { DatedEvent } from './events.ts';
import type { Place } from './place.ts';
import { intervalOf } from './place.ts';
import { goesOn, orderRanges, phraseOf } from './ranges.ts';
import type { Context, Outcome } from './resolve.ts';
import { resolveFind } from './resolve.ts';
import type { Story } from './story.ts';
import { moved, movesStory } from './story.ts';

/** What all blocks of an article share. */
export interface Setting {
  readonly publication: Place | undefined;
  readonly manner: Manner;
}

/** Told apart by what they say. */
export const sameSetting = (a: Setting, b: Setting): boolean =>
  a === b ||
  (a.publication?.value === b.publication?.value &&
    a.manner.narrative === b.manner.narrative &&
    a.manner.dayFirst === b.manner.dayFirst &&
    a.manner.firstStated?.value === b.manner.firstStated?.value);

export interface ResolvedBlock {
  readonly outcomes: readonly Outcome[];
  /** Where the story is after it. */
  readonly story: Story;
  readonly events: readonly DatedEvent[];
}

export function resolveBlock(finds: readonly DateFind[], setting: Setting, entry: Story): ResolvedBlock {
  const outcomes: Outcome[] = [];
  const events: DatedEvent[] = [];
  const { publication, manner } = setting;
  let story = entry;
  let context: Context = { publication, manner, story };
  for (const find of finds) {
    const spoken = dayOfSpeaking(find, finds, context);
    const plain = resolveFind(find, spoken ? readFrom(spoken, context) : context);
    const next = goesOn(find, finds[outcomes.length - 1], outcomes[outcomes.length - 1]?.place);
    const outcome = next ? { ...plain, place: next, value: next.value } : plain;
    const { place } = outcome;
    if (place && movesStory(find, manner.narrative)) {
      story = moved(story, place, outcome.basis === 'stated');
      context = { publication, manner, story };
    }
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

const sameDays = (a: Outcome['stretch'], b: Outcome['stretch']): boolean =>
  a === b || (a?.start === b?.start && a?.end === b?.end);

const sameOutcome = (a: Outcome, b: Outcome): boolean =>
  a.value === b.value &&
  a.anchor === b.anchor &&
  a.basis === b.basis &&
  a.spoken === b.spoken &&
  sameDays(a.place ?? a.stretch, b.place ?? b.stretch);

/** What the finds of a block came to before, where it began at the same place. */
interface KnownMentions {
  readonly outcomes: readonly Outcome[];
  readonly mentions: readonly DateMention[];
}

/** The mentions of a block that begins at `base`; `source` is its source. Those of `known` that mean the same stay. */
export const mentionsOf = (
  finds: readonly DateFind[],
  outcomes: readonly Outcome[],
  content: BlockContent,
  base: number,
  source: string,
  known?: KnownMentions,
): readonly DateMention[] =>
  finds.map((find, i): DateMention => {
    const outcome = outcomes[i] as Outcome;
    const was = known?.mentions[i];
    if (was && find.phrase?.relation !== 'range' && sameOutcome(outcome, known.outcomes[i] as Outcome)) return was;
    const { value, place, stretch, anchor, spoken, basis } = outcome;
    const { start, end } = sourceSpan(content, base, find.start, find.end);
    const days = place ?? stretch;
    const phrase = phraseOf(find, outcomes, content, base);
    const mention: { -readonly [K in keyof DateMention]: DateMention[K] } = {
      kind: 'date',
      start,
      end,
      text: source.slice(start - base, end - base),
      confidence: find.confidence,
      type: find.type,
      basis,
      rule: find.rule,
    };
    if (value !== undefined) mention.value = value;
    if (days) mention.interval = intervalOf(days);
    if (find.mod) mention.mod = find.mod;
    if (anchor) mention.anchor = anchor;
    if (spoken) mention.spoken = spoken;
    if (phrase) mention.phrase = phrase;
    return mention;
  });
