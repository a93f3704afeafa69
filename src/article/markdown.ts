/** Markdown into blocks, chunk by chunk: remark reads a chunk, nothing is rendered. */
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BlockRole } from './article.ts';
import type { RawBlock } from './blocks.ts';
import { LEFT_ALONE, type Segment } from './offsets.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']);

/** The front matter at the head of `text`, fences included; undefined where there is none. */
export function frontMatterSpan(text: string): { readonly start: number; readonly end: number } | undefined {
  const fence = /^\ufeff?(---|\+\+\+)[ \t]*[\r\n]/.exec(text)?.[1];
  if (!fence) return undefined;
  // only up to the first line that could close it: the rest of the article is none of the parser's business here
  const close = fence === '---' ? /[\r\n]---[ \t]*(?:[\r\n]|$)/g : /[\r\n]\+\+\+[ \t]*(?:[\r\n]|$)/g;
  close.lastIndex = 3;
  const found = close.exec(text);
  if (!found) return undefined;
  // see readMarkdownChunk
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = frontMatterParser.parse(text.slice(bom, found.index + found[0].length)).children[0];
  if (!first || (first.type !== 'yaml' && (first.type as string) !== 'toml')) return undefined;
  return { start: bom + (first.position?.start.offset ?? 0), end: bom + (first.position?.end.offset ?? 0) };
}

/**
 * A stretch of Markdown that can be read by itself. It ends before a line that begins at the margin after a blank line,
 * outside fences, comments and raw HTML: no construct of CommonMark or GFM goes on across such a place, except that list
 * items may be told apart as several lists, which nothing here depends on.
 */
export function nextMarkdownChunk(
  text: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  let at = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
  let start = -1;
  let end = from;
  let blank = true;
  let inList = false;
  let fence: { mark: string; length: number; inItem: boolean } | undefined;
  let htmlEnd: RegExp | undefined;
  while (at < text.length) {
    let lineEnd = at;
    while (lineEnd < text.length && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
    let next = lineEnd;
    if (text.charCodeAt(next) === 13) next++;
    if (text.charCodeAt(next) === 10) next++;
    const head = text.slice(at, Math.min(lineEnd, at + 200));
    const isBlank = /^[ \t]*$/.test(head) && lineEnd - at < 200;
    if (!isBlank && start >= 0 && blank && !fence && !htmlEnd && !/^[ \t]/.test(head)) break;
    if (!isBlank) {
      if (start < 0) start = at;
      end = lineEnd;
      // a fence inside an item ends with the item
      if (fence?.inItem && !/^[ \t]/.test(head)) fence = undefined;
      inList ||= /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(head);
      if (fence) {
        const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(head);
        if (close && close[1]![0] === fence.mark && close[1]!.length >= fence.length) fence = undefined;
      } else if (htmlEnd) {
        if (htmlEnd.test(text.slice(at, lineEnd))) htmlEnd = undefined;
      } else {
        const open = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(head);
        if (open) fence = { mark: open[1]![0]!, length: open[1]!.length, inItem: inList && /^[ \t]/.test(head) };
        const closing = htmlClose(head);
        if (closing && !closing.test(text.slice(at, lineEnd))) htmlEnd = closing;
      }
    }
    blank = isBlank;
    at = next > at ? next : at + 1;
  }
  return start < 0 ? undefined : { start, end };
}

/** CommonMark's HTML blocks that may hold blank lines (kinds 1 to 5), by what ends them. */
function htmlClose(head: string): RegExp | undefined {
  const line = head.trimStart();
  if (!line.startsWith('<') || head.length - line.length > 3) return undefined;
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i.test(line)) return /<\/(?:script|pre|style|textarea)>/i;
  if (line.startsWith('<!--')) return /-->/;
  if (line.startsWith('<?')) return /\?>/;
  if (line.startsWith('<![CDATA[')) return /\]\]>/;
  if (/^<![A-Za-z]/.test(line)) return />/;
  return undefined;
}

