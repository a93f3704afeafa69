/** Where the passages of decisions on comparisons stand now. */
import type { Span } from '../../article/article.ts';
import { indexText, type AnchorState } from '../../anchor/anchor.ts';
import { findAnchors } from '../../anchor/find.ts';
import { plainText } from '../../anchor/plain.ts';
import type { ComparisonDecision, DecidedPassage } from './schema.ts';

export interface PlacedPassage {
  readonly passage: DecidedPassage;
  /** `no-article`: its article is not there. */
  readonly state: AnchorState | 'no-article';
  /** In the article's own text; absent where it was not found. */
  readonly span?: Span;
}

export interface PlacedDecision {
  readonly decision: ComparisonDecision;
  /** In the order of its members. */
  readonly members: readonly PlacedPassage[];
}

/** Paths of the articles that decisions speak of. */
export const articlesOf = (decisions: readonly ComparisonDecision[]): ReadonlySet<string> =>
  new Set(decisions.flatMap(({ members }) => members.map(({ article }) => article)));

/** `textOf`: an article's text by its path in a decision; undefined if there is none. Each text is searched once. */
export function placeDecisions(
  decisions: readonly ComparisonDecision[],
  textOf: (article: string) => string | undefined,
): PlacedDecision[] {
  const placed = new Map<DecidedPassage, PlacedPassage>();
  const byArticle = new Map<string, DecidedPassage[]>();
  for (const { members } of decisions)
    for (const passage of members) {
      const list = byArticle.get(passage.article);
      if (list) list.push(passage);
      else byArticle.set(passage.article, [passage]);
    }
  for (const [article, passages] of byArticle) {
    const text = textOf(article);
    if (text === undefined) {
      for (const passage of passages) placed.set(passage, { passage, state: 'no-article' });
      continue;
    }
    const plain = plainText(text);
    findAnchors(indexText(plain.text), passages).forEach(({ state, span }, i) => {
      const passage = passages[i]!;
      placed.set(passage, { passage, state, ...(span ? { span: plain.spanToGiven(span) } : {}) });
    });
  }
  return decisions.map(decision => ({ decision, members: decision.members.map(passage => placed.get(passage)!) }));
}
