import { findAnchors } from '../../src/anchor/find.ts';
import type { Anchor } from '../../src/anchor/anchor.ts';
import type { Span } from '../../src/article/article.ts';
import { cpuSeconds, median } from '../measure.ts';
import { matchQuote } from '../peers/match-quote.ts';
import { seeded } from '../random.ts';
import type { Section } from '../section.ts';
import { table, threeFigures, times } from '../table.ts';
import { corpusArticles, longArticle } from '../text.ts';

const ANNOTATIONS = 10_000;
const EDITS = 1_000;
/** Passages that match-quote looks for; its time is scaled to all of them. */
const SAMPLE = 200;
const CONTEXT = 32;

interface Case {
  readonly anchor: Anchor;
  /** Where it stands after the edits; undefined when an edit reached into it. */
  readonly truth?: Span;
}

/** Words are put in, taken out and replaced all over the text, and passages of one to five words were annotated before. */
function edited(before: string): { readonly text: string; readonly cases: readonly Case[] } {
  const random = seeded(11);
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)].map(m => ({ start: m.index, end: m.index + m[0].length }));
  const edits = [...new Set(Array.from({ length: EDITS }, () => random.below(words.length)))].sort((a, b) => a - b);
  const changes = edits.map(index => {
    const word = words[index]!;
    const text = ['', 'altogether ', 'something', '2,500'][random.below(4)]!;
    // "altogether " is put in before the word, the others take its place
    return { start: word.start, end: text.endsWith(' ') ? word.start : word.end, text };
  });
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    pieces.push(before.slice(at, start), text);
    at = end;
  }
  pieces.push(before.slice(at));
  const cases = Array.from({ length: ANNOTATIONS }, (): Case => {
    const first = random.below(words.length - 5);
    const start = words[first]!.start;
    const end = words[first + random.below(5)]!.end;
    const anchor = {
      quote: before.slice(start, end),
      before: before.slice(Math.max(0, start - CONTEXT), start),
      after: before.slice(end, end + CONTEXT),
      at: start,
    };
    let shift = 0;
    for (const change of changes) {
      if (change.end <= start) shift += change.text.length - (change.end - change.start);
      else if (change.start < end) return { anchor };
      else break;
    }
    return { anchor, truth: { start: start + shift, end: end + shift } };
  });
  return { text: pieces.join(''), cases };
}

interface Tally {
  readonly right: number;
  /** Led to another place than the passage. */
  readonly wrong: number;
  /** Given up, or left to the reader. */
  readonly open: number;
}

/** Only passages that no edit reached into have one right answer. */
function tally(cases: readonly Case[], found: readonly (Span | undefined)[]): Tally {
  let [right, wrong, open] = [0, 0, 0];
  for (const [i, { truth }] of cases.entries()) {
    const span = found[i];
    if (!truth) continue;
    if (!span) open++;
    else if (span.start === truth.start && span.end === truth.end) right++;
    else wrong++;
  }
  return { right, wrong, open };
}

interface Outcome {
  readonly seconds: number;
  readonly tally: Tally;
}

/** All anchors at once, as the desk does when a file was changed outside. */
function ours(text: string, cases: readonly Case[]): Outcome {
  const anchors = cases.map(c => c.anchor);
  let found: readonly (Span | undefined)[] = [];
  const rounds = Array.from({ length: 3 }, () =>
    cpuSeconds(() => {
      found = findAnchors(text, anchors).map(f => f.span);
    }),
  );
  return { seconds: median(rounds), tally: tally(cases, found) };
}

/** One anchor after the other, as the Hypothesis client does; a sample, its time scaled to all. */
function theirs(text: string, cases: readonly Case[]): Outcome {
  const sample = cases.filter((_, i) => i % (ANNOTATIONS / SAMPLE) === 0);
  let found: readonly (Span | undefined)[] = [];
  const seconds = cpuSeconds(() => {
    found = sample.map(c => matchQuote(text, c.anchor));
  });
  return { seconds: (seconds * ANNOTATIONS) / SAMPLE, tally: tally(sample, found) };
}

export const anchors: Section = {
  name: 'anchors',
  title: `Re-anchoring ${ANNOTATIONS} annotations of a 1 MB article after ${EDITS} edits, processor seconds`,
  run() {
    const prose = edited(corpusArticles().join('\n\n').slice(0, 1_000_000));
    const repeats = edited(longArticle(1_000_000));
    const outcomes: readonly (readonly [name: string, outcome: Outcome])[] = [
      ['Postil', ours(prose.text, prose.cases)],
      [`match-quote (scaled from ${SAMPLE})`, theirs(prose.text, prose.cases)],
      ['Postil, a text that repeats itself', ours(repeats.text, repeats.cases)],
      [`match-quote, the same (scaled from ${SAMPLE})`, theirs(repeats.text, repeats.cases)],
    ];
    const rows = outcomes.map(([name, { seconds, tally }]) => {
      const total = tally.right + tally.wrong + tally.open;
      const share = (n: number): string => `${((100 * n) / total).toFixed(2)} %`;
      return [name, threeFigures(seconds), share(tally.right), share(tally.wrong), share(tally.open)];
    });
    const [mine, peer] = [outcomes[0]![1].seconds, outcomes[1]![1].seconds];
    return {
      text: table(['', 'seconds', 'right place', 'wrong place', 'not placed'], rows),
      budgets: [
        { what: 're-anchoring', budget: 'within 1 s', measured: `${threeFigures(mine)} s`, met: mine <= 1 },
        { what: '', budget: '20x match-quote', measured: times(peer / mine), met: peer / mine >= 20 },
      ],
    };
  },
};
