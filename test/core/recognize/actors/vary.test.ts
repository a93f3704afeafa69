/** Copies with other names keep what the marks say: one actor, one new name, and the text around as it was. */
import assert from 'node:assert/strict';
import { withoutStops, withOtherNames, type Names } from '../../../../train/vary.ts';

const france = { code: 'FR', name: 'France', people: 'French' };
const names: Names = {
  people: ['Vera Longname'],
  forenames: ['Zita'],
  surnames: ['Quill'],
  places: ['Ulm'],
  organizations: ['UNESCO'],
  companies: ['Norsk Kraft'],
  media: ['Le Soir'],
  parties: ['Tide'],
  groups: ['Red Guard'],
  countries: [france],
  frequent: [france],
};
const bare = (raw: string): string => raw.replace(/\{\{.*?\}\}/g, '@');
const vary = (raw: string): readonly string[] =>
  Array.from({ length: 40 }, (_, copy) => withOtherNames(`1 ${copy}`, raw, names));

describe('actors: copies with other names', () => {
  it('the same new name wherever the same actor is named, also in capitals and beside relatives', () => {
    const raw = '{{P|ADA BROOK|1}}\n{{P|Ada Brook|1}} and {{P|Tom Brook|2}} met. “No,” said {{P|Brook|1}}.';
    const copies = vary(raw);
    assert.ok(
      copies.includes('{{P|ZITA QUILL|1}}\n{{P|Zita Quill|1}} and {{P|Zita Quill|2}} met. “No,” said {{P|Quill|1}}.'),
    );
    for (const copy of copies) assert.equal(bare(copy), bare(raw));
  });
  it('a country with its people', () => {
    const copies = vary('{{L|Iraq|1}} and the {{D|Iraqi|1}} army; {{D|Iraqis|1}} fled.');
    assert.ok(copies.includes('{{L|France|1}} and the {{D|French|1}} army; {{D|French|1}} fled.'));
  });
  it('what an organization is called after, not what it is; known ones for one of their list', () => {
    const copies = vary('The {{O|Okafor Foundation|1}} told {{O|Le Soir|2}} in {{L|Lagos|3}}.');
    assert.ok(copies.includes('The {{O|Quill Foundation|1}} told {{O|Le Soir|2}} in {{L|Ulm|3}}.'));
  });
  it('leaves names with their letters, and figures, alone', () => {
    const raw = '{{O|Union of Rail Crews|1}} ({{O|URC|1}}) lost {{F|two|2||trains}} trains.';
    assert.deepEqual(new Set(vary(raw)), new Set([raw]));
  });
  it('letters without stops', () =>
    assert.equal(
      withoutStops('{{L|U.S.|1}} officials, a U.N. post. The U.S.-led'),
      '{{L|US|1}} officials, a UN post. The US-led',
    ));
});
