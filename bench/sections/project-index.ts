import { buildForPackage } from '../build.ts';
import type { Section } from '../section.ts';
import { startsOf } from '../starts.ts';
import { table, threeFigures } from '../table.ts';

const ARTICLES = 10_000;

/** Of one start; seconds and bytes as `bench/host/index-suite.ts` posts them: milliseconds, bytes. */
interface Start {
  readonly index: number;
  /** Processor time, all threads of the extension host. */
  readonly cpu: number;
  readonly query: number;
  readonly longest: number;
  readonly over50: number;
  readonly longestWait: number;
  readonly idleWait: number;
  readonly before: number;
  readonly peak: number;
  readonly after: number;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);

export const projectIndex: Section = {
  name: 'index',
  title: `The index of ${ARTICLES} articles in a real VS Code: made, then found in the cache`,
  run() {
    buildForPackage();
    const starts = startsOf<Start>(['bench/host/index.mjs', String(ARTICLES)], 2, 3_600_000);
    const [first, warm] = starts as [Start, Start];
    return {
      text: table(
        [
          '',
          'seconds',
          'of processors',
          'query, ms',
          'longest block, ms',
          'over 50 ms',
          'by the clock, ms',
          'and idle, ms',
          'MB more, at most',
          'MB more, after',
        ],
        starts.map((s, i) => [
          i ? 'cached' : 'first',
          threeFigures(s.index / 1000),
          threeFigures(s.cpu / 1000),
          threeFigures(s.query),
          threeFigures(s.longest),
          String(s.over50),
          threeFigures(s.longestWait),
          threeFigures(s.idleWait),
          megabytes(s.peak - s.before),
          megabytes(s.after - s.before),
        ]),
      ),
      budgets: [
        { what: 'first index', budget: 'under 90 s', measured: `${threeFigures(first.index / 1000)} s`, met: first.index < 90_000 }, // prettier-ignore
        { what: 'warm start', budget: 'under 5 s', measured: `${threeFigures(warm.index / 1000)} s`, met: warm.index < 5_000 }, // prettier-ignore
        { what: 'extension host', budget: 'no block over 50 ms', measured: `${threeFigures(first.longest)} ms`, met: first.longest <= 50 }, // prettier-ignore
        { what: 'memory', budget: 'under 400 MB', measured: `${megabytes(first.peak - first.before)} MB`, met: first.peak - first.before < 400e6 }, // prettier-ignore
      ],
    };
  },
};
