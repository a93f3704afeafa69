import { filterMarks, NO_FILTER } from '../../src/project/filter.ts';
import { search } from '../../src/project/search.ts';
import { thingsOf } from '../../src/editor/groups.ts';
import { GROUPINGS, treeMaker, type Arrangement, type TreeArticle } from '../../src/editor/tree/model.ts';
import { formatOf } from '../../src/article/format.ts';
import { layMarks, type Mark } from '../../src/project/marks.ts';
import { readDocuments, type SourceText } from '../../src/project/document.ts';
import { cpuSeconds, quantile } from '../measure.ts';
import { freshRecognizers } from '../peers/postil.ts';
import { projectArticles } from '../project-articles.ts';
import type { Section } from '../section.ts';
import { table, threeFigures } from '../table.ts';
import { longArticle, PUBLISHED } from '../text.ts';

const ARTICLES = 500;
const ROUNDS = 60;
/** A frame, in which nothing is late; and what still seems to come at once. */
const ARTICLE_BUDGET = 16;
const PROJECT_BUDGET = 100;

const arrangement: Arrangement = {
  group: 'kind',
  sort: 'natural',
  words: '',
  waits: ({ state }) => state === 'suggested',
  nameOf: ({ mention, text }) => (mention?.kind === 'actor' ? (mention.name ?? text) : text),
};

function read(texts: readonly (SourceText & { readonly name: string })[]): TreeArticle[] {
  return readDocuments(texts, freshRecognizers()).map(({ article, mentions }, i) => {
    const { marks } = layMarks(article.text, mentions, []);
    const { name } = texts[i]!;
    return {
      uri: name,
      text: article.text,
      marks,
      around: [],
      all: marks,
      lost: [],
      published: article.publication.date,
    };
  });
}

/** An article that was read anew: nothing that was made for its marks before holds. */
const anew = (article: TreeArticle): TreeArticle => {
  const all = article.all.map((mark): Mark => ({ ...mark }));
  return { ...article, all, marks: filterMarks(all, NO_FILTER, 0.3) };
};

/** Milliseconds of processor time, which a busy machine leaves alone. */
const times = (run: () => void): number => {
  const taken: number[] = [];
  for (let i = 0; i < ROUNDS; i++) taken.push(cpuSeconds(run) * 1000);
  return quantile(taken.slice(ROUNDS / 6), 0.95);
};

/** The list of mentions after a keystroke or a decision: from the marks to the rows, of an article and of all articles. */
export const tree: Section = {
  name: 'tree',
  title: 'The list of mentions made anew, p95 of the processor time',
  run() {
    const [one] = read([{ name: 'one', text: longArticle(60_000), format: 'plain', published: PUBLISHED }]);
    const project = read(
      [...projectArticles(ARTICLES)].map(({ name, text }) => ({ name, text, format: formatOf(name) })),
    );
    const mentions = project.reduce((sum, { marks }) => sum + marks.length, 0);
    // heads of articles are folded until somebody opens one
    const look = (roots: ReturnType<ReturnType<typeof treeMaker>>): void =>
      roots.forEach((root, i) => void (root.node === 'group' && (root.by !== 'article' || i < 3) && root.things));
    const oneTime = times(() => look(treeMaker()([anew(one!)], arrangement)));
    /** The list as it is kept while somebody works on one article of many. */
    const working = (change: Partial<Arrangement>): number => {
      const make = treeMaker();
      const arranged = { ...arrangement, ...change };
      look(make(project, arranged));
      return times(() => look(make([anew(project[0]!), ...project.slice(1)], arranged)));
    };
    const rows = GROUPINGS.map(group => ({
      what: `${ARTICLES} articles, ${mentions} mentions, one of them new, by ${group}`,
      time: working({ group }),
    }));
    const named = working({ sort: 'name' });
    const first = times(() => look(treeMaker()(project, arrangement)));
    const finds = project.flatMap(({ marks }) => {
      const things = new Map<string, [Mark, ...Mark[]]>();
      thingsOf(marks).forEach((thing, i) => {
        const list = things.get(thing);
        if (list) list.push(marks[i]!);
        else things.set(thing, [marks[i]!]);
      });
      return [...things.values()].map(list => ({
        name: arrangement.nameOf(list[0]),
        marks: list,
        texts: [...new Set(list.map(({ text }) => text))],
        count: list.length,
      }));
    });
    const searched = times(() => search(finds, 'toktosunov'));
    const slowest = Math.max(named, ...rows.map(({ time }) => time));
    return {
      text: table(
        ['', 'ms'],
        [
          [`an article of 60 kB, ${one!.marks.length} mentions`, threeFigures(oneTime)],
          ...rows.map(({ what, time }) => [what, threeFigures(time)]),
          ['the same, sorted by name', threeFigures(named)],
          ['the same, made for the first time', threeFigures(first)],
          [`searching ${finds.length} things for a name`, threeFigures(searched)],
        ],
      ),
      budgets: [
        {
          what: 'list of a 60 kB article',
          budget: `${ARTICLE_BUDGET} ms`,
          measured: `${threeFigures(oneTime)} ms`,
          met: oneTime <= ARTICLE_BUDGET,
        },
        {
          what: `list of ${ARTICLES} articles`,
          budget: `${PROJECT_BUDGET} ms`,
          measured: `${threeFigures(slowest)} ms`,
          met: slowest <= PROJECT_BUDGET,
        },
      ],
    };
  },
};
