/** Documents and lists in, the bytes of a model out. */
import { tokenize } from '../src/article/tokens.ts';
import { UNCALIBRATED, type Calibration } from '../src/recognize/actors/calibration.ts';
import { countBlock, createDocumentWords, type NamedTokens } from '../src/recognize/actors/document.ts';
import { engineOf } from '../src/recognize/actors/engine.ts';
import { createGazetteer } from '../src/recognize/actors/gazetteer.ts';
import { quantize, readActorModel, rowsOf, writeActorModel, type ModelParts } from '../src/recognize/actors/model.ts';
import { beginOf, insideOf, TAGS } from '../src/recognize/actors/tags.ts';
import { disagreements } from './disagreements.ts';
import { fitCalibration, type Outcome } from './calibrate.ts';
import type { GoldDocument } from './corpus.ts';
import { countKeys, learn, type Learned, type Options } from './crf.ts';
import {
  createTable,
  examplesOf,
  nameExamples,
  prepare,
  type Example,
  type Prepared,
  type Report,
} from './examples.ts';
import { addLowercaseWords, loadLists, namesOfClass, sortedEntries } from './lists.ts';

export interface TrainOptions {
  /** Texts that tell which words are written small. */
  readonly texts: readonly string[];
  /** Folder of the word lists. */
  readonly lists: string;
  /** Features to keep. */
  readonly rows: number;
  /** Parts of the documents that are read by a model that has not seen them, to learn the document's features from. */
  readonly folds: number;
  readonly foldEpochs: number;
  readonly calibrate: boolean;
  /** Weight of all listed places together, and of all listed people, as names that only their letters tell. */
  readonly bareNames: number;
  readonly readDisagreements?: (lines: readonly string[]) => void;
  readonly learn: Options;
}

type Lists = Pick<ModelParts, 'gazetteerKeys' | 'gazetteerMasks'>;

export function trainModel(gold: readonly GoldDocument[], options: TrainOptions): Uint8Array {
  const log = options.learn.log ?? (() => undefined);
  const masks = loadLists(options.lists);
  addLowercaseWords(masks, smallWords([...options.texts, ...gold.map(d => d.text)]));
  const entries = sortedEntries(masks);
  const lists: Lists = {
    gazetteerKeys: Uint32Array.from(entries, e => e.key),
    gazetteerMasks: Uint16Array.from(entries, e => e.mask),
  };
  const gazetteer = createGazetteer(lists.gazetteerKeys, lists.gazetteerMasks);
  const report: Report = { mentions: 0, lost: [] };
  const table = createTable(gazetteer);
  const documents = gold.map(d => prepare(d, table, gazetteer, report));
  log(
    `${gold.length} documents, ${report.mentions} mentions, ${report.lost.length} lost; ${entries.length} list entries`,
  );
  for (const line of report.lost.slice(0, 25)) log(`  ${line}`);
  const bare = options.bareNames ? bareNames(options.lists, options.bareNames) : [];
  const names = readByOthers(documents, lists, bare, options);
  options.readDisagreements?.(disagreements(documents, names));
  const examples = documents.map((d, i) => examplesOf(d, names[i]));
  const calibration = options.calibrate ? calibrate(documents, names, examples, lists, bare, options) : UNCALIBRATED;
  log(`calibration ${JSON.stringify(calibration)}`);
  return fit(examples.flat(), lists, options.learn, options.rows, bare, calibration);
}

