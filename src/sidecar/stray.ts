/** A sidecar whose article is gone: which article its quotes are from. */
import { indexText } from '../anchor/anchor.ts';
import { findAnchors } from '../anchor/find.ts';
import { plainText } from '../anchor/plain.ts';
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
    const found = findAnchors(indexText(plainText(text).text), annotations);
    const share = found.filter(({ state }) => state === 'exact' || state === 'moved').length / annotations.length;
    if (share >= ENOUGH) likely.push({ name, share });
  }
  return likely.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1));
}

export const sidecarOf = (article: string): string => article + SIDECAR_SUFFIX;

/** The article's name from its sidecar's; undefined if this is none (`entities.postil.json` is the registry). */
export function articleOf(sidecar: string): string | undefined {
  if (!sidecar.endsWith(SIDECAR_SUFFIX) || /(^|[\\/])entities\.postil\.json$/.test(sidecar)) return undefined;
  return sidecar.slice(0, -SIDECAR_SUFFIX.length);
}
