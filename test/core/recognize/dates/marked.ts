/** Tables of cases for the rules: passages in square brackets are the mentions, the list says what each must mean. */
import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/read.ts';
import { recognizeArticle } from '../../../../src/recognize/recognize.ts';
import { dates } from '../../../../src/recognize/dates/dates.ts';
import type { DateMention } from '../../../../src/recognize/mention.ts';

/** A Tuesday. */
export const PUBLISHED = '2020-01-07';
const recognizers = { dates };

export function datesIn(text: string, published: string | null = PUBLISHED): DateMention[] {
  const article = readArticle(text, { format: 'plain', ...(published ? { published } : {}) });
  return recognizeArticle(article, recognizers).filter(m => m.kind === 'date');
}

/** "DATE 2020-01-05 END": type, value and mod. */
export const meaning = (m: DateMention): string => [m.type, m.value ?? '?', m.mod].filter(Boolean).join(' ');

/** Text with its brackets, and one meaning a bracket. No bracket: nothing may be found. */
export type Case = readonly [marked: string, ...meanings: string[]];

export function checkCases(rule: string, cases: readonly Case[], published: string | null = PUBLISHED): void {
  describe(`dates: ${rule}`, () => {
    for (const [marked, ...meanings] of cases) {
      it(marked, () => {
        const text = marked.replace(/[[\]]/g, '');
        const spans = [...marked.matchAll(/\[([^\]]*)\]/g)].map(m => m[1]);
        const found = datesIn(text, published);
        assert.deepEqual(
          found.map(m => [m.text, meaning(m)]),
          spans.map((span, i) => [span, meanings[i]]),
        );
        for (const m of found) assert.equal(m.text, text.slice(m.start, m.end));
      });
    }
  });
}

export const checkNone = (rule: string, texts: readonly string[]): void =>
  checkCases(
    `not ${rule}`,
    texts.map(t => [t] as const),
  );
