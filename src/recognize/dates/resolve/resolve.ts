/** Puts the finds of an article into its context and gives each its value. Runs after every change: one pass, no text. */
import type { DateBasis } from '../../mention.ts';
import type { Clues } from '../clues.ts';
import type { DateFind } from '../find.ts';
import type { Calendar, Said, Step } from '../said.ts';
import { addYears, civil, mondayOf } from './calendar.ts';
import type { Manner } from './context.ts';
import type { Story } from './story.ts';
import { lastPlace, placeOfStory } from './story.ts';
import type { Leaning } from './open.ts';
import { inFrame, inYear, nearestMonthDay, nearestYear, weekdayNear, weekendNear } from './open.ts';
import type { Place } from './place.ts';
import { centuryPlace, dayPlace, decadePlace, timeValue, weekendPlace, weekPlace } from './place.ts';
import { isFineEnough, sameInYear, shiftDay, stepFrom } from './step.ts';

export interface Outcome {
  readonly value?: string;
  readonly place?: Place;
  readonly basis: DateBasis;
  /** The date it was counted from. */
  readonly anchor?: string;
  /** That is the day on which the quotation around it was said. */
  readonly spoken?: true;
  /** Days that a directed length covers: "the last 13 years". */
  readonly stretch?: { readonly start: number; readonly end: number };
}

export interface Context {
  readonly publication: Place | undefined;
  readonly manner: Manner;
  readonly story: Story;
}

interface Resolved {
  readonly place: Place;
  readonly anchor?: Place;
}

/** A quarter is reported on for about this many days after its end. */
const REPORTED_WITHIN = 75;

/** The week or weekend that "the week of March 2" and "Labor Day weekend" mean. */
const aroundOf = (said: Calendar, place: Place): Place =>
  !said.weekAround
    ? place
    : said.weekend
      ? weekendPlace(place.start - (place.start === mondayOf(place.start) ? 1 : 0))
      : weekPlace(place.start);

const UNRESOLVED: Outcome = { basis: 'vague' };
const stated = (place: Place): Resolved => ({ place });

export function resolveFind(find: DateFind, context: Context): Outcome {
  const { said } = find;
  switch (said.is) {
    case 'reference':
      return { value: said.value, basis: 'vague' };
    case 'set':
      return { value: said.value, basis: 'stated' };
    case 'duration':
      return lengthOutcome(find, context);
    case 'event':
      return UNRESOLVED;
  }
  const resolved = said.is === 'step' ? resolveStep(said, find, context) : resolveCalendar(said, find, context);
  if (!resolved) return UNRESOLVED;
  const { place, anchor } = resolved;
  const day =
    place.grain === 'day' && (said.part || said.clock) ? timeValue(place.value, said.part, said.clock) : place.value;
  return anchor
    ? { value: day, place, basis: 'resolved', anchor: anchor.value }
    : { value: day, place, basis: 'stated' };
}

function lengthOutcome(find: DateFind, { publication }: Context): Outcome {
  const { said } = find;
  if (said.is !== 'duration') return UNRESOLVED;
  const vague: DateBasis = said.amount === undefined ? 'vague' : 'stated';
  if (!said.toward || said.amount === undefined || publication?.grain !== 'day')
    return { value: said.value, basis: vague };
  const sign = said.toward === 'before' ? -1 : 1;
  const other = shiftDay(publication.start, said.unit, sign * said.amount);
  if (other === undefined) return { value: said.value, basis: vague };
  const stretch = { start: Math.min(publication.start, other), end: Math.max(publication.start, other) };
  return { value: said.value, basis: vague, anchor: publication.value, stretch };
}

/** A report's quarter is one that it named, or else the last one that is over. */
function lastQuarter({ publication, story }: Context): Place | undefined {
  const named = lastPlace(story, p => p.grain === 'quarter');
  return (
    named ?? (publication && isFineEnough(publication, 'quarter') ? stepFrom(publication, 'quarter', -1) : undefined)
  );
}

const NEAR_DAYS = 14;
const A_MONTH = 31;

