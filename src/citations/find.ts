/** The citations of a Markdown document: links, footnotes, front matter, Pandoc keys. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../article/article.ts';
import { frontMatterSpan, nextMarkdownChunk } from '../article/markdown.ts';
import type { Citation } from './citation.ts';
import { pandocCitations } from './pandoc.ts';
import { sentenceBefore, type Flow } from './sentence.ts';
import { targetOf } from './target.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What every citation has somewhere: chunks without it are not parsed. */
const MAYBE_CITATION = /#p-|:~:text=|@/;

/** In text order. Code is left alone; a link whose address cites nothing is passed over. Linear in the text. */
export function findCitations(text: string): Citation[] {
  const reading: Reading = { found: [], definitions: new Map(), footnotes: new Set(), used: new Set() };
  const matter = frontMatterSpan(text);
  if (matter) frontMatterCitations(text, matter, reading.found);
  const chunks = chunksOf(text, matter?.end ?? 0);
  for (const chunk of chunks) {
    const source = text.slice(chunk.start, chunk.end);
    if (MAYBE_CITATION.test(source)) readChunk(source, chunk.start, reading);
  }
  const references = reading.definitions.size ? chunks.flatMap(chunk => referencesIn(text, chunk, reading)) : [];
  const marks = reading.footnotes.size ? footnoteMarks(text, chunks, reading.footnotes) : new Map<string, Span>();
  const found = [...reading.found, ...references]
    .filter(({ definition }) => definition === undefined || !reading.used.has(definition))
    .map(({ definition: _, ...citation }): Citation => {
      const sentence = citation.footnote === undefined ? undefined : marks.get(citation.footnote);
      return sentence ? { ...citation, sentence } : citation;
    });
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether a Markdown document is a report: it cites a passage, by a link to it or by a key with a quote. Reports are about
 * articles and are not read as articles themselves.
 */
export const isReport = (text: string): boolean =>
  /#p-|:~:text=|@/.test(text) &&
  findCitations(text).some(({ target }) => target.form !== 'pandoc' || target.quote !== undefined);

interface Found extends Citation {
  /** The label of the definition that it is: references take its place. */
  readonly definition?: string;
}

interface Reading {
  readonly found: Found[];
  /** Definitions that cite, by label. */
  readonly definitions: Map<string, Found>;
  /** Labels of footnotes that cite. */
  readonly footnotes: Set<string>;
  /** Labels of definitions that something refers to. */
  readonly used: Set<string>;
}

function chunksOf(text: string, from: number): Span[] {
  const chunks: Span[] = [];
  for (let at = from; ;) {
    const chunk = nextMarkdownChunk(text, at);
    if (!chunk) return chunks;
    chunks.push(chunk);
    at = chunk.end;
  }
}

/** Addresses as front matter values: `cites: sources/004.txt#p-z3f8c1v0bn`. */
function frontMatterCitations(text: string, matter: Span, found: Citation[]): void {
  const source = text.slice(matter.start, matter.end);
  for (const match of source.matchAll(/[^\s"'[\]{},<>]+#(?:p-[\w-]+|:~:text=[^\s"'[\]{}<>]+)/g)) {
    const target = targetOf(match[0]);
    if (!target) continue;
    const start = matter.start + match.index;
    const span = { start, end: start + match[0].length };
    const field = /(?:^|\n)([\w-]+)[ \t]*:[^\n]*(?:\n[ \t-][^\n]*)*$/.exec(
      source.slice(Math.max(0, match.index - 2000), match.index),
    )?.[1];
    found.push({ ...span, target, targetSpan: span, ...(field === undefined ? {} : { field }) });
  }
}

function readChunk(source: string, shift: number, reading: Reading): void {
  const { found, definitions, footnotes } = reading;
  const visit = (node: Nodes, footnote: string | undefined, flow: Flow): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const inside = footnote === undefined ? {} : { footnote };
    if (node.type === 'link') {
      const target = targetOf(node.url);
      if (!target) return;
      const words = wordsOf(node);
      const address = addressSpan(source, words?.end ?? start + 1, end);
      found.push({
        ...shifted({ start, end }, shift),
        target,
        targetSpan: shifted(address, shift),
        ...(words ? { claim: shifted(words, shift) } : {}),
        ...inside,
      });
      if (footnote !== undefined) footnotes.add(footnote);
    } else if (node.type === 'definition') {
      const target = targetOf(node.url);
      const from = source.indexOf(']:', start) + 2;
      if (!target) return;
      const label = node.identifier;
      const citation = {
        ...shifted({ start, end }, shift),
        target,
        targetSpan: definedAddress(source, from, end, shift),
        definition: label,
      };
      found.push(citation);
      if (!definitions.has(label)) definitions.set(label, citation);
    } else if (node.type === 'text') {
      for (const citation of pandocCitations(source, { start, end })) {
        const sentence = footnote === undefined ? sentenceBefore(source, flow, citation.bracket.start) : undefined;
        found.push({
          ...shifted(citation, shift),
          target: citation.target,
          targetSpan: shifted(citation.targetSpan, shift),
          bracket: shifted(citation.bracket, shift),
          ...(citation.quoteSpan ? { quoteSpan: shifted(citation.quoteSpan, shift) } : {}),
          ...(sentence ? { sentence: shifted(sentence, shift) } : {}),
          ...inside,
        });
        if (footnote !== undefined) footnotes.add(footnote);
      }
    } else if ('children' in node) {
      const label = node.type === 'footnoteDefinition' ? node.identifier : footnote;
      const own = isFlow(node) ? node : flow;
      for (const child of node.children) visit(child, label, own);
    }
  };
  const root = parser.parse(source);
  visit(root, undefined, root);
}

const isFlow = (node: Nodes): boolean =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

/** `[words][label]`, `[label][]` and `[label]`, wherever the definition stands. */
function referencesIn(text: string, chunk: Span, { definitions, used }: Reading): Found[] {
  const source = text.slice(chunk.start, chunk.end);
  const labels = new Set<string>();
  for (const [, label] of source.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const key = label!.replace(/\s+/g, ' ').trim().toLowerCase();
    if (definitions.has(key)) labels.add(key);
  }
  if (!labels.size) return [];
  const found: Found[] = [];
  // a parser sees references only where it sees what they refer to
  const beyond = [...labels].map(label => `[${label}]: x`).join('\n');
  const visit = (node: Nodes): void => {
    if (node.type === 'linkReference') {
      const definition = definitions.get(node.identifier);
      const start = node.position?.start.offset ?? 0;
      if (!definition || start >= source.length) return;
      const words = wordsOf(node);
      used.add(node.identifier);
      found.push({
        ...shifted({ start, end: node.position?.end.offset ?? start }, chunk.start),
        target: definition.target,
        targetSpan: definition.targetSpan,
        ...(words ? { claim: shifted(words, chunk.start) } : {}),
      });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parser.parse(`${source}\n\n${beyond}`));
  return found;
}

/** The sentence before the first mark of each footnote. */
function footnoteMarks(text: string, chunks: readonly Span[], labels: ReadonlySet<string>): Map<string, Span> {
  const sentences = new Map<string, Span>();
  for (const { start: shift, end } of chunks) {
    const source = text.slice(shift, end);
    if (!source.includes('[^')) continue;
    const visit = (node: Nodes, flow: Flow): void => {
      // A parser sees marks only beside their footnote; those that stand alone are text to it.
      const from = node.position?.start.offset ?? 0;
      const to = node.position?.end.offset ?? 0;
      if (node.type === 'text' || node.type === 'footnoteReference') {
        for (const mark of source.slice(from, to).matchAll(/\[\^([^\]\s]{1,200})\]/g)) {
          const label = mark[1]!.toLowerCase();
          if (!labels.has(label) || sentences.has(label)) continue;
          const sentence = sentenceBefore(source, flow, from + mark.index);
          if (sentence) sentences.set(label, shifted(sentence, shift));
        }
      } else if ('children' in node && node.type !== 'footnoteDefinition')
        for (const child of node.children) visit(child, isFlow(node) ? node : flow);
    };
    const root = parser.parse(source);
    visit(root, root);
  }
  return sentences;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function wordsOf(node: { readonly children: readonly Nodes[] }): Span | undefined {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Where the address stands in `[label](<address> "title")`; `from` is the label's end. */
function addressSpan(source: string, from: number, end: number): Span {
  const open = source.indexOf('](', from) + 2;
  let start = open;
  while (start < end && /\s/.test(source[start]!)) start++;
  if (source[start] === '<') return { start: start + 1, end: source.indexOf('>', start) };
  let to = start;
  let depth = 0;
  for (; to < end; to++) {
    const c = source[to]!;
    if (c === '\\') to++;
    else if (/\s/.test(c)) break;
    else if (c === '(') depth++;
    else if (c === ')' && depth-- === 0) break;
  }
  return { start, end: to };
}

function definedAddress(source: string, from: number, end: number, shift: number): Span {
  const raw = /^\s*<?([^\s>]*)/.exec(source.slice(from, end));
  const start = from + (raw ? raw[0].length - raw[1]!.length : 0);
  return { start: shift + start, end: shift + start + (raw?.[1]!.length ?? 0) };
}
