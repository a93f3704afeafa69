import { readArticle } from '../../src/article/read.ts';
import type { Article } from '../../src/article/article.ts';
import { recognizeArticle } from '../../src/recognize/recognize.ts';
import { cpuSeconds, quantile, wallMilliseconds } from '../measure.ts';
import { chrono } from '../peers/chrono.ts';
import { compromise } from '../peers/compromise.ts';
import { freshRecognizers } from '../peers/postil.ts';
import { wink } from '../peers/wink.ts';
import { seeded } from '../random.ts';
import type { Budget, Section } from '../section.ts';
import { table, threeFigures } from '../table.ts';
import { longArticle, PUBLISHED } from '../text.ts';

const KEYSTROKES = 200;
const WARM_UP = 20;
/** A text in which keystrokes are slow gets fewer of them. */
const PATIENCE = 15_000;

/** Where a letter is typed: inside a word, anywhere in the text. */
function* places(text: string, count: number): Generator<number> {
  const random = seeded(7);
  for (let made = 0; made < count;) {
    const at = 1 + random.below(text.length - 2);
    if (/\p{Ll}{2}/u.test(text.slice(at - 1, at + 1))) {
      made++;
      yield at;
    }
  }
}

/** One keystroke each, in milliseconds: on the clock, and of processor time (all threads), which a busy machine leaves alone. */
interface Times {
  readonly clock: readonly number[];
  readonly processor: readonly number[];
}

function timed(count: number, run: (i: number) => void): Times {
  const clock: number[] = [];
  const processor: number[] = [];
  for (let i = 0; i < count; i++) {
    let seconds = 0;
    clock.push(
      wallMilliseconds(() => {
        seconds = cpuSeconds(() => run(i));
      }),
    );
    processor.push(seconds * 1000);
  }
  return { clock, processor };
}

/** From the new text to the new mentions, keystroke by keystroke on the text that the one before left. */
function type(first: string, format: 'plain' | 'markdown'): Times {
  const recognizers = freshRecognizers();
  let article: Article = readArticle(first, { format, published: PUBLISHED });
  recognizeArticle(article, recognizers);
  const clock: number[] = [];
  const processor: number[] = [];
  const began = performance.now();
  for (const at of places(first, KEYSTROKES + WARM_UP)) {
    const text = `${article.text.slice(0, at)}e${article.text.slice(at)}`;
    // an editor hands over one flat string; reading a unit makes this one flat
    text.charCodeAt(at);
    const { clock: c, processor: p } = timed(1, () => {
      article = readArticle(text, { format, published: PUBLISHED, previous: article });
      recognizeArticle(article, recognizers);
    });
    clock.push(...c);
    processor.push(...p);
    if (performance.now() - began > PATIENCE && clock.length > 2 * WARM_UP) break;
  }
  return { clock: clock.slice(WARM_UP), processor: processor.slice(WARM_UP) };
}

/** From a corrected publication date to the new dates. */
function correctPublication(text: string): Times {
  const recognizers = freshRecognizers();
  let article: Article = readArticle(text, { format: 'plain', published: PUBLISHED });
  recognizeArticle(article, recognizers);
  return timed(60, i => {
    const published = `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`;
    article = readArticle(text, { format: 'plain', published, previous: article });
    recognizeArticle(article, recognizers);
  });
}

/** The peers read the whole text again at every keystroke. */
function whole(text: string, read: (text: string) => number, count: number): Times {
  read(text);
  return timed(count, i => read(`${text} ${i}`));
}

export const keystroke: Section = {
  name: 'keystroke',
  title: 'One keystroke: from the new text to all mentions, milliseconds',
  run() {
    const small = longArticle(60_000);
    const large = longArticle(1_000_000);
    const ours: readonly (readonly [name: string, limit: number | undefined, times: Times])[] = [
      ['Postil, 60 kB', 5, type(small, 'plain')],
      ['Postil, 60 kB, Markdown', undefined, type(longArticle(60_000, 'markdown'), 'markdown')],
      ['Postil, 1 MB', 16, type(large, 'plain')],
      ['Postil, publication date corrected, 60 kB', 16, correctPublication(small)],
    ];
    const peers: readonly (readonly [name: string, times: Times])[] = [
      ['wink-nlp, 60 kB', whole(small, wink.find.all!, 10)],
      ['chrono-node (dates alone), 60 kB', whole(small, chrono.find.dates!, 10)],
      ['compromise, 60 kB', timed(1, () => compromise.find.all!(small))],
      ['wink-nlp, 1 MB', whole(large, wink.find.all!, 2)],
      ['chrono-node (dates alone), 1 MB', whole(large, chrono.find.dates!, 1)],
    ];
    const row = (name: string, { clock, processor }: Times): string[] => [
      name,
      ...[0.5, 0.95, 1].map(share => threeFigures(quantile(clock, share))),
      ...[0.5, 0.95].map(share => threeFigures(quantile(processor, share))),
      String(clock.length),
    ];
    return {
      text: table(
        ['', 'p50', 'p95', 'longest', 'processor p50', 'p95', 'keystrokes'],
        [...ours.map(([name, , times]) => row(name, times)), ...peers.map(([name, times]) => row(name, times))],
      ),
      budgets: ours.flatMap(([name, limit, { clock, processor }]): Budget[] => {
        if (limit === undefined) return [];
        const [p95, busy] = [quantile(clock, 0.95), quantile(processor, 0.95)];
        return [
          {
            what: name.includes('corrected') ? name.slice(8) : `keystroke, ${name.slice(8)}`,
            budget: `p95 under ${limit} ms`,
            measured: `${threeFigures(p95)} ms (processor ${threeFigures(busy)} ms)`,
            met: p95 < limit,
          },
        ];
      }),
    };
  },
};
