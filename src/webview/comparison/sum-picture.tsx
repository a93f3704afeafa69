/** Parts of one whole, end to end: how far they miss it. */
import { useRef } from 'preact/hooks';
import { useSize } from '../shared/width.ts';
import { fill, number } from '../shared/words.ts';
import { clip } from './axis-picture.tsx';
import type { Pointing } from './comparison.tsx';

const BAR = 34;

export function SumPicture({ model, pointed, point }: Pointing) {
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useSize(frame);
  const percent = model.unit === '%';
  const numbers = model.members.map(member => member.value ?? 0);
  // shares are parts of a hundred; of counts the first is the whole
  const whole = percent ? 100 : numbers[0]!;
  const first = percent ? 0 : 1;
  const total = numbers.slice(first).reduce((sum, n) => sum + n, 0);
  const scale = Math.max(1, width - 2) / Math.max(whole, total, 1);
  let at = 0;
  const said = fill(model.words.sum, number(total), number(whole));
  return (
    <figure class="picture">
      <figcaption>{said}</figcaption>
      <div ref={frame} class="frame">
        {width > 0 && (
          <svg width={width} height={BAR + 34} role="img" aria-label={said}>
            {numbers.slice(first).map((part, i) => {
              const x = at;
              at += part * scale;
              const row = i + first;
              return (
                <g
                  key={row}
                  class={row === pointed ? 'part pointed' : 'part'}
                  onMouseEnter={() => point(row)}
                  onMouseLeave={() => point(-1)}
                >
                  <rect x={x + 1} y={4} width={Math.max(1, part * scale - 1)} height={BAR} />
                  <text x={x + (part * scale) / 2} y={4 + BAR / 2} text-anchor="middle" dominant-baseline="central">
                    {clip(model.members[row]!.label, part * scale)}
                  </text>
                </g>
              );
            })}
            <g class="whole" transform={`translate(${Math.min(width - 1, whole * scale)} 0)`}>
              <line y2={BAR + 12} />
              <text x={-4} y={BAR + 26} text-anchor="end">
                {percent ? '100%' : model.members[0]!.label}
              </text>
            </g>
          </svg>
        )}
      </div>
    </figure>
  );
}
