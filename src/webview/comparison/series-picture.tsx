/** Figures over the times that they hold for. */
import { useRef } from 'preact/hooks';
import { useSize } from '../shared/width.ts';
import { shortNumber } from '../shared/words.ts';
import type { Pointing } from './comparison.tsx';
import { seriesOf } from './series.ts';

const HEIGHT = 170;
const LEFT = 56;
const TOP = 18;
const FOOT = 24;

export function SeriesPicture({ model, pointed, point }: Pointing) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const inner = Math.max(60, width - LEFT - 24);
  const series = width ? seriesOf(model.members, inner, HEIGHT, document.documentElement.lang || 'en') : undefined;
  const label = `${model.words.overTime}: ${model.members.map(m => `${m.time ?? m.published ?? ''} ${m.label}`).join('; ')}`;
  return (
    <figure class="picture">
      <figcaption>
        {model.words.overTime}
        {model.unit && <span class="unit"> ({model.unit})</span>}
      </figcaption>
      <div ref={frame} class="frame">
        {series && (
          <svg width={width} height={TOP + HEIGHT + FOOT} role="img" aria-label={label}>
            <g transform={`translate(${LEFT} ${TOP})`}>
              {series.values.map(({ at, value }) => (
                <g key={value} class="tick" transform={`translate(0 ${at})`}>
                  <line x2={inner} />
                  <text x={-8} text-anchor="end" dominant-baseline="central">
                    {shortNumber(value)}
                  </text>
                </g>
              ))}
              {series.times.map(({ at, label: time }) => (
                <g key={at} class="tick" transform={`translate(${at} ${HEIGHT})`}>
                  <line y2={5} />
                  <text y={18} text-anchor="middle">
                    {time}
                  </text>
                </g>
              ))}
              <polyline class="line" points={series.line.map(([x, y]) => `${x},${y}`).join(' ')} />
              {series.marks.map(({ row, from, to, y, top, bottom }) => (
                <g
                  key={row}
                  class={row === pointed ? 'row pointed' : 'row'}
                  onMouseEnter={() => point(row)}
                  onMouseLeave={() => point(-1)}
                >
                  {bottom > top && (
                    <line class="bounds" x1={(from + to) / 2} x2={(from + to) / 2} y1={top} y2={bottom} />
                  )}
                  {to - from > 10 && <line class="span" x1={from} x2={to} y1={y} y2={y} />}
                  <circle class="dot" cx={(from + to) / 2} cy={y} r={5} />
                  <text class="value" x={(from + to) / 2} y={y - 10} text-anchor="middle">
                    {model.members[row]!.label}
                  </text>
                </g>
              ))}
            </g>
          </svg>
        )}
      </div>
    </figure>
  );
}
