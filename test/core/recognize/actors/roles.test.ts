import assert from 'node:assert/strict';
import { mentionsIn } from './support.ts';

describe('actors: roles', () => {
  const cases: readonly [string, string, string | undefined][] = [
    ["Ghana's acting prime minister, Kwame Asante, resigned.", 'Kwame Asante', "Ghana's acting prime minister"],
    ['Maj. Gen. Pavel Novotny spoke in Prague.', 'Pavel Novotny', 'Maj. Gen.'],
    ["Chad's Maj. Gen. Idriss Haroun spoke.", 'Idriss Haroun', 'Maj. Gen.'],
    [
      'Dr. Amina Yusuf, an economist at the World Bank, disagreed.',
      'Amina Yusuf',
      'Dr.; an economist at the World Bank',
    ],
    ['Kenyan Foreign Minister Grace Wanjiru said so.', 'Grace Wanjiru', 'Kenyan Foreign Minister'],
    ['A statement of Secretary of Defense Mark Lindqvist came late.', 'Mark Lindqvist', 'Secretary of Defense'],
    ['"No," said Tomas Lindqvist, who lives in Oslo.', 'Tomas Lindqvist', undefined],
    ['Tomas Lindqvist, Amina Yusuf and Pavel Novotny came.', 'Tomas Lindqvist', undefined],
    ['On Monday Grace Wanjiru left for Nairobi.', 'Grace Wanjiru', undefined],
  ];
  for (const [text, name, role] of cases)
    it(text, () => {
      const person = mentionsIn(text).find(m => m.text === name);
      assert.ok(person, `${name} is not found`);
      assert.equal(person.role, role);
    });

  it('carry when they were held', () => {
    const text = 'Kwame Asante, prime minister of Ghana from 2014 to 2018, spoke in Accra on Monday.';
    const person = mentionsIn(text).find(m => m.text === 'Kwame Asante');
    assert.deepEqual([person?.roleFrom, person?.roleTo], ['2014', '2018']);
  });
});
