/** What a person should look at in the decisions on comparisons: the Problems view and `postil check` show the same. */
import { problemsOf, type Severity } from '../../lines/problem.ts';
import { describeVersion, type Finding } from '../findings.ts';
import { placeDecisions, type PlacedPassage } from './place.ts';
import { readComparisons } from './read.ts';

/** `textOf`: an article's text by its path from the file's folder; without it passages are not looked for. */
export function checkComparisons(
  name: string,
  text: string,
  textOf?: (article: string) => string | undefined,
): readonly Finding[] {
  const { comparisons, problems, places } = readComparisons(text, name);
  const at = problemsOf(text, name);
  const findings: Finding[] = problems.map(problem => ({ ...problem, shows: 'sidecar', fixes: [] }));
  const show = (index: number, code: string, severity: Severity, message: string): void => {
    const { start, end } = places[index]!;
    const { id } = comparisons.decisions[index]!;
    findings.push({ ...at(code, severity, start, end, message, id), shows: 'sidecar', fixes: [] });
  };
  comparisons.decisions.forEach(({ conflict = [] }, i) => {
    if (conflict.length)
      show(i, 'conflict', 'error', `Two decisions on one comparison: ${conflict.map(describeVersion).join('; ')}.`);
  });
  if (textOf)
    placeDecisions(comparisons.decisions, textOf).forEach(({ members }, i) => {
      for (const member of members) {
        const message = messageFor(member);
        if (message) show(i, member.state === 'changed' ? 'changed' : 'orphaned', 'warning', message);
      }
    });
  return findings;
}

function messageFor({ state, passage }: PlacedPassage): string | undefined {
  const quote = `"${passage.quote.replace(/\s+/g, ' ').slice(0, 60)}"`;
  switch (state) {
    case 'exact':
    case 'moved':
      return undefined;
    case 'changed':
      return `${quote} in ${passage.article} was compared; the passage reads otherwise now, so this decision does not count for it.`;
    case 'ambiguous':
      return `${quote} in ${passage.article} was compared; it could be any of several passages now, so this decision does not count for it.`;
    case 'orphaned':
      return `${quote} was compared; it is gone from ${passage.article}.`;
    case 'no-article':
      return `${quote} was compared; there is no article ${passage.article}.`;
  }
}
