/** The committed model on invented sentences: what everybody downstream leans on. */
import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/read.ts';
import { createActors } from '../../../../src/recognize/actors/actors.ts';
import { dates } from '../../../../src/recognize/dates/dates.ts';
import { recognizeArticle } from '../../../../src/recognize/recognize.ts';
import { actors, found, mentionsIn, model } from './support.ts';

describe('actors: the committed model', () => {
  const cases: readonly [string, readonly string[]][] = [
    [
      'President Marta Oyelaran met officials of the World Bank in Nairobi on Tuesday.',
      ['person Marta Oyelaran', 'organization World Bank', 'place Nairobi'],
    ],
    ['The Kenyan army said three soldiers had died near the border with Somalia.', ['demonym Kenyan', 'place Somalia']],
    ['"We will not wait," said Tomas Lindqvist, who runs a bakery in Oslo.', ['person Tomas Lindqvist', 'place Oslo']],
    ['Iran-backed militias and pro-Turkish parties quarrelled.', ['place Iran', 'demonym Turkish']],
    ['More at https://news.example.com/Paris/Angela_Stone or @LondonDesk.', []],
    ['It rained all day, and nobody came.', []],
    ['Kim Sung-ho and Kim Ji-won of Seoul spoke.', ['person Kim Sung-ho', 'person Kim Ji-won', 'place Seoul']],
    ['A US official said the talks had failed.', ['place US']],
    ['US troops left, and UK officials said so.', ['place US', 'place UK']],
    ['Putin said on Tuesday that GM would leave.', ['person Putin', 'organization GM']],
    ['Three Sri Lankan soldiers were killed.', ['demonym Sri Lankan']],
    ['Officials in the West Bank said prices would rise.', ['place West Bank']],
    ['Lead and Mercury were found in the river near Kabwe.', ['place Kabwe']],
    ['Arsenic levels in the wells of Naryn rose. Arsenic was found in five villages.', ['place Naryn']],
    ['Hence the wait. Vaccinations stopped. Poachers came.', []],
    ['', []],
  ];
  for (const [text, wanted] of cases) it(text || '(nothing)', () => assert.deepEqual(found(text), wanted));

  it('a full name makes its short forms certain', () => {
    const text =
      'Ngozi Balarabe, the minister of works, resigned.\n\nBalarabe had quarrelled with the cabinet for months. ' +
      '"Balarabe is gone," said an aide.\n\nMINISTER BALARABE LEAVES AT LAST';
    assert.deepEqual(found(text), ['person Ngozi Balarabe', 'person Balarabe', 'person Balarabe', 'person BALARABE']);
  });
  it('offsets count in the text as given, line breaks and all', () => {
    const text =
      'After two days of talks about the debt that nobody had wanted to name, officials of the World\nBank flew to Addis\u00a0Ababa.';
    assert.deepEqual(
      mentionsIn(text).map(m => [m.type, m.text, text.slice(m.start, m.end) === m.text]),
      [
        ['organization', 'World\nBank', true],
        ['place', 'Addis\u00a0Ababa', true],
      ],
    );
  });
  it('listed names are found whatever the model thinks', () => {
    const listed = createActors(model, [{ name: 'Winter Palm', type: 'organization' }]);
    assert.deepEqual(found('He called winter palm a Winter Palm.', listed), ['organization Winter Palm']);
    assert.equal(mentionsIn('A Winter Palm.', listed)[0]?.confidence, 1);
  });
  it('a holiday is a day, not somebody', () => {
    const text = 'It closed on Yom Kippur and on Eid al-Adha. Ngozi Balarabe was away.';
    const mentions = recognizeArticle(readArticle(text, { format: 'plain', published: '2020-01-07' }), {
      dates,
      actors,
    });
    assert.deepEqual(
      mentions.map(m => `${m.kind} ${m.text}`),
      ['date Yom Kippur', 'date Eid al-Adha', 'actor Ngozi Balarabe'],
    );
  });
  it('a page of capitals is no name', () => assert.deepEqual(found('AXB DQF GHJ '.repeat(400)), []));
  it('a text without capitals: names of the lists, no flood', () => {
    const text =
      'officials from south korea and the european union met fatima hassan in nairobi, and the us and who watched turkish tv. ' +
      'a target of will and grace may march on, said the star.';
    assert.deepEqual(found(text), [
      'place south korea',
      'organization european union',
      'person fatima hassan',
      'place nairobi',
      'demonym turkish',
    ]);
  });
  it('a text without capitals: a capital that is also a name of people is a place only where somebody is in it', () => {
    assert.deepEqual(found('the minister met douglas on friday.'), []);
    assert.deepEqual(found('the minister met him in douglas on friday.'), ['place douglas']);
  });
  it('a text in capitals: names, and nothing of what stands between them', () => {
    const text =
      'THE MINISTER OF FINANCE, NGOZI BALARABE, SAID ON TUESDAY THAT KENYA WOULD NOT BORROW FROM THE WORLD BANK AGAIN. ' +
      'THE DEBT IS TOO HIGH, BALARABE TOLD REUTERS IN NAIROBI. PRICES ROSE BY A THIRD LAST YEAR AND WAGES FELL.';
    assert.deepEqual(found(text), [
      'person NGOZI BALARABE',
      'place KENYA',
      'organization WORLD BANK',
      'person BALARABE',
      'organization REUTERS',
      'place NAIROBI',
    ]);
  });
});
