import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/lines/message.ts';
import { parseActorList } from '../../../src/entities/registry/word-list.ts';

describe('entities: word lists of a project', () => {
  it('reads one name a line, behind its type', () =>
    assert.deepEqual(
      parseActorList('\ufeff# ours\r\norganization: Harrow  Institute\n\nGroup : Red Lantern: Youth\n'),
      {
        names: [
          { type: 'organization', name: 'Harrow Institute' },
          { type: 'group', name: 'Red Lantern: Youth' },
        ],
        problems: [],
      },
    ));
  it('tells what is wrong, by line, and keeps the rest', () => {
    const { names, problems } = parseActorList('Harrow Institute\nperson:\nthing: Stone\nplace: Ulm');
    assert.deepEqual(names, [{ type: 'place', name: 'Ulm' }]);
    assert.deepEqual(
      problems.map(p => p.line),
      [1, 2, 3],
    );
    assert.match(inEnglish(problems[2]!.message), /"thing" is no type of actor/);
  });
});
