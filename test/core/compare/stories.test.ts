/** What comparing makes of story pairs; see stories/README.md for how it fared before it was tuned on them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { compareArticles } from '../../../src/compare/compare.ts';
import { readFacts } from '../../../src/compare/read-facts.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';
import { score, type Known } from './scoring.ts';

interface Written extends Omit<Known, 'quotes'> {
  /** Article, and words of it with the figure in square brackets. */
  readonly quotes: readonly (readonly [article: string, words: string])[];
}

const FOLDER = 'test/core/compare/stories';
/** What was measured, less what a change may cost: one that costs several pairs shows. */
const FLOOR = 0.8;

describe('story pairs', function () {
  this.timeout(60_000);
  const recognizers = standardRecognizers(readFileSync('media/actors.model'));
  it('come together, and lookalikes do not', () => {
    const names = readdirSync(FOLDER).filter(name => name.endsWith('.txt'));
    const texts = names.map(name => readFileSync(`${FOLDER}/${name}`, 'utf8'));
    const written = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as readonly Written[];
    const known = written.map(one => placed(one, article => texts[names.indexOf(`${article}.txt`)]!));
    const documents = readDocuments(
      texts.map(text => ({ text, format: 'plain' as const })),
      recognizers,
    );
    const facts = documents.map((document, i) => readFacts({ ...document, name: names[i]! }));
    const { right, wanted, wrong } = score(known, compareArticles(facts).groups);
    console.log(`      story pairs: ${right} of ${wanted} pairs with the right verdict, ${wrong.length} lookalikes`);
    assert.ok(right / wanted >= FLOOR, `${right} of ${wanted}`);
    assert.ok(wrong.length <= 1, wrong.join(', '));
  });
});

function placed({ quotes, ...rest }: Written, textOf: (article: string) => string): Known {
  return {
    ...rest,
    quotes: quotes.map(([article, words]) => {
      const at = textOf(article).indexOf(words.replace(/[[\]]/g, ''));
      assert.ok(at >= 0, `${rest.id}: ${words}`);
      return { article, start: at + words.indexOf('['), end: at + words.indexOf(']') - 1 };
    }),
  };
}
