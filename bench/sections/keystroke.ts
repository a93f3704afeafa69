import { readArticle } from '../../src/article/read.ts';
import type { Article } from '../../src/article/article.ts';
import { recognizeArticle } from '../../src/recognize/recognize.ts';
import { standardRecognizers } from '../../src/recognize/standard.ts';
import { quantile, wallMilliseconds } from '../measure.ts';
import { chrono } from '../peers/chrono.ts';
import { compromise } from '../peers/compromise.ts';
import { wink } from '../peers/wink.ts';
import { seeded } from '../random.ts';
import type { Budget, Section } from '../section.ts';
import { table, threeFigures } from '../table.ts';
import { longArticle, PUBLISHED } from '../text.ts';

const KEYSTROKES = 300;
const WARM_UP = 40;

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

/** Milliseconds from the new text to the new mentions, keystroke by keystroke on the text that the one before left. */
function type(first: string, format: 'plain' | 'markdown'): number[] {
  const recognizers = standardRecognizers();
  let text = first;
  let article: Article = readArticle(text, { format, published: PUBLISHED });
  recognizeArticle(article, recognizers);
  const milliseconds: number[] = [];
  for (const at of places(text, KEYSTROKES + WARM_UP)) {
    text = `${text.slice(0, at)}e${text.slice(at)}`;
    milliseconds.push(
      wallMilliseconds(() => {
        article = readArticle(text, { format, published: PUBLISHED, previous: article });
        recognizeArticle(article, recognizers);
      }),
    );
  }
  return milliseconds.slice(WARM_UP);
}

/** The peers read the whole text again at every keystroke. */
function whole(text: string, read: (text: string) => number, count: number): number[] {
  read(text);
  return Array.from({ length: count }, (_, i) => wallMilliseconds(() => read(`${text} ${i}`)));
}

export const keystroke: Section = {
  name: 'keystroke',
  title: 'One keystroke: from the new text to all mentions, milliseconds on the clock',
  run() {
    const small = longArticle(60_000);
    const large = longArticle(1_000_000);
    const ours: readonly (readonly [name: string, limit: number | undefined, times: readonly number[]])[] = [
      ['Postil, 60 kB', 5, type(small, 'plain')],
      ['Postil, 60 kB, Markdown', undefined, type(longArticle(60_000, 'markdown'), 'markdown')],
      ['Postil, 1 MB', 16, type(large, 'plain')],
    ];
    const peers: readonly (readonly [name: string, times: readonly number[]])[] = [
      ['wink-nlp, 60 kB', whole(small, wink.find.all!, 20)],
      ['chrono-node (dates alone), 60 kB', whole(small, chrono.find.dates!, 20)],
      ['compromise, 60 kB', whole(small, compromise.find.all!, 1)],
      ['wink-nlp, 1 MB', whole(large, wink.find.all!, 3)],
      ['chrono-node (dates alone), 1 MB', whole(large, chrono.find.dates!, 3)],
    ];
    const row = (name: string, times: readonly number[]): string[] => [
      name,
      ...[0.5, 0.95, 1].map(share => threeFigures(quantile(times, share))),
      String(times.length),
    ];
    return {
      text: table(
        ['', 'p50', 'p95', 'longest', 'keystrokes'],
        [...ours.map(([name, , times]) => row(name, times)), ...peers.map(([name, times]) => row(name, times))],
      ),
      budgets: ours.flatMap(([name, limit, times]): Budget[] => {
        if (limit === undefined) return [];
        const p95 = quantile(times, 0.95);
        return [
          {
            what: `keystroke, ${name.slice(8)}`,
            budget: `p95 under ${limit} ms`,
            measured: `${threeFigures(p95)} ms`,
            met: p95 < limit,
          },
        ];
      }),
    };
  },
};
