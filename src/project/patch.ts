/** What changed from one list of mentions to the next: an edit of a long article moves thousands of them and changes a few. */
import type { Mention } from '../recognize/mention.ts';
import { pack, unpack } from './pack.ts';

export interface MentionPatch {
  /** So many stay as they are. */
  readonly head: number;
  /** So many at the end of the old list stay, but for their place. */
  readonly tail: number;
  /** How far the places of those move. */
  readonly shift: number;
  /** What stands between them now, packed. */
  readonly between: Uint8Array;
}

/** Both lists sorted by start; `shift`: how much longer the text became. */
export function patchBetween(before: readonly Mention[], after: readonly Mention[], shift: number): MentionPatch {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && same(before[head], after[head], 0)) head++;
  let tail = 0;
  while (tail < most - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail], shift)) tail++;
  return { head, tail, shift, between: pack(after.slice(head, after.length - tail)) };
}

export function applyPatch(before: readonly Mention[], { head, tail, shift, between }: MentionPatch): Mention[] {
  const after = before.slice(0, head);
  for (const mention of unpack(between) as Mention[]) after.push(mention);
  for (let i = before.length - tail; i < before.length; i++)
    after.push(shift ? (moved(before[i]!, shift) as Mention) : before[i]!);
  return after;
}

/** Equal in every field, but that everything which counts in the text stands `shift` units further on. */
function same(a: unknown, b: unknown, shift: number): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Number.isNaN(a) && Number.isNaN(b);
  const one = a as Readonly<Record<string, unknown>>;
  const other = b as Readonly<Record<string, unknown>>;
  for (const key in one) {
    const value = one[key];
    if (isPlace(key) && typeof value === 'number') {
      if (value + shift !== other[key]) return false;
    } else if (value !== other[key] && !same(value, other[key], shift)) return false;
  }
  for (const key in other) if (!(key in one)) return false;
  return true;
}

/** The fields of a mention that count in the article's text, at any depth (a date's phrase has them too). */
const isPlace = (key: string): boolean => key === 'start' || key === 'end';

function moved(item: object, shift: number): object {
  const copy: Record<string, unknown> = { ...item };
  for (const key in copy) {
    const value = copy[key];
    if (isPlace(key) && typeof value === 'number') copy[key] = value + shift;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) copy[key] = moved(value, shift);
  }
  return copy;
}
