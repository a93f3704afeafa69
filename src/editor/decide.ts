/** Carrying out a person's decision: stamped, laid over the text as it is now, saved, undoable. */
import * as vscode from 'vscode';
import { indexText } from '../anchor/anchor.ts';
import { plainText } from '../anchor/plain.ts';
import { decide, type Decision } from '../project/decisions.ts';
import { stampNow } from './author.ts';
import type { OpenArticle } from './documents.ts';
import { textOf, type LibraryArticle } from './library.ts';
import type { Sidecars } from './sidecars.ts';

/** The spans of `decisions` count in the article's text. False if they were not saved; the person knows by then. */
export async function carryOut(
  sidecars: Sidecars,
  article: OpenArticle | LibraryArticle,
  label: string,
  ...decisions: readonly Decision[]
): Promise<boolean> {
  const uri = 'document' in article ? article.document.uri : article.uri;
  const text = 'document' in article ? article.article.text : await textOfClosed(article);
  if (text === undefined) return false;
  const plain = plainText(text);
  const index = indexText(plain.text);
  const stamp = await stampNow(uri);
  return sidecars.change(uri, label, sidecar =>
    decisions.reduce((now, decision) => decide(now, decision, index, plain.spanToPlain, stamp), sidecar),
  );
}

/** Undefined, and the person told, where the file is gone or another than the one whose marks were seen. */
async function textOfClosed({ uri, marks }: LibraryArticle): Promise<string | undefined> {
  const text = await textOf(uri);
  if (marks.every(mark => text?.slice(mark.start, mark.end) === mark.text)) return text;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} changed meanwhile. Look at it again, then decide.', vscode.workspace.asRelativePath(uri)),
  );
  return undefined;
}

/** The selection without the white space at its ends, or the word at the cursor; undefined if there is neither. */
export function selectedSpan(editor: vscode.TextEditor): { start: number; end: number; text: string } | undefined {
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  if (!range) return undefined;
  const raw = document.getText(range);
  const text = raw.trim();
  if (!text) return undefined;
  const start = document.offsetAt(range.start) + raw.indexOf(text);
  return { start, end: start + text.length, text };
}