/** The base that a step is counted from: publication, or the last date of the story that is known finely enough. */
function baseOf(said: Step, context: Context, { quoted, tense }: Clues): Place | undefined {
  const { publication, story, manner } = context;
  const { unit } = said;
  if (unit === 'quarter' && said.from === 'story') return lastQuarter(context);
  const fine = (p: Place): boolean => isFineEnough(p, unit);
  if (said.from === 'publication')
    return manner.narrative && quoted ? (lastPlace(story, fine) ?? publication) : publication;
  // what has happened is not counted from a day to come
  const found = lastPlace(story, p => fine(p) && !(tense === 'past' && publication && p.start > publication.start));
  // ... nor has a clock to do with a day long before it: "It hit a high on Oct. 10. … will be paid Nov. 10. By 2 p.m. it was down"
  if (found && publication && !manner.narrative && (said.clock ?? said.part) && found !== lastPlace(story, fine)) {
    if (publication.start - found.start > NEAR_DAYS) return publication;
  }
  if (found) return found;
  return manner.narrative ? undefined : publication;
}

function resolveStep(said: Step, find: DateFind, context: Context): Resolved | undefined {
  const base = said.base ? resolveSaid(said.base, find, context)?.place : baseOf(said, context, find.clues);
  if (!base) return undefined;
  if (said.keepGrain) {
    const here = placeOfStory(context.story);
    const period =
      here && (here.grain === 'quarter' || here.grain === 'month')
        ? here
        : said.ofPeriod
          ? lastQuarter(context)
          : undefined;
    if (period) return { place: sameInYear(period, said.count), anchor: period };
  }
  if (said.ofYear !== undefined)
    return { place: sameInYear(stepFrom(base, 'quarter', 0) ?? base, said.ofYear - base.year), anchor: base };
  const place = stepFrom(base, said.unit, said.count);
  return place && { place, anchor: base };
}

const resolveSaid = (said: Said, find: DateFind, context: Context): Resolved | undefined =>
  said.is === 'step'
    ? resolveStep(said, find, context)
    : said.is === 'calendar'
      ? resolveCalendar(said, find, context)
      : undefined;

function resolveCalendar(said: Calendar, find: DateFind, context: Context): Resolved | undefined {
  if (said.slash) return slashed(said, find, context);
  if (said.decade !== undefined) return stated(decadePlace(said.decade));
  if (said.century !== undefined) return stated(centuryPlace(said.century));
  if (said.shortDecade !== undefined) return stated(decadePlace((said.shortDecade < 2 ? 200 : 190) + said.shortDecade));
  if (said.year !== undefined) {
    const place = inYear(said, said.year);
    return place && stated(aroundOf(said, place));
  }
  if (said.within) {
    const frame = resolveSaid(said.within, find, context);
    if (!frame) return undefined;
    if (said.within.is === 'step' && said.within.from === 'story' && said.within.count === 0 && said.toward)
      return open({ ...said }, find, context, frame.place);
    const place = inFrame(said, frame.place);
    return place && { place, anchor: frame.anchor ?? frame.place };
  }
  if (said.ago !== undefined) return seasonAgo(said, said.ago, context);
  return open(said, find, context, undefined);
}

/** Of winters ago the first is the last one that is over. */
function seasonAgo(said: Calendar, ago: number, { publication }: Context): Resolved | undefined {
  const last = publication && nearestYear(said, publication.start, 'before');
  const place = last && inYear(said, addYears(last.year, 1 - ago));
  return place && { place, anchor: publication };
}

function slashed(said: Calendar, find: DateFind, context: Context): Resolved | undefined {
  const [first, second] = said.slash ?? [1, 1];
  const [day, month] = context.manner.dayFirst ? [first, second] : [second, first];
  return resolveCalendar({ ...said, slash: undefined, day, month }, find, context);
}

