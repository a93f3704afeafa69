/** Dates that a sentence joins, seen together: a range does not run backwards, and has a first and a last day. */
import { sourceSpan } from '../../../article/offsets.ts';
import type { BlockContent } from '../../../article/article.ts';
import type { DatePhrase } from '../../mention.ts';
import type { DateFind } from '../find.ts';
import type { Calendar } from '../said.ts';
import { nearestYear } from './open.ts';
import type { Place } from './place.ts';
import { intervalOf } from './place.ts';
import type { Outcome } from './resolve.ts';

/** "between March and June": where each was placed by itself and the range would run backwards, it begins a year earlier. */
export function orderRanges(finds: readonly DateFind[], outcomes: Outcome[]): void {
  finds.forEach(({ said, phrase }, i) => {
    if (phrase?.relation !== 'range' || phrase.first !== i || phrase.last !== i + 1) return;
    const [first, second] = [outcomes[i], outcomes[i + 1]];
    if (!first?.place || !second?.place || first.place.start <= second.place.start) return;
    const place = said.is === 'calendar' && isOpenInYear(said) && nearestYear(said, second.place.start, 'before');
    if (place) outcomes[i] = { ...first, place, value: place.value };
  });
}

/** "next spring or early summer", "last June and July": the second goes on from the first. */
export function goesOn(find: DateFind, before: DateFind | undefined, place: Place | undefined): Place | undefined {
  const { said, clues, start } = find;
  if (!before || !place || (clues.led !== 'or' && clues.led !== 'and') || start - before.end > LINKED) return undefined;
  if (said.is !== 'calendar' || !isOpenInYear(said) || said.toward) return undefined;
  return before.said.is === 'calendar' && before.said.toward && before.said.toward !== 'near'
    ? nearestYear(said, place.start, 'after')
    : undefined;
}

/** Units of " and ". */
const LINKED = 5;

/** A month, season, quarter or day of the year that says no more than that. */
const isOpenInYear = (said: Calendar): boolean =>
  said.year === undefined &&
  said.weekday === undefined &&
  !said.within &&
  !said.part &&
  !said.clock &&
  (said.month ?? said.season ?? said.quarter) !== undefined;

/** The phrase that a sentence joins a find into, with the days from its first date to its last; `base`: where the block begins. */
export function phraseOf(
  { phrase }: DateFind,
  outcomes: readonly Outcome[],
  content: BlockContent,
  base: number,
): DatePhrase | undefined {
  if (!phrase) return undefined;
  const { first, last, relation } = phrase;
  const span = sourceSpan(content, base, phrase.start, phrase.end);
  if (relation !== 'range') return { ...span, relation };
  const places = outcomes.slice(first, last + 1).flatMap(({ place }) => (place ? [place] : []));
  if (places.length < 2) return { ...span, relation };
  const [start, end] = [Math.min(...places.map(p => p.start)), Math.max(...places.map(p => p.end))];
  return { ...span, relation, interval: intervalOf({ start, end }) };
}
