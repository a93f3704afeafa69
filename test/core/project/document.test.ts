import assert from 'node:assert/strict';
import type { BlockContent, Token } from '../../../src/article/article.ts';
import { readDocuments } from '../../../src/project/document.ts';
import type { ActorMention } from '../../../src/recognize/mention.ts';
import { passageOf, type Recognizers } from '../../../src/recognize/recognize.ts';
import type { Find } from '../../../src/recognize/recognizer.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

/** Finds runs of capitalised words, so that these tests need no model. */
const capitals: Recognizers['actors'] = {
  kind: 'actor',
  find(block: BlockContent): readonly Find[] {
    const finds: Find[] = [];
    let run: Token[] = [];
    for (const token of [...block.tokens, undefined]) {
      if (token && /^\p{Lu}\p{Ll}/u.test(token.text)) run.push(token);
      else {
        if (run.length) finds.push({ start: run[0]!.start, end: run.at(-1)!.end, confidence: 1 });
        run = [];
      }
    }
    return finds;
  },
  resolve: (article, finds) =>
    finds.flatMap((list, i) =>
      list.map((find): ActorMention => ({
        ...passageOf(article, i, find),
        kind: 'actor',
        type: 'person',
        confidence: 1,
      })),
    ),
};

describe('readDocuments', () => {
  const recognizers = { ...standardRecognizers(), actors: capitals };
  const texts = ['here 300 men of Soleimani fell.', 'for Qassem Soleimani died.'];

  it('names one actor alike in all documents, whatever their order', () => {
    for (const order of [texts, [...texts].reverse()]) {
      const documents = readDocuments(
        order.map(text => ({ text, format: 'plain' as const })),
        recognizers,
      );
      const entities = documents.flatMap(d => d.mentions.flatMap(m => (m.kind === 'actor' ? [m.entity] : [])));
      assert.deepEqual(entities, ['person/qassem-soleimani', 'person/qassem-soleimani']);
    }
  });

  it('keeps every kind, sorted by place, each on its own text', () => {
    const [document] = readDocuments([{ text: texts[0]!, format: 'plain' }], recognizers);
    assert.deepEqual(
      document!.mentions.map(m => [m.kind, m.text]),
      [
        ['figure', '300'],
        ['actor', 'Soleimani'],
      ],
    );
  });
});
