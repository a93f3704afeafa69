/** The citations of a Markdown document: links, footnotes, front matter, Pandoc keys. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../article/article.ts';
import { frontMatterSpan, nextMarkdownChunk } from '../article/markdown.ts';
import type { Citation } from './citation.ts';
import { targetOf } from './target.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What every citation has somewhere: chunks without it are not parsed. */
const MAYBE_CITATION = /#p-|#:~:text=|:~:text=|@/;

/** In text order. Code is left alone; a link whose address cites nothing is passed over. Linear in the text. */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  const matter = frontMatterSpan(text);
  if (matter) frontMatterCitations(text, matter, found);
  for (let at = matter?.end ?? 0; ;) {
    const chunk = nextMarkdownChunk(text, at);
    if (!chunk) break;
    const source = text.slice(chunk.start, chunk.end);
    if (MAYBE_CITATION.test(source)) chunkCitations(source, chunk.start, found);
    at = chunk.end;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Addresses as front matter values: `cites: sources/004.txt#p-z3f8c1v0bn`. */
function frontMatterCitations(text: string, matter: Span, found: Citation[]): void {
  for (const match of text
    .slice(matter.start, matter.end)
    .matchAll(/[^\s"'[\]{},<>]+#(?:p-[\w-]+|:~:text=[^\s"'[\]{}<>]+)/g)) {
    const target = targetOf(match[0]);
    const start = matter.start + match.index;
    const span = { start, end: start + match[0].length };
    if (target) found.push({ ...span, target, targetSpan: span });
  }
}

function chunkCitations(source: string, shift: number, found: Citation[]): void {
  const span = (start: number, end: number): Span => ({ start: shift + start, end: shift + end });
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'link') {
      const target = targetOf(node.url);
      const first = node.children[0]?.position?.start.offset;
      const last = node.children.at(-1)?.position?.end.offset;
      if (target) {
        const address = addressSpan(source, last ?? start + 1, end);
        const claim = first === undefined || last === undefined ? undefined : span(first, last);
        found.push({
          ...span(start, end),
          target,
          targetSpan: span(address.start, address.end),
          ...(claim ? { claim } : {}),
        });
      }
      return;
    }
    if (node.type === 'definition') {
      const target = targetOf(node.url);
      const from = source.indexOf(']:', start) + 2;
      if (target) found.push({ ...span(start, end), target, targetSpan: trim(source, from, end, shift) });
      return;
    }
    if (node.type === 'text') {
      pandocCitations(source, start, end, shift, found);
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parser.parse(source));
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

function trim(source: string, from: number, end: number, shift: number): Span {
  const raw = /^\s*<?([^\s>]*)/.exec(source.slice(from, end));
  const start = from + (raw ? raw[0].length - raw[1]!.length : 0);
  return { start: shift + start, end: shift + start + (raw?.[1]!.length ?? 0) };
}

/** `[@key, "quote"; @other]`, `[see @key, p. 3]`: a bracket with keys; each key is a citation. */
const BRACKET = /\[[^[\]]{0,500}@[^[\]]{1,1000}\]/g;
const KEY = /(?<![\w.])@([A-Za-z0-9_][\w:.#$%&+?<>~/-]*)(?:,\s*["“]([^"”]{1,600})["”])?/g;

function pandocCitations(source: string, start: number, end: number, shift: number, found: Citation[]): void {
  for (const bracket of source.slice(start, end).matchAll(BRACKET)) {
    for (const match of bracket[0].matchAll(KEY)) {
      const key = match[1]!.replace(/[:.#$%&+?<>~/-]+$/, '');
      const at = shift + start + bracket.index + match.index;
      const quote = match[2];
      found.push({
        start: at,
        end: at + (quote === undefined ? key.length + 1 : match[0].length),
        target: { form: 'pandoc', key, ...(quote === undefined ? {} : { quote }) },
        targetSpan: { start: at + 1, end: at + 1 + key.length },
      });
    }
  }
}
