/** A block as the model reads it: words, context, and the scores of every tag at every token near a capital. */
import type { BlockContent } from '../../article/article.ts';
import { contextKeys, createSink, edgeClass, readContext, type Context } from './context.ts';
import type { ActorModel } from './model.ts';
import { TAGS } from './tags.ts';
import { REACH, type Word } from './words.ts';
import { createWordTable, wordsOf } from './wordtable.ts';

export interface Reading {
  readonly context: Context;
  /** `TAGS` scores a token; only those in `context.segments` mean anything. */
  readonly emissions: Float32Array;
  readonly edges: Uint8Array;
}

export interface Reader {
  read(block: BlockContent): Reading;
  /** Adds the weights of one feature to the scores of one token. */
  add(key: number, scores: Float32Array, at: number): void;
}

/**
 * Weights are added up four at a time: a row is `WORDS` integers of four bytes each (128 more than the weight), two of the
 * four bytes are added in one go as the halves of an integer. A token has fewer than 257 features, so no half overflows.
 */
const WORDS = Math.ceil(TAGS / 4);
const HALVES = 0x00ff00ff;
/** A sum: for each word of a row its even and its odd bytes, then how many rows went in. */
const SUM = 2 * WORDS + 1;

export function createReader(model: ActorModel): Reader {
  const { weights, scale, row, gazetteer } = model;
  const table = createWordTable(gazetteer);
  const sink = createSink();
  const packed = pack(weights);
  const total = new Int32Array(SUM);

  const addRow = (r: number, sums: Int32Array, at: number): void => {
    for (let k = 0; k < WORDS; k++) {
      const four = packed[r * WORDS + k]!;
      sums[at + 2 * k]! += four & HALVES;
      sums[at + 2 * k + 1]! += (four >>> 8) & HALVES;
    }
    sums[at + SUM - 1]!++;
  };

  function sumWord(word: Word): Int32Array {
    const sums = new Int32Array((2 * REACH + 1) * SUM);
    word.keys.forEach((keys, offset) => {
      for (const key of keys) {
        const r = row(key);
        if (r >= 0) addRow(r, sums, offset * SUM);
      }
    });
    return sums;
  }

  return {
    read(block) {
      const { tokens } = block;
      const words = wordsOf(block, table);
      const context = readContext(block, words, gazetteer);
      const emissions = new Float32Array(tokens.length * TAGS);
      const edges = new Uint8Array(tokens.length);
      const { segments } = context;
      for (let s = 0; s < segments.length; s += 2) {
        for (let t = segments[s]!; t < segments[s + 1]!; t++) {
          edges[t] = edgeClass(context, t);
          total.fill(0);
          for (let o = -REACH; o <= REACH; o++) {
            const word = words[t + o];
            if (!word) continue;
            const known = (word.sums ??= sumWord(word));
            const from = (REACH - o) * SUM;
            for (let k = 0; k < SUM; k++) total[k]! += known[from + k]!;
          }
          sink.count = 0;
          contextKeys(context, t, sink);
          for (let k = 0; k < sink.count; k++) {
            const r = row(sink.keys[k]!);
            if (r >= 0) addRow(r, total, 0);
          }
          const more = 128 * total[SUM - 1]!;
          for (let y = 0; y < TAGS; y++) {
            const halves = total[2 * (y >> 2) + (y & 1)]!;
            emissions[t * TAGS + y] = ((y & 2 ? halves >>> 16 : halves & 0xffff) - more) * scale;
          }
        }
      }
      return { context, emissions, edges };
    },
    add(key, scores, at) {
      const r = row(key);
      if (r < 0) return;
      for (let y = 0; y < TAGS; y++) scores[at + y]! += weights[r * TAGS + y]! * scale;
    },
  };
}

function pack(weights: Int8Array): Int32Array {
  const rows = weights.length / TAGS;
  const packed = new Int32Array(rows * WORDS);
  for (let r = 0; r < rows; r++)
    for (let y = 0; y < TAGS; y++) packed[r * WORDS + (y >> 2)]! |= (weights[r * TAGS + y]! + 128) << (8 * (y & 3));
  return packed;
}
