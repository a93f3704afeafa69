/** The recogniser of actors: a trained sequence model over each block, then what the document as a whole says. */
import type { Article, BlockContent } from '../../article/article.ts';
import type { ActorMention, ActorType } from '../mention.ts';
import { passageOf } from '../recognize.ts';
import type { Find, Recognizer } from '../recognizer.ts';
import { createSink } from './context.ts';
import { forwardBackward, viterbi } from './decode.ts';
import { countWords, documentKeys, type NamedTokens } from './document.ts';
import type { ActorModel } from './model.ts';
import { createReader, type Reading } from './reading.ts';
import { beginOf, isBegin, mayFollow, TAGS, typeOfTag } from './tags.ts';

export { readActorModel, type ActorModel } from './model.ts';

export interface ActorFind extends Find, NamedTokens {
  readonly type: ActorType;
  readonly confidence: number;
}

export function createActors(model: ActorModel): Recognizer<ActorFind, ActorMention> {
  const reader = createReader(model);
  const readings = new WeakMap<BlockContent, Reading>();
  const readingOf = (block: BlockContent): Reading => {
    let reading = readings.get(block);
    if (!reading) readings.set(block, (reading = reader.read(block)));
    return reading;
  };
  const sink = createSink();
  const { transitions } = model;
  const expTransitions = transitions.map((w, i) =>
    mayFollow(Math.floor(i / TAGS) % TAGS, i % TAGS) ? Math.exp(w) : 0,
  );

  function decode(block: BlockContent, reading: Reading, emissions: Float32Array): ActorFind[] {
    const finds: ActorFind[] = [];
    const { segments } = reading.context;
    const tags = new Uint8Array(block.tokens.length);
    for (let s = 0; s < segments.length; s += 2) {
      const from = segments[s]!;
      const length = segments[s + 1]! - from;
      viterbi(emissions, from, length, reading.edges, transitions, tags);
      if (!tags.subarray(from, from + length).some(t => t !== 0)) continue;
      const lattice = forwardBackward(emissions, from, length, reading.edges, expTransitions);
      for (let t = from; t < from + length;) {
        const type = isBegin(tags[t]!) ? typeOfTag(tags[t]!) : undefined;
        if (!type) {
          t++;
          continue;
        }
        const start = t++;
        while (t < from + length && tags[t] === beginOf(type) + 1) t++;
        finds.push({
          start: block.tokens[start]!.start,
          end: block.tokens[t - 1]!.end,
          first: start,
          last: t,
          type,
          confidence: calibrated(lattice.mention(start - from, t - from, beginOf(type)), model),
        });
      }
    }
    return finds;
  }

  return {
    kind: 'actor',
    find(block) {
      const reading = readingOf(block);
      return decode(block, reading, reading.emissions);
    },
    resolve(article: Article, finds) {
      const all = article.blocks.map(b => readingOf(b.content));
      const seen = countWords(
        all.map(r => r.context),
        finds,
      );
      return article.blocks.flatMap((block, i) => {
        const reading = all[i]!;
        const emissions = reading.emissions.slice();
        const { segments } = reading.context;
        const found = finds[i]!;
        let n = 0;
        for (let s = 0; s < segments.length; s += 2) {
          for (let t = segments[s]!; t < segments[s + 1]!; t++) {
            while (n < found.length && found[n]!.last <= t) n++;
            const own = n < found.length && found[n]!.first <= t ? found[n] : undefined;
            sink.count = 0;
            documentKeys(reading.context, t, seen, own, sink);
            for (let k = 0; k < sink.count; k++) reader.add(sink.keys[k]!, emissions, t * TAGS);
          }
        }
        return decode(block.content, reading, emissions).map((find): ActorMention => ({
          ...passageOf(article, i, find),
          kind: 'actor',
          type: find.type,
          confidence: Math.round(find.confidence * 1000) / 1000,
        }));
      });
    },
  };
}

function calibrated(p: number, { calibration }: ActorModel): number {
  for (let i = 1; i < calibration.length; i++) {
    const [x0, y0] = calibration[i - 1]!;
    const [x1, y1] = calibration[i]!;
    if (p <= x1) return x1 > x0 ? y0 + ((p - x0) / (x1 - x0)) * (y1 - y0) : y1;
  }
  return p;
}
