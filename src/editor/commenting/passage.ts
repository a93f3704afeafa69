/** Which passage a note is about that is written in the gutter of a line. */
import type * as vscode from 'vscode';
import { marksAt, type Mark } from '../../project/marks.ts';
import type { OpenArticle } from '../documents.ts';

export interface NotedPassage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A decision or a noted passage on exactly these words: the note joins its thread. */
  readonly mark?: Mark;
}

/**
 * The selection, where there is one; else the mark at the cursor; else the line. Undefined where there are no words.
 * `range`: as the editor gives it for a new thread.
 */
export function passageAt({ document, marks }: OpenArticle, range: vscode.Range): NotedPassage | undefined {
  const inside = document.validateRange(range);
  const at = document.offsetAt(inside.start);
  // In column 0 stands a cursor that nobody put there.
  const [inner] = inside.isEmpty && inside.start.character > 0 ? marksAt(marks, at) : [];
  const whole = inside.isEmpty ? document.lineAt(inside.start.line).range : inside;
  const raw = document.getText(whole);
  const text = raw.trim();
  const start = document.offsetAt(whole.start) + raw.indexOf(text);
  const span = inner ?? { start, end: start + text.length, text };
  if (!span.text) return undefined;
  const mark = marks.find(other => other.annotation && other.start === span.start && other.end === span.end);
  return { start: span.start, end: span.end, text: span.text, ...(mark ? { mark } : {}) };
}
