/** Reads the registry and says what is wrong with it. Never throws; good entities are given even where others are broken. */
import type * as z from 'zod';
import type { Span } from '../../article/article.ts';
import { readLines, type LineDocument } from '../../lines/document.ts';
import { spanOf } from '../../lines/json.ts';
import { problemsOf, type Problem } from '../../lines/problem.ts';
import { EMPTY_REGISTRY, entitySchema, REGISTRY_FORMAT, REGISTRY_LIST, type Entity, type Registry } from './schema.ts';

export interface ReadRegistry {
  readonly registry: Registry;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The text holds something that writing would lose: broken JSON, a newer format. It must not be replaced. */
  readonly readOnly: boolean;
}

/** UTF-16 units beyond which a registry is not read at all. */
export const LARGEST_REGISTRY = 32 * 1024 * 1024;

/** `file`: what to call the file in problems. An empty text is an empty registry. */
export function readRegistry(text: string, file: string): ReadRegistry {
  const problem = problemsOf(text, file);
  if (text.length > LARGEST_REGISTRY) {
    const message = `This registry is larger than ${LARGEST_REGISTRY / 1024 / 1024} MB; it was not read and is left alone.`;
    return { registry: EMPTY_REGISTRY, problems: [problem('too-large', 'error', 0, 0, message)], readOnly: true };
  }
  if (!text.trim()) return { registry: EMPTY_REGISTRY, problems: [], readOnly: false };

  const document = readLines(text, REGISTRY_LIST);
  const problems: Problem[] = document.unreadable.map(({ start, end, message }) =>
    problem('syntax', 'error', start, end, `Not readable: ${message} The file is left alone until this is mended.`),
  );
  const format = checkFormat(document);
  if (format.problem) {
    const { code, message, start, end } = format.problem;
    problems.push(problem(code, 'error', start, end, message));
  }

  const entities: Entity[] = [];
  const unread: unknown[] = [];
  /** Where each id was given first: by an entity, or as one that was merged into an entity. */
  const given = new Map<string, { readonly at: Span; readonly by: Entity }>();
  for (const item of document.items) {
    const issue = entitySchema.safeParse(item.value).error?.issues[0];
    if (issue) {
      unread.push(item.value);
      problems.push(schemaProblem(issue, item));
      continue;
    }
    const entity = item.value as Entity;
    const first = given.get(entity.id);
    if (first) {
      unread.push(item.value);
      duplicate(['id'], item, entity, first);
      continue;
    }
    given.set(entity.id, { at: item, by: entity });
    entities.push(entity);
  }
  for (const item of document.items) {
    const entity = item.value as Entity;
    if (given.get(entity?.id)?.by !== entity) continue;
    entity.mergedFrom?.forEach((id, index) => {
      const first = given.get(id);
      if (first && first.by !== entity) duplicate(['mergedFrom', index], item, entity, first);
      else given.set(id, { at: item, by: entity });
    });
  }
  return {
    registry: {
      format: format.value,
      entities,
      unread,
      others: document.fields.filter(({ key }) => key !== 'format').map(({ key, value }) => [key, value]),
      order: document.order,
    },
    problems: problems.sort((a, b) => a.start - b.start),
    readOnly: document.unreadable.length > 0 || format.problem !== undefined,
  };

  function duplicate(path: PropertyKey[], item: Span, entity: Entity, first: { readonly at: Span }): void {
    const place = spanOf(text, path, item.start);
    const line = problem('', 'error', first.at.start, first.at.end, '').line + 1;
    const message = `The entity on line ${line} has the same id, "${text.slice(place.start + 1, place.end - 1)}", and is the one that counts.`;
    problems.push(problem('duplicate-id', 'error', place.start, place.end, message, entity.id));
  }

  function schemaProblem(issue: z.core.$ZodIssue, at: Span & { readonly value: unknown }): Problem {
    const place = spanOf(text, issue.path, at.start);
    const id = typeof at.value === 'object' && at.value !== null ? (at.value as { id?: unknown }).id : undefined;
    const where = issue.path.length ? `\`${issue.path.join('.')}\` of this entity` : 'this entity';
    const why = issue.message.replace(/^Invalid \w+: /, '');
    const message = `Not as it should be: ${where}: ${why}. The entity is kept as it is and not used.`;
    return problem('schema', 'error', place.start, place.end, message, typeof id === 'string' ? id : undefined);
  }
}

function checkFormat(document: LineDocument) {
  const field = document.fields.find(({ key }) => key === 'format');
  if (field?.value === REGISTRY_FORMAT) return { value: REGISTRY_FORMAT };
  const value = typeof field?.value === 'string' ? field.value : REGISTRY_FORMAT;
  // Where the text is broken anyway, one message is enough.
  if (!field && document.unreadable.length) return { value };
  const at = { start: field?.start ?? 0, end: field?.end ?? 1 };
  if (Number(/^postil\/(\d+)$/.exec(value)?.[1] ?? 0) > 1) {
    const message = `This registry has the format ${value}; this version of Postil reads ${REGISTRY_FORMAT}. It is used as far as it can be understood, and left alone: update Postil to change it.`;
    return { value, problem: { ...at, code: 'newer-format', message } };
  }
  const message = `"format" should be "${REGISTRY_FORMAT}", so this may be no registry. It is left alone.`;
  return { value, problem: { ...at, code: 'format', message } };
}
