/** The linear chain: best tags of a segment, and how sure the model is of a mention. */
import { mayFollow, TAGS } from './tags.ts';

/** transitions[(edge * TAGS + previous) * TAGS + tag]; impossible ones are -Infinity. */
export type Transitions = Float32Array;

export const IMPOSSIBLE = -1e9;

/** For each tag, the tags that may stand before it. */
const PREVIOUS: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, tag) =>
  Array.from({ length: TAGS }, (_, previous) => previous).filter(previous => mayFollow(previous, tag)),
);
const PREVIOUS_FLAT = Uint8Array.from(PREVIOUS.flat());
const PREVIOUS_AT = Uint16Array.from([0, ...PREVIOUS].map((_, i) => PREVIOUS.slice(0, i).flat().length));

let scores = new Float64Array(TAGS * 256);
let back = new Uint8Array(TAGS * 256);

/**
 * Writes the best tags of `length` tokens to `tags` from `at`. `emissions` holds `TAGS` scores a token from the same place;
 * before and after the segment all is outside.
 */
export function viterbi(
  emissions: Float32Array,
  at: number,
  length: number,
  edges: Uint8Array,
  transitions: Transitions,
  tags: Uint8Array,
): void {
  if (length <= 0) return;
  if (scores.length < length * TAGS) {
    scores = new Float64Array(length * TAGS * 2);
    back = new Uint8Array(length * TAGS * 2);
  }
  const first = edges[at]! * TAGS * TAGS;
  for (let tag = 0; tag < TAGS; tag++) {
    scores[tag] = mayFollow(0, tag) ? emissions[at * TAGS + tag]! + transitions[first + tag]! : IMPOSSIBLE;
    back[tag] = 0;
  }
  for (let i = 1; i < length; i++) {
    const edge = edges[at + i]! * TAGS * TAGS;
    const row = i * TAGS;
    const emission = (at + i) * TAGS;
    for (let tag = 0; tag < TAGS; tag++) {
      let best = -Infinity;
      let from = 0;
      for (let k = PREVIOUS_AT[tag]!; k < PREVIOUS_AT[tag + 1]!; k++) {
        const previous = PREVIOUS_FLAT[k]!;
        const s = scores[row - TAGS + previous]! + transitions[edge + previous * TAGS + tag]!;
        if (s > best) {
          best = s;
          from = previous;
        }
      }
      scores[row + tag] = best + emissions[emission + tag]!;
      back[row + tag] = from;
    }
  }
  let tag = 0;
  const lastRow = (length - 1) * TAGS;
  for (let k = 1; k < TAGS; k++) if (scores[lastRow + k]! > scores[lastRow + tag]!) tag = k;
  for (let i = length - 1; i >= 0; i--) {
    tags[at + i] = tag;
    tag = back[i * TAGS + tag]!;
  }
}

let forward = new Float64Array(TAGS * 256);
let backward = new Float64Array(TAGS * 256);
let weights = new Float64Array(TAGS * 256);

/** Sums over all taggings of one segment; ask it for the probability of parts of a tagging. */
export interface Lattice {
  /** Probability that token `i` begins a mention with tag `begin` that ends before token `end`. */
  mention(i: number, end: number, begin: number): number;
  /** Probability of one tag at a token. */
  tag(i: number, tag: number): number;
}

/** `expTransitions` are the exponentials of the transitions (0 where impossible). Valid until the next call. */
export function forwardBackward(
  emissions: Float32Array,
  at: number,
  length: number,
  edges: Uint8Array,
  expTransitions: Float32Array,
): Lattice {
  if (forward.length < length * TAGS) {
    forward = new Float64Array(length * TAGS * 2);
    backward = new Float64Array(length * TAGS * 2);
    weights = new Float64Array(length * TAGS * 2);
  }
  for (let i = 0; i < length; i++) {
    let top = -Infinity;
    for (let k = 0; k < TAGS; k++) top = Math.max(top, emissions[(at + i) * TAGS + k]!);
    for (let k = 0; k < TAGS; k++) weights[i * TAGS + k] = Math.exp(emissions[(at + i) * TAGS + k]! - top);
  }
  const scale = (row: Float64Array, from: number): void => {
    let sum = 0;
    for (let k = 0; k < TAGS; k++) sum += row[from + k]!;
    const by = 1 / sum;
    for (let k = 0; k < TAGS; k++) row[from + k]! *= by;
  };
  for (let i = 0; i < length; i++) {
    const edge = edges[at + i]! * TAGS * TAGS;
    const row = i * TAGS;
    for (let tag = 0; tag < TAGS; tag++) {
      let sum = 0;
      if (i === 0) sum = expTransitions[edge + tag]!;
      else
        for (let k = PREVIOUS_AT[tag]!; k < PREVIOUS_AT[tag + 1]!; k++) {
          const previous = PREVIOUS_FLAT[k]!;
          sum += forward[row - TAGS + previous]! * expTransitions[edge + previous * TAGS + tag]!;
        }
      forward[row + tag] = sum * weights[row + tag]!;
    }
    scale(forward, row);
  }
  for (let k = 0; k < TAGS; k++) backward[(length - 1) * TAGS + k] = 1 / TAGS;
  for (let i = length - 2; i >= 0; i--) {
    const edge = edges[at + i + 1]! * TAGS * TAGS;
    const row = i * TAGS;
    for (let k = 0; k < TAGS; k++) backward[row + k] = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      const w = weights[row + TAGS + tag]! * backward[row + TAGS + tag]!;
      if (!w) continue;
      for (let k = PREVIOUS_AT[tag]!; k < PREVIOUS_AT[tag + 1]!; k++) {
        const previous = PREVIOUS_FLAT[k]!;
        backward[row + previous]! += expTransitions[edge + previous * TAGS + tag]! * w;
      }
    }
    scale(backward, row);
  }
  const marginal = (i: number, tag: number): number => {
    let total = 0;
    for (let k = 0; k < TAGS; k++) total += forward[i * TAGS + k]! * backward[i * TAGS + k]!;
    return total > 0 ? (forward[i * TAGS + tag]! * backward[i * TAGS + tag]!) / total : 0;
  };
  return {
    tag: marginal,
    mention(start, end, begin) {
      // the chance of the beginning, times that of going on, times that of stopping, each given what came before
      let p = marginal(start, begin);
      let tag = begin;
      for (let i = start + 1; i <= end && i < length; i++) {
        const edge = edges[at + i]! * TAGS * TAGS;
        const row = i * TAGS;
        let all = 0;
        let inside = 0;
        for (let next = 0; next < TAGS; next++) {
          const t = expTransitions[edge + tag * TAGS + next]!;
          if (!t) continue;
          const s = t * weights[row + next]! * backward[row + next]!;
          all += s;
          if (next === begin + 1) inside = s;
        }
        const goesOn = all > 0 ? inside / all : 0;
        p *= i < end ? goesOn : 1 - goesOn;
        tag = begin + 1;
      }
      return p;
    },
  };
}
