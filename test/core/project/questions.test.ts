import assert from 'node:assert/strict';
import { answerOf, type AskedArticle, type FoundMention, type Question } from '../../../src/project/questions.ts';
import { layMarks } from '../../../src/project/marks.ts';
import { readArticle } from '../../../src/article/read.ts';
import { recognizeArticle } from '../../../src/recognize/recognize.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

function article(file: string, text: string): AskedArticle {
  const read = readArticle(text, { format: 'plain', published: '2023-03-15' });
  return { file, text, marks: layMarks(text, recognizeArticle(read, standardRecognizers()), []).marks };
}

const ARTICLES = [
  article('a.txt', 'On Tuesday the mud destroyed 146 houses. Twelve (12) people\ndied in Tarsu.\n'),
  article('sub/b c.txt', 'More than 150 houses were destroyed, and 31 people died on March 14.\n'),
];

const ask = (question: Question, articles = ARTICLES) => articles.flatMap(each => answerOf(question, each));
const mentions = (words: string, kind?: 'date') =>
  ask({ about: 'mentions', words, ...(kind ? { kind } : {}) }) as FoundMention[];

describe('questions about the articles', () => {
  it('finds mentions by words, kind or value, with place and sentence', () => {
    const found = mentions('2023-03-14');
    assert.deepEqual(
      found.map(({ file, line, kind, text, means }) => [file, line, kind, text, means]),
      [
        ['a.txt', 1, 'date', 'Tuesday', '2023-03-14'],
        ['sub/b c.txt', 1, 'date', 'March 14', '2023-03-14'],
      ],
    );
    assert.equal(found[0]!.sentence, 'On Tuesday the mud destroyed 146 houses.');
    assert.equal(mentions('146', 'date').length, 0);
    assert.equal(mentions('').length, 0);
  });

  it('lists figures about a subject, as stated', () => {
    const found = ask({ about: 'figures', words: 'houses destroyed' }) as FoundMention[];
    assert.deepEqual(
      found.map(({ file, figure }) => [file, figure?.value, figure?.modifier]),
      [
        ['a.txt', 146, undefined],
        ['sub/b c.txt', 150, 'more-than'],
        ['sub/b c.txt', 31, undefined],
      ],
      'a figure is about all that its sentence names',
    );
    assert.equal(ask({ about: 'figures', words: 'bridges' }).length, 0);
  });

  it('quotes a passage with a link to it, over a line break too', () => {
    assert.deepEqual(ask({ about: 'passages', words: 'people died' }), [
      {
        file: 'a.txt',
        line: 1,
        passage: 'people died',
        sentence: 'Twelve (12) people died in Tarsu.',
        citation: '[people died](a.txt#:~:text=people%20died)',
      },
      {
        file: 'sub/b c.txt',
        line: 1,
        passage: 'people died',
        sentence: 'More than 150 houses were destroyed, and 31 people died on March 14.',
        citation: '[people died](sub/b%20c.txt#:~:text=people%20died)',
      },
    ]);
    assert.deepEqual(ask({ about: 'passages', words: 'people lived' }), []);
  });

  it('says nothing of what was rejected', () => {
    const [first] = ARTICLES;
    const marks = first!.marks.map(mark => ({ ...mark, state: 'rejected' as const }));
    assert.equal(ask({ about: 'mentions', words: 'Tuesday' }, [{ ...first!, marks }]).length, 0);
  });
});
