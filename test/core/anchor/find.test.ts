import assert from 'node:assert/strict';
import type { AnchorState } from '../../../src/anchor/anchor.ts';
import { describeAnchor } from '../../../src/anchor/describe.ts';
import { findAnchor } from '../../../src/anchor/find.ts';

/** Marks the passage with brackets: "killed [25] people". */
function marked(text: string): { text: string; start: number; end: number } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { text: text.replace(/[[\]]/g, ''), start, end };
}

const cases: readonly (readonly [what: string, state: AnchorState, before: string, after: string])[] = [
  ['the same text', 'exact', 'The raid killed [25] people.', 'The raid killed [25] people.'],
  ['words before it', 'moved', 'The raid killed [25] people.', 'On Monday the raid killed [25] people.'],
  ['another number', 'changed', 'The raid killed [2,500] people.', 'The raid killed [5,200] people.'],
  [
    'more digits before',
    'changed',
    'The raid killed [500] people on Sunday.',
    'The raid killed [2,500] people on Sunday.',
  ],
  ['more digits after', 'changed', 'The raid killed [25] people on Sunday.', 'The raid killed [250] people on Sunday.'],
  ['a fraction', 'changed', 'It grew by [2] percent in one year.', 'It grew by [2.5] percent in one year.'],
  ['a magnitude', 'changed', 'It cost [$5] in the whole year.', 'It cost [$5 billion] in the whole year.'],
  ['another name', 'changed', 'He met [Abu Mahdi] in Baghdad.', 'He met [Hadi al-Amiri] in Baghdad.'],
  ['a longer name', 'changed', 'He went from [Ira] to Baghdad.', 'He went from [Iran] to Baghdad.'],
  ['another date', 'changed', 'On [January 3, 2020], a drone struck.', 'On [January 5, 2020], a drone struck.'],
  ['other case', 'changed', 'A drone struck [the convoy] at night.', 'A drone struck [The convoy] at night.'],
  ['a new line', 'exact', 'He met [Abu Mahdi] in Baghdad.', 'He met [Abu\nMahdi] in Baghdad.'],
  ['typographic signs', 'moved', `He said: "[Iraq's] war", and left.`, 'He then said: “[Iraq’s] war”, and left.'],
  ['emphasis', 'moved', 'He met [Abu Mahdi] in Baghdad.', 'He met **[Abu Mahdi]** in Baghdad.'],
  [
    'other words around',
    'moved',
    'The raid in the north killed [25] people.',
    'The strike in the north killed [25] people.',
  ],
  ['all other words', 'orphaned', 'The raid killed [25] people.', 'Some 25 years later nobody remembered why.[]'],
  ['nothing left', 'orphaned', 'The raid killed [25] people.', 'The raid killed people.[]'],
];

describe('an anchor after an edit', () => {
  for (const [what, state, before, after] of cases)
    it(`${what}: ${state}`, () => {
      const from = marked(before);
      const to = marked(after);
      const found = findAnchor(to.text, describeAnchor(from.text, from.start, from.end));
      assert.equal(found.state, state);
      if (found.span) assert.deepEqual(found.span, { start: to.start, end: to.end });
    });

  it('names the candidates where the passage now stands twice', () => {
    const text = 'The raid killed 25 people.\n';
    const found = findAnchor(`New.\n${text}${text}`, describeAnchor(text, 16, 18));
    assert.deepEqual(found, {
      state: 'ambiguous',
      candidates: [
        { start: 21, end: 23 },
        { start: 48, end: 50 },
      ],
    });
  });
});
