/** How far the passages around a place have moved: what stands between two marks moved with one of them. */

/** A passage that was found: where it stood, and how far it has moved since. */
export interface Moved {
  readonly at: number;
  readonly shift: number;
}

export interface Shifts {
  /**
   * By how much what stood at `at` may have moved, the likelier first: as its nearest neighbours did. `itself` is not
   * asked.
   */
  around(at: number, itself?: Moved): readonly number[];
  /** The same, of neighbours near enough to vouch for it. */
  near(at: number, itself?: Moved): readonly number[];
}

/** Neighbours on either side that are asked: one may have been mistaken for a copy of its passage. */
const ASKED = 2;
/** Units from a neighbour that can vouch for what stands beside it. */
const NEAR = 2000;

export function shiftsOf(moved: readonly Moved[]): Shifts {
  const sorted = [...moved].sort((a, b) => a.at - b.at);
  const neighbours = (at: number, itself: Moved | undefined, reach: number): number[] => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.at < at) low = middle + 1;
      else high = middle;
    }
    const beside: Moved[] = [];
    for (const step of [-1, 1]) {
      let asked = 0;
      for (let i = step < 0 ? low - 1 : low; asked < ASKED && sorted[i]; i += step)
        if (sorted[i] !== itself) {
          if (Math.abs(sorted[i]!.at - at) <= reach) beside.push(sorted[i]!);
          asked++;
        }
    }
    beside.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
    return [...new Set(beside.map(mark => mark.shift))];
  };
  return {
    near: (at, itself) => neighbours(at, itself, NEAR),
    around(at, itself) {
      const found = neighbours(at, itself, Infinity);
      return found.length ? found : [0];
    },
  };
}
