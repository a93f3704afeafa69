/** Reads the team's decisions on comparisons and says what is wrong with them. Never throws. */
import type * as z from 'zod';
import type { Span } from '../../article/article.ts';
import { splitConflict } from '../../lines/conflict-markers.ts';
import { readLines, type LineDocument } from '../../lines/document.ts';
import { spanOf } from '../../lines/json.ts';
import { problemsOf, type Problem } from '../../lines/problem.ts';
import {
  COMPARISONS_FORMAT,
  COMPARISONS_LIST,
  decisionSchema,
  EMPTY_COMPARISONS,
  type ComparisonDecision,
  type Comparisons,
} from './schema.ts';

export interface ReadComparisons {
  readonly comparisons: Comparisons;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The text holds something that writing would lose: broken JSON, a newer format. It must not be replaced. */
  readonly readOnly: boolean;
  /** Where each decision stands in the text, by index. */
  readonly places: readonly Span[];
}

/** UTF-16 units beyond which the file is not read at all. */
const LARGEST = 32 * 1024 * 1024;

/** `file`: what to call the file in problems. An empty text has no decisions. */
export function readComparisons(text: string, file: string): ReadComparisons {
  const problem = problemsOf(text, file);
  const refused = (code: string, message: string, end = 0): ReadComparisons => ({
    comparisons: EMPTY_COMPARISONS,
    problems: [problem(code, 'error', 0, end, message)],
    readOnly: true,
    places: [],
  });
  if (text.length > LARGEST)
    return refused(
      'too-large',
      `This file is larger than ${LARGEST / 1024 / 1024} MB; it was not read and is left alone.`,
    );
  if (!text.trim()) return { comparisons: EMPTY_COMPARISONS, problems: [], readOnly: false, places: [] };
  if (splitConflict(text))
    return refused(
      'conflict-markers',
      'Git left conflict markers here. Postil can merge both sides: run `postil resolve`.',
      1,
    );

  const document = readLines(text, COMPARISONS_LIST);
  const problems: Problem[] = document.unreadable.map(({ start, end, message }) =>
    problem('syntax', 'error', start, end, `Not readable: ${message} The file is left alone until this is mended.`),
  );
  const format = formatOf(document);
  if (format.problem) problems.push(problem('format', 'error', format.start, format.end, format.problem));

  const decisions: ComparisonDecision[] = [];
  const places: Span[] = [];
  const unread: unknown[] = [];
  const given = new Set<string>();
  for (const item of document.items) {
    const issue = decisionSchema.safeParse(item.value).error?.issues[0];
    if (issue) {
      unread.push(item.value);
      problems.push(schemaProblem(issue, item));
      continue;
    }
    const decision = item.value as ComparisonDecision;
    if (given.has(decision.id)) {
      unread.push(item.value);
      const at = spanOf(text, ['id'], item.start);
      const message = `Another decision has the id "${decision.id}" already, and is the one that counts.`;
      problems.push(problem('duplicate-id', 'error', at.start, at.end, message, decision.id));
      continue;
    }
    given.add(decision.id);
    decisions.push(decision);
    places.push({ start: item.start, end: item.end });
  }
  return {
    comparisons: {
      format: format.value,
      decisions,
      unread,
      others: document.fields.filter(({ key }) => key !== 'format').map(({ key, value }) => [key, value]),
      order: document.order,
    },
    problems: problems.sort((a, b) => a.start - b.start),
    readOnly: document.unreadable.length > 0 || format.problem !== undefined,
    places,
  };

  function schemaProblem(issue: z.core.$ZodIssue, at: Span): Problem {
    const place = spanOf(text, issue.path, at.start);
    const where = issue.path.length ? `\`${issue.path.join('.')}\` of this decision` : 'this decision';
    const why = issue.message.replace(/^Invalid \w+: /, '');
    const message = `Not as it should be: ${where}: ${why}. The decision is kept as it is and not used.`;
    return problem('schema', 'error', place.start, place.end, message);
  }
}

interface Format extends Span {
  readonly value: string;
  readonly problem?: string;
}

function formatOf(document: LineDocument): Format {
  const field = document.fields.find(({ key }) => key === 'format');
  const value = typeof field?.value === 'string' ? field.value : COMPARISONS_FORMAT;
  const at = { start: field?.start ?? 0, end: field?.end ?? 1, value };
  if (field?.value === COMPARISONS_FORMAT) return at;
  // where the text is broken anyway, one message is enough
  if (!field && document.unreadable.length) return at;
  if (Number(/^postil\/(\d+)$/.exec(value)?.[1] ?? 0) > 1)
    return {
      ...at,
      problem: `These decisions have the format ${value}; this version of Postil reads ${COMPARISONS_FORMAT}. They are used as far as they can be understood, and left alone: update Postil to change them.`,
    };
  return {
    ...at,
    problem: `"format" should be "${COMPARISONS_FORMAT}", so these may be no decisions. They are left alone.`,
  };
}
