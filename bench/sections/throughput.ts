import { KINDS, type Contestant, type Kind } from '../contestant.ts';
import { median, ratio, takeTurns } from '../measure.ts';
import { chrono } from '../peers/chrono.ts';
import { compromise } from '../peers/compromise.ts';
import { microsoft } from '../peers/microsoft.ts';
import { postil, read, reading, recognizers } from '../peers/postil.ts';
import { wink, winkEntities } from '../peers/wink.ts';
import type { Budget, Section } from '../section.ts';
import { table, threeFigures, times } from '../table.ts';
import { articles } from '../text.ts';

const ROUNDS = 5;
const READING = 'Postil, reading alone';
const contestants = [postil, wink, winkEntities, chrono, compromise, microsoft];
const TITLES: Readonly<Record<Kind, string>> = {
  dates: 'dates',
  figures: 'figures',
  actors: 'actors (people, organisations, places)',
  all: 'all that each of them finds, whole pipeline',
};

const megabytes = (documents: readonly string[]): number =>
  documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

interface Run {
  readonly name: string;
  readonly megabytes: number;
  readonly found: number;
  /** Seconds a megabyte, of every round. */
  readonly pace: readonly number[];
}

function race(field: readonly { name: string; documents: readonly string[]; read(text: string): number }[]): Run[] {
  const found = field.map(() => 0);
  const seconds = takeTurns(
    field.map(({ documents, read }, i) => () => {
      found[i] = documents.reduce((sum, text) => sum + read(text), 0);
    }),
    ROUNDS,
  );
  return field.map(({ name, documents }, i) => {
    const size = megabytes(documents);
    return { name, megabytes: size, found: found[i]!, pace: seconds[i]!.map(s => s / size) };
  });
}

const entry = ({ name, find, slice }: Contestant, kind: Kind) => ({
  name,
  documents: articles(slice),
  read: find[kind]!,
});

function section(kind: Kind): Section {
  return {
    name: kind,
    title: `MB/s: ${TITLES[kind]}`,
    run() {
      const field = contestants.filter(c => c.find[kind]);
      const runs = race([
        ...field.map(c => entry(c, kind)),
        ...(kind === 'all'
          ? [
              {
                name: 'Postil, Markdown',
                documents: articles(postil.slice, 'markdown'),
                read: (text: string) => read(text, recognizers, 'markdown'),
              },
              { name: READING, documents: articles(postil.slice), read: reading },
            ]
          : []),
      ]);
      const us = runs[0]!;
      const rows = runs.map(({ name, megabytes, found, pace }) => [
        name,
        threeFigures(1 / median(pace)),
        name.startsWith('Postil') ? '' : times(ratio(pace, us.pace)),
        name === READING ? '' : threeFigures(found / megabytes / 1000),
        `${threeFigures(megabytes * 1000)} kB`,
      ]);
      return {
        text: table(['', 'MB/s', 'Postil is faster by', 'mentions a kB', 'text a round'], rows),
        budgets: kind === 'all' ? budgets(runs) : [],
      };
    },
  };
}

function budgets(runs: readonly Run[]): Budget[] {
  const us = runs[0]!;
  const speed = 1 / median(us.pace);
  const over = (name: string): number => ratio(runs.find(r => r.name === name)!.pace, us.pace);
  const [winks, compromises] = [over(wink.name), over(compromise.name)];
  return [
    { what: 'all three kinds', budget: 'at least 1 MB/s', measured: `${threeFigures(speed)} MB/s`, met: speed >= 1 },
    { what: '', budget: 'faster than wink-nlp', measured: times(winks), met: winks > 1 },
    { what: '', budget: '10x compromise', measured: times(compromises), met: compromises >= 10 },
  ];
}

export const throughput: readonly Section[] = KINDS.map(section);
