/** A name in the registry, or in a project's word list, is always found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { parseActorList } from '../../../src/entities/registry/word-list.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

const registry: Registry = {
  ...EMPTY_REGISTRY,
  entities: [
    { id: 'organization/winter-palm', type: 'organization', name: 'Winter Palm', aliases: ['the palm', 'Palm'] },
    { id: 'group/oslo', type: 'group', name: 'Oslo' },
  ],
  words: parseActorList('# ours\nperson: Winter Palm\norganization: Blue Lamp\n').names,
};
const recognizers = standardRecognizers(readFileSync('media/actors.model'));
const found = (text: string): string[] =>
  readDocuments([{ text, format: 'plain' }], recognizers, registry)[0]!.mentions.flatMap(m =>
    m.kind === 'actor' ? [`${m.type} ${m.text} ${m.entity}`] : [],
  );

describe('entities: names in the registry', () => {
  it('are found whatever the recogniser thinks', () =>
    assert.deepEqual(found('He called a palm a Winter Palm.'), ['organization Winter Palm organization/winter-palm']));
  it('stand with their type', () =>
    assert.deepEqual(found('She came back from Oslo on Tuesday.'), ['group Oslo group/oslo']));
  it('go before those of word lists, which are found too', () =>
    assert.deepEqual(found('A Winter Palm stood by a Blue Lamp.'), [
      'organization Winter Palm organization/winter-palm',
      'organization Blue Lamp organization/blue-lamp',
    ]));
  it('give way to a longer name around them', () =>
    assert.deepEqual(
      found('Officials of the University of Oslo met in Nairobi.').map(m => m.split(' ').slice(0, -1).join(' ')),
      ['organization University of Oslo', 'place Nairobi'],
    ));
});
