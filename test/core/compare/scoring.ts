/** Pairs of quotes that are known to tell of one thing, or not to, against groups. */
import type { Group, Verdict } from '../../../src/compare/comparison.ts';

export interface Known {
  readonly id: string;
  readonly verdict: Verdict | 'unrelated';
  /** Verdicts that are also right. */
  readonly also?: readonly Verdict[];
  readonly quotes: readonly { readonly article: string; readonly start: number; readonly end: number }[];
  readonly note?: string;
}

export interface Score {
  readonly wanted: number;
  readonly right: number;
  /** Ids of those that are not brought together, or under another verdict. */
  readonly missed: readonly string[];
  /** Ids of lookalikes that are brought together. */
  readonly wrong: readonly string[];
}

/** Groups that hold all quotes of `known`. */
export const holding = ({ quotes }: Known, groups: readonly Group[]): Group[] =>
  groups.filter(group =>
    quotes.every(q => group.members.some(m => m.article.includes(q.article) && m.start < q.end && q.start < m.end)),
  );

/** As the scorer of ../shared/eval does it: two that agree may stand in a larger group that differs. */
export function score(all: readonly Known[], groups: readonly Group[]): Score {
  const missed: string[] = [];
  const wrong: string[] = [];
  let wanted = 0;
  for (const known of all) {
    const found = holding(known, groups);
    if (known.verdict === 'unrelated') {
      if (found.length) wrong.push(known.id);
      continue;
    }
    wanted++;
    const isRight = found.some(
      ({ verdict, members }) =>
        verdict === known.verdict ||
        known.also?.includes(verdict) ||
        /also right/.test(known.note ?? '') ||
        (known.verdict === 'agree' && verdict === 'differ' && members.length > 2),
    );
    if (!isRight) missed.push(known.id);
  }
  return { wanted, right: wanted - missed.length, missed, wrong };
}
