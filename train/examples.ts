/** Annotated documents as training examples: feature keys and allowed tags of every token near a capital. */
import { TokenClass, type Article, type BlockContent } from '../src/article/article.ts';
import { sourceSpan } from '../src/article/offsets.ts';
import { tokenize } from '../src/article/tokens.ts';
import { readArticle } from '../src/article/read.ts';
import { contextKeys, createSink, edgeClass, readContext, type Context } from '../src/recognize/actors/context.ts';
import {
  countBlock,
  createDocumentWords,
  documentKeys,
  topicOf,
  type NamedTokens,
} from '../src/recognize/actors/document.ts';
import { cueBit, nameBit, type Gazetteer } from '../src/recognize/actors/gazetteer.ts';
import { beginOf, insideOf, OUTSIDE } from '../src/recognize/actors/tags.ts';
import { affixKeys } from '../src/recognize/actors/words.ts';
import { createWordTable, wordsOf, type WordTable } from '../src/recognize/actors/wordtable.ts';
import type { GoldDocument, GoldMention } from './corpus.ts';

/** Feature keys by token: those of token i are `keys` from `starts[i]` to `starts[i + 1]`. */
export interface KeyLists {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
}

/** One segment of a block. */
export interface Example {
  readonly near: KeyLists;
  /** What the rest of the document says; learned with and without. */
  readonly far?: KeyLists;
  readonly edges: Uint8Array;
  /** Bit t: tag t is right, as far as the guide of the set tells. */
  readonly allowed: Uint32Array;
  readonly weight: number;
}

/** A document read for training. */
export interface Prepared {
  readonly gold: GoldDocument;
  readonly article: Article;
  readonly contexts: readonly Context[];
  readonly allowed: readonly Uint32Array[];
  /** Of each segment of each block, in order. */
  readonly near: readonly (readonly KeyLists[])[];
}

export interface Report {
  mentions: number;
  /** Mentions that do not fall on tokens, or lie where no name is looked for. */
  lost: string[];
}

const DEMONYM = nameBit('demonym');
const COUNTRY = nameBit('country');
const TITLE = cueBit('title');
const LANGUAGE = nameBit('work');
const sink = createSink();

