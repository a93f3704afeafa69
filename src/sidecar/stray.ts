/** A sidecar whose article is gone: which article its quotes are from, and whether that is certain. */
import { plainText, type PlainText } from '../anchor/plain.ts';
import { listed, say } from '../lines/message.ts';
import { problemsOf } from '../lines/problem.ts';
import { shownInSidecar, type Finding } from './findings.ts';
import { placeIn, type PlacedAnnotation } from './place.ts';
import { baseName } from './kinds.ts';
import type { ReadSidecar } from './read.ts';
import { SIDECAR_SUFFIX, type Sidecar } from './schema.ts';

export interface LikelyArticle {
  readonly name: string;
  /** The part of the sidecar's passages that stand in it, 0 to 1. */
  readonly share: number;
  /** Every passage stands in it among the very words around it, or it reads as the article did that is gone. */
  readonly whole: boolean;
}

/** The part of its passages that must stand in an article to name it. */
const ENOUGH = 0.5;
/** UTF-16 units around a quote without which it could stand in any article: at least one annotation has them. */
const TELLING = 32;

/**
 * The articles that hold at least half of the sidecar's passages, the likeliest first. `text` as given; `was`: what the article
 * that is gone held, if somebody knows.
 */
export function likelyArticles(
  { annotations }: Sidecar,
  articles: Iterable<{ readonly name: string; readonly text: string }>,
  was?: string,
): LikelyArticle[] {
  const before = was === undefined ? undefined : plainText(was).text;
  const likely: LikelyArticle[] = [];
  for (const { name, text } of articles) {
    const { plain, placed } = placeIn(text, annotations);
    if (plain.text === before && before !== '') {
      likely.push({ name, share: 1, whole: true });
      continue;
    }
    const wanted = placed.filter(({ annotation, span }) => span || !annotation.orphan);
    const standing = wanted.filter(({ state }) => state === 'exact' || state === 'moved');
    const share = wanted.length ? standing.length / wanted.length : 0;
    if (share < ENOUGH) continue;
    const whole = wanted.every(item => isAmongItsWords(plain, item)) && standing.some(isTelling);
    likely.push({ name, share, whole });
  }
  return likely.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

const isTelling = ({ annotation: { before = '', after = '' } }: PlacedAnnotation): boolean =>
  before.length + after.length >= TELLING;

function isAmongItsWords({ text, spanToPlain }: PlainText, { annotation, state, span }: PlacedAnnotation): boolean {
  if (!span || (state !== 'exact' && state !== 'moved')) return false;
  const { before = '', quote, after = '' } = annotation;
  const { start } = spanToPlain(span);
  return start >= before.length && text.startsWith(before + quote + after, start - before.length);
}

/** The article that the sidecar goes along with, whoever moved it: the only one that holds all of it, among the same words. */
export function certainArticle(likely: readonly LikelyArticle[]): LikelyArticle | undefined {
  const [only, ...others] = likely.filter(({ whole }) => whole);
  return others.length ? undefined : only;
}

/** Fixes offered for one stray sidecar. */
const MOST_FIXES = 3;

/** That a sidecar has no article, with what else is wrong with it. `likely`: as `likelyArticles` gives them. */
export function checkStray(
  sidecar: { readonly name: string; readonly text: string; readonly read: ReadSidecar },
  articles: readonly LikelyArticle[],
): Finding[] {
  const { name, text, read } = sidecar;
  const article = baseName(articleOf(name) ?? name);
  // What could not be read whole says less than it holds.
  const certain = read.problems.length ? undefined : certainArticle(articles);
  const likely = certain ? [certain, ...articles.filter(article => article !== certain)] : articles;
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
      fixes: likely.slice(0, MOST_FIXES).map(article => ({
        kind: 'move',
        title: say('Move it beside {0}', article.name),
        article: article.name,
        ...(article === certain ? { certain: true } : {}),
      })),
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
