/** What the figure recogniser finds in one block. */
import type { Span } from '../../article/article.ts';
import type { FigureModifier } from '../mention.ts';
import type { Find } from '../recognizer.ts';
import type { Candidates } from './currencies.ts';

/** A figure of one block, before the article resolves its currency, actor and time. */
/** Fields that do not apply are undefined: every find has the same shape, which keeps the scan fast. */
export interface FigureFind extends Find {
  readonly rule: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly modifier?: FigureModifier;
  readonly unit?: string;
  /** What the currency can be, where its sign or word does not say. */
  readonly currency?: Candidates;
  /** Keep only if the article speaks of a place with such a currency ("K500"). */
  readonly onlyNearPlace?: boolean;
  readonly outOf?: number;
  readonly of?: string;
  readonly object?: string;
  readonly head?: string;
  /** Where the object stands in the block, for the actor inside it. */
  readonly objectSpan?: Span;
  readonly aspect?: string;
  /** The sentence, for its dates. */
  readonly sentence: Span;
}
