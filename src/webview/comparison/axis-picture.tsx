/** What each figure allows, on one axis. */
import { useRef } from 'preact/hooks';
import { useSize } from '../shared/width.ts';
import { shortNumber } from '../shared/words.ts';
import { axisOf, type DrawnRow } from './axis.ts';
import type { Pointing } from './comparison.tsx';

const ROW = 28;
const TOP = 6;
const FOOT = 24;
/** Most rows that a picture is made of; the passages below say the rest. */
const MOST = 60;

export function AxisPicture({ model, pointed, point }: Pointing) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const members = model.members.slice(0, MOST);
  const names = Math.min(180, Math.max(90, width * 0.26));
  const values = Math.min(150, Math.max(96, width * 0.18));
  const inner = Math.max(60, width - names - values - 20);
  const axis = axisOf(members, inner, model.common);
  const height = TOP + members.length * ROW;
  const across = (row: number): number => TOP + row * ROW + ROW / 2;
  return (
    <figure class="picture">
      <figcaption>
        {model.words.onOneAxis}
        {model.unit && <span class="unit"> ({model.unit})</span>}
        {axis.common && (
          <span class="key">
            <svg width="18" height="12" aria-hidden="true">
              <rect class="common" width="18" height="12" />
            </svg>
            {model.words.allAllow}
          </span>
        )}
      </figcaption>
      <div ref={frame} class="frame">
        {width > 0 && axis.ticks.length > 0 && (
          <svg width={width} height={height + FOOT} role="img" aria-label={spoken(model)}>
            <g transform={`translate(${names + 10} 0)`}>
              {axis.common && (
                <rect
                  class="common"
                  x={axis.common.from - (axis.common.to > axis.common.from ? 0 : 3)}
                  width={Math.max(6, axis.common.to - axis.common.from)}
                  y={0}
                  height={height}
                />
              )}
              {axis.ticks.map(({ at, value }) => (
                <g key={value} class="tick" transform={`translate(${at} 0)`}>
                  <line y2={height} />
                  <text y={height + 16} text-anchor="middle">
                    {shortNumber(value)}
                  </text>
                </g>
              ))}
            </g>
            {members.map((member, i) => (
              <g
                key={i}
                class={i === pointed ? 'row pointed' : 'row'}
                onMouseEnter={() => point(i)}
                onMouseLeave={() => point(-1)}
              >
                <rect class="hit" y={TOP + i * ROW} width={width} height={ROW} />
                <text class="name" x={names} y={across(i)} text-anchor="end" dominant-baseline="central">
                  {clip(member.source, names)}
                </text>
                <g transform={`translate(${names + 10} ${across(i)})`}>{axis.rows[i] && <Bar row={axis.rows[i]} />}</g>
                <text class="value" x={width - values} y={across(i)} dominant-baseline="central">
                  {clip(member.label, values)}
                </text>
              </g>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** A dot for the number, a line for what it allows, an arrow where that has no end. */
function Bar({ row }: { readonly row: DrawnRow }) {
  const { from, to, dot, openLeft, openRight } = row;
  return (
    <>
      {to > from && <line class="bounds" x1={from} x2={to} />}
      {to > from && !openLeft && <line class="end" x1={from} x2={from} y1={-6} y2={6} />}
      {to > from && !openRight && <line class="end" x1={to} x2={to} y1={-6} y2={6} />}
      {openLeft && <path class="arrow" d="M 8 -5 L 0 0 L 8 5" />}
      {openRight && <path class="arrow" transform={`translate(${to} 0)`} d="M -8 -5 L 0 0 L -8 5" />}
      {dot !== undefined && <circle class="dot" cx={dot} r={5} />}
    </>
  );
}

/** Signs of about 7 pixels; the passages below have the whole. */
export function clip(text: string, pixels: number): string {
  const most = Math.max(4, Math.floor(pixels / 7));
  const signs = [...text];
  return signs.length > most
    ? `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

const spoken = ({ members, words }: Pointing['model']): string =>
  `${words.onOneAxis}: ${members
    .slice(0, MOST)
    .map(({ source, meaning }) => `${source}, ${meaning}`)
    .join('; ')}`;
