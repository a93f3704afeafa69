/** Reads a data file and says what is wrong with it. Never throws; what can be read is given even where the rest cannot. */
import type * as z from 'zod/mini';
import type { Span } from '../article/article.ts';
import { splitConflict, type Sides } from './conflict-markers.ts';
import { readLines, type LineDocument, type Placed } from './document.ts';
import { spanOf } from './json.ts';
import { FORMAT, mergeListFiles, type ListFile, type ListKind } from './list-file.ts';
import { say, type Message } from './message.ts';
import { linesOf, problemsOf, type Problem } from './problem.ts';
import { schemaMessage } from './schema-message.ts';

export interface ReadListFile<F> {
  readonly value: F;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** The text holds something that writing would lose: broken JSON, a newer format. It must not be replaced. */
  readonly readOnly: boolean;
  /** Where each item stands in the text, by index. */
  readonly places: readonly Span[];
}

/** UTF-16 units beyond which a file is not read at all: far more than people decide in their lives. */
export const LARGEST = 32 * 1024 * 1024;

/** `name`: what to call the file in problems. An empty text is an empty file. */
export function readListFile<F extends ListFile, T extends { readonly id: string }>(
  kind: ListKind<F, T>,
  text: string,
  name: string,
): ReadListFile<F> {
  const problem = problemsOf(text, name);
  const lineAt = linesOf(text);
  if (text.length > LARGEST) {
    const message = say('This file is larger than {0} MB; it was not read and is left alone.', LARGEST / 1024 / 1024);
    return { value: kind.empty, problems: [problem('too-large', 'error', 0, 0, message)], readOnly: true, places: [] };
  }
  if (!text.trim()) return { value: kind.empty, problems: [], readOnly: false, places: [] };
  const sides = splitConflict(text);
  if (sides) return readSides(kind, sides, text, name);

  const document = readLines(text, kind.list);
  const problems: Problem[] = document.unreadable.map(({ start, end, message }) =>
    problem(
      'syntax',
      'error',
      start,
      end,
      say('Not readable: {0} The file is left alone until this is mended.', message),
    ),
  );
  const { format, wrong } = formatOf(document);
  if (wrong) problems.push(problem(wrong.code, 'error', wrong.start, wrong.end, wrong.message));
  let readOnly = problems.length > 0;
  if (!document.order.includes(kind.list) && !readOnly) {
    readOnly = true;
    const message = say('The member "{0}" is missing. The file is left alone.', kind.list);
    problems.push(problem('schema', 'error', 0, 1, message));
  }

  const { header } = kind;
  const field = header && document.fields.find(({ key }) => key === header.key);
  let facts = header && kind.empty[header.key];
  if (header && field) {
    const issue = header.schema.safeParse(field.value).error?.issues[0];
    // a header that is wrong in part is used as far as it goes
    if (typeof field.value === 'object' && field.value && !Array.isArray(field.value))
      facts = field.value as typeof facts;
    else readOnly = true;
    if (issue) problems.push(notAsItShouldBe(issue, header.key, field.value, valueOf(text, field)));
  }

  const items: T[] = [];
  const places: Span[] = [];
  const unread: unknown[] = [];
  const first = new Map<string, Span>();
  for (const item of document.items) {
    const issue = kind.schema.safeParse(item.value).error?.issues[0];
    if (issue) {
      unread.push(item.value);
      problems.push(notAsItShouldBe(issue, '', item.value, item));
      continue;
    }
    const read = item.value as T;
    const earlier = first.get(read.id);
    if (earlier) {
      const { start, end } = spanOf(text, ['id'], item.start);
      const line = lineAt(earlier.start).line + 1;
      const message =
        kind.repeated === 'kept'
          ? say('Line {0} has the same id, "{1}".', line, read.id)
          : say('Line {0} has the same id, "{1}", and is the one that counts.', line, read.id);
      problems.push(problem('duplicate-id', 'error', start, end, message, read.id));
      if (kind.repeated === 'unread') {
        unread.push(item.value);
        continue;
      }
    } else first.set(read.id, item);
    items.push(read);
    places.push({ start: item.start, end: item.end });
  }
  const known = new Set(['format', header?.key]);
  return {
    value: {
      ...kind.empty,
      format,
      [kind.items]: items,
      ...(header ? { [header.key]: facts } : {}),
      unread,
      others: document.fields.filter(({ key }) => !known.has(key)).map(({ key, value }) => [key, value]),
      order: document.order,
    },
    problems: problems.sort((a, b) => a.start - b.start),
    readOnly,
    places,
  };

  /** `at`: where `value` stands, which is called `what` unless it is an item. */
  function notAsItShouldBe(issue: z.core.$ZodIssue, what: string, value: unknown, at: Span): Problem {
    const { start, end } = spanOf(text, issue.path, at.start);
    const path = [...(what ? [what] : []), ...issue.path].join('.');
    const message = say(
      'Not as it should be: {0}: {1}. It is kept as it is.',
      path ? `\`${path}\`` : say('this line'),
      schemaMessage(issue, value),
    );
    return problem('schema', 'error', start, end, message, idOf(value));
  }
}

/** What git left: both sides are read and shown merged; the file itself waits for `postil resolve`. */
function readSides<F extends ListFile, T extends { readonly id: string }>(
  kind: ListKind<F, T>,
  { ours, theirs, base, names, start, end }: Sides,
  text: string,
  name: string,
): ReadListFile<F> {
  const [o, t] = [readListFile(kind, ours, name), readListFile(kind, theirs, name)];
  const b = base === undefined ? undefined : readListFile(kind, base, name);
  const { value } = mergeListFiles(kind, b && !b.readOnly ? b.value : undefined, o.value, t.value);
  const [one, other] = [names.ours || say('this side'), names.theirs || say('the other')];
  const message =
    o.readOnly || t.readOnly
      ? say(
          'Git left conflict markers here: two versions of this file, of {0} and {1}. One side has other errors too, so mend it by hand.',
          one,
          other,
        )
      : say(
          'Git left conflict markers here: two versions of this file, of {0} and {1}. Postil can merge them.',
          one,
          other,
        );
  return {
    value,
    problems: [problemsOf(text, name)('conflict-markers', 'error', start, end, message)],
    readOnly: true,
    places: (value[kind.items] as readonly T[]).map(() => ({ start, end })),
  };
}

interface Wrong extends Span {
  readonly code: 'format' | 'newer-format';
  readonly message: Message;
}

function formatOf(document: LineDocument): { readonly format: string; readonly wrong?: Wrong } {
  const field = document.fields.find(({ key }) => key === 'format');
  const format = typeof field?.value === 'string' ? field.value : FORMAT;
  // Where the text is broken anyway, one message is enough.
  if (field?.value === FORMAT || (!field && document.unreadable.length)) return { format };
  const at = { start: field?.start ?? 0, end: field?.end ?? 1 };
  if (Number(/^postil\/(\d+)$/.exec(format)?.[1] ?? 0) > 1) {
    const message = say(
      'This file has the format {0}; this version of Postil reads {1}. It is shown as far as it can be understood, and left alone: update Postil to change it.',
      format,
      FORMAT,
    );
    return { format, wrong: { ...at, code: 'newer-format', message } };
  }
  const message = say('"format" should be "{0}", so this may be no file of Postil. It is left alone.', FORMAT);
  return { format, wrong: { ...at, code: 'format', message } };
}

const idOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** A field's span begins at its key; this is where its value stands. */
function valueOf(text: string, { start, end }: Placed): Span {
  const colon = text.indexOf(':', start);
  return { start: colon < 0 ? start : colon + 1, end };
}