/** What a model of three quarters of the documents is sure of, and what comes true, in our own articles of the last one. */
function calibrate(
  documents: readonly Prepared[],
  names: readonly (readonly (readonly NamedTokens[])[])[],
  examples: readonly (readonly Example[])[],
  lists: Lists,
  bare: readonly Example[],
  { rows, learn: how, foldEpochs }: TrainOptions,
): Calibration {
  const part = partsOf(documents, 4);
  const rest = examples.filter((_, i) => part[i] !== 0).flat();
  const model = readActorModel(fit(rest, lists, { ...how, epochs: foldEpochs, log: undefined }, rows, bare));
  const engine = engineOf(model);
  const outcomes: Outcome[] = [];
  documents.forEach((d, i) => {
    if (part[i] !== 0 || d.gold.guide !== 'ours' || d.gold.copyOf !== undefined) return;
    const seen = createDocumentWords();
    d.contexts.forEach((context, b) => countBlock(seen, context, names[i]![b]!, 1));
    d.article.blocks.forEach(({ content }, b) => {
      for (const name of engine.within(content, names[i]![b]!, seen))
        outcomes.push({ confidence: name.confidence, right: isRight(name, d.allowed[b]!) });
    });
  });
  return fitCalibration(outcomes);
}

function isRight({ first, last, type }: NamedTokens, allowed: Uint32Array): boolean {
  const inside = 1 << insideOf(type);
  if (allowed[first] !== 1 << beginOf(type)) return false;
  for (let t = first + 1; t < last; t++) if (allowed[t] !== inside) return false;
  return last >= allowed.length || allowed[last] !== inside;
}

function bareNames(folder: string, weight: number): Example[] {
  const wordsOf = (kind: string): string[] => namesOfClass(folder, kind).filter(name => !/[^\p{L}]/u.test(name));
  const places = wordsOf('city').filter((_, i) => i % 4 === 0);
  const people = [...wordsOf('forename'), ...wordsOf('surname')];
  return [
    ...nameExamples(places, 'place', weight / Math.max(1, places.length)),
    ...nameExamples(people, 'person', weight / Math.max(1, people.length)),
  ];
}

/** Deals documents out to `parts`, copies to the part of what they are copies of. */
function partsOf(documents: readonly Prepared[], parts: number): readonly number[] {
  const places = new Map(documents.map((d, i) => [d.gold.id, i]));
  return documents.map(({ gold }) => places.get(gold.copyOf ?? gold.id)! % parts);
}

/** What models that were not trained on a document find in its blocks. */
function readByOthers(
  documents: readonly Prepared[],
  lists: Lists,
  bare: readonly Example[],
  { folds, foldEpochs, rows, learn: how }: TrainOptions,
): (readonly (readonly NamedTokens[])[])[] {
  const names: (readonly (readonly NamedTokens[])[])[] = [];
  const part = partsOf(documents, folds);
  for (let fold = 0; fold < folds; fold++) {
    const rest = documents.filter((_, i) => part[i] !== fold).flatMap(d => examplesOf(d));
    const log = how.log && ((line: string) => how.log?.(`fold ${fold + 1}: ${line}`));
    const engine = engineOf(readActorModel(fit(rest, lists, { ...how, epochs: foldEpochs, log }, rows, bare)));
    documents.forEach((d, i) => {
      if (part[i] === fold) names[i] = d.article.blocks.map(b => engine.alone(b.content));
    });
  }
  return names;
}

function fit(
  examples: readonly Example[],
  lists: Lists,
  how: Options,
  rows: number,
  bare: readonly Example[],
  calibration: Calibration = UNCALIBRATED,
): Uint8Array {
  const log = how.log ?? (() => undefined);
  const keys = countKeys(examples, how.minCount);
  const learned = strongest(learn([...examples, ...bare], keys, rowsOf(keys), how), rows);
  let top = 0;
  for (const w of learned.weights) top = Math.max(top, Math.abs(w));
  const scale = Math.min(top, 4) / 127;
  log(`${learned.keys.length} of ${keys.length} features kept; largest weight ${top.toFixed(2)}`);
  return writeActorModel({
    ...lists,
    keys: learned.keys,
    weights: quantize(learned.weights, scale),
    scale,
    transitions: learned.transitions,
    calibration,
  });
}

function smallWords(texts: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const { text: word, lower } of tokenize(text)) if (word === lower && /^\p{L}/u.test(word)) words.add(lower);
  return words;
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
