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

export function createReader(model: ActorModel): Reader {
  const { weights, scale, row, gazetteer } = model;
  const table = createWordTable(gazetteer);
  const sink = createSink();
  const total = new Int32Array(TAGS);

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
            const known = (word.sums ??= sumWord(word, model));
            const from = (REACH - o) * TAGS;
            for (let y = 0; y < TAGS; y++) total[y]! += known[from + y]!;
          }
          sink.count = 0;
          contextKeys(context, t, sink);
          for (let k = 0; k < sink.count; k++) {
            const r = row(sink.keys[k]!);
            if (r < 0) continue;
            const from = r * TAGS;
            for (let y = 0; y < TAGS; y++) total[y]! += weights[from + y]!;
          }
          const at = t * TAGS;
          for (let y = 0; y < TAGS; y++) emissions[at + y] = total[y]! * scale;
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

function sumWord(word: Word, { row, weights }: ActorModel): Int16Array {
  const sums = new Int16Array((2 * REACH + 1) * TAGS);
  word.keys.forEach((keys, offset) => {
    for (const key of keys) {
      const r = row(key);
      if (r < 0) continue;
      for (let y = 0; y < TAGS; y++) sums[offset * TAGS + y]! += weights[r * TAGS + y]!;
    }
  });
  return sums;
}
