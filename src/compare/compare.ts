/** Articles side by side: where they agree, where they differ. */
import type { PlacedDecision } from '../sidecar/comparisons/place.ts';
import type { ArticleFacts } from './article-facts.ts';
import { VERDICTS, type Comparison } from './comparison.ts';
import { compareDates } from './dates.ts';
import { decidedBy } from './decisions.ts';
import { compareFigures } from './figures.ts';
import { compareNames } from './names.ts';
import { compareRoles } from './roles.ts';
import { atOnce, type Steps } from './steps.ts';
import { storiesOf } from './story.ts';

export interface CompareOptions {
  /** What the team decided, as `placeDecisions` gives it. */
  readonly decisions?: readonly PlacedDecision[];
  /** The name among `articles` of the article that a decision calls so; the same, unless it is given. */
  readonly nameOf?: (article: string) => string;
  /** Entities that people keep apart in the registry. */
  readonly distinct?: (a: string, b: string) => boolean;
  /** Pairs of figures that are kept at most; a million, unless it is given. */
  readonly mostPairs?: number;
}

/** The same whatever the order of `articles`, but for the order of what is given. */
export const compareArticles = (articles: readonly ArticleFacts[], options?: CompareOptions): Comparison =>
  atOnce(comparing(articles, options));

/** `compareArticles`, in steps of a few milliseconds. */
export function* comparing(
  articles: readonly ArticleFacts[],
  { decisions = [], nameOf = article => article, distinct, mostPairs }: CompareOptions = {},
): Steps<Comparison> {
  const stories = yield* storiesOf(articles);
  const decided = decidedBy(decisions, nameOf);
  const figures = yield* compareFigures(articles, stories, decided.bonds, mostPairs);
  const found = [...figures.groups, ...(yield* compareDates(articles, stories))];
  const groups = found.map(decided.laidOver).sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const names = yield* compareNames(articles, stories, distinct);
  const { uncompared } = figures;
  return { groups, names, roles: yield* compareRoles(articles), ...(uncompared ? { uncompared } : {}) };
}
