/** How far the passages around a place have moved: what stands between two marks moved with one of them. */
export interface Shifts {
  /** By how much what stood at `at` may have moved, the likelier first: as its nearest certain neighbours did. */
  around(at: number): readonly number[];
}

/** `certain`: where passages stood, and how far each has moved since. */
export function shiftsOf(certain: readonly { readonly at: number; readonly shift: number }[]): Shifts {
  const sorted = [...certain].sort((a, b) => a.at - b.at);
  return {
    around(at) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]!.at < at) low = middle + 1;
        else high = middle;
      }
      const [left, right] = [sorted[low - 1], sorted[low]];
      if (!left && !right) return [0];
      if (!left || !right) return [(left ?? right)!.shift];
      if (left.shift === right.shift) return [left.shift];
      return at - left.at <= right.at - at ? [left.shift, right.shift] : [right.shift, left.shift];
    },
  };
}
