import assert from 'node:assert/strict';
import { nameEntities } from '../../../src/entities/name-entities.ts';
import { asRead } from '../../../src/entities/names/as-read.ts';
import { EMPTY_REGISTRY } from '../../../src/entities/registry/schema.ts';

describe('names as they are read', () => {
  const table: readonly (readonly [text: string, read: string])[] = [
    ['Adil** Abdul-Mahdi', 'Adil Abdul-Mahdi'],
    ['_Adil_ Abdul-Mahdi', 'Adil Abdul-Mahdi'],
    ['Toby](https://example.org/a_b) Dodge', 'Toby Dodge'],
    ['United\r\n> States', 'United States'],
    ['United\n\nStates', 'United States'],
    ['Smith \\& Sons', 'Smith & Sons'],
    ["Kata'ib Hezbollah", "Kata'ib Hezbollah"],
    ['U.S.', 'U.S.'],
    ['Type_3', 'Type_3'],
  ];
  for (const [text, read] of table) it(JSON.stringify(text), () => assert.equal(asRead(text), read));

  it('give an entity its name and id without markup', () => {
    const actor = {
      kind: 'actor',
      type: 'person',
      start: 0,
      end: 19,
      text: 'Adil** Abdul-Mahdi',
      confidence: 1,
    } as const;
    const named = nameEntities([{ actors: [actor] }], EMPTY_REGISTRY)[0]?.[0];
    assert.deepEqual([named?.entity, named?.name], ['person/adil-abdul-mahdi', 'Adil Abdul-Mahdi']);
  });
});
