/** Keeps marks on their passages while a text is being edited. */
import type { Span } from '../article/article.ts';

/** Replaces `[start, end)` of the text before any edit of the same list by `length` new units. */
export interface Edit extends Span {
  readonly length: number;
}

export interface Followed extends Span {
  /** An edit reached into the span: what it covers may say something else now. */
  readonly touched: boolean;
}

/**
 * Where spans stand after a list of edits that were made at once: offsets of spans and edits count in the text before them,
 * edits do not overlap, in any order. Text typed at either edge stays outside; of a span that an edit overlaps, what is
 * left of it stays, with what was typed inside; undefined if nothing is left. What replaces exactly the span takes its place.
 */
export function followEdits(spans: readonly Span[], edits: readonly Edit[]): (Followed | undefined)[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  /** How much longer the text before edit i has become. */
  const growth: number[] = [];
  let sum = 0;
  for (const edit of sorted) {
    growth.push(sum);
    sum += edit.length - (edit.end - edit.start);
  }
  growth.push(sum);
  return spans.map(span => {
    if (span.start >= span.end) return undefined;
    // First edit that ends after the span begins (an insertion at the very start pushes the span on).
    let i = firstWhere(sorted, edit => edit.end > span.start || (edit.end === edit.start && edit.start > span.start));
    let start = span.start + growth[i]!;
    let end = span.end + growth[i]!;
    let touched = false;
    for (; i < sorted.length; i++) {
      const edit = sorted[i]!;
      if (edit.start >= span.end) break;
      touched = true;
      const grown = edit.length - (edit.end - edit.start);
      const exactly = edit.start === span.start && edit.end === span.end && edit.length > 0;
      if (edit.start <= span.start && edit.end >= span.end && !exactly) return undefined;
      if (edit.start < span.start) {
        // The head is gone: what replaced it stands outside.
        start = edit.end + growth[i]! + grown;
        end += grown;
      } else if (edit.end > span.end) end = edit.start + growth[i]!;
      else end += grown;
    }
    return { start, end, touched };
  });
}

/** Index of the first item of a list that holds true from some point on. */
function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
