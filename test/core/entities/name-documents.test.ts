import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read.ts';
import { EMPTY_REGISTRY } from '../../../src/entities/registry/schema.ts';
import type { SourceDocument } from '../../../src/project/document.ts';
import { nameDocuments, namerOfArticle } from '../../../src/project/name-documents.ts';
import type { FigureMention } from '../../../src/recognize/mention.ts';
import { marked } from './marked.ts';

describe('entities: documents of one call', () => {
  it('are named together, and the actors that figures count follow', () => {
    const documents = ['Some 300 of {{P|Soleimani|1}} came.', '{{P|Qassem Soleimani|1}} died.'].map(
      (source): SourceDocument => {
        const { text, actors } = marked(source);
        const article = readArticle(text, { format: 'plain' });
        const alone = namerOfArticle(EMPTY_REGISTRY)(actors, article);
        const figure: FigureMention = {
          kind: 'figure',
          start: 0,
          end: 8,
          text: 'Some 300',
          confidence: 1,
          value: 300,
          counted: { head: 'men', actor: alone[0]!.entity, text: 'men' },
        };
        return { article, mentions: [figure, ...alone] };
      },
    );
    const together = nameDocuments(documents, EMPTY_REGISTRY);
    assert.deepEqual(
      together.map(({ mentions }) =>
        mentions.map(m => (m.kind === 'actor' ? m.entity : m.kind === 'figure' && m.counted?.actor)),
      ),
      [
        ['person/qassem-soleimani', 'person/qassem-soleimani'],
        ['person/qassem-soleimani', 'person/qassem-soleimani'],
      ],
    );
  });
});
