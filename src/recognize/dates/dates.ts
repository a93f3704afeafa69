/** The dates recogniser: rules over tokens find time expressions (find.ts), context gives them their values (resolve/). */
import type { Article, Block, BlockContent } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { DateMention, DatePhrase } from '../mention.ts';
import type { Recognizer } from '../recognizer.ts';
import type { DateFind } from './find.ts';
import { findDates } from './find.ts';
import type { DatedEvent } from './resolve/events.ts';
import { asksForEvent, fromEvent } from './resolve/events.ts';
import { nearestYear } from './resolve/open.ts';
import type { Calendar } from './said.ts';
import { mannerOf } from './resolve/context.ts';
import { movesStory, newStory } from './resolve/story.ts';
import type { Place } from './resolve/place.ts';
import { intervalOf, placeOf } from './resolve/place.ts';
import type { Context, Outcome } from './resolve/resolve.ts';
import { resolveFind } from './resolve/resolve.ts';

interface Read {
  readonly find: DateFind;
  readonly block: number;
  outcome: Outcome;
  readonly spoken?: true;
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

function resolveDates(article: Article, finds: readonly (readonly DateFind[])[]): DateMention[] {
  const publication = article.publication.date === undefined ? undefined : placeOf(article.publication.date);
  const manner = mannerOf(finds, publication);
  const context = { publication, manner, story: newStory(publication ? undefined : manner.firstStated) };
  const read: Read[] = [];
  const events: DatedEvent[] = [];
  finds.forEach((block, index) => {
    for (const find of block) {
      const spoken = dayOfSpeaking(find, block, context);
      const outcome = resolveFind(find, spoken ? readFrom(spoken, context) : context);
      const { place } = outcome;
      if (place && movesStory(find, manner.narrative)) context.story.move(place, outcome.basis === 'stated');
      if (place?.grain === 'day' && find.clues.event)
        events.push({ event: find.clues.event, place, where: `${index}/${find.clues.sentence}` });
      read.push({
        find,
        block: index,
        outcome,
        ...(spoken && outcome.anchor === spoken.value ? { spoken: true } : {}),
      });
    }
  });
  for (const one of read)
    if (asksForEvent(one.find)) {
      one.outcome = fromEvent(one.find, `${one.block}/${one.find.clues.sentence}`, one.outcome, events);
    }
  orderRanges(read);
  const mentions: DateMention[] = [];
  read.forEach((one, i) => {
    const block = article.blocks[one.block];
    if (block) mentions.push(mentionOf(one, block, article.text, phraseOf(read, i, block)));
  });
  return mentions;
}

/** "between March and June": where each was placed by itself and the range would run backwards, it begins a year earlier. */
function orderRanges(read: readonly Read[]): void {
  read.forEach((first, i) => {
    const { said, phrase } = first.find;
    const second = read[i + 1];
    if (phrase?.relation !== 'range' || phrase.last !== phrase.first + 1 || second?.block !== first.block) return;
    if (second.find.phrase?.start !== phrase.start || said.is !== 'calendar' || !isOpenInYear(said)) return;
    const [from, to] = [first.outcome.place, second.outcome.place];
    if (!from || !to || from.start <= to.start) return;
    const place = nearestYear(said, to.start, 'before');
    if (place) first.outcome = { ...first.outcome, place, value: place.value };
  });
}

/** A month, season, quarter or day of the year that says no more than that. */
const isOpenInYear = (said: Calendar): boolean =>
  said.year === undefined &&
  said.weekday === undefined &&
  !said.within &&
  !said.part &&
  !said.clock &&
  (said.month ?? said.season ?? said.quarter) !== undefined;

/** The phrase that a sentence joins a find into, with the days from its first date to its last. */
function phraseOf(read: readonly Read[], i: number, { content, start }: Block): DatePhrase | undefined {
  const one = read[i];
  const phrase = one?.find.phrase;
  if (!one || !phrase) return undefined;
  let at = i;
  while (at > 0 && read[at - 1]?.block === one.block && read[at - 1]?.find.phrase?.start === phrase.start) at--;
  const places = read
    .slice(at, at + phrase.last - phrase.first + 1)
    .flatMap(({ outcome: { place } }) => (place ? [place] : []));
  const whole = phrase.relation === 'range' && places.length > 1;
  const span = sourceSpan(content, start, phrase.start, phrase.end);
  return {
    ...span,
    relation: phrase.relation,
    ...(whole
      ? {
          interval: intervalOf({
            start: Math.min(...places.map(p => p.start)),
            end: Math.max(...places.map(p => p.end)),
          }),
        }
      : {}),
  };
}

function mentionOf(
  { find, outcome, spoken }: Read,
  { content, start }: Block,
  text: string,
  phrase: DatePhrase | undefined,
): DateMention {
  const span = sourceSpan(content, start, find.start, find.end);
  const days = outcome.place ?? outcome.stretch;
  return {
    kind: 'date',
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    confidence: find.confidence,
    type: find.type,
    ...(outcome.value === undefined ? {} : { value: outcome.value }),
    ...(days ? { interval: intervalOf(days) } : {}),
    basis: outcome.basis,
    rule: find.rule,
    ...(find.mod ? { mod: find.mod } : {}),
    ...(outcome.anchor ? { anchor: outcome.anchor } : {}),
    ...(spoken ? { spoken } : {}),
    ...(phrase ? { phrase } : {}),
  };
}

export const dates: Recognizer<DateFind, DateMention> = {
  kind: 'date',
  find: (block: BlockContent) => findDates(block),
  resolve: (article, finds) => resolveDates(article, finds),
};
