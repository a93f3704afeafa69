import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read.ts';
import { findAlike, findOtherNumbers, findQuote } from '../../../src/citations/quote.ts';

const text = 'Some **170** of 329 lawmakers “walked out”.\n\nThen 1,170 of 329 members stayed, and 4.5 million left.';
const article = readArticle(text, { format: 'markdown' });
const words = (spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(s => text.slice(s.start, s.end));

describe('finding quoted words', () => {
  const table: readonly (readonly [quote: string, found: readonly string[]])[] = [
    ['170 of 329', ['170** of 329']],
    ['some 170', ['Some **170']],
    ["'walked out'", ['“walked out”']],
    ['"walked out"', ['“walked out”']],
    ['Some … walked out', ['Some **170** of 329 lawmakers “walked out']],
    ['lawmakers “walked out”. Then', ['lawmakers “walked out”.\n\nThen']],
    ['70 of', []],
    ['5 million', []],
    ['4.5 million', ['4.5 million']],
    ['walked … Some', []],
    ['', []],
    ['…', []],
  ];
  for (const [quote, found] of table) it(`«${quote}»`, () => assert.deepEqual(words(findQuote(article, quote)), found));
});

describe('the same words with other numbers', () => {
  const table: readonly (readonly [quote: string, found: readonly string[]])[] = [
    ['175 of 329 lawmakers', ['170** of 329 lawmakers']],
    ['then 1,200 of 300 members', ['Then 1,170 of 329 members']],
    ['5.5 million left', ['4.5 million left']],
    ['5.5 million stayed', []],
    ['175', []],
    ['lawmakers', []],
  ];
  for (const [quote, found] of table)
    it(`«${quote}»`, () => assert.deepEqual(words(findOtherNumbers(article, quote)), found));
});

describe('passages alike', () => {
  const table: readonly (readonly [quote: string, found: readonly string[]])[] = [
    ['170 of the 329 lawmakers “walked away”', ['170** of 329 lawmakers “walked']],
    ['members stayed and 4.5 million have left', ['members stayed, and 4.5 million left']],
    ['170 of 329 lawmakers and members', ['170** of 329 lawmakers', 'of 329 members stayed, and']],
    ['nobody said so', []],
    ['of 329', []],
    ['', []],
  ];
  for (const [quote, found] of table) it(`«${quote}»`, () => assert.deepEqual(words(findAlike(article, quote)), found));
});
