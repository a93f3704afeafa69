/** How telling a word is, whatever the project: by how many articles of our corpus have it. */
import { COMMON_STEMS, COUNTED_ARTICLES } from './common-stems.generated.ts';

const ARTICLES_WITH = new Map<string, number>();
for (const line of COMMON_STEMS.split('\n')) {
  const [count, ...stems] = line.split(' ') as [string, ...string[]];
  for (const stem of stems) ARTICLES_WITH.set(stem, Number(count));
}
/** Stems that are not listed stand in fewer articles than any that is. */
const RARE = 3;
const MOST = Math.log(COUNTED_ARTICLES / RARE);

/** 0 for a stem of nearly every article to 1 for a rare one. */
export const rarity = (stem: string): number =>
  Math.max(0, Math.log(COUNTED_ARTICLES / (ARTICLES_WITH.get(stem) ?? RARE)) / MOST);
