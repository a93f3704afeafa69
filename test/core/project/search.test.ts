import assert from 'node:assert/strict';
import { search, type Findable } from '../../../src/project/search.ts';
import type { Mark } from '../../../src/project/marks.ts';
import type { Mention } from '../../../src/recognize/mention.ts';

const found = (name: string, texts: readonly string[], mention: Partial<Mention> & Pick<Mention, 'kind'>): Findable => {
  const marks = texts.map((text, i): Mark => {
    const at = { start: i * 100, end: i * 100 + text.length, text };
    return {
      ...at,
      kind: mention.kind,
      state: 'suggested',
      anchor: 'exact',
      mention: { confidence: 1, ...at, ...mention } as Mention,
    };
  });
  return { name, marks: marks as [Mark, ...Mark[]], texts, count: marks.length };
};
const actor = (name: string, ...texts: string[]): Findable =>
  found(name, texts, { kind: 'actor', type: 'person', name });
const date = (name: string, text: string, value: string, interval?: readonly [string, string]): Findable =>
  found(name, [text], { kind: 'date', type: 'DATE', value, interval });
const figure = (text: string, fields: object): Findable => found(text, [text], { kind: 'figure', ...fields });

const all: readonly Findable[] = [
  actor('Qassem Soleimani', 'Qassem Soleimani', 'Soleimani', 'Gen. Soleimani'),
  actor('Soleimani Institute', 'Soleimani Institute'),
  actor('Kata’ib Hezbollah', 'Kata’ib Hezbollah'),
  actor('Muṣṭafā al-Kāẓimī', 'al-Kadhimi'),
  date('March 3, 2020', 'Tuesday', '2020-03-03', ['2020-03-03', '2020-03-04']),
  date('March 2020', 'this month', '2020-03', ['2020-03-01', '2020-04-01']),
  date('April 2020', 'April', '2020-04', ['2020-04-01', '2020-05-01']),
  date('a week', 'the week', '2020-W10', ['2020-03-02', '2020-03-09']),
  figure('some 5,500', { value: 5500, modifier: 'approx' }),
  figure('$5.5 thousand', { value: 5500, unit: 'USD' }),
  figure('more than 5,500', { min: 5500 }),
  figure('15,500', { value: 15500 }),
  figure('3 billion', { value: 3e9 }),
  actor('F16', 'F16'),
  figure('in May 2019, 747 people', { min: 2 }),
];

const cases: readonly (readonly [query: string, names: readonly string[]])[] = [
  ['Soleimani', ['Qassem Soleimani', 'Soleimani Institute']],
  ['soleimani qas', ['Qassem Soleimani']],
  ['kataib', ['Kata’ib Hezbollah']],
  ['kazimi', ['Muṣṭafā al-Kāẓimī']],
  ['kadhimi', ['Muṣṭafā al-Kāẓimī']],
  ['March 2020', ['March 2020', 'March 3, 2020', 'a week']],
  ['2020-03-03', ['March 3, 2020', 'March 2020', 'a week']],
  ['April 2020', ['April 2020']],
  ['5,500', ['some 5,500', '$5.5 thousand', 'more than 5,500']],
  ['500', []],
  ['15,5', ['15,500']],
  ['16', ['F16']],
  ['747', ['in May 2019, 747 people']],
  ['5500', ['some 5,500', '$5.5 thousand', 'more than 5,500']],
  ['$3bn', ['3 billion']],
  ['nothing of the sort', []],
];

describe('search over articles', () => {
  for (const [query, names] of cases)
    it(`"${query}"`, () =>
      assert.deepEqual(
        search(all, query).map(({ name }) => name),
        names,
      ));

  it('shows what is mentioned most before anything is typed, and no more than asked for', () => {
    assert.deepEqual(
      search(all, ' ', 1).map(({ name }) => name),
      ['Qassem Soleimani'],
    );
  });
});
