/** How well anchors are found after edits whose truth is known, by kind of edit; any algorithm, by one measure. */
import type { Span } from '../../../src/article/article.ts';
import type { Truth } from './edits.ts';

/** Where an algorithm puts a passage; `sure` false: it says itself that this is not the passage any more. */
export interface Placed {
  readonly span?: Span;
  readonly sure: boolean;
}

export interface Tally {
  /** Passages that are still there. */
  kept: number;
  /** Of those, put where they are. */
  right: number;
  /** All that were put somewhere and said to be the passage. */
  placed: number;
  /** Of those, put on text whose words differ from the quote. */
  lies: number;
  /** Passages whose words were changed in place, and those of them that were reported so, in that place. */
  changed: number;
  told: number;
}

export const emptyTally = (): Tally => ({ kept: 0, right: 0, placed: 0, lies: 0, changed: 0, told: 0 });

export function count(tally: Tally, truth: Truth, { span, sure }: Placed, reads: (span: Span) => boolean): void {
  if (truth.state === 'kept') tally.kept++;
  if (truth.state === 'changed') tally.changed++;
  if (span && sure) {
    tally.placed++;
    if (truth.state === 'kept' && span.start === truth.span.start && span.end === truth.span.end) tally.right++;
    if (!reads(span)) tally.lies++;
  } else if (span && truth.state === 'changed' && span.start < truth.span.end && truth.span.start < span.end)
    tally.told++;
}

export const precision = ({ right, placed }: Tally): number => (placed ? right / placed : 1);
export const recall = ({ right, kept }: Tally): number => (kept ? right / kept : 1);
