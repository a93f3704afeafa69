import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildForPackage } from '../build.ts';
import type { Took } from '../host/desk-suite.ts';
import { quantile } from '../measure.ts';
import { projectArticles } from '../project-articles.ts';
import type { Budget, Section } from '../section.ts';
import { startsOf } from '../starts.ts';
import { table, threeFigures } from '../table.ts';
import { longArticle, PUBLISHED } from '../text.ts';

const ARTICLES = 500;
/** What a person does not notice between a key or a rest of the mouse and what it does; what a host may be blocked for. */
const HOVER_BUDGET = 50;
const KEYSTROKE_BUDGET = 50;
const BLOCK_BUDGET = 50;

interface Found {
  /** Version of VS Code. */
  readonly editor: string;
  readonly mentions: number;
  readonly readAll: Took;
  /** Longest blocks of the extension host's thread: by its own work, and by the clock. */
  readonly whileReading: Took;
  readonly typed: readonly Took[];
  readonly blocked: readonly Took[];
  readonly hovered: readonly Took[];
  readonly hoverBlocked: Took;
  /** Longest blocks by the clock while nothing was done. */
  readonly idle: readonly number[];
}

/** Work at a long article with all articles of a project in the list, in the real extension host. */
export const desk: Section = {
  name: 'desk',
  title: `A 60 kB article in a project of ${ARTICLES}, all of them listed, in a real VS Code: milliseconds`,
  run() {
    buildForPackage();
    const folder = mkdtempSync(path.join(tmpdir(), 'postil-bench-'));
    try {
      for (const { name, text } of projectArticles(ARTICLES)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
      }
      writeFileSync(path.join(folder, 'long.txt'), `Published: ${PUBLISHED}\n\n${longArticle(60_000)}`);
      const [found] = startsOf<Found>(['bench/host/host.mjs', 'desk', '1', folder], 1, 500_000);
      return report(found!);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function report(found: Found) {
  const { editor, mentions, readAll, whileReading, typed, blocked, hovered, hoverBlocked, idle } = found;
  const of = (times: readonly Took[], share: number): string[] => [
    threeFigures(quantile(times.map(({ processor }) => processor), share)),
    threeFigures(quantile(times.map(({ clock }) => clock), share)),
  ]; // prettier-ignore
  const row = (what: string, times: readonly Took[]): string[] => [what, ...of(times, 0.5), ...of(times, 0.95)];
  const once = (what: string, { processor, clock }: Took): string[] => [
    what,
    '',
    '',
    threeFigures(processor),
    threeFigures(clock),
  ];
  const budget = (what: string, measured: number, most: number): Budget => ({
    what,
    budget: `under ${most} ms of processor time`,
    measured: `${threeFigures(measured)} ms`,
    met: measured < most,
  });
  const p95 = (times: readonly Took[]): number => quantile(times.map(({ processor }) => processor), 0.95); // prettier-ignore
  return {
    text: table(
      [`VS Code ${editor}, ${mentions} mentions`, 'median: processor', 'clock', 'p95: processor', 'clock'],
      [
        row('a keystroke until its mentions are there', typed),
        row('the longest block of the extension host after it, the list made anew included', blocked),
        row('a hover', hovered),
        once('the longest block in all hovers', hoverBlocked),
        once('all articles read for the first time', readAll),
        once('the longest block meanwhile', whileReading),
        ['the longest block while nothing is done', '', threeFigures(quantile(idle, 0.5)), '', threeFigures(quantile(idle, 0.95))],
      ], // prettier-ignore
    ),
    budgets: [
      budget('keystroke in the real host, p95', p95(typed), KEYSTROKE_BUDGET),
      budget('block after a keystroke, p95', p95(blocked), BLOCK_BUDGET),
      budget('block while all articles are read', whileReading.processor, BLOCK_BUDGET),
      budget('hover in the real host, p95', p95(hovered), HOVER_BUDGET),
    ],
  };
}
