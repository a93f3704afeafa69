import assert from 'node:assert/strict';
import { filterMarks, isFiltering, NO_FILTER, NONE, tagsIn, type MarkFilter } from '../../../src/project/filter.ts';
import type { Mark } from '../../../src/project/marks.ts';
import type { ActorMention, DateMention } from '../../../src/recognize/mention.ts';
import type { Annotation } from '../../../src/sidecar/schema.ts';

const annotation = (fields: Partial<Annotation>): Annotation => ({
  id: 'a',
  kind: 'actor',
  quote: 'q',
  at: 0,
  status: 'accepted',
  ...fields,
});
const span = (start: number): { start: number; end: number; text: string } => ({ start, end: start + 4, text: 'Anna' });
const actor = (start: number, type: ActorMention['type'], confidence: number): Mark => ({
  ...span(start),
  kind: 'actor',
  state: 'suggested',
  anchor: 'exact',
  mention: { kind: 'actor', type, confidence, ...span(start) },
});
const date: DateMention = { kind: 'date', type: 'DURATION', confidence: 1, basis: 'stated', rule: 'x', ...span(20) };

const person = actor(0, 'person', 0.9);
const place = actor(10, 'place', 0.4);
const duration: Mark = { ...span(20), kind: 'date', state: 'suggested', anchor: 'exact', mention: date };
const decided: Mark = {
  ...actor(30, 'group', 0.1),
  state: 'accepted',
  annotation: annotation({ by: 'Ann', tags: ['b', 'a'] }),
};
const rejected: Mark = {
  ...actor(40, 'person', 0.2),
  state: 'rejected',
  annotation: annotation({ by: 'Ben', status: 'rejected' }),
};
/** A tag on the suggestion at 0, which decides nothing about it. */
const passage: Mark = {
  ...span(0),
  kind: 'passage',
  state: 'added',
  anchor: 'exact',
  annotation: annotation({ kind: 'passage', status: 'added', tags: ['c'], by: 'Ann' }),
};
const marks = [person, passage, place, duration, decided, rejected];

const cases: readonly (readonly [string, Partial<MarkFilter>, readonly Mark[]])[] = [
  ['nothing chosen is everything', {}, marks],
  ['a kind', { what: ['actor'] }, [person, place, decided, rejected]],
  ['a type', { what: ['person'] }, [person, rejected]],
  ['a kind beside a type of another', { what: ['person', 'date'] }, [person, duration, rejected]],
  ['a type of date', { what: ['DURATION'] }, [duration]],
  ['another type of date', { what: ['TIME'] }, []],
  ['states', { states: ['accepted', 'rejected'] }, [decided, rejected]],
  ['a tag, its own', { tags: ['a'] }, [decided]],
  ['a tag of the passage on the same words', { tags: ['c'] }, [person, passage]],
  ['no tag', { tags: [NONE] }, [place, duration, rejected]],
  ['an author', { authors: ['Ann'] }, [passage, decided]],
  ['nobody', { authors: [NONE] }, [person, place, duration]],
  ['how sure suggestions are; decisions stay', { confidence: 0.8 }, [person, passage, duration, decided, rejected]],
  ['several parts at once', { what: ['actor'], states: ['suggested'], confidence: 0.5 }, [person]],
];

describe('filter of marks', () => {
  for (const [what, filter, expected] of cases)
    it(what, () => assert.deepEqual(filterMarks(marks, { ...NO_FILTER, ...filter }), expected));

  it('never takes less than the least confidence', () => {
    assert.ok(!filterMarks(marks, NO_FILTER, 0.5).includes(place));
    assert.ok(!filterMarks(marks, { ...NO_FILTER, confidence: 0.3 }, 0.5).includes(place));
  });

  it('says whether it filters at all', () => {
    assert.equal(isFiltering(NO_FILTER), false);
    assert.equal(isFiltering({ ...NO_FILTER, confidence: 0.5 }), true);
    assert.equal(isFiltering({ ...NO_FILTER, tags: [NONE] }), true);
  });

  it('gives tags in one order, each once', () => {
    const tagsOf = tagsIn([decided, { ...decided, annotation: annotation({ tags: ['a', 'd'] }) }]);
    assert.deepEqual(tagsOf(decided), ['a', 'b', 'd']);
    assert.deepEqual(tagsIn([person])(person), []);
  });
});
