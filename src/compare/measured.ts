/** What of a thing a length or the like measures: how high, how deep, how far. */

import { meanings } from './word-lists.ts';

const SAID: Readonly<Record<string, string>> = {
  height: 'high height tall stood stands wall tower fence statue',
  depth: 'deep depth',
  width: 'wide width broad',
  extent: 'long length stretch stretched',
  distance:
    'from away off outside downstream upstream north south east west northeast northwest southeast southwest inland offshore road distance miles',
  altitude: 'altitude elevation above up',
  magnitude: 'magnitude',
};
const MEASURED_OF = meanings(SAID);

/** By the nearest word after [from, to) and before it; undefined where none says it. `words` lower case. */
export function measuredAround(words: readonly string[], from: number, to: number): string | undefined {
  for (let k = to; k < Math.min(words.length, to + 4); k++) {
    const found = MEASURED_OF.get(words[k]!);
    if (found) return found;
    if (/^[,.;:!?]$/.test(words[k]!)) break;
  }
  for (let k = from - 1; k >= Math.max(0, from - 5); k--) {
    const found = MEASURED_OF.get(words[k]!);
    if (found) return found;
    if (/^[,.;:!?]$/.test(words[k]!)) break;
  }
  return undefined;
}
