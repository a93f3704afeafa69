import assert from 'node:assert/strict';
import { indexText } from '../../../src/anchor/anchor.ts';
import { plainText } from '../../../src/anchor/plain.ts';
import { decide, type Decision } from '../../../src/project/decisions.ts';
import type { Mark } from '../../../src/project/marks.ts';
import { changeBetween, revert } from '../../../src/project/undo.ts';
import { emptySidecar, type Annotation, type Sidecar } from '../../../src/sidecar/schema.ts';

const text = 'First line.\r\nOn Sunday 5,500 troops left.\r\n';
const plain = plainText(text);
const stamp = { by: 'Ann Reader', on: '2026-11-20T10:12:00Z' };
const apply = (sidecar: Sidecar, ...decisions: Decision[]): Sidecar =>
  decisions.reduce((now, decision) => decide(now, decision, indexText(plain.text), plain.spanToPlain, stamp), sidecar);

const start = text.indexOf('5,500');
const figure: Mark = {
  start,
  end: start + 5,
  text: '5,500',
  kind: 'figure',
  state: 'suggested',
  anchor: 'exact',
  mention: {
    kind: 'figure',
    start,
    end: start + 5,
    text: '5,500',
    value: 5500,
    object: 'troops',
    counted: { head: 'troop', text: 'troops' },
    confidence: 0.9,
  },
};
const onMark = (sidecar: Sidecar, mark: Mark = figure): Mark => ({
  ...mark,
  annotation: sidecar.annotations[0],
  state: sidecar.annotations[0]?.status ?? 'suggested',
});
const only = (sidecar: Sidecar): Annotation => {
  assert.equal(sidecar.annotations.length, 1);
  return sidecar.annotations[0]!;
};

