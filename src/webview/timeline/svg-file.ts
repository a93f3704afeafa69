/** The timeline as it is shown, every lane of it, as an SVG file. */
import type { TimelineModel } from '../messages.ts';
import { nameOf } from './board.tsx';
import { AXIS, drawAxis, drawLane, LANE, type Drawing } from './draw.ts';
import type { Lane, Stretch } from './layout.ts';
import { svgPen, type Pen } from './pens.ts';
import { themeColors } from './theme.ts';

const WIDTH = 1400;
const NAMES = 220;
/** Lanes of a file; what is beyond would make a picture that nothing opens. */
const MOST = 1000;

interface SvgOptions {
  readonly model: TimelineModel;
  readonly lanes: readonly Lane[];
  readonly stretch: Stretch;
}

export function fileOf({ model, lanes, stretch }: SvgOptions): string {
  const pen = svgPen('system-ui, sans-serif');
  const colors = themeColors();
  const drawn = lanes.slice(0, MOST);
  const height = AXIS + drawn.length * LANE + 10;
  const drawing: Drawing = {
    entries: model.entries,
    stretch,
    width: WIDTH - NAMES - 20,
    language: document.documentElement.lang || 'en',
    colors,
  };
  const inside = shifted(pen, NAMES);
  drawAxis(inside, drawing, height - 10);
  drawn.forEach((lane, i) => {
    const top = AXIS + i * LANE;
    const published = typeof lane.key === 'number' ? model.articles[lane.key]?.published : undefined;
    drawLane(inside, drawing, { lane, top, published });
    const name = [...nameOf(model, lane.key)];
    const shown = name.length > 32 ? `${name.slice(0, 31).join('')}…` : name.join('');
    pen.text(NAMES - 12, top + LANE / 2, shown, { color: colors.ink, size: 12, anchor: 'end' });
  });
  return pen.file(WIDTH, height, model.words.title, colors.paper);
}

const shifted = (pen: Pen, by: number): Pen => ({
  box: (x, y, width, height, radius, stroke) => pen.box(x + by, y, width, height, radius, stroke),
  line: (x1, y1, x2, y2, stroke) => pen.line(x1 + by, y1, x2 + by, y2, stroke),
  text: (x, y, words, lettering) => pen.text(x + by, y, words, lettering),
});
