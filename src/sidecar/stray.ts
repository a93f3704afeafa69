/** A sidecar whose article is gone: which article its quotes are from. */
import { listed, say } from '../lines/message.ts';
import { problemsOf } from '../lines/problem.ts';
import { shownInSidecar, type Finding } from './findings.ts';
import { placeAnnotations } from './place.ts';
import { baseName } from './kinds.ts';
import type { ReadSidecar } from './read.ts';
import { SIDECAR_SUFFIX, type Sidecar } from './schema.ts';

export interface LikelyArticle {
  readonly name: string;
  /** The part of the sidecar's passages that stand in it, 0 to 1. */
  readonly share: number;
}

/** The part of its passages that must stand in an article to name it. */
const ENOUGH = 0.5;

/** The articles that hold at least half of the sidecar's passages, the likeliest first. `text` as given. */
export function likelyArticles(
  sidecar: Sidecar,
  articles: Iterable<{ readonly name: string; readonly text: string }>,
): LikelyArticle[] {
  const { annotations } = sidecar;
  if (!annotations.length) return [];
  const likely: LikelyArticle[] = [];
  for (const { name, text } of articles) {
    const standing = placeAnnotations(text, annotations).filter(({ state }) => state === 'exact' || state === 'moved');
    const share = standing.length / annotations.length;
    if (share >= ENOUGH) likely.push({ name, share });
  }
  return likely.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

/** Fixes offered for one stray sidecar. */
const MOST_FIXES = 3;

/** That a sidecar has no article, with what else is wrong with it. `likely`: as `likelyArticles` gives them. */
export function checkStray(
  sidecar: { readonly name: string; readonly text: string; readonly read: ReadSidecar },
  likely: readonly LikelyArticle[],
): Finding[] {
  const { name, text, read } = sidecar;
  const article = baseName(articleOf(name) ?? name);
  const message = likely.length
    ? say(
        'There is no article {0} beside this sidecar. Its passages are in {1}: rename it to {2}.',
        article,
        listed(likely.map(one => one.name)),
        baseName(sidecarOf(likely[0]!.name)),
      )
    : say('There is no article {0} beside this sidecar.', article);
  return [
    ...read.problems.map(shownInSidecar),
    {
      ...problemsOf(text, name)('no-article', 'error', 0, 0, message),
      shows: 'sidecar',
      fixes: likely
        .slice(0, MOST_FIXES)
        .map(article => ({ kind: 'move', title: say('Move it beside {0}', article.name), article: article.name })),
    },
  ];
}

export const sidecarOf = (article: string): string => article + SIDECAR_SUFFIX;

/** The article's name from its sidecar's; undefined if this is none (the registry, decisions on comparisons). */
export function articleOf(sidecar: string): string | undefined {
  if (!sidecar.endsWith(SIDECAR_SUFFIX) || /(^|[\\/])(?:entities|comparisons)\.postil\.json$/.test(sidecar))
    return undefined;
  return sidecar.slice(0, -SIDECAR_SUFFIX.length);
}
