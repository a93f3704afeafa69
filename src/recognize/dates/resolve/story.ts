/** Where a narrative is: the dates it has been at, so that "two days later" finds a day and "that year" a year. */
import type { DateFind } from '../find.ts';
import type { Place } from './place.ts';

/** Never changed: a block that is resolved from the same story comes to the same dates. */
export interface Story {
  /** The dates it has been at, the last one last. */
  readonly places: readonly Place[];
  /** The last place that stated its year. */
  readonly stated: Place | undefined;
}

/** How many dates back a narrative may lean. */
const DEPTH = 12;

export const newStory = (start?: Place): Story => ({ places: start ? [start] : [], stated: start });

/** The last place that passes the test. */
export function lastPlace({ places }: Story, test: (place: Place) => boolean): Place | undefined {
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (place && test(place)) return place;
  }
  return undefined;
}

/** Where the story is: a bare year does not blur a day or month within it. */
export function placeOfStory({ places }: Story): Place | undefined {
  const last = places[places.length - 1];
  const before = places[places.length - 2];
  return last?.grain === 'year' && before && before.year === last.year && before.grain !== 'decade' ? before : last;
}

export const moved = ({ places, stated }: Story, place: Place, isStated: boolean): Story => ({
  places: [...(places.length < DEPTH ? places : places.slice(1)), place],
  stated: isStated ? place : stated,
});

const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a === b || (a?.value === b?.value && a?.grain === b?.grain);

/** Told apart by what they say, whichever version of the text they come from. */
export const sameStory = (a: Story, b: Story): boolean =>
  a === b ||
  (a.places.length === b.places.length &&
    samePlace(a.stated, b.stated) &&
    a.places.every((place, i) => samePlace(place, b.places[i])));

/**
 * Whether the text goes on from a date. Comparisons ("a year earlier", "the highest since 1995"), descriptions ("the 2003
 * invasion"), quotes, and in a narrative what is said from the author's day ("now", "this year") leave it where it was.
 */
export function movesStory({ said, clues }: DateFind, narrative: boolean): boolean {
  if (clues.attribute || clues.led === 'since') return false;
  if (said.is !== 'step') return !(narrative && clues.quoted && said.is === 'calendar' && said.year === undefined);
  if (
    said.keepGrain ||
    said.ofYear !== undefined ||
    (said.count < 0 && said.unit !== 'day' && said.from === 'story' && narrative)
  )
    return false;
  return !(narrative && said.from === 'publication');
}
