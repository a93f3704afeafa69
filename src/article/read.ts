/** Reading an article: text in, blocks with sentences and tokens out. An edit reads only the chunks that it touched. */
import { parse as parseYaml } from 'yaml';
import type { Article, ArticleFormat, Block, BlockContent, Publication } from './article.ts';
import { readBlock, type RawBlock } from './blocks.ts';
import { frontMatterSpan, nextMarkdownChunk, readMarkdownChunk } from './markdown.ts';
import { sourceSpan } from './offsets.ts';
import { nextPlainChunk, readPlainChunk } from './plain.ts';
import { parsePublished, publicationFromText, type EvidenceBlock } from './published.ts';

export interface ReadOptions {
  readonly format: ArticleFormat;
  /** The publication date where something outside the text gives it (the sidecar, the caller): it wins over the text. */
  readonly published?: string;
  /** The reading of an earlier version of the same article: what did not change is taken over. */
  readonly previous?: Article;
}

/** A stretch of text that is read by itself. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Starts relative to the chunk's. */
  readonly blocks: readonly Block[];
}

const chunksOf = new WeakMap<Article, readonly Chunk[]>();

/** How many chunks from either side of an edit are read again: what ends a chunk can stand in the next ones. */
const MARGIN = 3;

/** Never throws on any text; linear in the text, or in what changed since `options.previous`. */
export function readArticle(text: string, options: ReadOptions): Article {
  const { format } = options;
  const matter = format === 'markdown' ? frontMatterSpan(text) : undefined;
  const bodyStart = matter?.end ?? 0;
  const old = options.previous?.format === format ? options.previous : undefined;
  const chunks = readChunks(text, bodyStart, format, old);
  const blocks: Block[] = [];
  for (const chunk of chunks)
    for (const b of chunk.blocks) blocks.push({ content: b.content, start: chunk.start + b.start });
  const frontMatter = matter ? readFrontMatter(text.slice(matter.start, matter.end)) : {};
  const title = frontMatter.title ?? titleOf(blocks, format);
  const article: Article = {
    text,
    format,
    blocks,
    publication: publicationOf(options.published, frontMatter, blocks),
    ...(title ? { title } : {}),
    frontMatter,
  };
  chunksOf.set(article, chunks);
  return article;
}

function readChunks(text: string, bodyStart: number, format: ArticleFormat, old: Article | undefined): Chunk[] {
  const next = format === 'markdown' ? nextMarkdownChunk : nextPlainChunk;
  const read = format === 'markdown' ? readMarkdownChunk : readPlainChunk;
  const before = (old && chunksOf.get(old)) ?? [];
  const chunks: Chunk[] = [];
  let at = bodyStart;
  let changedEnd = Infinity;
  let shift = 0;
  let resume = 0;
  /** Chunks before the edit that are cut out again, since what ends them can stand in it; cut alike, they are as they were. */
  const untouched = new Map<number, Chunk>();
  if (old && before.length) {
    const prefix = commonPrefix(old.text, text);
    const suffix = commonSuffix(old.text, text, prefix);
    shift = text.length - old.text.length;
    changedEnd = old.text.length - suffix;
    let keep = 0;
    while (keep + MARGIN < before.length && before[keep + MARGIN]!.end < prefix) keep++;
    if (before[0]!.start >= bodyStart && bodyStart <= prefix) {
      for (let i = 0; i < keep; i++) chunks.push(before[i]!);
      if (keep) at = before[keep - 1]!.end;
      resume = keep;
      for (let i = keep; i < before.length && before[i]!.end <= prefix; i++)
        untouched.set(before[i]!.start, before[i]!);
    }
  }
  for (;;) {
    const range = next(text, at);
    if (!range) break;
    while (
      resume < before.length &&
      (before[resume]!.start < changedEnd || before[resume]!.start + shift < range.start)
    )
      resume++;
    const same = before[resume];
    if (same && same.start >= changedEnd && same.start + shift === range.start) {
      for (let i = resume; i < before.length; i++) {
        const b = before[i]!;
        chunks.push(shift ? { start: b.start + shift, end: b.end + shift, blocks: b.blocks } : b);
      }
      break;
    }
    const kept = untouched.get(range.start);
    chunks.push(
      kept?.end === range.end
        ? kept
        : { ...range, blocks: blocksOf(text, range.start, read(text, range.start, range.end)) },
    );
    at = range.end;
  }
  return chunks;
}

