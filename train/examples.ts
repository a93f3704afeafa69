/** Annotated documents as training examples: feature keys and allowed tags of every token near a capital. */
import type { BlockContent } from '../src/article/article.ts';
import { sourceSpan } from '../src/article/offsets.ts';
import { readArticle } from '../src/article/read.ts';
import { contextKeys, createSink, edgeClass, readContext, type Context } from '../src/recognize/actors/context.ts';
import { countWords, documentKey } from '../src/recognize/actors/document.ts';
import { nameBit, type Gazetteer } from '../src/recognize/actors/gazetteer.ts';
import { beginOf, insideOf, OUTSIDE } from '../src/recognize/actors/tags.ts';
import { createWordTable } from '../src/recognize/actors/wordtable.ts';
import type { GoldDocument, GoldMention } from './corpus.ts';

/** One segment of a block. */
export interface Example {
  readonly document: number;
  /** Keys of token i: `keys` from `starts[i]` to `starts[i + 1]`; the document's key comes last, 0 for none. */
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly edges: Uint8Array;
  /** Bit t: tag t is right, as far as the guide of the set tells. */
  readonly allowed: Uint32Array;
  readonly weight: number;
}

export interface Report {
  mentions: number;
  /** Mentions that do not fall on tokens, or lie where no name is looked for. */
  lost: string[];
}

const DEMONYM = nameBit('demonym');

export function examplesOf(documents: readonly GoldDocument[], gazetteer: Gazetteer, report: Report): Example[] {
  const table = createWordTable(gazetteer);
  const sink = createSink();
  const examples: Example[] = [];
  documents.forEach((document, number) => {
    const article = readArticle(document.text, { format: 'plain' });
    const contexts = article.blocks.map(b => readContext(b.content, b.content.tokens.map(table.of), gazetteer));
    const use = countWords(contexts);
    const byStart = [...document.mentions].sort((a, b) => a.start - b.start);
    let next = 0;
    article.blocks.forEach(({ content, start }, b) => {
      const context = contexts[b]!;
      const end = start + content.sourceLength;
      const mine: GoldMention[] = [];
      while (next < byStart.length && byStart[next]!.start < end) mine.push(byStart[next++]!);
      const allowed = allowedTags(content, start, mine, document, context, report);
      for (let s = 0; s < context.segments.length; s += 2) {
        const from = context.segments[s]!;
        const to = context.segments[s + 1]!;
        const keys: number[] = [];
        const starts: number[] = [0];
        const edges: number[] = [];
        for (let t = from; t < to; t++) {
          for (let o = -2; o <= 2; o++) for (const key of context.words[t + o]?.keys[2 - o] ?? []) keys.push(key);
          sink.count = 0;
          contextKeys(context, t, sink);
          for (let k = 0; k < sink.count; k++) keys.push(sink.keys[k]!);
          keys.push(documentKey(context, t, use));
          starts.push(keys.length);
          edges.push(edgeClass(context, t));
        }
        examples.push({
          document: number,
          keys: Uint32Array.from(keys),
          starts: Uint32Array.from(starts),
          edges: Uint8Array.from(edges),
          allowed: allowed.slice(from, to),
          weight: document.weight,
        });
      }
    });
    for (; next < byStart.length; next++) report.lost.push(`${document.id}: outside of blocks`);
  });
  return examples;
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
  if (document.guide === 'public') {
    for (let t = 0; t < n; t++)
      if ((context.words[t]!.names | context.beginsName[t]! | context.insideName[t]!) & DEMONYM)
        allowed[t]! |= (1 << beginOf('demonym')) | (1 << insideOf('demonym'));
  }
  if (!mentions.length) return allowed;
  const spans = content.tokens.map(t => sourceSpan(content, blockStart, t.start, t.end));
  const near = new Uint8Array(n);
  for (let s = 0; s < context.segments.length; s += 2) near.fill(1, context.segments[s]!, context.segments[s + 1]!);
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
    for (let t = first; t <= last; t++) {
      const tag = t === first ? beginOf : insideOf;
      allowed[t] = 1 << tag(m.type);
      if (document.guide === 'public' && m.type === 'organization') allowed[t]! |= 1 << tag('group');
    }
  }
  return allowed;
}
