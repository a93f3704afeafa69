/** Articles side by side: where they agree, where they differ. */
import type { PlacedDecision } from '../sidecar/comparisons/place.ts';
import type { ArticleFacts } from './article-facts.ts';
import { VERDICTS, type Comparison } from './comparison.ts';
import { compareDates } from './dates.ts';
import { decidedBy } from './decisions.ts';
import { compareFigures } from './figures.ts';
import { compareNames } from './names.ts';
import { compareRoles } from './roles.ts';
import { storiesOf } from './story.ts';

export interface CompareOptions {
  /** What the team decided, as `placeDecisions` gives it. */
  readonly decisions?: readonly PlacedDecision[];
  /** The name among `articles` of the article that a decision calls so; the same, unless it is given. */
  readonly nameOf?: (article: string) => string;
  /** Entities that people keep apart in the registry. */
  readonly distinct?: (a: string, b: string) => boolean;
}

/** The same whatever the order of `articles`, but for the order of what is given. */
export function compareArticles(
  articles: readonly ArticleFacts[],
  { decisions = [], nameOf = article => article, distinct }: CompareOptions = {},
): Comparison {
  const stories = storiesOf(articles);
  const decided = decidedBy(decisions, nameOf);
  const found = [...compareFigures(articles, stories, decided.bonds), ...compareDates(articles, stories)];
  const groups = found.map(decided.laidOver).sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  return { groups, names: compareNames(articles, stories, distinct), roles: compareRoles(articles) };
}