export function prepare(gold: GoldDocument, table: WordTable, gazetteer: Gazetteer, report: Report): Prepared {
  const article = readArticle(gold.text, { format: 'plain' });
  const contexts = article.blocks.map(b => readContext(b.content, wordsOf(b.content, table), gazetteer));
  const byStart = [...gold.mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  const allowed = article.blocks.map(({ content, start }, b) => {
    const end = start + content.sourceLength;
    const mine: GoldMention[] = [];
    while (next < byStart.length && byStart[next]!.start < end) mine.push(byStart[next++]!);
    return allowedTags(content, start, mine, gold, contexts[b]!, report);
  });
  for (; next < byStart.length; next++) report.lost.push(`${gold.id}: outside of blocks`);
  const near = contexts.map(context =>
    segmentsOf(context).map(([from, to]) => collect(from, to, t => nearKeys(context, t))),
  );
  return { gold, article, contexts, allowed, near };
}

export const createTable = createWordTable;

function segmentsOf({ segments }: Context): [number, number][] {
  const out: [number, number][] = [];
  for (let s = 0; s < segments.length; s += 2) out.push([segments[s]!, segments[s + 1]!]);
  return out;
}

function collect(from: number, to: number, keysAt: (t: number) => readonly number[]): KeyLists {
  const keys: number[] = [];
  const starts = [0];
  for (let t = from; t < to; t++) {
    for (const key of keysAt(t)) keys.push(key);
    starts.push(keys.length);
  }
  return { keys: Uint32Array.from(keys), starts: Uint32Array.from(starts) };
}

function nearKeys(context: Context, t: number): number[] {
  const keys: number[] = [];
  for (let o = -2; o <= 2; o++) for (const key of context.words[t + o]?.keys[2 - o] ?? []) keys.push(key);
  sink.count = 0;
  contextKeys(context, t, sink);
  for (let k = 0; k < sink.count; k++) keys.push(sink.keys[k]!);
  return keys;
}

/** Examples of a document; with `names`, what a first reading found in each block, they also get the document's features. */
export function examplesOf(document: Prepared, names?: readonly (readonly NamedTokens[])[]): Example[] {
  const { contexts, allowed, near, gold } = document;
  const seen = names && createDocumentWords();
  if (seen) contexts.forEach((context, b) => countBlock(seen, context, names[b]!, 1));
  const topic = seen ? topicOf(seen) : 0;
  return contexts.flatMap((context, b) =>
    segmentsOf(context).map(([from, to], s): Example => {
      const edges = new Uint8Array(to - from);
      for (let t = from; t < to; t++) edges[t - from] = edgeClass(context, t);
      const far =
        seen &&
        collect(from, to, t => {
          const own = names![b]!.find(n => n.first <= t && t < n.last);
          return [...sink.keys.subarray(0, documentKeys(context, t, seen, own, topic, sink.keys))];
        });
      return {
        near: near[b]![s]!,
        ...(far ? { far } : {}),
        edges,
        allowed: allowed[b]!.slice(from, to),
        weight: gold.weight,
      };
    }),
  );
}

function allowedTags(
  content: BlockContent,
  blockStart: number,
  mentions: readonly GoldMention[],
  document: GoldDocument,
  context: Context,
  report: Report,
): Uint32Array {
  const n = content.tokens.length;
  const allowed = new Uint32Array(n).fill(1 << OUTSIDE);
  if (document.guide === 'public') for (let t = 0; t < n; t++) allowed[t] = openTags(context, t);
  if (!mentions.length) return allowed;
  const spans = content.tokens.map(t => sourceSpan(content, blockStart, t.start, t.end));
  const near = new Uint8Array(n);
  for (const [from, to] of segmentsOf(context)) near.fill(1, from, to);
  for (const m of mentions) {
    report.mentions++;
    const first = spans.findIndex(s => s.start >= m.start);
    let last = first;
    while (last >= 0 && last + 1 < n && spans[last + 1]!.end <= m.end) last++;
    if (first < 0 || spans[first]!.start !== m.start || spans[last]!.end !== m.end) {
      report.lost.push(`${document.id}: «${document.text.slice(m.start, m.end)}»`);
      // not known where it is: anything goes there
      for (let t = 0; t < n; t++) if (spans[t]!.start < m.end && spans[t]!.end > m.start) allowed[t] = 0xffffffff;
      continue;
    }
    if (!near[first]) report.lost.push(`${document.id}: «${document.text.slice(m.start, m.end)}» (no capital)`);
    const name = document.guide === 'public' && m.type === 'person' ? afterTitle(context, first, last) : first;
    // a title with what stands before it ("Pennsylvania Senator"): under our guide no part of the name
    for (let t = first; t < name; t++) allowed[t] = (1 << OUTSIDE) | (1 << beginOf('place')) | (1 << insideOf('place'));
    for (let t = name; t <= last; t++) {
      const tag = t === name ? beginOf : insideOf;
      allowed[t] = 1 << tag(m.type);
      if (document.guide === 'public' && m.type === 'organization') allowed[t]! |= 1 << tag('group');
    }
  }
  return allowed;
}

/** First token of a person's name behind the last title in front of it. */
function afterTitle({ words }: Context, first: number, last: number): number {
  for (let t = Math.min(last - 1, first + 4); t >= first; t--) if (words[t]!.cues & TITLE) return t + 1;
  return first;
}

/** Tags that a token outside of all marks of a public set may have under our guide: demonyms are not marked there. */
function openTags({ words, beginsName, insideName }: Context, t: number): number {
  const names = words[t]!.names;
  if ((beginsName[t]! | insideName[t]!) & DEMONYM)
    return (1 << OUTSIDE) | (1 << beginOf('demonym')) | (1 << insideOf('demonym'));
  if (names & DEMONYM) return names & LANGUAGE ? (1 << OUTSIDE) | (1 << beginOf('demonym')) : 1 << beginOf('demonym');
  if (names & COUNTRY) return (1 << OUTSIDE) | (1 << beginOf('place'));
  // "Viennese": no list has them all
  return words[t]!.class & TokenClass.capital ? (1 << OUTSIDE) | (1 << beginOf('demonym')) : 1 << OUTSIDE;
}

/** Names by themselves, told by nothing but their letters: what a place sounds like, and what a person. */
export function nameExamples(names: readonly string[], type: 'person' | 'place', weight: number): Example[] {
  return names.map(name => {
    const keys = Uint32Array.from(tokenize(name).slice(0, 1).flatMap(affixKeys));
    return {
      near: { keys, starts: Uint32Array.of(0, keys.length) },
      edges: Uint8Array.of(0),
      allowed: Uint32Array.of(1 << beginOf(type)),
      weight,
    };
  });
}
