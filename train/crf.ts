/** A linear-chain CRF, learned by AdaGrad. Deterministic: the same examples in the same order give the same weights. */
import { EDGE_CLASSES } from '../src/recognize/actors/context.ts';
import { mix } from '../src/recognize/actors/hash.ts';
import { mayFollow, TAGS } from '../src/recognize/actors/tags.ts';
import type { Example, KeyLists } from './examples.ts';

export interface Options {
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero at every touch of a weight. */
  readonly decay: number;
  /** Features seen in fewer tokens are left out. */
  readonly minCount: number;
  /** Share of a token's features that is left out at random, so that no feature leans on another. */
  readonly dropout: number;
  /** How often an example is seen with what the rest of its document says. */
  readonly farShare: number;
  readonly log?: (line: string) => void;
}

const TRANSITIONS = EDGE_CLASSES * TAGS * TAGS;

export interface Learned {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

interface Rows {
  readonly rows: Int32Array;
  readonly starts: Uint32Array;
}

interface Indexed {
  readonly near: Rows;
  readonly far: Rows | undefined;
  readonly edges: Uint8Array;
  readonly allowed: Uint32Array;
  readonly weight: number;
}

/** Small, fast, seeded (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The keys worth a weight, sorted. */
export function countKeys(examples: readonly Example[], minCount: number): Uint32Array {
  let capacity = 1 << 20;
  let slots = new Uint32Array(capacity);
  let counts = new Uint32Array(capacity);
  let used = 0;
  const bump = (key: number, by: number): void => {
    let at = key & (capacity - 1);
    while (counts[at] && slots[at] !== key) at = (at + 1) & (capacity - 1);
    if (!counts[at]) {
      slots[at] = key;
      used++;
    }
    counts[at]! += by;
  };
  for (const { near, far } of examples) {
    for (const key of near.keys) bump(key, 1);
    if (far) for (const key of far.keys) bump(key, 1);
    if (used * 2 > capacity) {
      const [oldSlots, oldCounts] = [slots, counts];
      capacity *= 2;
      slots = new Uint32Array(capacity);
      counts = new Uint32Array(capacity);
      used = 0;
      for (let i = 0; i < oldSlots.length; i++) if (oldCounts[i]) bump(oldSlots[i]!, oldCounts[i]!);
    }
  }
  return slots.filter((_, i) => counts[i]! >= minCount).sort();
}

/** Writes the rows of the features of token `t` to `chosen`, some of them left out at random, and returns how many. */
function chooseRows(
  lists: readonly Rows[],
  t: number,
  seed: number,
  limit: number,
  chosen: Int32Array,
  at: number,
): number {
  let n = at;
  for (const { rows, starts } of lists) {
    const end = starts[t + 1]!;
    for (let k = starts[t]!; k < end; k++) {
      const r = rows[k]!;
      if (r >= 0 && !(limit > 0 && mix(seed, k) >>> 0 < limit)) chosen[n++] = r;
    }
  }
  return n;
}

export function learn(
  examples: readonly Example[],
  keys: Uint32Array,
  row: (key: number) => number,
  options: Options,
): Learned {
  const rowsOf = ({ keys, starts }: KeyLists): Rows => ({ rows: Int32Array.from(keys, row), starts });
  const indexed: Indexed[] = examples.map(e => ({ ...e, near: rowsOf(e.near), far: e.far && rowsOf(e.far) }));
  const features = keys.length;
  // a weight and, TAGS behind it, the sum of its squared gradients: what is used together lies together
  const WIDTH = 2 * TAGS;
  const weights = new Float32Array(features * WIDTH);
  const transitions = new Float32Array(TRANSITIONS);
  const expT = transitions.map(Math.exp);
  const transitionSquares = new Float32Array(transitions.length);
  const { rate, decay, epochs } = options;
  const next = random(20261121);
  const order = indexed.map((_, i) => i);
  const sum = new Float32Array(features * TAGS);
  const transitionSum = new Float32Array(transitions.length);
  let averaged = 0;
  const buffers = createBuffers();
  const limit = options.dropout * 4294967296;
  const active = new Int32Array(TAGS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const o of order) {
      const e = indexed[o]!;
      const n = e.edges.length;
      const lists = e.far && next() < options.farShare ? [e.near, e.far] : [e.near];
      buffers.fit(n, lists);
      const { emissions, gradient, chosen, chosenStarts } = buffers;
      emissions.fill(0, 0, n * TAGS);
      for (let t = 0; t < n; t++) {
        const seed = options.dropout > 0 ? next() * 4294967296 : 0;
        const from = chosenStarts[t]!;
        const to = chooseRows(lists, t, seed, limit, chosen, from);
        chosenStarts[t + 1] = to;
        for (let k = from; k < to; k++) {
          const at = chosen[k]! * WIDTH;
          for (let y = 0; y < TAGS; y++) emissions[t * TAGS + y]! += weights[at + y]!;
        }
      }
      loss += buffers.gradients(n, e, expT);
      for (let t = 0; t < n; t++) {
        let some = 0;
        for (let y = 0; y < TAGS; y++) {
          const g = gradient[t * TAGS + y]!;
          if (g > 1e-4 || g < -1e-4) active[some++] = y;
        }
        if (!some) continue;
        for (let k = chosenStarts[t]!; k < chosenStarts[t + 1]!; k++) {
          const row = chosen[k]! * WIDTH;
          for (let a = 0; a < some; a++) {
            const y = active[a]!;
            const at = row + y;
            const g = gradient[t * TAGS + y]! * e.weight - decay * weights[at]!;
            const squares = weights[at + TAGS]! + g * g;
            weights[at + TAGS] = squares;
            weights[at]! += (rate * g) / Math.sqrt(squares + 1e-8);
          }
        }
      }
      for (const at of buffers.touched) {
        const g = buffers.transitionGradient[at]! * e.weight - decay * transitions[at]!;
        transitionSquares[at]! += g * g;
        transitions[at]! += (rate * g) / Math.sqrt(transitionSquares[at]! + 1e-8);
        expT[at] = Math.exp(transitions[at]!);
        buffers.transitionGradient[at] = 0;
      }
      buffers.touched.clear();
    }
    options.log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(1)}`);
    if (epoch >= epochs / 2) {
      averaged++;
      for (let r = 0; r < features; r++) for (let y = 0; y < TAGS; y++) sum[r * TAGS + y]! += weights[r * WIDTH + y]!;
      for (let i = 0; i < transitions.length; i++) transitionSum[i]! += transitions[i]!;
    }
  }
  return {
    keys,
    weights: sum.map(w => w / averaged),
    transitions: transitionSum.map(w => w / averaged),
  };
}

interface Buffers {
  emissions: Float32Array;
  /** Allowed minus expected, a token and tag. */
  gradient: Float32Array;
  /** Rows of the features of each token, those that were left out at random not among them. */
  chosen: Int32Array;
  chosenStarts: Int32Array;
  transitionGradient: Float32Array;
  touched: Set<number>;
  fit(n: number, lists: readonly Rows[]): void;
  /** Fills the gradients and returns the loss. */
  gradients(n: number, e: Indexed, expT: Float32Array): number;
}

function createBuffers(): Buffers {
  let room = 0;
  const all = { a: new Float64Array(0), b: new Float64Array(0), w: new Float64Array(0) };
  const buffers: Buffers = {
    emissions: new Float32Array(0),
    gradient: new Float32Array(0),
    chosen: new Int32Array(0),
    chosenStarts: new Int32Array(1),
    transitionGradient: new Float32Array(TRANSITIONS),
    touched: new Set(),
    fit(n, lists) {
      const most = lists.reduce((sum, l) => sum + l.rows.length, 0);
      if (most > buffers.chosen.length) buffers.chosen = new Int32Array(2 * most);
      if (n <= room) return;
      room = n * 2;
      buffers.emissions = new Float32Array(room * TAGS);
      buffers.gradient = new Float32Array(room * TAGS);
      buffers.chosenStarts = new Int32Array(room + 1);
      all.a = new Float64Array(room * TAGS);
      all.b = new Float64Array(room * TAGS);
      all.w = new Float64Array(room * TAGS);
    },
    gradients(n, e, expT) {
      buffers.gradient.fill(0, 0, n * TAGS);
      const free = pass(n, e, expT, -1, false);
      const right = pass(n, e, expT, 1, true);
      return free - right;
    },
  };

  /** One forward-backward pass; adds `sign` times the expectations to the gradients and returns log Z. */
  function pass(n: number, e: Indexed, expT: Float32Array, sign: number, constrained: boolean): number {
    const { a, b, w } = all;
    const { emissions, gradient, transitionGradient, touched } = buffers;
    let logZ = 0;
    for (let t = 0; t < n; t++) {
      let top = -Infinity;
      for (let y = 0; y < TAGS; y++) top = Math.max(top, emissions[t * TAGS + y]!);
      logZ += top;
      for (let y = 0; y < TAGS; y++)
        w[t * TAGS + y] = constrained && !(e.allowed[t]! & (1 << y)) ? 0 : Math.exp(emissions[t * TAGS + y]! - top);
    }
    for (let t = 0; t < n; t++) {
      const edge = e.edges[t]! * TAGS * TAGS;
      let sum = 0;
      for (let y = 0; y < TAGS; y++) {
        let s = 0;
        if (w[t * TAGS + y]) {
          if (t === 0) s = mayFollow(0, y) ? expT[edge + y]! : 0;
          else
            for (let p = 0; p < TAGS; p++)
              if (a[(t - 1) * TAGS + p] && mayFollow(p, y)) s += a[(t - 1) * TAGS + p]! * expT[edge + p * TAGS + y]!;
        }
        s *= w[t * TAGS + y]!;
        a[t * TAGS + y] = s;
        sum += s;
      }
      if (!(sum > 0)) return 0;
      logZ += Math.log(sum);
      for (let y = 0; y < TAGS; y++) a[t * TAGS + y]! /= sum;
    }
    for (let y = 0; y < TAGS; y++) b[(n - 1) * TAGS + y] = 1;
    for (let t = n - 1; t >= 0; t--) {
      let z = 0;
      for (let y = 0; y < TAGS; y++) z += a[t * TAGS + y]! * b[t * TAGS + y]!;
      for (let y = 0; y < TAGS; y++) gradient[t * TAGS + y]! += (sign * a[t * TAGS + y]! * b[t * TAGS + y]!) / z;
      const edge = e.edges[t]! * TAGS * TAGS;
      if (t === 0) {
        for (let y = 0; y < TAGS; y++) {
          const g = (sign * a[y]! * b[y]!) / z;
          if (g) {
            transitionGradient[edge + y]! += g;
            touched.add(edge + y);
          }
        }
        break;
      }
      let total = 0;
      for (let p = 0; p < TAGS; p++) {
        let s = 0;
        for (let y = 0; y < TAGS; y++)
          if (w[t * TAGS + y] && mayFollow(p, y)) s += expT[edge + p * TAGS + y]! * w[t * TAGS + y]! * b[t * TAGS + y]!;
        b[(t - 1) * TAGS + p] = s;
        total += a[(t - 1) * TAGS + p]! * s;
      }
      for (let p = 0; p < TAGS; p++) {
        if (!a[(t - 1) * TAGS + p]) continue;
        for (let y = 0; y < TAGS; y++) {
          if (!w[t * TAGS + y] || !mayFollow(p, y)) continue;
          const g =
            (sign * a[(t - 1) * TAGS + p]! * expT[edge + p * TAGS + y]! * w[t * TAGS + y]! * b[t * TAGS + y]!) / total;
          if (g > 1e-6 || g < -1e-6) {
            transitionGradient[edge + p * TAGS + y]! += g;
            touched.add(edge + p * TAGS + y);
          }
        }
      }
      let norm = 0;
      for (let p = 0; p < TAGS; p++) norm += b[(t - 1) * TAGS + p]!;
      for (let p = 0; p < TAGS; p++) b[(t - 1) * TAGS + p]! /= norm;
    }
    return logZ;
  }
  return buffers;
}
