/** The word lists of comparing, as they are written. */

/** What each word says, of lists of words by what they say. */
export const meanings = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([meaning, words]) => words.split(' ').map(word => [word, meaning] as const)));

/** Whether two words are one of some pairs, "plant factory", whichever comes first. */
export function inPairs(pairs: readonly string[]): (a: string | undefined, b: string | undefined) => boolean {
  const known = new Set(pairs);
  return (a, b) => known.has(`${a} ${b}`) || known.has(`${b} ${a}`);
}
