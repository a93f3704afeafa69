import { buildForPackage } from '../build.ts';
import { median } from '../measure.ts';
import type { Section } from '../section.ts';
import { startsOf } from '../starts.ts';
import { table, threeFigures } from '../table.ts';

const STARTS = 3;

interface Start {
  /** Version of VS Code. */
  readonly editor: string;
  /** Milliseconds for the bundle. */
  readonly load: number;
  /** Milliseconds from the call of `activate` to its return. */
  readonly activate: number;
}

export const activation: Section = {
  name: 'activation',
  title: `Activation in a real VS Code, milliseconds on the clock (${STARTS} starts)`,
  run() {
    buildForPackage();
    const starts = startsOf<Start>(['bench/host/host.mjs', 'activation', String(STARTS)], STARTS, 400_000);
    const activate = median(starts.map(s => s.activate));
    return {
      text: table(
        ['', 'loading the bundle', 'activate'],
        starts.map((s, i) => [`VS Code ${s.editor}, start ${i + 1}`, threeFigures(s.load), threeFigures(s.activate)]),
      ),
      budgets: [
        {
          what: 'activation',
          budget: 'activate under 50 ms',
          measured: `${threeFigures(activate)} ms`,
          met: activate < 50,
        },
      ],
    };
  },
};
