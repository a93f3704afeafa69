/** What somebody may ask about the articles, answered as plain data with places and sentences: for language model tools. */
import type { Article, Span } from '../article/article.ts';
import { sourceSpan } from '../article/offsets.ts';
import { blockIndexAt, formatOf, readArticle } from '../article/read.ts';
import { describeTextFragment, encodeTextFragment } from '../citations/text-fragment.ts';
import { fold } from '../entities/names/fold.ts';
import { MENTION_KINDS, type Mention, type MentionKind } from '../recognize/mention.ts';
import type { Mark } from './marks.ts';
import { occurrencesOf } from './occurrences.ts';

export interface AskedArticle {
  /** Its path as people name it. */
  readonly file: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface FoundMention {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly kind: MentionKind;
  readonly text: string;
  /** The actor's name, the date's TIMEX3 value. */
  readonly means?: string;
  readonly figure?: Readonly<Record<string, unknown>>;
  /** `suggested` by the machine, or what a person decided. */
  readonly state: string;
  readonly sentence: string;
}

export interface Answer {
  readonly found: readonly FoundMention[];
  /** How many there are in all; `found` has the first of them. */
  readonly count: number;
}

/** Beyond this a language model is not helped by more. */
const MOST = 60;

/** Mentions whose words, name or value hold all words of `query`. */
export function findMentions(articles: readonly AskedArticle[], query: string, kind?: MentionKind): Answer {
  const words = fold(query).split(' ').filter(Boolean);
  return answer(articles, ({ mention }) => {
    if (!mention || (kind && mention.kind !== kind) || !words.length) return false;
    const said = fold(`${mention.text} ${meansOf(mention) ?? ''}`);
    return words.every(word => said.includes(word));
  });
}

/** Figures that count `subject`, or whose sentence names it. */
export function figuresAbout(articles: readonly AskedArticle[], subject: string): Answer {
  const words = fold(subject)
    .split(' ')
    .filter(Boolean)
    // "soldiers killed" finds "one soldier was killed"
    .map(word => (word.length > 4 ? word.replace(/(?:es|s)$/, '') : word));
  return answer(articles, ({ mention }, sentence) => {
    if (mention?.kind !== 'figure' || !words.length) return false;
    const said = fold(`${mention.object ?? ''} ${mention.of ?? ''} ${mention.aspect ?? ''} ${sentence()}`);
    return words.every(word => said.includes(word));
  });
}

export interface QuotedPassage {
  readonly file: string;
  readonly line: number;
  readonly passage: string;
  readonly sentence: string;
  /** A Markdown link to just this passage, from a document beside the articles' common folder. */
  readonly citation: string;
}

/** Where the words stand, with a link to each place. */
export function quotePassages(articles: readonly AskedArticle[], words: string): readonly QuotedPassage[] {
  const quoted: QuotedPassage[] = [];
  for (const asked of articles)
    for (const span of occurrencesOf(asked.text, words)) {
      if (quoted.length >= MOST) return quoted;
      const article = read(asked);
      const fragment = describeTextFragment(article, span);
      const passage = oneLine(asked.text.slice(span.start, span.end));
      const path = asked.file.split('/').map(encodeURIComponent).join('/');
      quoted.push({
        file: asked.file,
        line: lineAt(asked.text, span.start),
        passage,
        sentence: sentenceAt(article, span),
        citation: `[${passage.replace(/[[\]\\]/g, '\\$&')}](${path}${fragment ? `#${encodeTextFragment(fragment)}` : ''})`,
      });
    }
  return quoted;
}

function answer(articles: readonly AskedArticle[], fits: (mark: Mark, sentence: () => string) => boolean): Answer {
  const found: FoundMention[] = [];
  let count = 0;
  for (const asked of articles)
    for (const mark of asked.marks) {
      if (mark.state === 'rejected' || !mark.mention) continue;
      const sentence = (): string => sentenceAt(read(asked), mark);
      if (!fits(mark, sentence)) continue;
      count++;
      if (found.length < MOST) found.push(describe(asked, mark, mark.mention, sentence()));
    }
  return { found, count };
}

function describe({ file, text }: AskedArticle, mark: Mark, mention: Mention, sentence: string): FoundMention {
  const means = meansOf(mention);
  return {
    file,
    line: lineAt(text, mark.start),
    kind: mention.kind,
    text: oneLine(mark.text),
    ...(means === undefined ? {} : { means }),
    ...(mention.kind === 'figure' ? { figure: figureOf(mention) } : {}),
    state: mark.state,
    sentence,
  };
}

function meansOf(mention: Mention): string | undefined {
  if (mention.kind === 'actor') return mention.name;
  return mention.kind === 'date' ? mention.value : mention.value === undefined ? undefined : String(mention.value);
}

function figureOf(mention: Mention & { kind: 'figure' }): Readonly<Record<string, unknown>> {
  const { value, modifier, min, max, unit, object, outOf, of } = mention;
  return Object.fromEntries(
    Object.entries({ value, modifier, min, max, unit, object, outOf, of }).filter(([, field]) => field !== undefined),
  );
}

const readings = new WeakMap<AskedArticle, Article>();

function read(asked: AskedArticle): Article {
  let article = readings.get(asked);
  if (!article) readings.set(asked, (article = readArticle(asked.text, { format: formatOf(asked.file) })));
  return article;
}

/** The sentence that holds the start of a span, on one line. */
function sentenceAt(article: Article, { start, end }: Span): string {
  const block = article.blocks[blockIndexAt(article, start)];
  for (const { firstToken, endToken } of block?.content.sentences ?? []) {
    const tokens = block!.content.tokens;
    const span = sourceSpan(block!.content, block!.start, tokens[firstToken]!.start, tokens[endToken - 1]!.end);
    if (span.start <= start && start < span.end)
      return oneLine(article.text.slice(span.start, Math.max(span.end, end)));
  }
  return oneLine(article.text.slice(start, end));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

export const isMentionKind = (kind: unknown): kind is MentionKind => MENTION_KINDS.some(known => known === kind);
