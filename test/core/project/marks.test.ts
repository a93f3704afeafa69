import assert from 'node:assert/strict';
import { furnitureOf } from '../../../src/article/furniture.ts';
import { layMarks, marksAt, type PlacedAnnotation } from '../../../src/project/marks.ts';
import type { ActorMention, DateMention, FigureMention } from '../../../src/recognize/mention.ts';
import type { Annotation } from '../../../src/sidecar/schema.ts';

const text = 'On Sunday Toby Dodge said 5,500 troops would leave Iraq.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const sunday: DateMention = {
  kind: 'date',
  ...span('Sunday'),
  text: 'Sunday',
  type: 'DATE',
  value: '2020-01-05',
  basis: 'resolved',
  rule: 'weekday',
  confidence: 0.9,
};
const dodge: ActorMention = {
  kind: 'actor',
  ...span('Toby Dodge'),
  text: 'Toby Dodge',
  type: 'person',
  entity: 'person/toby-dodge',
  name: 'Toby Dodge',
  confidence: 0.8,
};
const troops: FigureMention = {
  kind: 'figure',
  ...span('5,500'),
  text: '5,500',
  value: 5500,
  object: 'troops',
  confidence: 0.9,
};
const mentions = [sunday, dodge, troops];

const decided = (words: string, fields: Partial<Annotation>, state: 'exact' | 'moved' | 'changed' = 'exact') =>
  ({
    annotation: { id: 'a', kind: 'actor', quote: words, at: 0, status: 'accepted', ...fields },
    state,
    span: span(words),
  }) satisfies PlacedAnnotation;

const shown = (placed: readonly PlacedAnnotation[]): string[] =>
  layMarks(text, mentions, placed).marks.map(mark => `${mark.kind} ${mark.text} ${mark.state}`);

describe('layMarks', () => {
  it('says which suggestions may do without a decision: in page furniture, and vague times', () => {
    const page = 'Now the ferry sails on Sunday.\n\nBy Ann Reader & Bo de Vries\n';
    const at = (words: string) => ({
      start: page.indexOf(words),
      end: page.indexOf(words) + words.length,
      text: words,
    });
    const now: DateMention = { ...sunday, ...at('Now'), value: 'PRESENT_REF', basis: 'vague' };
    const then: DateMention = { ...sunday, ...at('Sunday') };
    const ann: ActorMention = { ...dodge, ...at('Ann Reader') };
    const asides = (placed: readonly PlacedAnnotation[]) =>
      layMarks(page, [now, then, ann], placed, furnitureOf(page)).marks.map(({ text: words, aside }) => [words, aside]);
    assert.deepEqual(asides([]), [['Now', 'vague'], ['Sunday', undefined], ['Ann Reader', 'furniture']]); // prettier-ignore
    // a vague time that has a place on the calendar is none
    const soon: DateMention = { ...now, interval: ['2020-01-05', '2020-01-12'] };
    assert.equal(layMarks(page, [soon], []).marks[0]!.aside, undefined);
    const accepted: PlacedAnnotation = {
      annotation: { id: 'a', kind: 'actor', quote: 'Ann Reader', at: 0, status: 'accepted' },
      state: 'exact',
      span: at('Ann Reader'),
    };
    assert.deepEqual(asides([accepted])[2], ['Ann Reader', undefined]);
  });

  it('shows every mention as a suggestion where nobody decided', () => {
    assert.deepEqual(shown([]), ['date Sunday suggested', 'actor Toby Dodge suggested', 'figure 5,500 suggested']);
  });

  it('joins a decision with the suggestion on the same words', () => {
    const { marks } = layMarks(text, mentions, [decided('Toby Dodge', { entity: 'person/toby-dodge' })]);
    const mark = marks.find(m => m.kind === 'actor')!;
    assert.equal(mark.state, 'accepted');
    assert.deepEqual(mark.mention, { ...dodge, confidence: 1 });
  });

  it('hides suggestions that overlap what a person cut otherwise, but keeps other kinds', () => {
    const placed = [decided('Dodge', { status: 'added' })];
    assert.deepEqual(shown(placed), ['date Sunday suggested', 'actor Dodge added', 'figure 5,500 suggested']);
    const other = [decided('5,500 troops', { kind: 'passage', status: 'added' })];
    assert.equal(shown(other).length, 4);
  });

  it('keeps a suggestion that only overlaps a rejected one', () => {
    assert.deepEqual(shown([decided('Dodge', { status: 'rejected' })]).slice(1, 3), [
      'actor Toby Dodge suggested',
      'actor Dodge rejected',
    ]);
  });

  it('lets the person say what it is', () => {
    const placed = [
      decided('Toby Dodge', { type: 'group', entity: 'group/dodgers' }),
      { ...decided('5,500', { kind: 'figure', value: { value: 5200, object: 'soldiers', outOf: 'no number' } }) },
      { ...decided('Sunday', { kind: 'date', value: '2020-01-12' }) },
    ];
    const found = layMarks(text, mentions, placed).marks.map(m => m.mention!);
    assert.deepEqual(
      found.map(m => [m.kind, 'type' in m ? m.type : undefined, 'value' in m ? m.value : undefined]),
      [
        ['date', 'DATE', '2020-01-12'],
        ['actor', 'group', undefined],
        ['figure', undefined, 5200],
      ],
    );
    const figure = found[2] as FigureMention;
    assert.equal(figure.object, 'soldiers');
    assert.equal(figure.outOf, undefined, 'a field of the wrong type is not taken');
    assert.equal((found[1] as ActorMention).name, undefined, "the suggestion's name is another entity's");
  });

  it('says what stands there now where the passage changed since', () => {
    const placed = [decided('5,500', { kind: 'figure', quote: '2,500', value: { value: 2500 } }, 'changed')];
    const mark = layMarks(text, mentions, placed).marks.find(m => m.kind === 'figure')!;
    assert.equal(mark.anchor, 'changed');
    assert.equal((mark.mention as FigureMention).value, 5500);
  });

  it('hands over what has no place', () => {
    const orphan: PlacedAnnotation = { ...decided('Iraq', {}), state: 'orphaned', span: undefined, candidates: [] };
    assert.deepEqual(layMarks(text, mentions, [orphan]).lost, [orphan]);
    assert.equal(layMarks(text, mentions, [orphan]).marks.length, 3);
  });

  it('shows the later of two decisions on the same words', () => {
    const early = decided('Toby Dodge', { id: 'b', status: 'rejected', on: '2026-01-01T00:00:00Z' });
    const late = decided('Toby Dodge', { id: 'a', status: 'accepted', on: '2026-02-01T00:00:00Z' });
    for (const order of [
      [early, late],
      [late, early],
    ])
      assert.equal(shown(order).filter(line => line === 'actor Toby Dodge accepted').length, 1);
  });

  it('finds the innermost mark at an offset, rejected ones last', () => {
    const placed = [decided('Dodge', { status: 'rejected' })];
    const { marks } = layMarks(text, mentions, placed);
    assert.deepEqual(
      marksAt(marks, text.indexOf('Dodge') + 1).map(m => m.text),
      ['Dodge', 'Toby Dodge'],
    );
    assert.deepEqual(marksAt(marks, text.length), []);
  });
});
