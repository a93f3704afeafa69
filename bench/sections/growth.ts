import { cpuSeconds } from '../measure.ts';
import { read, recognizers } from '../peers/postil.ts';
import type { Section } from '../section.ts';
import { table, threeFigures } from '../table.ts';

const MEGABYTES = [1, 2, 4];
/** Text on which a quarter of a megabyte takes longer than this is measured at a quarter of the sizes. */
const SLOW_SECONDS = 0.75;
/** Four times the text may take this many times as long before it counts as more than linear. */
const LINEAR = 6;

const HOSTILE: Readonly<Record<string, string>> = {
  digits: '7',
  'digits and commas': '1,',
  capitals: 'A',
  'capitalised words': 'Aa ',
  'one letter': 'e',
  'one letter, spaced': 'a ',
  initials: 'A. ',
  'number words': 'hundred and ',
  months: 'May ',
  'open brackets': '(',
  quotes: '"',
  dashes: 'a-',
  'line breaks': 'a\n',
  'blank lines': '\n',
};

export const growth: Section = {
  name: 'growth',
  title: 'Growth on hostile text: processor seconds of the whole pipeline',
  run() {
    const rows: string[][] = [];
    let worst = { name: '', growth: 0 };
    for (const [name, piece] of Object.entries(HOSTILE)) {
      const text = (megabytes: number): string => piece.repeat((megabytes * 1e6) / piece.length);
      const seconds = (megabytes: number): number => {
        const input = text(megabytes);
        const once = cpuSeconds(() => read(input, recognizers));
        return once > SLOW_SECONDS
          ? once
          : Math.min(
              once,
              cpuSeconds(() => read(input, recognizers)),
            );
      };
      const slow = seconds(0.25) > SLOW_SECONDS;
      const paces = MEGABYTES.map(size => seconds(slow ? size / 4 : size));
      const growth = paces.at(-1)! / paces[0]!;
      if (growth > worst.growth) worst = { name, growth };
      rows.push([name, ...paces.map(threeFigures), `${growth.toFixed(1)}x`, slow ? 'a quarter of the sizes' : '']);
    }
    return {
      text: table(['', ...MEGABYTES.map(m => `${m} MB`), `${MEGABYTES.at(-1)} MB : 1 MB`, ''], rows),
      budgets: [
        {
          what: 'growth on hostile text',
          budget: `linear (under ${LINEAR}x for 4x)`,
          measured: `${worst.growth.toFixed(1)}x (${worst.name})`,
          met: worst.growth < LINEAR,
        },
      ],
    };
  },
};
