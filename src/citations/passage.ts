/** A cited passage as it is shown: in its sentence, in the words that a reader sees. */
import type { Article, Span } from '../article/article.ts';
import { cleanOffset, sourceSpan } from '../article/offsets.ts';
import { blockIndexAt } from '../article/read.ts';
import { visibleText } from '../article/visible.ts';

/** The sentences that a passage stands in, from its first to its last; spans count in `article.text`. */
export function sentencesAround(article: Article, passage: Span): Span {
  const first = sentenceAt(article, passage.start);
  const last = sentenceAt(article, Math.max(passage.start, passage.end - 1));
  return {
    start: Math.min(passage.start, first?.start ?? passage.start),
    end: Math.max(passage.end, last?.end ?? passage.end),
  };
}

function sentenceAt(article: Article, offset: number): Span | undefined {
  const block = article.blocks[blockIndexAt(article, offset)];
  if (!block) return undefined;
  const { content, start } = block;
  const at = cleanOffset(content, start, offset);
  for (const { firstToken, endToken } of content.sentences) {
    const [from, to] = [content.tokens[firstToken]!, content.tokens[endToken - 1]!];
    if (at < to.end || endToken === content.tokens.length) return sourceSpan(content, start, from.start, to.end);
  }
  return undefined;
}

/** What a reader sees of a stretch: no markup, white space single, blocks parted by a space. */
export function visibleStretch(article: Article, { start, end }: Span): string {
  const parts: string[] = [];
  for (let i = blockIndexAt(article, start); i < article.blocks.length; i++) {
    const block = article.blocks[i]!;
    if (block.start >= end) break;
    const from = cleanOffset(block.content, block.start, Math.max(start, block.start));
    const to = cleanOffset(block.content, block.start, Math.min(end, block.start + block.content.sourceLength));
    const words = visibleText(article.text, block).slice(from, to).trim();
    if (words) parts.push(words);
  }
  return parts.join(' ');
}

export interface Excerpt {
  /** What stands before the passage in its sentence, the passage, what stands after it. */
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** The passage in its sentence; what surrounds it is cut to about `limit` units on either side. */
export function excerptOf(article: Article, passage: Span, limit = 200): Excerpt {
  const around = sentencesAround(article, passage);
  const words = visibleStretch(article, passage);
  const before = visibleStretch(article, { start: around.start, end: passage.start });
  const after = visibleStretch(article, { start: passage.end, end: around.end });
  const gapBefore = before && /\s$/.test(article.text.slice(around.start, passage.start)) ? ' ' : '';
  const gapAfter = after && /^\s/.test(article.text.slice(passage.end, around.end)) ? ' ' : '';
  return {
    before: (before.length > limit ? `…${before.slice(-limit).replace(/^\S*\s/, '')}` : before) + gapBefore,
    passage: words,
    after: gapAfter + (after.length > limit ? `${after.slice(0, limit).replace(/\s\S*$/, '')}…` : after),
  };
}
