/** One way of drawing, two surfaces: the canvas of the page and the text of an SVG file. */

export interface Stroke {
  readonly fill?: string;
  readonly line?: string;
  readonly width?: number;
  readonly dashed?: boolean;
}

export interface Lettering {
  readonly color: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

export interface Pen {
  box(x: number, y: number, width: number, height: number, radius: number, stroke: Stroke): void;
  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void;
  /** `y`: the middle of the line. */
  text(x: number, y: number, words: string, lettering: Lettering): void;
}

export function canvasPen(context: CanvasRenderingContext2D, font: string): Pen {
  const finish = ({ fill, line, width = 1, dashed }: Stroke): void => {
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (!line) return;
    context.strokeStyle = line;
    context.lineWidth = width;
    context.setLineDash(dashed ? [3, 2] : []);
    context.stroke();
  };
  return {
    box(x, y, width, height, radius, stroke) {
      context.beginPath();
      context.roundRect(x, y, width, height, radius);
      finish(stroke);
    },
    line(x1, y1, x2, y2, stroke) {
      context.beginPath();
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
      finish(stroke);
    },
    text(x, y, words, { color, size = 11, anchor = 'start', bold }) {
      context.fillStyle = color;
      context.font = `${bold ? '600 ' : ''}${size}px ${font}`;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.textBaseline = 'middle';
      context.fillText(words, x, y);
    },
  };
}

export interface SvgPen extends Pen {
  /** The whole file. */
  file(width: number, height: number, title: string, background: string): string;
}

export function svgPen(font: string): SvgPen {
  const parts: string[] = [];
  const style = ({ fill, line, width = 1, dashed }: Stroke): string =>
    `fill="${xml(fill ?? 'none')}"${line ? ` stroke="${xml(line)}" stroke-width="${width}"` : ''}${dashed ? ' stroke-dasharray="3 2"' : ''}`;
  return {
    box(x, y, width, height, radius, stroke) {
      parts.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" rx="${round(radius)}" ${style(stroke)}/>`,
      );
    },
    line(x1, y1, x2, y2, stroke) {
      parts.push(`<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${style(stroke)}/>`);
    },
    text(x, y, words, { color, size = 11, anchor = 'start', bold }) {
      parts.push(
        `<text x="${round(x)}" y="${round(y)}" dominant-baseline="central" text-anchor="${anchor}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${xml(color)}">${xml(words)}</text>`,
      );
    },
    file: (width, height, title, background) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${xml(font)}">`,
        `<title>${xml(title)}</title>`,
        `<rect width="100%" height="100%" fill="${xml(background)}"/>`,
        ...parts,
        '</svg>',
        '',
      ].join('\n'),
  };
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** What XML 1.0 allows, with the signs that mean something in it escaped. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
