/** Drawing lanes of dates with a pen. What is stated is filled, what is resolved is hollow, what is vague is dashed. */
import type { Day, TimelineItem } from '../messages.ts';
import { timeScale, timeTicks } from '../shared/time.ts';
import { marksOf, type Lane, type Stretch, type TimelineMark } from './layout.ts';
import type { Pen, Stroke } from './pens.ts';

export const AXIS = 30;
export const LANE = 46;
const DOT_MIDDLE = 13;
const BARS_FROM = 24;
const BAR = 6;
const BAR_HEIGHT = 5;

export interface Colors {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly rule: string;
  readonly date: string;
  readonly focus: string;
}

export interface Drawing {
  readonly entries: readonly TimelineItem[];
  readonly stretch: Stretch;
  /** Of the stretch, in pixels. */
  readonly width: number;
  readonly language: string;
  readonly colors: Colors;
}

/** Ticks and their lines, down to `height`. */
export function drawAxis(pen: Pen, { stretch, width, language, colors }: Drawing, height: number): void {
  const scale = timeScale(stretch.from, stretch.to, width);
  for (const { at, label, major } of timeTicks(scale, language, 90)) {
    pen.line(at, AXIS - 6, at, height, { line: colors.rule, width: 1 });
    pen.text(at, AXIS - 16, label, { color: major ? colors.ink : colors.quiet, anchor: 'middle', bold: major });
  }
  pen.line(0, AXIS - 0.5, width, AXIS - 0.5, { line: colors.rule });
}

export interface LaneDrawing {
  readonly lane: Lane;
  readonly top: number;
  /** When its article was published. */
  readonly published?: Day;
  /** The mark that the keyboard or the mouse is at, by its first entry. */
  readonly current?: number;
}

/** Draws one lane and gives back its marks. */
export function drawLane(
  pen: Pen,
  drawing: Drawing,
  { lane, top, published, current }: LaneDrawing,
): readonly TimelineMark[] {
  const { entries, stretch, width, colors } = drawing;
  pen.line(0, top + LANE - 0.5, width, top + LANE - 0.5, { line: colors.rule });
  if (published !== undefined && published >= stretch.from && published <= stretch.to) {
    const x = ((published + 0.5 - stretch.from) * width) / (stretch.to - stretch.from);
    pen.line(x, top + 3, x, top + LANE - 4, { line: colors.quiet, dashed: true });
  }
  const marks = marksOf(entries, lane, stretch, width);
  for (const mark of marks) drawMark(pen, mark, top, width, colors, mark.entries[0] === current);
  return marks;
}

export interface MarkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a mark is in its lane; bars that begin or end beyond the edge are cut there. */
export function boxOf({ left, right, row, shape }: TimelineMark, width: number): MarkBox {
  if (shape === 'dot') {
    const wide = right - left;
    return { x: left, y: DOT_MIDDLE - (wide > 10 ? 8 : 5), width: wide, height: wide > 10 ? 16 : 10 };
  }
  const x = Math.max(left, -4);
  return { x, y: BARS_FROM + (row - 1) * BAR, width: Math.min(right, width + 4) - x, height: BAR_HEIGHT };
}

function drawMark(pen: Pen, mark: TimelineMark, top: number, width: number, colors: Colors, current: boolean): void {
  const { x, y, width: wide, height } = boxOf(mark, width);
  const number = mark.entries.length;
  if (current) pen.box(x - 3, top + y - 3, wide + 6, height + 6, 6, { line: colors.focus, width: 2 });
  if (mark.shape === 'dot') {
    pen.box(x, top + y, wide, height, height / 2, strokeOf(mark, colors));
    if (number > 1) {
      const color = mark.basis === 'stated' ? colors.paper : colors.ink;
      pen.text(x + wide / 2, top + DOT_MIDDLE + 0.5, String(number), { color, anchor: 'middle', bold: true });
    }
    return;
  }
  pen.box(x, top + y, wide, height, mark.shape === 'bar' ? 2 : 0, strokeOf(mark, colors));
  if (mark.shape === 'span')
    for (const end of [x, x + wide])
      pen.line(end, top + y - 2, end, top + y + height + 2, { line: colors.date, width: 2 });
}

export function strokeOf({ basis }: Pick<TimelineMark, 'basis'>, { date, paper }: Colors): Stroke {
  const line = { line: date, width: 1.5 };
  if (basis === 'stated') return { fill: date, ...line };
  return { fill: paper, ...line, dashed: basis === 'vague' };
}
