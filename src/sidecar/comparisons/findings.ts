/** What a person should look at in the decisions on comparisons: the Problems view and `postil check` show the same. */
import { quoted, say, type Message } from '../../lines/message.ts';
import { problemsOf, type Severity } from '../../lines/problem.ts';
import type { Fix } from '../fixes.ts';
import { settlements, shownInSidecar, versionsOf, type Finding } from '../findings.ts';
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
  const findings: Finding[] = problems.map(shownInSidecar);
  const show = (
    index: number,
    code: string,
    severity: Severity,
    message: Message,
    fixes: readonly Fix[] = [],
  ): void => {
    const { start, end } = places[index]!;
    const { id } = comparisons.decisions[index]!;
    findings.push({ ...at(code, severity, start, end, message, id), shows: 'sidecar', fixes });
  };
  comparisons.decisions.forEach(({ id, conflict = [] }, i) => {
    if (conflict.length)
      show(
        i,
        'conflict',
        'error',
        say('Two decisions on one comparison: {0}.', versionsOf(conflict)),
        settlements(id, conflict),
      );
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

function messageFor({ state, passage }: PlacedPassage): Message | undefined {
  const quote = quoted(passage.quote);
  switch (state) {
    case 'exact':
    case 'moved':
      return undefined;
    case 'changed':
      return say(
        '{0} in {1} was compared; the passage reads otherwise now, so this decision does not count for it.',
        quote,
        passage.article,
      );
    case 'ambiguous':
      return say(
        '{0} in {1} was compared; it could be any of several passages now, so this decision does not count for it.',
        quote,
        passage.article,
      );
    case 'orphaned':
      return say('{0} was compared; it is gone from {1}.', quote, passage.article);
    case 'no-article':
      return say('{0} was compared; there is no article {1}.', quote, passage.article);
  }
}
