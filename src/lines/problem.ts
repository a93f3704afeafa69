/** What is wrong with a data file, as data that the Problems view and `postil check` show alike. */
import type { Message } from './message.ts';

export type Severity = 'error' | 'warning' | 'information';

export interface Problem {
  /** A stable name for the kind of problem, `syntax`, `schema`, `duplicate-id` …. */
  readonly code: string;
  readonly severity: Severity;
  /** A sentence for the person who must act on it. */
  readonly message: Message;
  /** The file, as the reader was told to call it. */
  readonly file: string;
  /** Where, in UTF-16 units of the file's text as given. */
  readonly start: number;
  readonly end: number;
  /** Line of `start`, counted from 0. */
  readonly line: number;
  /** UTF-16 units from the start of that line, counted from 0. */
  readonly column: number;
  /** The item it concerns, where it has an id. */
  readonly id?: string;
}

/** Makes the problems of one text; the places of lines are looked up once. */
export function problemsOf(text: string, file: string) {
  const lineAt = linesOf(text);
  return (code: string, severity: Severity, start: number, end: number, message: Message, id?: string): Problem => {
    const { line, lineStart } = lineAt(start);
    return {
      code,
      severity,
      message,
      file,
      start,
      end,
      line,
      column: start - lineStart,
      ...(id === undefined ? {} : { id }),
    };
  };
}

/** The line of an offset, from 0, and where it starts; they are looked up once, when the first is asked for. */
export function linesOf(text: string) {
  let starts: number[] | undefined;
  return (offset: number): { readonly line: number; readonly lineStart: number } => {
    starts ??= startsOfLines(text);
    const line = lineOf(starts, offset);
    return { line, lineStart: starts[line] ?? 0 };
  };
}

/** Offsets at which the lines of a text begin: after LF, CRLF or a lone CR, as editors count them. */
export function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The line (from 0) that holds `offset`. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
