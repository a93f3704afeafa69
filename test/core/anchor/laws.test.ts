import assert from 'node:assert/strict';
import { matchQuote } from '../../../bench/peers/match-quote.ts';
import { table } from '../../../bench/table.ts';
import { indexText, type Found } from '../../../src/anchor/anchor.ts';
import { describeAnchor } from '../../../src/anchor/describe.ts';
import { findAnchor, findAnchors } from '../../../src/anchor/find.ts';
import { fold } from '../../../src/anchor/fold.ts';
import { plainText } from '../../../src/anchor/plain.ts';
import { edited, EDITS, seeded } from './edits.ts';
import { articles, passagesOf } from './passages.ts';
import { count, emptyTally, precision, recall, type Tally } from './tally.ts';

/** Edited texts of each kind; every one is checked with all passages of its article. */
const ROUNDS = Number(process.env.POSTIL_ROUNDS ?? 4);
/** Passages of an edited text that the peer looks for, in `npm run soak`: it needs a thousand times as long. */
const PEER_SAMPLE = Number(process.env.POSTIL_PEER ?? 0);

const cases = [
  ...Object.keys(EDITS).map(kind => [kind]),
  ['insert words', 'change values', 'move paragraphs', 're-wrap', 'CRLF'],
];

describe('anchors after edits', function () {
  this.timeout(0);
  const rows: string[][] = [];

  for (const kinds of cases)
    it(kinds.join(', '), () => {
      const [ours, peer] = [emptyTally(), emptyTally()];
      for (let round = 0; round < ROUNDS; round++) check(kinds, round, ours, peer);
      const percent = (share: number): string => (100 * share).toFixed(1);
      const told = ours.changed ? percent(ours.told / ours.changed) : '-';
      rows.push([
        kinds.length > 1 ? 'all of these' : kinds[0]!,
        ...[precision(ours), recall(ours)].map(percent),
        told,
        String(ours.lies),
        ...[precision(peer), recall(peer)].map(share => (PEER_SAMPLE ? percent(share) : '-')),
        peer.placed ? percent(peer.lies / peer.placed) : '-',
      ]);
      // What is found is right, and what is there is found. A rewritten half repeats names and numbers of the other.
      assert.ok(precision(ours) >= 0.99, `precision ${precision(ours)}`);
      assert.ok(recall(ours) >= 0.96, `recall ${recall(ours)}`);
      if (ours.changed > 50) assert.ok(ours.told / ours.changed >= 0.75, `only ${told} % of the changes are told`);
    });

  after(() => {
    if (process.env.POSTIL_TABLE)
      console.log(
        table(['edit', 'precision', 'recall', 'told', 'lies', 'match-quote: precision', 'recall', 'lies %'], rows),
      );
  });
});

function check(kinds: readonly string[], round: number, ours: Tally, peer: Tally): void {
  const random = seeded(1000 * round + kinds.join().length);
  const before = articles[round % articles.length]!;
  const foreign = articles[(round + 1) % articles.length]!;
  const index = indexText(before);
  const passages = passagesOf(before);
  const anchors = passages.map(({ start, end }) => describeAnchor(index, start, end));
  const change = edited(before, kinds, random, foreign);
  const plain = plainText(change.text);
  const found = findAnchors(plain.text, anchors);
  passages.forEach((passage, i) => {
    const anchor = anchors[i]!;
    const context = { start: passage.start - anchor.before.length, end: passage.end + anchor.after.length };
    const given = change.truthOf(passage, context);
    const truth = given.state === 'gone' ? given : { ...given, span: plain.spanToPlain(given.span) };
    const reads = (span: { start: number; end: number }): boolean =>
      fold(plain.text.slice(span.start, span.end)).text === fold(anchor.quote).text;
    law(found[i]!, truth, reads, JSON.stringify({ kinds, round, anchor, truth, found: found[i] }));
    const sure = found[i]!.state !== 'changed';
    count(ours, truth, { span: found[i]!.span, sure }, reads);
    if (PEER_SAMPLE && i % Math.ceil(passages.length / PEER_SAMPLE) === round % 3)
      count(peer, truth, { span: matchQuote(plain.text, anchor), sure: true }, reads);
  });
}

/** The law of the design, for one annotation. */
function law(
  found: Found,
  truth: ReturnType<ReturnType<typeof edited>['truthOf']>,
  reads: (span: { start: number; end: number }) => boolean,
  what: string,
): void {
  // No annotation stands on text that says something else, unless its state says so.
  if (found.span && found.state !== 'changed') assert.ok(reads(found.span), what);
  // One whose passage and context are untouched is never lost.
  if (truth.state === 'kept' && truth.untouched) {
    const places = found.span ? [found.span] : found.candidates;
    assert.ok(found.state !== 'changed' && places.some(place => place.start === truth.span.start), what);
  }
}

describe('an anchor', () => {
  it('of an unchanged text is exact, alone and among others', () => {
    for (const text of articles) {
      const index = indexText(text);
      const anchors = passagesOf(text).map(({ start, end }) => describeAnchor(index, start, end));
      findAnchors(index, anchors).forEach((found, i) => {
        assert.equal(found.state, 'exact');
        assert.equal(text.slice(found.span!.start, found.span!.end), anchors[i]!.quote);
        if (i % 20 === 0) assert.deepEqual(findAnchor(index, anchors[i]!), found);
      });
    }
  });

  it('is found in linear time, whatever the text', () => {
    for (const unit of ['a', '1 ', '2,5', 'Iraq ', '\n', '“”', 'é', '\u0301'] as const) {
      const text = unit.repeat(100_000);
      const index = indexText(text);
      const anchors = Array.from({ length: 500 }, (_, i) => describeAnchor(index, i * 40, i * 40 + 1 + (i % 30)));
      const began = performance.now();
      findAnchors(`x ${text}`, anchors);
      const changed = anchors.map(anchor => ({ ...anchor, before: `${anchor.before}zz`, after: `q${anchor.after}` }));
      findAnchors(index, changed);
      assert.ok(performance.now() - began < 8000, `${JSON.stringify(unit)}: ${performance.now() - began} ms`);
    }
  });
});
