/** Reads a sidecar and says what is wrong with it. Never throws; what can be read is given even where the rest cannot. */
import type * as z from 'zod';
import type { Span } from '../article/article.ts';
import { readLines, type LineDocument, type Placed } from '../lines/document.ts';
import { splitConflict, type Sides } from '../lines/conflict-markers.ts';
import { spanOf } from '../lines/json.ts';
import { problemsOf, type Problem } from '../lines/problem.ts';
import { mergeSidecars } from './merge.ts';
import {
  annotationSchema,
  articleSchema,
  emptySidecar,
  FORMAT,
  type Annotation,
  type ArticleFacts,
  type Sidecar,
} from './schema.ts';

export interface ReadSidecar {
  readonly sidecar: Sidecar;
  readonly problems: readonly Problem[];
  /** The text holds something that writing would lose: broken JSON, a newer format. It must not be replaced. */
  readonly readOnly: boolean;
  /** Where each annotation of the list stands in the text, by index. */
  readonly places: readonly Span[];
}

/** UTF-16 units beyond which a sidecar is not read at all: far more than a person decides in a life. */
export const LARGEST = 32 * 1024 * 1024;

/** `name`: what to call the file in problems. */
export function readSidecar(text: string, name: string): ReadSidecar {
  const problem = problemsOf(text, name);
  const refused = (code: string, message: string): ReadSidecar => ({
    sidecar: emptySidecar(),
    problems: [problem(code, 'error', 0, 0, message)],
    readOnly: true,
    places: [],
  });
  if (text.length > LARGEST)
    return refused(
      'too-large',
      `This sidecar is larger than ${LARGEST / 1024 / 1024} MB; it was not read and is left alone.`,
    );
  if (!text.trim()) return { sidecar: emptySidecar(), problems: [], readOnly: false, places: [] };

  const sides = splitConflict(text);
  if (sides) return readSides(sides, text, name);
  const document = readLines(text, 'annotations');
  const problems: Problem[] = document.unreadable.map(({ start, end, message }) =>
    problem('syntax', 'error', start, end, `Not readable: ${message} The file is left alone until this is mended.`),
  );
  let readOnly = document.unreadable.length > 0;

  const format = checkFormat(document);
  if (format.problem) {
    readOnly = true;
    problems.push(
      problem(format.problem.code, 'error', format.problem.start, format.problem.end, format.problem.message),
    );
  }

  if (!document.order.includes('annotations') && !readOnly) {
    readOnly = true;
    problems.push(problem('schema', 'error', 0, 1, 'The member "annotations" is missing. The file is left alone.'));
  }

  const articleField = document.fields.find(field => field.key === 'article');
  let article: ArticleFacts = {};
  if (articleField) {
    const value = placeOfValue(text, articleField);
    const issue = firstIssue(articleSchema, articleField.value);
    if (!issue) article = articleField.value as ArticleFacts;
    else {
      if (typeof articleField.value === 'object' && articleField.value && !Array.isArray(articleField.value))
        article = articleField.value as ArticleFacts;
      else readOnly = true;
      problems.push(issueProblem('article', issue, value));
    }
  }

  const annotations: Annotation[] = [];
  const places: Span[] = [];
  const unread: unknown[] = [];
  const firstPlace = new Map<string, Span>();
  for (const item of document.items) {
    const issue = firstIssue(annotationSchema, item.value);
    if (issue) {
      unread.push(item.value);
      problems.push(issueProblem('annotation', issue, item));
      continue;
    }
    const annotation = item.value as Annotation;
    const first = firstPlace.get(annotation.id);
    if (first) {
      const place = spanOf(text, ['id'], item.start);
      const line = problem('', 'error', first.start, first.end, '').line + 1;
      problems.push(
        problem(
          'duplicate-id',
          'error',
          place.start,
          place.end,
          `The annotation on line ${line} has the same id, "${annotation.id}".`,
          annotation.id,
        ),
      );
    } else firstPlace.set(annotation.id, item);
    annotations.push(annotation);
    places.push({ start: item.start, end: item.end });
  }

  return {
    sidecar: {
      format: format.value,
      article,
      annotations,
      unread,
      others: document.fields
        .filter(({ key }) => key !== 'format' && key !== 'article')
        .map(({ key, value }) => [key, value]),
      order: document.order,
    },
    problems: problems.sort((a, b) => a.start - b.start),
    readOnly,
    places,
  };

  function issueProblem(what: string, issue: z.core.$ZodIssue, at: Span): Problem {
    const place = spanOf(text, issue.path, at.start);
    const id = idOf(at as Placed);
    const where = issue.path.length ? `\`${issue.path.join('.')}\` of this ${what}` : `this ${what}`;
    const why = issue.message.replace(/^Invalid \w+: /, '');
    return problem(
      'schema',
      'error',
      place.start,
      place.end,
      `Not as it should be: ${where}: ${why}. It is kept as it is.`,
      id,
    );
  }
}

/** What git left: both sides are read and shown merged; the file itself waits for `postil resolve`. */
function readSides(sides: Sides, text: string, name: string): ReadSidecar {
  const [ours, theirs] = [readSidecar(sides.ours, name), readSidecar(sides.theirs, name)];
  const base = sides.base === undefined ? undefined : readSidecar(sides.base, name);
  const merged = mergeSidecars(base && !base.readOnly ? base.sidecar : undefined, ours.sidecar, theirs.sidecar);
  const both =
    ours.readOnly || theirs.readOnly
      ? ' One side has other errors too, so mend it by hand.'
      : ' Postil can merge them.';
  const problem = problemsOf(text, name);
  const message = `Git left conflict markers here: two versions of this sidecar, of ${sides.names.ours || 'this side'} and ${sides.names.theirs || 'the other'}.${both}`;
  return {
    sidecar: merged.sidecar,
    problems: [problem('conflict-markers', 'error', sides.start, sides.end, message)],
    readOnly: true,
    places: merged.sidecar.annotations.map(() => ({ start: sides.start, end: sides.end })),
  };
}

function checkFormat(document: LineDocument) {
  const field = document.fields.find(({ key }) => key === 'format');
  const value = typeof field?.value === 'string' ? field.value : FORMAT;
  const at = { start: field?.start ?? 0, end: field?.end ?? 1 };
  if (value === FORMAT && field?.value === FORMAT) return { value };
  if (!field) {
    // Where the text is broken anyway, one message is enough.
    if (document.unreadable.length) return { value };
    const message = `The member "format": "${FORMAT}" is missing, so this may be no sidecar. It is left alone.`;
    return { value, problem: { ...at, code: 'format', message } };
  }
  const version = /^postil\/(\d+)$/.exec(value)?.[1];
  const newer = version !== undefined && Number(version) > 1;
  return {
    value,
    problem: newer
      ? {
          ...at,
          code: 'newer-format',
          message: `This sidecar has the format ${value}; this version of Postil reads ${FORMAT}. It is shown as far as it can be understood, and left alone: update Postil to change it.`,
        }
      : {
          ...at,
          code: 'format',
          message: `"format" should be "${FORMAT}", so this may be no sidecar. It is left alone.`,
        },
  };
}

const firstIssue = (schema: z.ZodType, value: unknown): z.core.$ZodIssue | undefined =>
  schema.safeParse(value).error?.issues[0];

const idOf = ({ value }: Placed): string | undefined => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** A field's span begins at its key; this is where its value stands. */
function placeOfValue(text: string, field: Span): Span {
  const colon = text.indexOf(':', field.start);
  return { start: colon < 0 ? field.start : colon + 1, end: field.end };
}
