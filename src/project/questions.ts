/** What somebody may ask about the articles, answered as plain data with places and sentences: for language model tools. */
import type { Article, Span } from '../article/article.ts';
import { sourceSpan } from '../article/offsets.ts';
import { formatOf } from '../article/format.ts';
import { blockIndexAt, readArticle } from '../article/read.ts';
import { describeTextFragment, encodeTextFragment } from '../citations/text-fragment.ts';
import { fold } from '../entities/names/fold.ts';
import type { Mention, MentionKind } from '../recognize/mention.ts';
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

export interface QuotedPassage {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly passage: string;
  readonly sentence: string;
  /** A Markdown link to just this passage, from a document at the top of the workspace. */
  readonly citation: string;
}

/** Asked of each article by itself. */
export type Question =
  /** Mentions whose words, name or value hold all words of it. */
  | { readonly about: 'mentions'; readonly words: string; readonly kind?: MentionKind }
  /** Figures that count it, or whose sentence names it. */
  | { readonly about: 'figures'; readonly words: string }
  /** Where exactly these words stand. */
  | { readonly about: 'passages'; readonly words: string };

export type ArticleAnswer = readonly (FoundMention | QuotedPassage)[];

export function answerOf(question: Question, article: AskedArticle): ArticleAnswer {
  const reading = createReading(article);
  switch (question.about) {
    case 'mentions':
      return findMentions(article, reading, question.words, question.kind);
    case 'figures':
      return figuresAbout(article, reading, question.words);
    case 'passages':
      return quotePassages(article, reading, question.words);
  }
}

function findMentions(asked: AskedArticle, reading: Reading, query: string, kind?: MentionKind): ArticleAnswer {
  const words = wordsOf(query);
  return described(asked, reading, ({ mention }) => {
    if (!mention || (kind && mention.kind !== kind) || !words.length) return false;
    const said = fold(`${mention.text} ${meansOf(mention) ?? ''}`);
    return words.every(word => said.includes(word));
  });
}

function figuresAbout(asked: AskedArticle, reading: Reading, subject: string): ArticleAnswer {
  // "soldiers killed" finds "one soldier was killed"
  const words = wordsOf(subject).map(word => (word.length > 4 ? word.replace(/(?:es|s)$/, '') : word));
  const text = fold(asked.text);
  if (!words.every(word => text.includes(word))) return [];
  return described(asked, reading, mark => {
    const { mention } = mark;
    if (mention?.kind !== 'figure' || !words.length) return false;
    const said = fold(`${mention.object ?? ''} ${mention.of ?? ''} ${mention.aspect ?? ''} ${reading.sentence(mark)}`);
    return words.every(word => said.includes(word));
  });
}

function quotePassages({ file, text }: AskedArticle, reading: Reading, words: string): ArticleAnswer {
  return occurrencesOf(text, words).map(span => {
    const fragment = describeTextFragment(reading.article(), span);
    const passage = oneLine(text.slice(span.start, span.end));
    const path = file.split('/').map(encodeURIComponent).join('/');
    return {
      file,
      line: lineAt(text, span.start),
      passage,
      sentence: reading.sentence(span),
      citation: `[${passage.replace(/[[\]\\]/g, '\\$&')}](${path}${fragment ? `#${encodeTextFragment(fragment)}` : ''})`,
    };
  });
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

function described(asked: AskedArticle, reading: Reading, fits: (mark: Mark) => boolean): ArticleAnswer {
  return asked.marks.flatMap(mark =>
    mark.mention && mark.state !== 'rejected' && fits(mark)
      ? [describe(asked, mark, mark.mention, reading.sentence(mark))]
      : [],
  );
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

/** The article's sentences, read when they are asked for. */
interface Reading {
  article(): Article;
  sentence(span: Span): string;
}

function createReading({ text, file }: AskedArticle): Reading {
  let article: Article | undefined;
  const read = (): Article => (article ??= readArticle(text, { format: formatOf(file) }));
  return { article: read, sentence: span => sentenceAt(read(), span) };
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
