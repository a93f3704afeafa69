/** The lanes on their axis: drawn on a canvas, walked through by mouse, touch and keys. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TimelineKind, TimelineModel } from '../messages.ts';
import { useSize } from '../shared/width.ts';
import { AXIS, boxOf, drawAxis, drawLane, LANE, type Drawing } from './draw.ts';
import { Date } from './details.tsx';
import { marksOf, moved, zoomed, type Lane, type Stretch, type TimelineMark } from './layout.ts';
import { canvasPen } from './pens.ts';
import { themeColors, useTheme } from './theme.ts';
import { useGestures } from './gestures.ts';

/** Pixels for the names of lanes. */
export const LABELS = 170;
/** Dates that a tooltip lists. */
const IN_TIP = 4;

/** A mark and its lane. */
export interface Pick {
  readonly lane: number;
  readonly mark: TimelineMark;
}

interface BoardProps {
  readonly model: TimelineModel;
  readonly lanes: readonly Lane[];
  readonly stretch: Stretch;
  /** As far as one can go. */
  readonly most: Stretch;
  readonly picked: Pick | undefined;
  pick(picked: Pick | undefined): void;
  onStretch(stretch: Stretch): void;
  open(entry: number): void;
}

export function Board({ model, lanes, stretch, most, picked, pick, onStretch, open }: BoardProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width: outer, height } = useSize(frame);
  const width = Math.max(1, outer - LABELS);
  const theme = useTheme();
  const [scroll, setScroll] = useState(0);
  const [tip, setTip] = useState<Pick & { readonly x: number; readonly y: number }>();
  const colors = useMemo(themeColors, [theme]);
  const drawing: Drawing = {
    entries: model.entries,
    stretch,
    width,
    language: document.documentElement.lang || 'en',
    colors,
  };
  const first = Math.max(0, Math.floor(scroll / LANE));
  const last = Math.min(lanes.length, Math.ceil((scroll + height - AXIS) / LANE));
  const drawn = useRef(new Map<number, readonly TimelineMark[]>());

  useEffect(() => {
    const frameId = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d');
      if (!context || height === 0) return;
      const ratio = window.devicePixelRatio || 1;
      context.canvas.width = width * ratio;
      context.canvas.height = height * ratio;
      context.scale(ratio, ratio);
      const pen = canvasPen(context, getComputedStyle(document.body).fontFamily);
      context.save();
      context.beginPath();
      context.rect(0, AXIS, width, height - AXIS);
      context.clip();
      drawn.current.clear();
      for (let i = first; i < last; i++) {
        const lane = lanes[i]!;
        const top = AXIS + i * LANE - scroll;
        const published = typeof lane.key === 'number' ? model.articles[lane.key]?.published : undefined;
        const current = picked?.lane === i ? picked.mark.entries[0] : undefined;
        drawn.current.set(i, drawLane(pen, drawing, { lane, top, published, current }));
      }
      context.restore();
      drawAxis(pen, drawing, AXIS);
    });
    return () => cancelAnimationFrame(frameId);
  }, [model, lanes, stretch, width, height, first, last, scroll, picked, theme]);

  const markAt = (x: number, y: number): Pick | undefined => {
    const lane = Math.floor((y - AXIS + scroll) / LANE);
    const inLane = y - AXIS + scroll - lane * LANE;
    // the last drawn lies on top
    const mark = drawn.current.get(lane)?.findLast(candidate => {
      const box = boxOf(candidate, width);
      return x >= box.x - 2 && x <= box.x + box.width + 2 && inLane >= box.y - 2 && inLane <= box.y + box.height + 2;
    });
    return y > AXIS && mark ? { lane, mark } : undefined;
  };

  function take(found: Pick | undefined): void {
    pick(found);
    if (found?.mark.entries.length === 1) open(found.mark.entries[0]!);
  }

  useGestures(canvas, {
    /** Where everything fits, the wheel alone is free to zoom; else it scrolls. */
    wheelZooms: lanes.length * LANE <= height - AXIS,
    onZoom: (factor, x) => onStretch(zoomed(stretch, factor, dayAt(x), most)),
    onPan: pixels => onStretch(moved(stretch, (-pixels * (stretch.to - stretch.from)) / width, most)),
    onMove(x, y) {
      const found = markAt(x, y);
      setTip(found && { ...found, x, y });
    },
    onLeave: () => setTip(undefined),
    onTap: (x, y) => take(markAt(x, y)),
  });
  const dayAt = (x: number): number => stretch.from + (x * (stretch.to - stretch.from)) / width;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== frame.current) return;
    const length = stretch.to - stretch.from;
    const around = (stretch.from + stretch.to) / 2;
    const keys: Readonly<Record<string, () => void>> = {
      '+': () => onStretch(zoomed(stretch, 1.5, around, most)),
      '=': () => onStretch(zoomed(stretch, 1.5, around, most)),
      '-': () => onStretch(zoomed(stretch, 1 / 1.5, around, most)),
      '0': () => onStretch(most),
      ArrowRight: () => (event.shiftKey ? onStretch(moved(stretch, length / 8, most)) : step(1)),
      ArrowLeft: () => (event.shiftKey ? onStretch(moved(stretch, -length / 8, most)) : step(-1)),
      ArrowDown: () => climb(1),
      ArrowUp: () => climb(-1),
      Home: () => goTo(picked?.lane ?? 0, 0),
      End: () => goTo(picked?.lane ?? 0, Infinity),
      Enter: () => openPicked(),
      Escape: () => pick(undefined),
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  /** The marks of a lane from left to right, rows from the top. */
  const inOrder = (lane: number): readonly TimelineMark[] =>
    lanes[lane]
      ? [...marksOf(model.entries, lanes[lane], stretch, width)].sort((a, b) => a.left - b.left || a.row - b.row)
      : [];

  function goTo(lane: number, index: number): void {
    const marks = inOrder(lane);
    const mark = marks[Math.max(0, Math.min(marks.length - 1, index))];
    if (!mark) return;
    pick({ lane, mark });
    setTip(undefined);
    const top = lane * LANE;
    const shown = frame.current!;
    if (top < shown.scrollTop) shown.scrollTop = top;
    else if (top + LANE > shown.scrollTop + height - AXIS) shown.scrollTop = top + LANE - (height - AXIS);
  }

  function step(by: 1 | -1): void {
    if (!picked) return goTo(first, 0);
    const at = inOrder(picked.lane).findIndex(mark => mark.entries[0] === picked.mark.entries[0]);
    goTo(picked.lane, at + by);
  }

  /** The nearest mark of the next lane that has one. */
  function climb(by: 1 | -1): void {
    if (!picked) return goTo(first, 0);
    for (let lane = picked.lane + by; lane >= 0 && lane < lanes.length; lane += by) {
      const marks = inOrder(lane);
      if (!marks.length) continue;
      const from = picked.mark.left;
      const nearest = marks.reduce((a, b) => (Math.abs(b.left - from) < Math.abs(a.left - from) ? b : a));
      return goTo(lane, marks.indexOf(nearest));
    }
  }

  function openPicked(): void {
    if (!picked) return;
    if (picked.mark.entries.length === 1) open(picked.mark.entries[0]!);
    else document.querySelector<HTMLElement>('.details button')?.focus();
  }

  return (
    <div class="board">
      <p id="keys" class="spoken">
        {model.words.keys}
      </p>
      <div
        class="scroll"
        ref={frame}
        tabIndex={0}
        role="application"
        aria-label={model.words.title}
        aria-describedby="keys"
        onKeyDown={onKeyDown}
        onScroll={event => {
          setScroll(event.currentTarget.scrollTop);
          setTip(undefined);
        }}
      >
        <div class="lanes" style={{ height: `${AXIS + lanes.length * LANE}px` }}>
          <canvas ref={canvas} style={{ width: `${width}px`, height: `${height}px`, marginLeft: `${LABELS}px` }} />
          {lanes.slice(first, last).map((lane, i) => (
            <div
              key={String(lane.key)}
              class="label"
              style={{ top: `${AXIS + (first + i) * LANE}px`, width: `${LABELS}px` }}
            >
              <bdi title={titleOf(model, lane.key)}>{nameOf(model, lane.key)}</bdi>
              <span>{lane.entries.length}</span>
            </div>
          ))}
        </div>
      </div>
      {tip && <Tip model={model} mark={tip.mark} x={tip.x + LABELS} y={tip.y} width={outer} />}
    </div>
  );
}

export const nameOf = ({ articles, words }: TimelineModel, key: number | TimelineKind): string =>
  typeof key === 'number' ? (articles[key]?.label ?? '') : words.kinds[key];

const titleOf = ({ articles }: TimelineModel, key: number | TimelineKind): string | undefined =>
  typeof key === 'number' ? articles[key]?.path : undefined;

interface TipProps {
  readonly model: TimelineModel;
  readonly mark: TimelineMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Tip({ model, mark: { entries }, x, y, width }: TipProps) {
  const left = Math.max(8, Math.min(x + 14, width - 360));
  return (
    <div class="tip" style={{ left: `${left}px`, top: `${y + 18}px` }} aria-hidden="true">
      {entries.slice(0, IN_TIP).map(i => (
        <div key={i} class="date">
          <Date model={model} entry={model.entries[i]!} />
        </div>
      ))}
      {entries.length > IN_TIP && <div class="by">+ {entries.length - IN_TIP}</div>}
    </div>
  );
}
