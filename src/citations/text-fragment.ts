/**
 * Text fragments (`#:~:text=[prefix-,]start[,end][,-suffix]`): writing, reading, and finding the passage.
 * Source: WICG "URL Fragment Text Directives", https://wicg.github.io/scroll-to-text-fragment/
 */
import type { Article, Span } from '../article/article.ts';
import { cleanOffset } from '../article/offsets.ts';
import { blockIndexAt } from '../article/read.ts';
import { visibleText } from '../article/visible.ts';
import { joinedSpan } from './joined-span.ts';

export interface TextFragment {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

const DIRECTIVE = ':~:text=';
/** A quote longer than this is written as its first and last words. */
const LONG_QUOTE = 200;

/** `:~:text=…` without the number sign. In terms everything is encoded that the syntax or a Markdown link needs itself. */
export function encodeTextFragment({ prefix, start, end, suffix }: TextFragment): string {
  const parts = [
    prefix === undefined ? undefined : `${encodeTerm(prefix)}-`,
    encodeTerm(start),
    end === undefined ? undefined : encodeTerm(end),
  ];
  if (suffix !== undefined) parts.push(`-${encodeTerm(suffix)}`);
  return DIRECTIVE + parts.filter(p => p !== undefined).join(',');
}

function encodeTerm(term: string): string {
  // lone surrogates cannot be written in UTF-8: U+FFFD takes their place, as URL does it
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-!'()*_~]/g,
    c => '%' + c.charCodeAt(0).toString(16).toUpperCase(),
  );
}

/** The first text directive of a URL fragment (with or without `#`); undefined where it has none or it is malformed. */
export function decodeTextFragment(fragment: string): TextFragment | undefined {
  const at = fragment.indexOf(':~:');
  if (at < 0) return undefined;
  const directive = fragment
    .slice(at + 3)
    .split('&')
    .find(d => d.startsWith('text='));
  if (directive === undefined) return undefined;
  const parts = directive.slice(5).split(',');
  let prefix: string | undefined;
  let suffix: string | undefined;
  if (parts[0]!.endsWith('-')) prefix = parts.shift()!.slice(0, -1);
  if (parts.at(-1)?.startsWith('-')) suffix = parts.pop()!.slice(1);
  const [start, end, more] = parts;
  if (!start || more !== undefined || end === '' || prefix === '' || suffix === '') return undefined;
  const terms = [prefix, start, end, suffix].map(t => (t === undefined ? undefined : decodeTerm(t)));
  // a term that is not percent-encoded UTF-8 makes the whole directive invalid
  if (terms.includes(null)) return undefined;
  const [p, s, e, f] = terms as (string | undefined)[];
  return {
    ...(p === undefined ? {} : { prefix: p }),
    start: s!,
    ...(e === undefined ? {} : { end: e }),
    ...(f === undefined ? {} : { suffix: f }),
  };
}

function decodeTerm(term: string): string | null {
  try {
    return decodeURIComponent(term);
  } catch {
    return null;
  }
}

/** The article as one string of visible text, folded for comparing, with the way back. */
interface Searchable {
  /** In the article's own case, unit for unit beside `text`. */
  readonly shown: string;
  readonly text: string;
  /** Where each block begins in `text`; blocks are parted by a line feed. */
  readonly starts: readonly number[];
}

const searchables = new WeakMap<Article, Searchable>();

function searchable(article: Article): Searchable {
  let known = searchables.get(article);
  if (!known) {
    let shown = '';
    let text = '';
    const starts: number[] = [];
    for (const block of article.blocks) {
      const visible = visibleText(article.text, block) + '\n';
      starts.push(shown.length);
      shown += visible;
      text += fold(visible);
    }
    searchables.set(article, (known = { shown, text, starts }));
  }
  return known;
}

