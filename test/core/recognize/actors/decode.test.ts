import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EDGE_CLASSES } from '../../../../src/recognize/actors/context.ts';
import { forwardBackward, viterbi } from '../../../../src/recognize/actors/decode.ts';
import { beginOf, insideOf, mayFollow, TAGS } from '../../../../src/recognize/actors/tags.ts';

const P = beginOf('person');
const p = insideOf('person');
const L = beginOf('place');

const zeros = (): Float32Array => new Float32Array(EDGE_CLASSES * TAGS * TAGS);
const exponentials = (transitions: Float32Array): Float32Array =>
  transitions.map((w, i) => (mayFollow(Math.floor(i / TAGS) % TAGS, i % TAGS) ? Math.exp(w) : 0));

function best(scores: readonly (readonly [number, number][])[], transitions = zeros()): number[] {
  const emissions = new Float32Array(scores.length * TAGS);
  scores.forEach((row, t) => row.forEach(([tag, s]) => (emissions[t * TAGS + tag] = s)));
  const tags = new Uint8Array(scores.length);
  viterbi(emissions, 0, scores.length, new Uint8Array(scores.length), transitions, tags);
  return [...tags];
}

/** Every tagging with its score, the slow way. */
function all(emissions: Float32Array, n: number, transitions: Float32Array): { tags: number[]; score: number }[] {
  let rows = [{ tags: [] as number[], score: 0 }];
  for (let t = 0; t < n; t++)
    rows = rows.flatMap(({ tags, score }) =>
      Array.from({ length: TAGS }, (_, tag) => tag)
        .filter(tag => mayFollow(tags.at(-1) ?? 0, tag))
        .map(tag => ({
          tags: [...tags, tag],
          score: score + emissions[t * TAGS + tag]! + transitions[(tags.at(-1) ?? 0) * TAGS + tag]!,
        })),
    );
  return rows;
}

describe('actors: decoding', () => {
  it('takes the best tag of each token where nothing forbids it', () =>
    assert.deepEqual(best([[[P, 2]], [[p, 1]], [[0, 1]], [[L, 3]]]), [P, p, 0, L]));
  it('never goes on with a name that did not begin', () =>
    assert.deepEqual(best([[[0, 0.5]], [[p, 5]], [[0, 1]]]), [P, p, 0]));
  it('never goes on with a name of another type', () => assert.deepEqual(best([[[L, 5]], [[p, 1]]]), [L, 0]));
  it('weighs transitions', () => {
    const transitions = zeros();
    transitions[P * TAGS + p] = 4;
    assert.deepEqual(best([[[P, 1]], [[0, 3]]], transitions), [P, p]);
  });

  const score = fc.integer({ min: -30, max: 30 }).map(x => x / 10);
  const lattice = fc.record({
    emissions: fc.array(score, { minLength: 3 * TAGS, maxLength: 3 * TAGS }).map(a => Float32Array.from(a)),
    transitions: fc
      .array(score, { minLength: TAGS * TAGS, maxLength: TAGS * TAGS })
      .map(a => Float32Array.from({ length: EDGE_CLASSES * TAGS * TAGS }, (_, i) => a[i % (TAGS * TAGS)]!)),
  });

  it('finds the best of all taggings', () =>
    fc.assert(
      fc.property(lattice, ({ emissions, transitions }) => {
        const tags = new Uint8Array(3);
        viterbi(emissions, 0, 3, new Uint8Array(3), transitions, tags);
        const rows = all(emissions, 3, transitions);
        const top = Math.max(...rows.map(r => r.score));
        const mine = rows.find(r => r.tags.every((tag, t) => tag === tags[t]))!;
        assert.ok(Math.abs(mine.score - top) < 1e-4);
      }),
      { numRuns: 20 },
    ));
  it('gives a name the share of all taggings that have it', () =>
    fc.assert(
      fc.property(lattice, ({ emissions, transitions }) => {
        const rows = all(emissions, 3, transitions);
        const weigh = (ok: (tags: readonly number[]) => boolean): number =>
          rows.filter(r => ok(r.tags)).reduce((s, r) => s + Math.exp(r.score), 0);
        const z = weigh(() => true);
        const sums = forwardBackward(emissions, 0, 3, new Uint8Array(3), exponentials(transitions));
        const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-4, `${a} is not ${b}`);
        near(sums.tag(1, L), weigh(t => t[1] === L) / z);
        near(sums.mention(0, 2, P), weigh(t => t[0] === P && t[1] === p && t[2] !== p) / z);
        near(sums.mention(1, 3, P), weigh(t => t[1] === P && t[2] === p) / z);
        near(sums.mention(0, 1, P), weigh(t => t[0] === P && t[1] !== p) / z);
      }),
      { numRuns: 20 },
    ));
});
