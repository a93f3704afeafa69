/** Pointing at marks from links, menus and the cursor. */
import * as vscode from 'vscode';
import { marksAt, type Mark } from '../project/marks.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from '../sidecar/schema.ts';
import type { Documents, OpenArticle } from './documents.ts';

/** A mark as command links and tree items name it: it may be gone by the time that it is asked for. */
export interface MarkRef {
  readonly uri: string;
  readonly kind: AnnotationKind;
  readonly start: number;
  readonly end: number;
}

export interface FoundMark {
  readonly open: OpenArticle;
  readonly mark: Mark;
}

export const refOf = (open: OpenArticle, { kind, start, end }: Mark): MarkRef => ({
  uri: open.document.uri.toString(),
  kind,
  start,
  end,
});

export const rangeOf = (document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** Where a mark stands: which mark a command is about if it is run by key, menu or link. `argument` is whatever came. */
export function markFor(documents: Documents, argument: unknown): FoundMark | undefined {
  const ref = asRef(argument);
  if (ref) {
    const known = documents.byUri(vscode.Uri.parse(ref.uri, true));
    const open = documents.fresh(known?.document);
    const mark = open?.marks.find(m => m.kind === ref.kind && m.start === ref.start && m.end === ref.end);
    return open && mark && { open, mark };
  }
  const editor = vscode.window.activeTextEditor;
  const open = documents.fresh(editor?.document);
  if (!editor || !open) return undefined;
  const mark = marksAtSelection(open, editor.selection)[0];
  return mark && { open, mark };
}

/** The same for a mark of an article that may not be open: it is opened, unseen, and read. */
export async function markOf(documents: Documents, argument: unknown): Promise<FoundMark | undefined> {
  const ref = asRef(argument);
  const uri = ref && vscode.Uri.parse(ref.uri, true);
  if (uri && !documents.byUri(uri)) await documents.whenRead(await vscode.workspace.openTextDocument(uri));
  return markFor(documents, argument);
}

/** The marks under the cursor, the innermost first; a selection takes those that it holds exactly first. */
export function marksAtSelection(open: OpenArticle, selection: vscode.Selection): readonly Mark[] {
  const start = open.document.offsetAt(selection.start);
  const end = open.document.offsetAt(selection.end);
  const exact = selection.isEmpty ? [] : open.marks.filter(mark => mark.start === start && mark.end === end);
  return exact.length ? exact : marksAt(open.marks, open.document.offsetAt(selection.active));
}

function asRef(argument: unknown): MarkRef | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  // rows of lists carry their mark
  const { uri, kind, start, end } = ('ref' in argument ? argument.ref : argument) as Record<string, unknown>;
  const known = ANNOTATION_KINDS.find(k => k === kind);
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number' || !known) return undefined;
  return { uri, kind: known, start, end };
}

export async function revealSpan(
  uri: vscode.Uri,
  start: number,
  end: number,
  { column: viewColumn = vscode.ViewColumn.Active }: { readonly column?: vscode.ViewColumn } = {},
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = rangeOf(document, { start, end });
  const editor = await vscode.window.showTextDocument(document, { selection, viewColumn });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
