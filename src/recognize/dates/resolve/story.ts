/** Where a narrative is: the dates it has been at, so that "two days later" finds a day and "that year" a year. */
import type { DateFind } from '../find.ts';
import type { Place } from './place.ts';

export interface Story {
  /** The last place that passes the test. */
  readonly at: (test: (place: Place) => boolean) => Place | undefined;
  /** Where the story is: a bare year does not blur a day or month within it. */
  readonly here: () => Place | undefined;
  /** The last place that stated its year. */
  readonly stated: () => Place | undefined;
  readonly move: (place: Place, stated: boolean) => void;
}

/** How many dates back a narrative may lean. */
const DEPTH = 12;

export function newStory(start?: Place): Story {
  const places: Place[] = start ? [start] : [];
  let lastStated = start;
  return {
    at: test => {
      for (let i = places.length - 1; i >= 0; i--) {
        const place = places[i];
        if (place && test(place)) return place;
      }
      return undefined;
    },
    here: () => {
      const last = places[places.length - 1];
      const before = places[places.length - 2];
      return last?.grain === 'year' && before && before.year === last.year && before.grain !== 'decade' ? before : last;
    },
    stated: () => lastStated,
    move: (place, stated) => {
      places.push(place);
      if (stated) lastStated = place;
      if (places.length > DEPTH) places.shift();
    },
  };
}

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
