/** Why figures are together, in words: "both count lawmakers present at the vote". */
import type { Verdict } from './comparison.ts';
import type { Fact } from './fact.ts';

export function reasonFor(facts: readonly Fact[], verdict: Verdict): string {
  if (verdict === 'sum')
    return facts[0]!.dimension === 'percent'
      ? 'Shares of one whole, in one sentence.'
      : 'Parts of the whole that the sentence names.';
  const all = facts.length === 2 ? 'Both' : `All ${facts.length}`;
  const heads = [...new Set(facts.flatMap(f => f.head ?? []))];
  const aspect = facts.find(f => f.aspect !== undefined)?.aspect;
  return `${all} count ${heads.join(', ') || facts[0]!.dimension} ${aspect ?? ''}`.trim() + '.';
}