/** A date without its year, or without more: from the story in a narrative, from publication in a report. */
function open(said: Calendar, find: DateFind, context: Context, given: Place | undefined): Resolved | undefined {
  const { publication, manner, story } = context;
  const { tense, led } = find.clues;
  const storyBase =
    given ?? (manner.narrative && (!said.toward || find.clues.quoted) ? placeOfStory(story) : undefined);
  const base = storyBase ?? publication;
  if (!base) return undefined;
  const from = base.start;
  const wrap = (place: Place | undefined): Resolved | undefined =>
    place && { place: aroundOf(said, place), anchor: base };
  if (said.weekend && !said.weekAround)
    return base.grain === 'day' ? wrap(weekendNear(from, tense === 'future')) : undefined;
  if (said.weekday !== undefined && said.day === undefined) {
    if (base.grain !== 'day') return undefined;
    const toward =
      said.toward ?? (storyBase || tense === 'future' || led === 'until' || led === 'through' ? 'from' : 'until');
    if (said.weeksOn) return wrap(dayPlace(weekdayNear(from, said.weekday, 'from') + 7 * said.weeksOn));
    // "the next Thursday" of a story is the very next
    const next = find.rule.startsWith('next-') && !said.within;
    return wrap(dayPlace(weekdayNear(from, said.weekday, toward, next)));
  }
  if (said.day !== undefined && said.month === undefined && said.holiday === undefined) {
    if (base.grain !== 'day' && base.grain !== 'month') return undefined;
    // "arrested on 21 August and charged on the 24th": it goes on from where the text is, unless that is long ago
    const here = placeOfStory(story);
    const goesOn =
      (here?.grain === 'day' || here?.grain === 'month') && (tense === 'past' || here.end > base.start - A_MONTH);
    const last = goesOn ? here : base;
    const toward = last === base ? direction(said, tense, led) : tense === 'past' ? 'near' : 'rather-from';
    const place = nearestMonthDay(said, last.start, toward);
    return place && { place, anchor: last };
  }
  if (storyBase && !given && !said.toward) return wrap(inStory(said, storyBase, story.stated, led));
  if (said.toward && storyBase && !given) return wrap(nearestYear(said, from, said.toward));
  if (said.quarter !== undefined && !said.toward) {
    const over = nearestYear(said, from, 'before');
    if (over && from - over.end < REPORTED_WITHIN && !(tense === 'future' && over.end < from - REPORTED_WITHIN))
      return wrap(over);
  }
  return wrap(nearestYear(said, from, direction(said, tense, led)));
}

/** Which way an open month, day, season or quarter lies from publication. */
function direction(said: Calendar, tense: string, led: string): Leaning {
  if (said.toward === 'near') return 'near';
  if (said.toward) return said.toward;
  if (led === 'since' || led === 'ended') return 'until';
  if (led === 'until' || led === 'ending') return 'from';
  if (led === 'through') return 'near';
  // A day and a month are near publication: tense only leans.
  if (said.day !== undefined || said.holiday !== undefined)
    return tense === 'future' ? 'rather-from' : tense === 'past' ? 'rather-until' : 'near';
  if (tense === 'planned') return 'near';
  return tense === 'future' ? 'from' : tense === 'past' ? 'until' : led === 'by' ? 'near' : 'rather-until';
}

/** How much less likely it is that the story went back than that it went on. */
const BACK = 1.2;
/** What it lasted to is not before where it was. */
const UNTIL = new Set(['until', 'lasted until', 'not until']);
/** Days beyond the last stated year after which an open date is rather a return to it. */
const DRIFT = 400;

/** The year that the story is in, or the one after where the calendar has turned since; "until March" goes on from it. */
function inStory(said: Calendar, base: Place, lastStated: Place | undefined, led: string): Place | undefined {
  const { year } = civil(base.start);
  if (base.grain === 'year' || base.grain === 'decade' || base.grain === 'century') return inYear(said, base.year);
  let best: Place | undefined;
  let bestCost = Infinity;
  for (let count = -1; count <= 1; count++) {
    const place = inYear(said, addYears(year, count));
    if (!place) continue;
    const days = place.start - base.start;
    if (days < 0 && UNTIL.has(led)) continue;
    const drift = lastStated && place.start - lastStated.end > DRIFT ? DRIFT : 0;
    const cost = (days >= 0 ? days : -days * BACK) + drift;
    if (cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  }
  return best;
}
