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
  [
    'other stories that are introduced, to the end',
    `${PROSE}\n\nRelated Articles\n\nOff the U.K.\n\nOff the U.K.\n\n${PROSE}\n\nA Quay\n\nA Quay\n\n${PROSE}`,
    [`Related Articles\n\nOff the U.K.\n\nOff the U.K.\n\n${PROSE}\n\nA Quay\n\nA Quay\n\n${PROSE}`],
  ],
  ['the title under a link to itself stays', `Skip to content\n\nThe Ferry\n\nA QUAY\n${PROSE}\n`, ['Skip to content']],
  [
    'an advert does not take the head behind it',
    `${PROSE}\n\nADVERTISEMENT\n\nOn the Quay\n\n${PROSE}`,
    ['ADVERTISEMENT'],
  ],
  ['lines of a page of PDF', `${PROSE}\n\nRead more\nThe ferry that goes to the island and\nback\n`, ['Read more']],
  ['share links', `${PROSE}\n\nShare this:\n\nFacebook\nTwitter\n`, ['Share this:\n\nFacebook\nTwitter']],
  [
    'in Markdown',
    `## ${PROSE}\n\n**Share this**\n* [Home](/)\n* [Log in](/in)\n`,
    ['**Share this**\n* [Home](/)\n* [Log in](/in)'],
  ],
  [
    'cookies and subscriptions',
    `We use cookies to improve this site.\n\n${PROSE}\n\nSubscribe to continue.`,
    ['We use cookies to improve this site.', 'Subscribe to continue.'],
  ],
  ['a byline', `The Ferry\n\nBy Ann Reader & Bo de Vries\n\n${PROSE}\n`, ['By Ann Reader & Bo de Vries']],
  ['no byline', `By Tuesday the ferry was back\n\nBy the quay\n\n${PROSE}\n`, []],
  [
    'credits at the end',
    `${PROSE}\n\n--With assistance from Ann Reader.\n\n© 2024 The Island Post`,
    ['--With assistance from Ann Reader.\n\n© 2024 The Island Post'],
  ],
  [
    'whose a picture is',
    `${PROSE}\n\nAnn Reader/AFP via Getty Images\n\n(AP Photo/Bo de Vries)`,
    ['Ann Reader/AFP via Getty Images\n\n(AP Photo/Bo de Vries)'],
  ],
  [
    'a photo',
    `Photo: Ann Reader\n\n${PROSE}\n\nImage credit: The Island Post\n`,
    ['Photo: Ann Reader', 'Image credit: The Island Post'],
  ],
  [
    'a credit behind a caption',
    `The ferry at the quay [Ann Reader/Reuters]\n\n${PROSE}\n\n${PROSE} (Reuters)\n`,
    ['[Ann Reader/Reuters]', '(Reuters)'],
  ],
  [
    'no credit',
    `Photos by satellite show the ferry\n\nThe Island Authority (IA)\n\nIn the North/South talks\n\nPictures: what we know.\n\n${PROSE} (see [1])\n`,
    [],
  ],
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
