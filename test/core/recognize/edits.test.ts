/** What is kept from version to version must not show: an edited article comes to the same as one that is read for the first time. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/article/article.ts';
import { readArticle } from '../../../src/article/read.ts';
import { dates } from '../../../src/recognize/dates/dates.ts';
import { figures } from '../../../src/recognize/figures/figures.ts';
import type { ActorMention } from '../../../src/recognize/mention.ts';
import { recognizeArticle, type Recognizers } from '../../../src/recognize/recognize.ts';

const PARAGRAPHS = [
  'It began on May 1, 1990, and grew by June 3, 1991.',
  'It ended on July 5, 1992. Two days later they left, and that year was the last.',
  'Parliament voted on Sunday. It will meet again on Friday and in March.',
  '"We leave tomorrow," he said on Friday.',
  'The Jan. 3 strike killed Gen. Soleimani.',
  "Two days after Soleimani's death, the night he was killed was told again.",
  'The exercise ran between March and June, from 03/04/2019.',
  'They paid $5m and 300 kroner; 2,500 Canadian troops left on 4 January 2020.',
  'K500 was paid in Zambia, A$5m in Sydney. Sales rose 5% in the third quarter.',
  'The quarter ended Sept. 30. A year earlier, profit was £3 million.',
  'Nothing of note happened.',
];

/** Stands in for the actors' model: capital words, named as they are written, places where a currency hangs on them. */
const named = ({ text }: Article): ActorMention[] =>
  [...text.matchAll(/Canadian|Zambia|Sydney|Soleimani/g)].map(({ 0: name, index }) => ({
    kind: 'actor',
    type: name === 'Soleimani' ? 'person' : 'place',
    start: index,
    end: index + name.length,
    text: name,
    confidence: 1,
    entity: `place/${name === 'Canadian' ? 'canada' : name.toLowerCase()}`,
  }));

const recognizers: Recognizers = {
  dates,
  figures,
  actors: { kind: 'actor', find: () => [], resolve: named },
};

const step = fc.record({
  at: fc.nat(),
  remove: fc.constantFrom(0, 0, 1, 12, 80),
  insert: fc.oneof(
    fc.constantFrom('', 'e', ' 7', '\n\n', ' May 2, 2019 ', ' last year '),
    fc.constantFrom(...PARAGRAPHS),
  ),
  published: fc.constantFrom(undefined, '2020-01-07', '2020-01-07', '2009-12-19'),
});

describe('recognising after edits', () => {
  it('comes to the same as recognising the text for the first time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 14 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (paragraphs, steps) => {
          let article = readArticle(paragraphs.join('\n\n'), { format: 'plain' });
          recognizeArticle(article, recognizers);
          for (const { at, remove, insert, published } of steps) {
            const from = at % (article.text.length + 1);
            const text = article.text.slice(0, from) + insert + article.text.slice(from + remove);
            const options = { format: 'plain', ...(published ? { published } : {}) } as const;
            article = readArticle(text, { ...options, previous: article });
            const fresh = readArticle(text, options);
            assert.deepEqual(article, fresh);
            assert.deepEqual(recognizeArticle(article, recognizers), recognizeArticle(fresh, recognizers));
          }
        },
      ),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('keeps the very mentions of what stands where it stood', () => {
    const text = `${PARAGRAPHS.join('\n\n')}\n\nThe end.`;
    const before = readArticle(text, { format: 'plain', published: '2020-01-07' });
    const first = recognizeArticle(before, recognizers);
    const after = readArticle(`${text} Indeed.`, { format: 'plain', published: '2020-01-07', previous: before });
    const second = recognizeArticle(after, recognizers);
    const kept = second.filter((mention, i) => mention.kind !== 'actor' && mention === first[i]);
    // but for the paragraph that asks for an event's day, which hangs on all others
    assert.ok(kept.length >= 20, `${kept.length} of ${second.length} kept`);
  });
});
