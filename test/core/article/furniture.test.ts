import assert from 'node:assert/strict';
import { furnitureOf } from '../../../src/article/furniture.ts';

const PROSE =
  'The ferry was late on Tuesday, and nobody on the quay could say when the next one would leave for the island.';

const cases: readonly (readonly [what: string, text: string, folded: readonly string[]])[] = [
  ['an advert between paragraphs', `${PROSE}\n\nADVERTISEMENT\n\n${PROSE}\n`, ['ADVERTISEMENT']],
  [
    'a menu to the end',
    `${PROSE}\n\nRelated stories\n\nFerry sinks\n\nFerry found\n`,
    ['Related stories\n\nFerry sinks\n\nFerry found'],
  ],
  ['the head of the prose after it stays', `Share\nPrint\n\nA Head\n\n${PROSE}\n`, ['Share\nPrint']],
  ['two stretches', `Skip to content\n\n${PROSE}\n\nRead more\n`, ['Skip to content', 'Read more']],
  ['with CRLF', `${PROSE}\r\n\r\nMost read\r\nFerry sinks\r\n`, ['Most read\r\nFerry sinks']],
  ['no furniture', `A Head\n\n${PROSE}\n`, []],
  ['words of furniture in a sentence', `We share this article with you. ${PROSE}\n`, []],
  ['nothing', '', []],
];

describe('page furniture', () => {
  for (const [what, text, folded] of cases)
    it(what, () =>
      assert.deepEqual(
        furnitureOf(text).map(({ start, end }) => text.slice(start, end).trimEnd()),
        folded,
      ),
    );
});
