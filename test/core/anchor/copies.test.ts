/** Texts of near copies: tables in prose, agency formulas. The quote itself, near its place, beats a copy of its context. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeAnchor } from '../../../src/anchor/describe.ts';
import { findAnchor, findAnchors } from '../../../src/anchor/find.ts';

const RUNS = Number(process.env.POSTIL_RUNS ?? 300);

interface Row {
  readonly head: string;
  readonly value: string;
  readonly tail: string;
}

/** A few formulas and a few words in them: rows differ in one word, in their value, or not at all. */
const FORMULAS = [
  ['the ministry counted ', ' people in the camps of the north that day.'],
  ['a spokesman for the army said that ', ' soldiers had left for the border by evening.'],
  ['witnesses and officials spoke of ', ' houses under water along the lower river.'],
] as const;
const row = fc
  .tuple(
    fc.constantFrom('In March', 'In April', 'On Monday', 'Later'),
    fc.constantFrom(...FORMULAS),
    fc.constantFrom('25', '31', '250', '2,500', '5,200', 'Homs'),
  )
  .map(([when, [head, tail], value]): Row => ({ head: `${when} ${head}`, value, tail }));

const line = ({ head, value, tail }: Row): string => `${head}${value}${tail}`;
const join = (rows: readonly Row[]): string => rows.map(line).join('\n\n') + '\n';
const placeOf = (rows: readonly Row[], i: number): number =>
  join(rows.slice(0, i)).length + (i > 0 ? 1 : 0) + rows[i]!.head.length;

/** Puts a word in, takes one out or replaces one, on one side of the value. */
const edit = fc.record({
  side: fc.constantFrom('head' as const, 'tail' as const),
  word: fc.nat(20),
  put: fc.constantFrom('', 'altogether', 'reportedly some', 'about 40 of the'),
  keep: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function editedRow(own: Row, { side, word, put, keep }: Edit): Row {
  const words = own[side].split(' ');
  // The outer blanks of a side belong to it: only what stands between is edited.
  const at = 1 + (word % Math.max(1, words.length - 2));
  words.splice(at, keep ? 0 : 1, ...(put ? [put] : []));
  return { ...own, [side]: words.join(' ') };
}

describe('an anchor in a text of near copies', () => {
  it('whose quote and whole context are there is never said to have changed', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 9 }),
        fc.nat(8),
        fc.array(row, { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(8), edit), { maxLength: 5 }),
        (rows, pick, inserted, edits) => {
          const own = pick % rows.length;
          const before = join(rows);
          const start = placeOf(rows, own);
          const anchor = describeAnchor(before, start, start + rows[own]!.value.length);
          const passage = anchor.before + anchor.quote + anchor.after;
          const others = rows.map((other, i) => {
            const mine = edits.filter(([which]) => i !== own && which % rows.length === i);
            return mine.reduce((now, [, change]) => editedRow(now, change), other);
          });
          const after = join([...inserted, ...others]);
          fc.pre(after.includes(passage));
          const found = findAnchor(after, anchor);
          const places = found.span ? [found.span] : found.candidates;
          assert.ok(found.state !== 'changed' && found.state !== 'orphaned', found.state);
          for (const place of places) assert.equal(after.slice(place.start, place.end), anchor.quote);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('whose quote is there with one side of its row whole is never put on a copy that says something else', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 9 }),
        fc.nat(8),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (rows, pick, edits) => {
          const own = pick % rows.length;
          const before = join(rows);
          const anchors = rows.map((other, i) => {
            const start = placeOf(rows, i);
            return describeAnchor(before, start, start + other.value.length);
          });
          const anchor = anchors[own]!;
          const { side } = edits[0]!;
          const after = rows.map((other, i) =>
            i === own ? edits.reduce((now, change) => editedRow(now, { ...change, side }), other) : other,
          );
          const text = join(after);
          const truth = placeOf(after, own);
          // By itself, and among the others, which tell how far everything moved.
          for (const found of [findAnchor(text, anchor), findAnchors(text, anchors)[own]!])
            if (found.span) {
              assert.notEqual(found.state, 'changed', text.slice(found.span.start - 40, found.span.end + 40));
              assert.equal(text.slice(found.span.start, found.span.end), anchor.quote);
            } else
              assert.ok(
                found.candidates.some(place => place.start === truth),
                found.state,
              );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('that lost its quote in place is said to have changed there, whatever the copies say', () => {
    const before = join([
      { head: 'In March the ministry counted ', value: '25', tail: ' people in the north.' },
      { head: 'In April the ministry counted ', value: '31', tail: ' people in the north.' },
    ]);
    const anchor = describeAnchor(before, 30, 32);
    const after = before.replace('25', '40');
    const found = findAnchor(after, anchor);
    assert.deepEqual(found, { state: 'changed', span: { start: 30, end: 32 } });
  });
});