function blocksOf(text: string, chunkStart: number, raws: readonly RawBlock[]): Block[] {
  const blocks: Block[] = [];
  for (const raw of raws) {
    const block = readBlock(text, raw);
    if (block) blocks.push({ content: block.content, start: block.start - chunkStart });
  }
  return blocks;
}

function commonPrefix(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  // by slices first: comparing strings is far faster than comparing units
  let i = 0;
  for (let step = 65536; step >= 64; step >>= 2)
    while (i + step <= n && a.slice(i, i + step) === b.slice(i, i + step)) i += step;
  while (i < n && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const n = Math.min(a.length, b.length) - prefix;
  let i = 0;
  for (let step = 65536; step >= 64; step >>= 2) {
    while (i + step <= n && a.slice(a.length - i - step, a.length - i) === b.slice(b.length - i - step, b.length - i))
      i += step;
  }
  while (i < n && a.charCodeAt(a.length - 1 - i) === b.charCodeAt(b.length - 1 - i)) i++;
  return i;
}

/** Known fields as text; front matter that is no YAML map is passed over (the text is read all the same). */
function readFrontMatter(fenced: string): Readonly<Record<string, string>> {
  const body = fenced.replace(/^[^\r\n]*(?:\r?\n|\r)/, '').replace(/(?:\r?\n|\r)?(?:---|\+\+\+)\s*$/, '');
  let data: unknown;
  try {
    data = parseYaml(body, { schema: 'failsafe', maxAliasCount: 20, logLevel: 'silent' });
  } catch {
    // half-typed front matter is normal while someone writes it; its lines are then no fields yet
    return {};
  }
  const fields: Record<string, string> = {};
  if (data && typeof data === 'object' && !Array.isArray(data)) {
    for (const [key, value] of Object.entries(data)) if (typeof value === 'string') fields[key.toLowerCase()] = value;
  }
  return fields;
}

const DATE_FIELDS = ['published', 'date', 'publisheddate', 'published_at', 'pubdate', 'publishdate', 'datepublished'];

function publicationOf(
  given: string | undefined,
  matter: Readonly<Record<string, string>>,
  blocks: readonly Block[],
): Publication {
  const outside = given === undefined ? undefined : parsePublished(given);
  if (outside) return { date: outside, basis: 'given' };
  for (const field of DATE_FIELDS) {
    const date = matter[field] === undefined ? undefined : parsePublished(matter[field]);
    if (date) return { date, basis: 'front matter' };
  }
  return publicationFromText(blocks.slice(0, 12).map(evidence), blocks.slice(-12).map(evidence));
}

function evidence({ content, start }: Block): EvidenceBlock {
  return {
    text: content.text,
    caption: content.role === 'caption',
    span: (from, to) => sourceSpan(content, start, from, to),
  };
}

/** Markdown: the first head. Plain text: the first short block that is not page furniture. */
function titleOf(blocks: readonly Block[], format: ArticleFormat): string | undefined {
  const first = blocks.slice(0, 8).map(b => b.content);
  const head = format === 'markdown' ? first.find(b => b.role === 'heading') : undefined;
  return (head ?? first.find(b => b.role !== 'furniture' && b.text.length <= 200))?.text;
}

/** The block that holds a source offset, or the last one that begins before it. */
export function blockIndexAt(article: Article, offset: number): number {
  const { blocks } = article;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export { formatOf } from './format.ts';
export type { Article, Block, BlockContent };
