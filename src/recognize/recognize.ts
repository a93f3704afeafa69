/** An article's mentions: every block read once, then put into the context of the article. */
import type { Article, BlockContent, Span } from '../article/article.ts';
import { sourceSpan } from '../article/offsets.ts';
import type { ActorMention, DateMention, FigureMention, Mention } from './mention.ts';
import type { Find, Recognizer } from './recognizer.ts';

/** The recognisers of the three kinds; any of them may be missing (a model not loaded yet, a benchmark of one kind). */
export interface Recognizers {
  readonly dates?: Recognizer<Find, DateMention>;
  readonly actors?: Recognizer<Find, ActorMention>;
  readonly figures?: Recognizer<Find, FigureMention>;
}

/** Says who the actors of one article are (`entity`, `name`): made by src/entities. */
export type NameActors = (actors: readonly ActorMention[], article: Article) => readonly ActorMention[];

interface BlockFinds {
  readonly dates: readonly Find[];
  readonly actors: readonly Find[];
  readonly figures: readonly Find[];
}

/** Finds by recognisers and block content: contents keep their identity over edits, so only touched blocks are found anew. */
const found = new WeakMap<Recognizers, WeakMap<BlockContent, BlockFinds>>();
const NONE: readonly Find[] = [];

/** Mentions of all kinds, sorted by start. Overlaps between kinds stay (a country inside a figure's object is an actor). */
export function recognizeArticle(article: Article, recognizers: Recognizers, nameActors?: NameActors): Mention[] {
  const { dates, actors, figures } = recognizers;
  let cache = found.get(recognizers);
  if (!cache) found.set(recognizers, (cache = new WeakMap()));
  const dateFinds: (readonly Find[])[] = [];
  const actorFinds: (readonly Find[])[] = [];
  const figureFinds: (readonly Find[])[] = [];
  for (const { content } of article.blocks) {
    let finds = cache.get(content);
    if (!finds) cache.set(content, (finds = findInBlock(content, recognizers)));
    dateFinds.push(finds.dates);
    actorFinds.push(finds.actors);
    figureFinds.push(finds.figures);
  }
  const dateMentions = dates?.resolve(article, dateFinds, []) ?? [];
  const unnamed = actors?.resolve(article, actorFinds, dateMentions) ?? [];
  const actorMentions = nameActors ? nameActors(unnamed, article) : unnamed;
  const figureMentions = figures?.resolve(article, figureFinds, [...dateMentions, ...actorMentions]) ?? [];
  return merged(merged(dateMentions, actorMentions), figureMentions);
}

/** Two lists in the order of the text as one; what stands first in `a` stays first where both begin and end alike. */
function merged(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  const all: Mention[] = [];
  let i = 0;
  for (const mention of b) {
    for (; i < a.length; i++) {
      const other = a[i]!;
      if (other.start > mention.start || (other.start === mention.start && other.end < mention.end)) break;
      all.push(other);
    }
    all.push(mention);
  }
  for (; i < a.length; i++) all.push(a[i]!);
  return all;
}

function findInBlock(block: BlockContent, { dates, actors, figures }: Recognizers): BlockFinds {
  const nobody = { dates: NONE, actors: NONE };
  const dateFinds = dates?.find(block, nobody) ?? NONE;
  const actorFinds = actors?.find(block, { ...nobody, dates: dateFinds }) ?? NONE;
  return {
    dates: dateFinds,
    actors: actorFinds,
    figures: figures?.find(block, { dates: dateFinds, actors: actorFinds }) ?? NONE,
  };
}

/** The passage of the article that a find of block `index` stands for. */
export function passageOf(
  article: Article,
  index: number,
  find: Span,
): { readonly start: number; readonly end: number; readonly text: string } {
  const block = article.blocks[index]!;
  const { start, end } = sourceSpan(block.content, block.start, find.start, find.end);
  return { start, end, text: article.text.slice(start, end) };
}
