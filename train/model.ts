/** Documents and lists in, the bytes of a model out. */
import { tokenize } from '../src/article/tokens.ts';
import { createGazetteer } from '../src/recognize/actors/gazetteer.ts';
import { quantize, rowsOf, writeActorModel } from '../src/recognize/actors/model.ts';
import { TAGS } from '../src/recognize/actors/tags.ts';
import type { GoldDocument } from './corpus.ts';
import { countKeys, learn, type Learned, type Options } from './crf.ts';
import { examplesOf, type Report } from './examples.ts';
import { addLowercaseWords, loadLists, sortedEntries } from './lists.ts';

export interface TrainOptions {
  /** Texts that tell which words are written small. */
  readonly texts: readonly string[];
  /** Folder of the word lists. */
  readonly lists: string;
  /** Features to keep. */
  readonly rows: number;
  readonly learn: Options;
}

export function trainModel(documents: readonly GoldDocument[], options: TrainOptions): Uint8Array {
  const log = options.learn.log ?? (() => undefined);
  const masks = loadLists(options.lists);
  addLowercaseWords(masks, smallWords([...options.texts, ...documents.map(d => d.text)]));
  const entries = sortedEntries(masks);
  const gazetteerKeys = Uint32Array.from(entries, e => e.key);
  const gazetteerMasks = Uint16Array.from(entries, e => e.mask);
  const gazetteer = createGazetteer(gazetteerKeys, gazetteerMasks);
  const report: Report = { mentions: 0, lost: [] };
  const examples = examplesOf(documents, gazetteer, report);
  log(
    `${documents.length} documents, ${examples.length} segments, ${report.mentions} mentions, ${report.lost.length} lost`,
  );
  for (const line of report.lost.slice(0, 25)) log(`  ${line}`);
  const keys = countKeys(examples, options.learn.minCount);
  log(`${keys.length} features, ${entries.length} list entries`);
  const learned = strongest(learn(examples, keys, rowsOf(keys), options.learn), options.rows);
  let top = 0;
  for (const w of learned.weights) top = Math.max(top, Math.abs(w));
  const scale = Math.min(top, 4) / 127;
  log(`${learned.keys.length} features kept; largest weight ${top.toFixed(2)}`);
  return writeActorModel({
    gazetteerKeys,
    gazetteerMasks,
    keys: learned.keys,
    weights: quantize(learned.weights, scale),
    scale,
    transitions: learned.transitions,
    calibration: [
      [0, 0],
      [1, 1],
    ],
  });
}

function smallWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { text: word, lower } of tokenize(text))
      if (word === lower && /^\p{L}/u.test(word)) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  return counts;
}

/** Keeps the `rows` features with the largest weights. */
function strongest({ keys, weights, transitions }: Learned, rows: number): Learned {
  if (keys.length <= rows) return { keys, weights, transitions };
  const strength = new Float64Array(keys.length);
  for (let r = 0; r < keys.length; r++) for (let y = 0; y < TAGS; y++) strength[r]! += weights[r * TAGS + y]! ** 2;
  const limit = strength.slice().sort()[keys.length - rows]!;
  const kept: number[] = [];
  for (let r = 0; r < keys.length; r++) if (strength[r]! >= limit && kept.length < rows) kept.push(r);
  const out = new Float32Array(kept.length * TAGS);
  kept.forEach((r, i) => out.set(weights.subarray(r * TAGS, (r + 1) * TAGS), i * TAGS));
  return { keys: Uint32Array.from(kept, r => keys[r]!), weights: out, transitions };
}
