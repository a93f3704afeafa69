import assert from 'node:assert/strict';
import { figuresAbout, findMentions, quotePassages, type AskedArticle } from '../../../src/project/questions.ts';
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

describe('questions about the articles', () => {
  it('finds mentions by words, kind or value, with place and sentence', () => {
    const { found, count } = findMentions(ARTICLES, '2023-03-14');
    assert.equal(count, 2);
    assert.deepEqual(
      found.map(({ file, line, kind, text, means }) => [file, line, kind, text, means]),
      [
        ['a.txt', 1, 'date', 'Tuesday', '2023-03-14'],
        ['sub/b c.txt', 1, 'date', 'March 14', '2023-03-14'],
      ],
    );
    assert.equal(found[0]!.sentence, 'On Tuesday the mud destroyed 146 houses.');
    assert.equal(findMentions(ARTICLES, '146', 'date').count, 0);
    assert.equal(findMentions(ARTICLES, '').count, 0);
  });

  it('lists figures about a subject, as stated', () => {
    const { found } = figuresAbout(ARTICLES, 'houses destroyed');
    assert.deepEqual(
      found.map(({ file, figure }) => [file, figure?.value, figure?.modifier]),
      [
        ['a.txt', 146, undefined],
        ['sub/b c.txt', 150, 'more-than'],
        ['sub/b c.txt', 31, undefined],
      ],
      'a figure is about all that its sentence names',
    );
    assert.equal(figuresAbout(ARTICLES, 'bridges').count, 0);
  });

  it('quotes a passage with a link to it, over a line break too', () => {
    assert.deepEqual(quotePassages(ARTICLES, 'people died'), [
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
    assert.deepEqual(quotePassages(ARTICLES, 'people lived'), []);
  });

  it('says nothing of what was rejected', () => {
    const [first] = ARTICLES;
    const marks = first!.marks.map(mark => ({ ...mark, state: 'rejected' as const }));
    assert.equal(findMentions([{ ...first!, marks }], 'Tuesday').count, 0);
  });
});
