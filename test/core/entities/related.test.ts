import assert from 'node:assert/strict';
import { createEntityNamer, nameEntities } from '../../../src/entities/name-entities.ts';
import { changeRegistry } from '../../../src/entities/registry/change.ts';
import { EMPTY_REGISTRY } from '../../../src/entities/registry/schema.ts';
import { assertNamed, marked, table } from './marked.ts';

const STORY = '{{P|Nurlan Asanov|20}} of {{O|Tarsu Gold|21}} came to {{L|Bishkek|22}}';

describe('entities: a surname alone, in an article of its own', () => {
  table({
    'means whom another article about the same things names in full': [
      `{{P|Dodge|1}} and ${STORY}.`,
      `{{P|Toby Dodge|1}} and ${STORY}.`,
    ],
    'wherever that article comes': [`{{P|Toby Dodge|1}} and ${STORY}.`, `{{P|Dodge|1}} and ${STORY}.`],
    'is somebody else in an unrelated article': [
      '{{P|Dodge|1}} scored for {{O|Lisbon Rovers|2}}.',
      `{{P|Toby Dodge|3}} and ${STORY}.`,
    ],
    'alone with nothing else is whoever bears it': ['{{P|Dodge|1}} left.', `{{P|Toby Dodge|1}} and ${STORY}.`],
    'alone with nothing else is nobody of two': [
      '{{P|Dodge|1}} left.',
      `{{P|Toby Dodge|2}} and ${STORY}.`,
      '{{P|Samuel Dodge|3}} came.',
    ],
    'is not made one by a country and a town': [
      '{{P|Hassan|1}}, of {{L|Mombasa|2}}, {{L|Kenya|3}}, ran for {{O|Harbour Athletics|4}} against {{P|Ian Moss|5}}.',
      '{{P|Fatima Hassan|6}} told {{O|Coast Mail|7}} in {{L|Mombasa|2}}, {{L|Kenya|3}}, that {{P|Amina Said|8}} left.',
    ],
    'of a brief is told by half of the brief': [
      '{{P|Soleimani|1}} was killed in {{L|Baghdad|2}}, {{L|Iraq|3}}.',
      '{{P|Qassem Soleimani|1}} flew to {{L|Baghdad|2}}, {{L|Iraq|3}}, where {{P|Abu Mahdi|4}} and {{O|Badr TV|5}} waited.',
    ],
    'of two people of that name is the one of its own story': [
      `{{P|Dodge|1}} and ${STORY}.`,
      `{{P|Toby Dodge|1}} and ${STORY}.`,
      '{{P|Samuel Dodge|2}} and {{P|Ann Reed|3}} came to {{O|Lisbon Rovers|4}}.',
    ],
    'is nobody where its story has two of that name': [
      `{{P|Dodge|1}} and ${STORY}.`,
      `{{P|Toby Dodge|2}} and ${STORY}.`,
      `{{P|Samuel Dodge|3}} and ${STORY}.`,
    ],
    'means whom its own article names, whatever others say': [
      `{{P|Samuel Dodge|1}} spoke. {{P|Dodge|1}} and ${STORY}.`,
      `{{P|Toby Dodge|2}} and ${STORY}.`,
    ],
  });
  it('means whom the registry says, in any article', () => {
    const { registry } = changeRegistry(EMPTY_REGISTRY, {
      do: 'add alias',
      entity: { id: 'person/toby-dodge', type: 'person', name: 'Toby Dodge' },
      alias: 'Dodge',
    });
    assertNamed(['{{P|Dodge|1}} scored for {{O|Lisbon Rovers|2}}.', `{{P|Toby Dodge|1}} and ${STORY}.`], registry);
  });
  it('is known by everybody once very many articles name him', () => {
    const many = Array.from({ length: 45 }, (_, i) => marked(`{{P|Toby Dodge|1}} went to {{L|Town ${i}|${i + 2}}}.`));
    const brief = marked('{{P|Dodge|1}} scored for {{O|Lisbon Rovers|2}}.');
    const entityOf = (articles: number): string =>
      nameEntities([brief, ...many.slice(0, articles)], EMPTY_REGISTRY)[0]![0]!.entity!;
    assert.equal(entityOf(30), 'person/dodge');
    assert.equal(entityOf(45), 'person/toby-dodge');
  });
  it('follows when the other article comes to be about something else, and goes', () => {
    const namer = createEntityNamer(EMPTY_REGISTRY);
    const brief = (): string | undefined => namer.actorsOf('brief')[0]!.entity;
    namer.put('brief', marked(`{{P|Dodge|1}} and ${STORY}.`));
    namer.put('full', marked('{{P|Toby Dodge|1}} scored for {{O|Lisbon Rovers|2}}.'));
    assert.equal(brief(), 'person/dodge');
    assert.equal(namer.byId('person/dodge')?.name, 'Dodge');
    namer.put('full', marked(`{{P|Toby Dodge|1}} and ${STORY}.`));
    assert.equal(brief(), 'person/toby-dodge');
    assert.equal(namer.byId('person/dodge')?.id, 'person/toby-dodge');
    namer.put('brief', marked('{{P|Dodge|1}} scored for {{O|Lisbon Rovers|2}}.'));
    assert.equal(brief(), 'person/dodge');
    namer.put('brief', marked(`{{P|Dodge|1}} and ${STORY}.`));
    namer.remove('full');
    assert.equal(brief(), 'person/dodge');
  });
});

describe('entities: letters that an article does not explain', () => {
  table({
    'three of them mean what a related article explains': [
      `The {{O|PDF|1}} and ${STORY}.`,
      `{{O|People’s Democratic Front|1}} ({{O|PDF|1}}) and ${STORY}.`,
    ],
    'three of them are other letters in an unrelated one': [
      'The {{O|PDF|1}} met {{P|Ann Reed|2}}.',
      `{{O|People’s Democratic Front|3}} ({{O|PDF|3}}) and ${STORY}.`,
    ],
    'four of them are the same anywhere': [
      'The {{O|MPDF|1}} met {{P|Ann Reed|2}}.',
      `{{O|Mountain People’s Democratic Front|1}} ({{O|MPDF|1}}) and ${STORY}.`,
    ],
    'are nothing known where two articles of the story explain them': [
      `The {{O|PDF|1}} and ${STORY}.`,
      `{{O|People’s Democratic Front|2}} ({{O|PDF|2}}) and ${STORY}.`,
      `{{O|Progressive Democratic Federation|3}} ({{O|PDF|3}}) and ${STORY}.`,
    ],
  });
});
