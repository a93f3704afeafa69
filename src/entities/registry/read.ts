/** Reads the registry and says what is wrong with it; see lines/read.ts. */
import type { Span } from '../../article/article.ts';
import { spanOf } from '../../lines/json.ts';
import { say } from '../../lines/message.ts';
import { linesOf, problemsOf, type Problem } from '../../lines/problem.ts';
import { readListFile, type ReadListFile } from '../../lines/read.ts';
import { REGISTRIES, type Registry } from './schema.ts';

export interface ReadRegistry extends Omit<ReadListFile<Registry>, 'value'> {
  readonly registry: Registry;
}

/** `file`: what to call the file in problems. An empty text is an empty registry. */
export function readRegistry(text: string, file: string): ReadRegistry {
  const { value: registry, ...read } = readListFile(REGISTRIES, text, file);
  // the text of conflict markers has no places of its own for ids
  const twice = read.problems.some(({ code }) => code === 'conflict-markers')
    ? []
    : mergedTwice(registry, read.places, text, file);
  return { registry, ...read, problems: [...read.problems, ...twice].sort((a, b) => a.start - b.start) };
}

/** Ids that were merged into one entity and are those of another, or were merged into another too. */
function mergedTwice({ entities }: Registry, places: readonly Span[], text: string, file: string): Problem[] {
  const problem = problemsOf(text, file);
  const lineAt = linesOf(text);
  const means = new Map(entities.map(({ id }, i) => [id, i]));
  return entities.flatMap(({ id: own, mergedFrom = [] }, i) =>
    mergedFrom.flatMap((id, index): Problem[] => {
      const first = means.get(id) ?? i;
      means.set(id, first);
      if (first === i) return [];
      const { start, end } = spanOf(text, ['mergedFrom', index], places[i]!.start);
      const line = lineAt(places[first]!.start).line + 1;
      const message = say('Line {0} has the same id, "{1}", and is the one that counts.', line, id);
      return [problem('duplicate-id', 'error', start, end, message, own)];
    }),
  );
}

/** Every id that means an entity: its own, and those that were merged into it. */
export const entityIds = ({ entities }: Registry): ReadonlySet<string> =>
  new Set(entities.flatMap(({ id, mergedFrom = [] }) => [id, ...mergedFrom]));
