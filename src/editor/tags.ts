/** The tags that people used. */
import type { Mark } from '../project/marks.ts';

/** Of some articles, and with what is counted `elsewhere`, the most used first. */
export function tagsInUse(
  articles: readonly { readonly marks: readonly Mark[] }[],
  elsewhere: readonly (readonly [tag: string, count: number])[] = [],
): readonly string[] {
  const counts = new Map<string, number>(elsewhere);
  for (const { marks } of articles)
    for (const { annotation } of marks)
      for (const tag of annotation?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}