describe('decide', () => {
  it('keeps what a suggestion said when it is accepted, with an anchor over LF text', () => {
    const accepted = only(apply(emptySidecar(), { do: 'accept', mark: figure }));
    assert.deepEqual(accepted, {
      id: accepted.id,
      kind: 'figure',
      quote: '5,500',
      before: plain.text.slice(0, plain.text.indexOf('5,500')).slice(-32),
      after: plain.text.slice(plain.text.indexOf('5,500') + 5),
      at: plain.text.indexOf('5,500'),
      status: 'accepted',
      value: { value: 5500, object: 'troops' },
      ...stamp,
    });
  });

  it('changes a decision in its own line', () => {
    const accepted = apply(emptySidecar(), { do: 'accept', mark: figure });
    const rejected = apply(accepted, { do: 'reject', mark: onMark(accepted) });
    assert.equal(only(rejected).id, only(accepted).id);
    assert.equal(only(rejected).status, 'rejected');
    const again = apply(rejected, { do: 'accept', mark: onMark(rejected) });
    assert.equal(only(again).status, 'accepted');
  });

  it('gives what was decided another kind under the same id, and refuses the old kind where it was suggested', () => {
    const kind = 'date';
    const meaning = { type: 'DATE', value: '5500' };
    for (const first of [
      { do: 'accept', mark: figure },
      { do: 'add', span: figure, kind: 'figure', meaning: { value: 3 } },
    ] as const) {
      const decided = apply(emptySidecar(), first);
      const { id } = only(decided);
      const retyped = apply(decided, { do: 'retype', mark: onMark(decided), kind, meaning });
      const own = retyped.annotations.find(annotation => annotation.id === id)!;
      const status = first.do === 'accept' ? 'corrected' : 'added';
      assert.deepEqual([own.kind, own.type, own.value, own.status], [kind, 'DATE', '5500', status]);
      assert.deepEqual(
        retyped.annotations.filter(annotation => annotation.id !== id).map(a => [a.kind, a.status]),
        first.do === 'accept' ? [['figure', 'rejected']] : [],
      );
    }
  });

  it('changes nothing where the decision is already made', () => {
    const accepted = apply(emptySidecar(), { do: 'accept', mark: figure });
    assert.equal(apply(accepted, { do: 'accept', mark: onMark(accepted) }), accepted);
  });

  it('takes a decision back, and with a rejection what was added by hand', () => {
    const accepted = apply(emptySidecar(), { do: 'accept', mark: figure });
    assert.deepEqual(apply(accepted, { do: 'forget', mark: onMark(accepted) }).annotations, []);
    const added = apply(emptySidecar(), { do: 'add', span: figure, kind: 'figure', meaning: { value: 3 } });
    assert.deepEqual(apply(added, { do: 'reject', mark: onMark(added) }).annotations, []);
    const noted = apply(added, { do: 'note', mark: onMark(added), span: figure, text: 'why' });
    assert.equal(only(apply(noted, { do: 'reject', mark: onMark(noted) })).status, 'rejected', 'a note is not lost');
  });

  it('corrects', () => {
    const corrected = only(apply(emptySidecar(), { do: 'correct', mark: figure, meaning: { value: { value: 5200 } } }));
    assert.deepEqual([corrected.status, corrected.value], ['corrected', { value: 5200 }]);
  });

  it('leaves a suggestion open when a note is put on it', () => {
    const noted = only(apply(emptySidecar(), { do: 'note', mark: figure, span: figure, text: 'see 001' }));
    assert.deepEqual([noted.kind, noted.status, noted.notes], ['passage', 'added', [{ ...stamp, text: 'see 001' }]]);
  });

  it('anchors anew what changed and is accepted', () => {
    const accepted = apply(emptySidecar(), { do: 'accept', mark: figure });
    const old = { ...accepted, annotations: [{ ...only(accepted), quote: '2,500', value: { value: 2500 } }] };
    const mark: Mark = { ...onMark(old), anchor: 'changed' };
    const anew = only(apply(old, { do: 'accept', mark }));
    assert.deepEqual([anew.quote, anew.value], ['5,500', { value: 5500, object: 'troops' }]);
  });

  it('tags in order, each once, and leaves no empty list', () => {
    const tagged = apply(emptySidecar(), { do: 'tag', mark: undefined, span: figure, tags: ['b', 'a', 'b'] });
    assert.deepEqual(only(tagged).tags, ['a', 'b']);
    const accepted = apply(emptySidecar(), { do: 'accept', mark: figure });
    const both = apply(accepted, { do: 'tag', mark: onMark(accepted), span: figure, tags: ['a'] });
    assert.equal(only(both).status, 'accepted');
    const bare = apply(both, { do: 'tag', mark: onMark(both), span: figure, tags: [] });
    assert.equal('tags' in only(bare), false);
  });

  it('leaves nothing of a passage that was only tagged, and a noted one as it is', () => {
    const tagged = apply(emptySidecar(), { do: 'tag', mark: undefined, span: figure, tags: ['a'] });
    const passage = (sidecar: Sidecar): Mark => ({ ...onMark(sidecar), kind: 'passage', mention: undefined });
    const untag = (sidecar: Sidecar): Sidecar =>
      apply(sidecar, { do: 'tag', mark: passage(sidecar), span: figure, tags: [] });
    assert.deepEqual(untag(tagged).annotations, []);
    const noted = apply(tagged, { do: 'note', mark: passage(tagged), span: figure, text: 'so' });
    assert.equal(only(untag(noted)).notes?.length, 1);
  });

  it('sets and clears the publication date without touching the rest', () => {
    const before: Sidecar = { ...emptySidecar({ title: 'T' }) };
    const set = apply(before, { do: 'describe article', facts: { published: '2020-01-07' } });
    assert.deepEqual(set.article, { title: 'T', published: '2020-01-07' });
    assert.deepEqual(apply(set, { do: 'describe article', facts: { published: undefined } }).article, { title: 'T' });
  });

  it('gives the same decision of two people the same id, so that a merge sees them meet', () => {
    const [mine] = apply(emptySidecar(), { do: 'accept', mark: figure }).annotations;
    const [theirs] = apply(emptySidecar(), { do: 'reject', mark: figure }).annotations;
    assert.match(mine!.id, /^[a-z0-9]{10}$/);
    assert.equal(mine!.id, theirs!.id);
  });

  it('adds a passage with a note and tags in one go', () => {
    const { start, end } = figure;
    const added = only(
      apply(emptySidecar(), {
        do: 'add',
        span: { start, end },
        kind: 'figure',
        meaning: { value: 5500 },
        note: 'so',
        tags: ['t'],
      }),
    );
    assert.deepEqual([added.value, added.tags, added.notes], [5500, ['t'], [{ ...stamp, text: 'so' }]]);
  });
});

describe('revert', () => {
  const accepted = apply(emptySidecar(), { do: 'accept', mark: figure });
  const added = changeBetween(emptySidecar(), accepted)!;

  it('takes back an addition, a change and a removal', () => {
    assert.deepEqual(revert(accepted, added)!.annotations, []);
    const rejected = apply(accepted, { do: 'reject', mark: onMark(accepted) });
    assert.deepEqual(revert(rejected, changeBetween(accepted, rejected)!)!.annotations, accepted.annotations);
    const gone = apply(accepted, { do: 'delete', id: only(accepted).id });
    assert.deepEqual(revert(gone, changeBetween(accepted, gone)!)!.annotations, accepted.annotations);
  });

  it('keeps what others added since', () => {
    const more = { ...accepted, annotations: [...accepted.annotations, { ...only(accepted), id: 'theirs' }] };
    assert.deepEqual(
      revert(more, added)!.annotations.map(a => a.id),
      ['theirs'],
    );
  });

  it('refuses where the same annotation was changed again', () => {
    const rejected = apply(accepted, { do: 'reject', mark: onMark(accepted) });
    assert.equal(revert(rejected, added), undefined);
  });

  it('knows when nothing changed', () => assert.equal(changeBetween(accepted, accepted), undefined));
});
