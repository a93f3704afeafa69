import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildForPackage } from '../build.ts';
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
  /** Milliseconds, all of them. */
  readonly readAll: number;
  readonly typed: readonly number[];
  readonly blocked: readonly number[];
  readonly hovered: readonly number[];
  readonly hoverBlocked: number;
}

/** Work at a long article with all articles of a project in the list, in the real extension host. */
export const desk: Section = {
  name: 'desk',
  title: `A 60 kB article in a project of ${ARTICLES}, all of them listed, in a real VS Code: milliseconds on the clock`,
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

function report({ editor, mentions, readAll, typed, blocked, hovered, hoverBlocked }: Found) {
  const row = (what: string, times: readonly number[]): string[] => [
    what,
    threeFigures(quantile(times, 0.5)),
    threeFigures(quantile(times, 0.95)),
  ];
  const budget = (what: string, measured: number, most: number): Budget => ({
    what,
    budget: `p95 under ${most} ms`,
    measured: `${threeFigures(measured)} ms`,
    met: measured < most,
  });
  const p95 = (times: readonly number[]): number => quantile(times, 0.95);
  return {
    text: table(
      [`VS Code ${editor}, ${mentions} mentions`, 'median', 'p95'],
      [
        row('a keystroke until its mentions are there', typed),
        row('the longest block of the extension host after it, the list made anew included', blocked),
        row('a hover', hovered),
        ['the longest block in all hovers', threeFigures(hoverBlocked), ''],
        ['all articles read for the first time', threeFigures(readAll), ''],
      ],
    ),
    budgets: [
      budget('keystroke in the real host', p95(typed), KEYSTROKE_BUDGET),
      budget('block after a keystroke', p95(blocked), BLOCK_BUDGET),
      budget('hover in the real host', p95(hovered), HOVER_BUDGET),
    ],
  };
}
