import assert from 'node:assert/strict';
import { addAnnotation, addNote, editNote, removeNote } from '../../../src/sidecar/edit.ts';
import { mergeSidecars } from '../../../src/sidecar/merge.ts';
import { emptySidecar, type Annotation } from '../../../src/sidecar/schema.ts';

const ON = '2026-11-20T10:00:00Z';
const LATER = { by: 'Ann', on: '2026-11-21T10:00:00Z' };
const passage: Annotation = { id: 'p', kind: 'passage', quote: 'the dam', at: 4, status: 'added', by: 'Ann', on: ON };
const [first, second] = [
  { by: 'Ann', on: ON, text: 'Which one?' },
  { by: 'Ben', on: ON, text: 'The upper.', mood: 'sure' },
];
const noted = [first, second].reduce((s, note) => addNote(s, 'p', note), addAnnotation(emptySidecar(), passage));
const notesOf = (sidecar: typeof noted) => sidecar.annotations[0]?.notes?.map(({ text }) => text);

describe('a note', () => {
  it('is edited where it stands, keeps its author, date and unknown fields, and says that it was edited', () => {
    const { annotations } = editNote(noted, 'p', second, 'The lower.', LATER);
    assert.deepEqual(annotations[0]!.notes, [first, { ...second, text: 'The lower.', edited: LATER.on }]);
  });

  it('that somebody changed meanwhile is left alone, and so is one that says that already', () => {
    assert.equal(editNote(noted, 'p', { ...second, text: 'old' }, 'new', LATER), noted);
    assert.equal(editNote(noted, 'p', second, second.text, LATER), noted);
    assert.equal(removeNote(noted, 'p', { text: 'none' }), noted);
    assert.equal(removeNote(noted, 'gone', first), noted);
  });

  it('goes alone; with the last one goes a passage that bore nothing else', () => {
    const one = removeNote(noted, 'p', first);
    assert.deepEqual(notesOf(one), ['The upper.']);
    assert.deepEqual(removeNote(one, 'p', second).annotations, []);
  });

  it('leaves a decision, a tag or what a newer version wrote where it goes', () => {
    for (const more of [{ kind: 'actor' as const }, { tags: ['dam'] }, { conflict: [] }, { shelf: 7 }]) {
      const sidecar = addNote(addAnnotation(emptySidecar(), { ...passage, ...more }), 'p', first);
      const [left] = removeNote(sidecar, 'p', first).annotations;
      assert.deepEqual(left, { ...passage, ...more });
    }
  });

  it('edited by two people in two clones is there twice: neither is lost', () => {
    const [ours, theirs] = ['A', 'B'].map(text => editNote(noted, 'p', first, text, LATER));
    assert.deepEqual(notesOf(mergeSidecars(noted, ours!, theirs!).sidecar), ['A', 'B', 'The upper.']);
  });
});