/** Signs that could be markup; a chunk without them is one plain paragraph and needs no parser. */
const MAYBE_MARKUP =
  /[*_`[\]<>&\\|~^@#=]|:\/\/|www\.|^[ \t]*(?:[-+]|\d{1,9}[.)])|[\r\n][ \t]*(?:[-+]|\d{1,9}[.)])|\n {4}|[\r\n][ \t]*-|[ \t\\][\r\n]|^[ \t]/;

/** The blocks of one chunk, in order. */
export function readMarkdownChunk(text: string, chunkStart: number, end: number): RawBlock[] {
  // micromark drops a byte order mark at the head of what it reads without counting it
  let start = chunkStart;
  while (text.charCodeAt(start) === 0xfeff) start++;
  const source = text.slice(start, end);
  if (!MAYBE_MARKUP.test(source)) return [{ role: 'paragraph', segments: [{ start, end }] }];
  const blocks: RawBlock[] = [];
  const visit = (node: Nodes, role: BlockRole): void => {
    if ((node.position?.start.offset ?? 0) >= source.length && source.length) return;
    switch (node.type) {
      case 'paragraph':
        pushInline(node, role);
        return;
      case 'heading':
        pushInline(node, 'heading');
        return;
      case 'tableCell':
        pushInline(node, 'cell');
        return;
      case 'blockquote':
        for (const child of node.children) visit(child, 'quote');
        return;
      case 'listItem':
        for (const child of node.children) visit(child, 'listItem');
        return;
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, 'footnote');
        return;
      case 'code':
      case 'html':
      case 'yaml':
      case 'definition':
      case 'thematicBreak':
        return;
      default:
        if ('children' in node) for (const child of node.children) visit(child, role);
    }
  };
  const pushInline = (node: Parents, role: BlockRole): void => {
    const segments: Segment[] = [];
    for (const child of node.children) inline(child as PhrasingContent, source, start, segments);
    if (segments.length) blocks.push({ role, segments });
  };
  visit(parser.parse(source + definitionsFor(source)), 'paragraph');
  return blocks;
}

/**
 * What `[^note]` and `[text][reference]` mean is said in another chunk; for reading it is enough that they are references,
 * so each gets an empty definition behind the chunk.
 */
function definitionsFor(source: string): string {
  const labels = new Set<string>();
  for (const [, note, reference] of source.matchAll(/\[(\^[^\]\s]{1,100})\]|\]\[([^\][\r\n]{1,200})\]/g))
    labels.add(note ?? reference!);
  return labels.size ? '\n\n' + [...labels].map(l => `[${l}]: x`).join('\n\n') : '';
}

function inline(node: PhrasingContent, source: string, shift: number, out: Segment[]): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  switch (node.type) {
    case 'text':
      alignText(source, from, to, node.value, shift, out);
      return;
    case 'break':
      out.push({ start: shift + from, end: shift + to, text: ' ' });
      return;
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      out.push({ start: shift + from, end: shift + to, text: LEFT_ALONE });
      return;
    case 'html':
      if (/^<br\b/i.test(node.value)) out.push({ start: shift + from, end: shift + to, text: ' ' });
      return;
    case 'footnoteReference':
      return;
    case 'link': {
      const only = node.children.length === 1 ? node.children[0] : undefined;
      if (only?.type === 'text' && (only.value === node.url || node.url.endsWith(only.value))) {
        out.push({ start: shift + from, end: shift + to, text: LEFT_ALONE });
        return;
      }
      for (const child of node.children) inline(child, source, shift, out);
      return;
    }
    default:
      if ('children' in node) for (const child of node.children) inline(child, source, shift, out);
  }
}

/** Follows a text node through its source: escapes, character references, and the margins of quotes and items drop out. */
function alignText(source: string, from: number, to: number, value: string, shift: number, out: Segment[]): void {
  if (to - from === value.length) {
    out.push({ start: shift + from, end: shift + to });
    return;
  }
  let i = from;
  let j = 0;
  let run = from;
  const flush = (): void => {
    if (i > run) out.push({ start: shift + run, end: shift + i });
  };
  while (i < to && j < value.length) {
    const s = source[i]!;
    const v = value[j]!;
    if (s === '\\' && source[i + 1] === v && (v !== '\\' || value[j] === source[i + 1])) {
      if (isEscape(source, i, value, j)) {
        flush();
        i++;
        run = i;
        i++;
        j++;
        continue;
      }
    }
    if (s === '&') {
      const reference = /^&(?:#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z\d]{1,31});/.exec(source.slice(i, i + 40));
      const length = reference ? decodedLength(source, i + reference[0].length, to, value, j) : 0;
      if (reference && length) {
        flush();
        out.push({ start: shift + i, end: shift + i + reference[0].length, text: value.slice(j, j + length) });
        i += reference[0].length;
        run = i;
        j += length;
        continue;
      }
    }
    if (s === v || (s === '\r' && v === '\n')) {
      i++;
      j++;
      if (s === '\r' && source[i] === '\n' && v === '\r' && value[j] === '\n') {
        i++;
        j++;
      } else if (s === '\r' && source[i] === '\n' && v === '\n') i++;
      if (v === '\n' || v === '\r') {
        // the margin of the next line: quote signs, indentation
        let margin = i;
        while (margin < to && /[ \t>]/.test(source[margin]!) && source[margin] !== value[j]) margin++;
        if (margin > i) {
          flush();
          i = margin;
          run = i;
        }
      }
      continue;
    }
    // white space that remark trimmed, or a margin
    flush();
    i++;
    run = i;
  }
  flush();
}

function isEscape(source: string, i: number, value: string, j: number): boolean {
  if (!/[!-/:-@[-`{-~]/.test(source[i + 1] ?? '')) return false;
  // "\\" before an ordinary sign could be itself in the value too: then the value has it
  return value[j] !== '\\' || source[i + 1] === '\\';
}

/** How many units of `value` a character reference before `next` became: one or two. */
function decodedLength(source: string, next: number, to: number, value: string, j: number): number {
  if (value[j] === '&' && value.startsWith(source.slice(next - 3, next), j + 1)) return 0;
  for (const length of [1, 2]) {
    if (j + length > value.length) break;
    if (
      next >= to
        ? j + length === value.length
        : value[j + length] === source[next] || source[next] === '\\' || source[next] === '&'
    )
      return length;
  }
  return 0;
}