/** Lower case without changing the number of units; matching ignores case, as browsers do. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from(text, c => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

const normal = (term: string): string => fold(term).replace(/\s+/g, ' ').trim();

/** Every passage that the fragment names, in order, at most `limit`: a browser goes to the first. */
export function findTextFragment(article: Article, fragment: TextFragment, limit = 10): Span[] {
  const { text, starts } = searchable(article);
  const start = normal(fragment.start);
  const end = fragment.end === undefined ? undefined : normal(fragment.end);
  const prefix = fragment.prefix === undefined ? undefined : normal(fragment.prefix);
  const suffix = fragment.suffix === undefined ? undefined : normal(fragment.suffix);
  const found: Span[] = [];
  if (!start) return found;
  const endsAt = (to: number, term: string): boolean =>
    isBounded(text, to, to + term.length) && (suffix === undefined || startsWith(text, to + term.length, suffix));
  /** Of the range that was found last: those that begin before it end there too. */
  let to = -1;
  for (let at = text.indexOf(start); at >= 0 && found.length < limit; at = text.indexOf(start, at + 1)) {
    if (!isBounded(text, at, at + start.length) || (prefix !== undefined && !endsWith(text, at, prefix))) continue;
    const after = at + start.length;
    if (end === undefined) {
      if (suffix === undefined || startsWith(text, after, suffix)) found.push(joinedSpan(article, starts, at, after));
      continue;
    }
    if (to < after) {
      to = text.indexOf(end, after);
      while (to >= 0 && !endsAt(to, end)) to = text.indexOf(end, to + 1);
      if (to < 0) break;
    }
    found.push(joinedSpan(article, starts, at, to + end.length));
  }
  return found;
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

function isBounded(text: string, start: number, end: number): boolean {
  return !(isWordAt(text, start - 1) && isWordAt(text, start)) && !(isWordAt(text, end - 1) && isWordAt(text, end));
}

function isWordAt(text: string, at: number): boolean {
  const c = text[at];
  return c !== undefined && WORD.test(c);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

function endsWith(text: string, at: number, prefix: string): boolean {
  let to = at;
  while (to > 0 && /\s/.test(text[to - 1]!)) to--;
  return text.endsWith(prefix, to) && isBounded(text, to - prefix.length, to);
}

function startsWith(text: string, at: number, suffix: string): boolean {
  let from = at;
  while (from < text.length && /\s/.test(text[from]!)) from++;
  return text.startsWith(suffix, from) && isBounded(text, from, from + suffix.length);
}

/**
 * The shortest fragment that names the passage [start, end) of `article.text` and nothing else: the quote alone where
 * that is enough, else with words of context. The span is widened to whole words, as browsers match no parts of words.
 * Undefined where the passage has no visible text, or where no words around it tell it from an equal passage.
 */
export function describeTextFragment(article: Article, passage: Span): TextFragment | undefined {
  const { shown: visible, text, starts } = searchable(article);
  if (!article.blocks.length || passage.end <= passage.start) return undefined;
  let start = at(passage.start);
  let end = at(passage.end);
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (isLowSurrogate(text, start)) start--;
  if (isLowSurrogate(text, end)) end++;
  while (isWordAt(text, start) && isWordAt(text, start - 1)) start--;
  while (isWordAt(text, end - 1) && isWordAt(text, end)) end++;
  if (end <= start) return undefined;
  const quote = visible.slice(start, end);
  const ranged = quote.includes('\n') || quote.length > LONG_QUOTE;
  const base: TextFragment = ranged ? { start: firstWords(quote), end: lastWords(quote) } : { start: quote };
  const target = joinedSpan(article, starts, start, end);
  for (const words of [0, 2, 4, 8, 16, 32]) {
    const prefix = words ? lastWords(visible.slice(Math.max(0, start - 400), start).trimEnd(), words) : undefined;
    const suffix = words ? firstWords(visible.slice(end, end + 400).trimStart(), words) : undefined;
    const fragment = { ...base, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
    const [first, second] = findTextFragment(article, fragment, 2);
    if (first && !second && first.start === target.start && first.end === target.end) return fragment;
  }
  return undefined;

  function at(offset: number): number {
    const index = blockIndexAt(article, offset);
    const block = article.blocks[index]!;
    return starts[index]! + Math.min(cleanOffset(block.content, block.start, offset), block.content.text.length);
  }
}

/** Words of one line only: a term does not run over blocks. */
function firstWords(text: string, count = 5): string {
  const line = text.slice(0, Math.max(0, text.search(/\n|$/)));
  return /^(?:\S+\s+){0,99}\S*/.exec(line)?.[0].split(' ').slice(0, count).join(' ') ?? line;
}

function lastWords(text: string, count = 5): string {
  return text
    .slice(text.lastIndexOf('\n') + 1)
    .split(' ')
    .slice(-count)
    .join(' ');
}
