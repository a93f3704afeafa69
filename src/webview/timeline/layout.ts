/**
 * What a timeline draws: lanes of marks, for a stretch of time and a width. Pure, and linear in the number of dates, so
 * that it can be done anew for every frame of a drag. What would lie on top of one another becomes one mark with a number.
 */
import type { Day, TimelineBasis, TimelineItem, TimelineKind } from '../messages.ts';
import { TIMELINE_KINDS } from '../messages.ts';

export interface Lane {
  /** Index of the article, or the kind. */
  readonly key: number | TimelineKind;
  /** Indices of the entries in it, by first day. */
  readonly entries: readonly number[];
}

/** The stretch that is shown. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

export interface TimelineMark {
  readonly shape: 'dot' | 'bar' | 'span';
  /** Left and right edge, in pixels; they may lie outside of what is shown. */
  readonly left: number;
  readonly right: number;
  /** Row of the lane: 0 for dots, from 1 on for bars. */
  readonly row: number;
  /** `mixed`: entries of several kinds of basis. */
  readonly basis: TimelineBasis | 'mixed';
  /** Indices of entries, by first day. */
  readonly entries: readonly number[];
}

/** Rows of bars in a lane; what finds no room is drawn with others. */
export const BAR_ROWS = 3;
/** Below that many pixels a stretch of time is a dot. */
const DOT = 9;
/** Dots that are nearer to one another than that become one. */
const BIN = 12;

export function lanesOf(entries: readonly TimelineItem[], shown: readonly number[], by: 'article' | 'kind'): Lane[] {
  const lanes = new Map<number | TimelineKind, number[]>();
  for (const i of shown) {
    const entry = entries[i]!;
    const key = by === 'article' ? entry.article : entry.kind;
    const lane = lanes.get(key);
    if (lane) lane.push(i);
    else lanes.set(key, [i]);
  }
  const order = (key: number | TimelineKind): number => (typeof key === 'number' ? key : TIMELINE_KINDS.indexOf(key));
  return [...lanes].map(([key, list]) => ({ key, entries: list })).sort((a, b) => order(a.key) - order(b.key));
}

/** The stretch that holds all of them, with some room; undefined where there is none. */
export function extentOf(entries: readonly TimelineItem[], shown: readonly number[]): Stretch | undefined {
  if (!shown.length) return undefined;
  let from = Infinity;
  let to = -Infinity;
  for (const i of shown) {
    from = Math.min(from, entries[i]!.from);
    to = Math.max(to, entries[i]!.to);
  }
  const room = Math.max(2, (to - from) * 0.03);
  return { from: from - room, to: to + room };
}

export function marksOf(
  entries: readonly TimelineItem[],
  lane: Lane,
  { from, to }: Stretch,
  width: number,
): readonly TimelineMark[] {
  const scale = width / (to - from);
  const dots = new Map<number, number[]>();
  const bars = new Map<string, number[]>();
  for (const i of lane.entries) {
    const entry = entries[i]!;
    if (entry.to < from || entry.from > to) continue;
    if ((entry.to - entry.from) * scale < DOT) {
      // bins stand still in time, so that dragging does not make them jump
      const bin = Math.floor((((entry.from + entry.to) / 2) * scale) / BIN);
      const list = dots.get(bin);
      if (list) list.push(i);
      else dots.set(bin, [i]);
    } else {
      const key = `${Math.round(entry.from * scale)} ${Math.round(entry.to * scale)} ${entry.kind === 'duration'}`;
      const list = bars.get(key);
      if (list) list.push(i);
      else bars.set(key, [i]);
    }
  }
  return [...dotsOf(entries, dots, from, scale), ...rowsOf(entries, [...bars.values()], from, scale)];
}

/** One dot a bin; neighbours that would touch become one. */
function dotsOf(
  entries: readonly TimelineItem[],
  bins: ReadonlyMap<number, number[]>,
  from: Day,
  scale: number,
): TimelineMark[] {
  const marks: TimelineMark[] = [];
  for (const [, bin] of [...bins].sort(([a], [b]) => a - b)) {
    let mark = dotOf(entries, bin, from, scale);
    for (let last = marks.at(-1); last && last.right > mark.left; last = marks.at(-1)) {
      mark = dotOf(entries, [...last.entries, ...mark.entries], from, scale);
      marks.pop();
    }
    marks.push(mark);
  }
  return marks;
}

function dotOf(entries: readonly TimelineItem[], list: readonly number[], from: Day, scale: number): TimelineMark {
  const middle = list.reduce((sum, i) => sum + (entries[i]!.from + entries[i]!.to) / 2, 0) / list.length;
  const x = (middle - from) * scale;
  const half = list.length > 1 ? 5 + 3 * String(list.length).length : 5;
  return { shape: 'dot', left: x - half, right: x + half, row: 0, basis: basisOf(entries, list), entries: list };
}

/** Bars by length, each in the first row that has room; the last row takes what is left. */
function rowsOf(
  entries: readonly TimelineItem[],
  bars: readonly (readonly number[])[],
  from: Day,
  scale: number,
): TimelineMark[] {
  /** Where each row is free from, in pixels. */
  const free = Array.from({ length: BAR_ROWS }, () => -Infinity);
  return [...bars]
    .sort((a, b) => entries[a[0]!]!.from - entries[b[0]!]!.from)
    .map(list => {
      const first = entries[list[0]!]!;
      const left = (first.from - from) * scale;
      const right = (first.to - from) * scale;
      const found = free.findIndex(until => until <= left);
      const row = found < 0 ? BAR_ROWS - 1 : found;
      free[row] = Math.max(free[row]!, right + 2);
      const shape = first.kind === 'duration' ? 'span' : 'bar';
      return { shape, left, right, row: row + 1, basis: basisOf(entries, list), entries: list };
    });
}

function basisOf(entries: readonly TimelineItem[], list: readonly number[]): TimelineMark['basis'] {
  const { basis } = entries[list[0]!]!;
  return list.every(i => entries[i]!.basis === basis) ? basis : 'mixed';
}

export interface Filter {
  /** Index of an entity; -1 for all. */
  readonly entity: number;
  /** Index of an article; -1 for all. */
  readonly article: number;
  readonly kinds: ReadonlySet<TimelineKind>;
  readonly bases: ReadonlySet<TimelineBasis>;
}

/** Indices of the entries that the person wants to see. */
export function filtered(entries: readonly TimelineItem[], { entity, article, kinds, bases }: Filter): number[] {
  const shown: number[] = [];
  entries.forEach((entry, i) => {
    if (article >= 0 && entry.article !== article) return;
    if (entity >= 0 && !entry.entities.includes(entity)) return;
    if (kinds.has(entry.kind) && bases.has(entry.basis)) shown.push(i);
  });
  return shown;
}

/** The stretch after zooming by `factor` (above 1: closer) around a day; never below a week nor beyond `most`. */
export function zoomed({ from, to }: Stretch, factor: number, around: Day, most: Stretch): Stretch {
  const length = Math.min(Math.max((to - from) / factor, 7), most.to - most.from);
  const part = (around - from) / (to - from);
  return within({ from: around - part * length, to: around + (1 - part) * length }, most);
}

/** Moved by so many days, as far as there is anything. */
export const moved = ({ from, to }: Stretch, days: number, most: Stretch): Stretch =>
  within({ from: from + days, to: to + days }, most);

function within({ from, to }: Stretch, most: Stretch): Stretch {
  const length = Math.min(to - from, most.to - most.from);
  const start = Math.min(Math.max(from, most.from), most.to - length);
  return { from: start, to: start + length };
}
