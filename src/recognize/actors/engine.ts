/** Reading and decoding of blocks with one model; what was read of a block is kept while the block lives. */
import type { BlockContent } from '../../article/article.ts';
import { forwardBackward, viterbi } from './decode.ts';
import { documentKeys, topicOf, type DocumentWords, type NamedTokens } from './document.ts';
import { mix } from './hash.ts';
import type { ActorModel } from './model.ts';
import { createReader, type Reading } from './reading.ts';
import { trimmed } from './titles.ts';
import { beginOf, isBegin, mayFollow, TAGS, typeOfTag } from './tags.ts';

export interface Engine {
  reading(block: BlockContent): Reading;
  /** Names of a block by itself; confidence as the model has it. */
  alone(block: BlockContent): readonly NamedTokens[];
  /** Names of a block in the light of the document; `found` is what `alone` found, or better. */
  within(block: BlockContent, found: readonly NamedTokens[], seen: DocumentWords): readonly NamedTokens[];
  /** Hash of all that the document says of a block: while it stays, so does what `within` finds. */
  signature(block: BlockContent, found: readonly NamedTokens[], seen: DocumentWords): number;
}

const engines = new WeakMap<ActorModel, Engine>();

/** One engine a model: recognisers that differ in their lists share its readings. */
export function engineOf(model: ActorModel): Engine {
  let engine = engines.get(model);
  if (!engine) engines.set(model, (engine = createEngine(model)));
  return engine;
}

function createEngine(model: ActorModel): Engine {
  const reader = createReader(model);
  const readings = new WeakMap<BlockContent, Reading>();
  const { transitions } = model;
  const expTransitions = transitions.map((w, i) =>
    mayFollow(Math.floor(i / TAGS) % TAGS, i % TAGS) ? Math.exp(w) : 0,
  );
  const keys = new Int32Array(32);
  // written anew for each block: a large text would fill the memory with them
  let tags = new Uint8Array(1024);
  let scores = new Float32Array(1024 * TAGS);

  function reading(block: BlockContent): Reading {
    let known = readings.get(block);
    if (!known) readings.set(block, (known = reader.read(block)));
    return known;
  }

  function decode({ context, edges }: Reading, emissions: Float32Array): NamedTokens[] {
    const names: NamedTokens[] = [];
    const { segments } = context;
    if (tags.length < context.words.length) tags = new Uint8Array(2 * context.words.length);
    for (let s = 0; s < segments.length; s += 2) {
      const from = segments[s]!;
      const to = segments[s + 1]!;
      viterbi(emissions, from, to - from, edges, transitions, tags);
      let any = false;
      for (let t = from; t < to && !any; t++) any = tags[t] !== 0;
      if (!any) continue;
      const lattice = forwardBackward(emissions, from, to - from, edges, expTransitions);
      for (let t = from; t < to;) {
        const type = isBegin(tags[t]!) ? typeOfTag(tags[t]!) : undefined;
        const first = t++;
        if (!type) continue;
        const begin = beginOf(type);
        while (t < to && tags[t] === begin + 1) t++;
        const p = lattice.mention(first - from, t - from, begin);
        const name = trimmed(context.words, { first, last: t, type, confidence: p });
        if (name) names.push(name);
      }
    }
    return names;
  }

  return {
    reading,
    alone(block) {
      const known = reading(block);
      return decode(known, known.emissions);
    },
    within(block, found, seen) {
      const known = reading(block);
      const { emissions } = known;
      if (scores.length < emissions.length) scores = new Float32Array(2 * emissions.length);
      scores.set(emissions);
      eachDocumentKey(known, found, seen, (key, t) => reader.add(key, scores, t * TAGS));
      return decode(known, scores);
    },
    signature(block, found, seen) {
      let hash = 0;
      eachDocumentKey(reading(block), found, seen, (key, t) => {
        hash = mix(hash, mix(key, t));
      });
      return hash;
    },
  };

  function eachDocumentKey(
    { context }: Reading,
    found: readonly NamedTokens[],
    seen: DocumentWords,
    visit: (key: number, token: number) => void,
  ): void {
    const { segments } = context;
    const topic = topicOf(seen);
    let n = 0;
    for (let s = 0; s < segments.length; s += 2) {
      for (let t = segments[s]!; t < segments[s + 1]!; t++) {
        while (n < found.length && found[n]!.last <= t) n++;
        const own = n < found.length && found[n]!.first <= t ? found[n] : undefined;
        const count = documentKeys(context, t, seen, own, topic, keys);
        for (let k = 0; k < count; k++) visit(keys[k]!, t);
      }
    }
  }
}
