/**
 * How a recogniser plugs in. It works in two steps, so that an edit costs what it touched:
 * `find` reads one block by itself (cached by the block's identity), `resolve` puts the finds of all blocks into the
 * context of the article (publication date, what was named before), and must stay cheap: it runs after every change.
 */
import type { Article, BlockContent, Span } from '../article/article.ts';
import type { Mention, MentionKind } from './mention.ts';

/** Something found in a block; spans count in `BlockContent.text`. */
export interface Find extends Span {
  readonly confidence: number;
}

/** What the other recognisers found in the same block, in the order of `recognizers` (dates, actors, figures). */
export interface Neighbours {
  readonly dates: readonly Find[];
  readonly actors: readonly Find[];
}

export interface Recognizer<F extends Find, M extends Mention> {
  readonly kind: MentionKind;
  /** Pure; linear in the block's length. */
  find(block: BlockContent, neighbours: Neighbours): readonly F[];
  /**
   * `finds[i]` belongs to `article.blocks[i]`. Returns mentions over `article.text`, sorted by start, none overlapping.
   * `resolved` holds what the recognisers before this one made of the article.
   */
  resolve(article: Article, finds: readonly (readonly F[])[], resolved: readonly Mention[]): readonly M[];
}
