import { createCitationIndex, whoCites } from '../../src/project/citing/index.ts';
import { readCited } from '../../src/project/citing/cited.ts';
import { addressOf } from '../../src/citations/target.ts';
import { describeTextFragment } from '../../src/citations/text-fragment.ts';
import { cpuSeconds, median } from '../measure.ts';
import { projectArticles } from '../project-articles.ts';
import { seeded } from '../random.ts';
import type { Section } from '../section.ts';
import { table, threeFigures } from '../table.ts';

const REPORTS = 500;
const CITATIONS = 20;
const ARTICLES = 50;
const PASSAGES = 40;

/** Reports of some 2 kB that cite passages of some articles by their words, now and then by a key. */
function project() {
  const random = seeded(80);
  const articles = [...projectArticles(ARTICLES)].map(({ name, text }) => readCited(`/w/s/${name}`, text, undefined));
  const addresses = articles.map(({ name, article }) =>
    Array.from({ length: PASSAGES }, () => {
      const words = [...article.text.matchAll(/\S+/g)];
      const first = random.below(words.length - 6);
      const [from, to] = [words[first]!, words[first + 1 + random.below(4)]!];
      const fragment = describeTextFragment(article, { start: from.index, end: to.index + to[0].length });
      return fragment && addressOf({ form: 'text', path: name.replace('/w/', '../'), fragment });
    }).filter(address => address !== undefined),
  );
  const reports = Array.from({ length: REPORTS }, (_, i) => {
    const sentences = Array.from({ length: CITATIONS }, (_, n) => {
      const cites = random.pick(addresses.filter(list => list.length));
      return n === 7
        ? 'So it was said then [@wire2020, "so it was said"].'
        : `The report of that day says [so and so many](${random.pick(cites)}), which nobody denied.`;
    });
    return { name: `/w/r/report-${i}.md`, text: `# Report ${i}\n\n${sentences.join('\n\n')}\n` };
  });
  return { articles, reports };
}

export const citations: Section = {
  name: 'citations',
  title: `Citations of ${REPORTS} reports, ${CITATIONS} in each, processor milliseconds`,
  run() {
    const { articles, reports } = project();
    const index = createCitationIndex(() => ['/w']);
    const first = cpuSeconds(() => reports.forEach(({ name, text }) => index.put(name, text)));
    // one that is cited by many, and asked about for the first time: nothing of it is known yet
    const asked = articles.map(article => cpuSeconds(() => whoCites(article, index.citing(article.name, 'wire2020'))));
    const again = articles.map(article => cpuSeconds(() => whoCites(article, index.citing(article.name, 'wire2020'))));
    const changed = reports.map(({ name, text }) => cpuSeconds(() => index.put(name, `${text}\nMore.\n`)));
    const ms = (seconds: number): string => `${threeFigures(seconds * 1000)} ms`;
    const slowest = Math.max(...asked);
    const update = Math.max(...changed) + slowest;
    return {
      text: table(
        ['', 'median', 'slowest'],
        [
          ['first index of all reports', ms(first), ''],
          ['who cites an article, asked first', ms(median(asked)), ms(slowest)],
          ['asked again', ms(median(again)), ms(Math.max(...again))],
          ['a report that changed is read again', ms(median(changed)), ms(Math.max(...changed))],
        ],
      ),
      budgets: [
        { what: 'who cites this, over 500 reports', budget: 'under 50 ms', measured: ms(slowest), met: slowest < 0.05 },
        { what: 'the same after a report changed', budget: 'under 50 ms', measured: ms(update), met: update < 0.05 },
      ],
    };
  },
};
