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

  const behind: readonly [text: string, role: string | undefined, from?: string, to?: string][] = [
    [
      'X, prime minister of Ghana from 2014 to 2018, spoke.',
      'prime minister of Ghana from 2014 to 2018',
      '2014',
      '2018',
    ],
    [
      'X, who was minister of defense from 2003 to 2005, spoke.',
      'minister of defense from 2003 to 2005',
      '2003',
      '2005',
    ],
    [
      'X, who served as prime minister between 2014 and 2018, spoke.',
      'prime minister between 2014 and 2018',
      '2014',
      '2018',
    ],
    ['X, who has been mayor of Kumasi since 2019 and likes it, spoke.', 'mayor of Kumasi since 2019', '2019'],
    ['X, who became chief executive in May 2019, quit.', 'chief executive in May 2019', '2019-05'],
    ['X, the former mayor of Kumasi (2006-2014), spoke.', 'the former mayor of Kumasi (2006-2014)', '2006', '2014'],
    ['X was appointed minister of health in 2003.', 'minister of health in 2003', '2003'],
    ['X, a spokesman for the Interior Ministry, spoke.', 'a spokesman for the Interior Ministry'],
    ['X, then the mayor of Kumasi, spoke.', 'then the mayor of Kumasi'],
    ['X, who was then head of the World Bank, spoke.', 'then head of the World Bank'],
    ['X, who was mayor of Kumasi at the time, spoke.', 'mayor of Kumasi'],
    ['X, 45, a judge from Leeds, spoke.', 'a judge from Leeds'],
    ['X, who was a friend of the minister, spoke.', undefined],
    ["X, who was the minister's neighbour, spoke.", undefined],
    ['X, who was elected to parliament in 2003, spoke.', undefined],
    ['X, who was never mayor of Kumasi, spoke.', undefined],
    ['X, who was killed by the president, spoke.', undefined],
    ['X was in Accra on Monday when the president spoke.', undefined],
  ];
  for (const [text, role, from, to] of behind)
    it(`behind the name: ${text}`, () => {
      const whole = text.replace('X', 'Kwame Asante');
      const person = mentionsIn(whole).find(m => m.text === 'Kwame Asante');
      assert.deepEqual([person?.role, person?.roleFrom, person?.roleTo], [role, from, to]);
    });

  it('of then and before', () => {
    const roleOf = (text: string): string | undefined => mentionsIn(text).find(m => m.type === 'person')?.role;
    assert.equal(roleOf('In 2011 then-President Barack Obama ordered the strike.'), 'then-President');
    assert.equal(roleOf('Ex-President Barack Obama said so.'), 'Ex-President');
  });
});
