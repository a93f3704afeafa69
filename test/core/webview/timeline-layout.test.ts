import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimelineItem } from '../../../src/webview/messages.ts';
import { TIMELINE_KINDS } from '../../../src/webview/messages.ts';
import {
  BAR_ROWS,
  extentOf,
  filtered,
  lanesOf,
  marksOf,
  moved,
  zoomed,
  type Lane,
} from '../../../src/webview/timeline/layout.ts';

const item = (from: number, to = from + 1, more: Partial<TimelineItem> = {}): TimelineItem => ({
  article: 0,
  from,
  to,
  kind: to - from > 1 ? 'period' : 'day',
  basis: 'stated',
  text: '',
  meaning: '',
  before: '',
  after: '',
  entities: [],
  ...more,
});
const laneOf = (entries: readonly TimelineItem[]): Lane => ({ key: 0, entries: entries.map((_, i) => i) });
const all = {
  entity: -1,
  article: -1,
  kinds: new Set(TIMELINE_KINDS),
  bases: new Set(['stated', 'resolved', 'vague'] as const),
};

describe('lanes of a timeline', () => {
  it('are in the order of the articles, or of the kinds', () => {
    const entries = [item(5, 6, { article: 2 }), item(6, 90, { article: 0 }), item(7, 8, { article: 2 })];
    assert.deepEqual(lanesOf(entries, [0, 1, 2], 'article'), [
      { key: 0, entries: [1] },
      { key: 2, entries: [0, 2] },
    ]);
    assert.deepEqual(
      lanesOf(entries, [0, 1, 2], 'kind').map(({ key }) => key),
      ['day', 'period'],
    );
  });

  it('show what is chosen', () => {
    const entries = [item(1, 2, { entities: [3] }), item(2, 3, { article: 1 }), item(3, 4, { basis: 'vague' })];
    assert.deepEqual(filtered(entries, { ...all, entity: 3 }), [0]);
    assert.deepEqual(filtered(entries, { ...all, article: 1 }), [1]);
    assert.deepEqual(filtered(entries, { ...all, bases: new Set(['vague'] as const) }), [2]);
    assert.deepEqual(filtered(entries, { ...all, kinds: new Set() }), []);
  });

  it('make dots of days and bars of what is longer', () => {
    const entries = [item(10), item(20, 60)];
    const marks = marksOf(entries, laneOf(entries), { from: 0, to: 100 }, 500);
    assert.deepEqual(
      marks.map(({ shape, row }) => [shape, row]),
      [
        ['dot', 0],
        ['bar', 1],
      ],
    );
    assert.deepEqual([marks[1]!.left, marks[1]!.right], [100, 300]);
  });

  it('unite what would lie on top of one another, and say of what basis it is', () => {
    const entries = [item(10), item(10, 11, { basis: 'resolved' }), item(90)];
    const marks = marksOf(entries, laneOf(entries), { from: 0, to: 100 }, 300);
    assert.deepEqual(
      marks.map(mark => [mark.entries, mark.basis]),
      [
        [[0, 1], 'mixed'],
        [[2], 'stated'],
      ],
    );
  });

  it('keep dots apart once one is near enough', () => {
    const entries = [item(10), item(12)];
    assert.equal(marksOf(entries, laneOf(entries), { from: 0, to: 1000 }, 500).length, 1);
    assert.equal(marksOf(entries, laneOf(entries), { from: 5, to: 20 }, 500).length, 2);
  });

  it('put bars that overlap into rows, as many as there are', () => {
    const entries = Array.from({ length: 8 }, (_, i) => item(i * 3, 100 + i));
    const rows = marksOf(entries, laneOf(entries), { from: 0, to: 110 }, 600).map(({ row }) => row);
    assert.deepEqual(rows.slice(0, 3), [1, 2, 3]);
    assert.ok(rows.every(row => row >= 1 && row <= BAR_ROWS));
  });

  it('lose no date and show none twice', () => {
    const dates = fc.array(fc.tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 1, max: 9000 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 50, max: 2000 }), (list, width) => {
        const entries = list.map(([from, length]) => item(from, from + length));
        const shown = entries.map((_, i) => i);
        const extent = extentOf(entries, shown);
        if (!extent) return list.length === 0;
        const seen = marksOf(entries, laneOf(entries), extent, width).flatMap(mark => mark.entries);
        return JSON.stringify([...seen].sort((a, b) => a - b)) === JSON.stringify(shown);
      }),
    );
  });

  it('are laid out for a frame: 50,000 dates in one lane', () => {
    const entries = Array.from({ length: 50_000 }, (_, i) =>
      item((i * 7919) % 20_000, ((i * 7919) % 20_000) + 1 + (i % 40)),
    );
    const start = performance.now();
    for (let i = 0; i < 5; i++) marksOf(entries, laneOf(entries), { from: i, to: 20_000 - i }, 1200);
    // stated at about 10 ms a frame; a machine with much else to do takes longer, a quadratic rule a thousand times longer
    assert.ok(performance.now() - start < 5000, `${performance.now() - start} ms`);
  });
});

describe('the stretch that is shown', () => {
  const most = { from: 0, to: 1000 };
  it('keeps the day under the pointer where it is when one comes nearer', () => {
    const { from, to } = zoomed({ from: 0, to: 1000 }, 4, 250, most);
    assert.equal(to - from, 250);
    assert.equal((250 - from) / (to - from), 0.25);
  });
  it('never leaves what there is, nor gets shorter than a week', () => {
    assert.deepEqual(zoomed({ from: 100, to: 200 }, 0.001, 150, most), most);
    const near = zoomed({ from: 100, to: 110 }, 100, 105, most);
    assert.equal(near.to - near.from, 7);
    assert.deepEqual(moved({ from: 900, to: 1000 }, 500, most), { from: 900, to: 1000 });
    assert.deepEqual(moved({ from: 10, to: 110 }, -500, most), { from: 0, to: 100 });
  });
});
