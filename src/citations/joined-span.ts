/** The way back from the text of all blocks in a row to the article. */
import type { Article, Span } from '../article/article.ts';
import { sourceSpan } from '../article/offsets.ts';

/** `start` and `end` count in the joined texts of the blocks, which begin there at `starts`; the result in `article.text`. */
export function joinedSpan(article: Article, starts: readonly number[], start: number, end: number): Span {
  const [first, last] = [placeOf(article, starts, start), placeOf(article, starts, end - 1)];
  return {
    start: sourceSpan(first.block.content, first.block.start, first.at, first.at + 1).start,
    end: sourceSpan(last.block.content, last.block.start, last.at, last.at + 1).end,
  };
}

function placeOf(article: Article, starts: readonly number[], at: number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { block: article.blocks[low]!, at: at - starts[low]! };
}
