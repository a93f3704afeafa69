/** What an article's own dates tell about all of them: report or narrative, order of day and month. */
import type { DateFind } from '../find.ts';
import { inYear } from './open.ts';
import type { Place } from './place.ts';

export interface Manner {
  /** A history or retrospective: open dates lean on the date before them, not on publication. */
  readonly narrative: boolean;
  /** "03/04/2019" is 3 April. */
  readonly dayFirst: boolean;
  /** The first date that states its day and year, or at least its month: without publication, the article's anchor. */
  readonly firstStated?: Place;
}

/** What decides: enough full dates of its own, mostly far from publication, and few words that point at its day. */
const MIN_DATED = 3;
const FAR = 1;

/** How a block's dates are written. */
export interface Usage {
  readonly publicationYear: number | undefined;
  readonly years: number;
  readonly far: number;
  readonly dated: number;
  readonly pointing: number;
  readonly dayFirst: number;
  readonly firstStated: Place | undefined;
}

export function usageOf(finds: readonly DateFind[], publicationYear: number | undefined): Usage {
  let years = 0;
  let far = 0;
  let dated = 0;
  let pointing = 0;
  let dayFirst = 0;
  let firstStated: Place | undefined;
  for (const { said, rule } of finds) {
    if (said.is === 'calendar') {
      if (said.year !== undefined) {
        if (said.month !== undefined) firstStated ??= inYear(said, said.year);
        years++;
        if (publicationYear === undefined || publicationYear - said.year > FAR) {
          far++;
          if (said.month !== undefined) dated++;
        }
      } else if (said.weekday !== undefined && said.day === undefined) pointing++;
      if (rule === 'day-month') dayFirst++;
      else if (rule === 'month-day' || rule === 'weekday-date') dayFirst--;
    } else if (said.is === 'step' && said.from === 'publication') pointing++;
  }
  return { publicationYear, years, far, dated, pointing, dayFirst, firstStated };
}

/** `usages`: of the article's blocks, in order. */
export function mannerOf(usages: readonly Usage[], publication: Place | undefined): Manner {
  let years = 0;
  let far = 0;
  let dated = 0;
  let pointing = 0;
  let dayFirst = 0;
  let firstStated: Place | undefined;
  for (const usage of usages) {
    years += usage.years;
    far += usage.far;
    dated += usage.dated;
    pointing += usage.pointing;
    dayFirst += usage.dayFirst;
    firstStated ??= usage.firstStated;
  }
  // without a publication date only a date that states its month too can carry others: a bare year would be a guess
  const narrative = publication ? dated >= MIN_DATED && far > years * 0.6 && years > 2 * pointing : dated > 0;
  return { narrative, dayFirst: dayFirst > 0, ...(firstStated ? { firstStated } : {}) };
}
