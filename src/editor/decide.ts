/** Carrying out a person's decision: stamped, laid over the text as it is now, saved, undoable. */
import type * as vscode from 'vscode';
import { indexText } from '../anchor/anchor.ts';
import { plainText } from '../anchor/plain.ts';
import { decide, type Decision } from '../project/decisions.ts';
import { stampNow } from './author.ts';
import type { OpenArticle } from './documents.ts';
import type { LibraryArticle } from './library.ts';
import type { Sidecars } from './sidecars.ts';

/** The spans of `decisions` count in the article's text. False if they were not saved; the person knows by then. */
export async function carryOut(
  sidecars: Sidecars,
  article: OpenArticle | LibraryArticle,
  label: string,
  ...decisions: readonly Decision[]
): Promise<boolean> {
  const { uri, text } = 'document' in article ? { uri: article.document.uri, text: article.article.text } : article;
  const plain = plainText(text);
  const index = indexText(plain.text);
  const stamp = await stampNow(uri);
  return sidecars.change(uri, label, sidecar =>
    decisions.reduce((now, decision) => decide(now, decision, index, plain.spanToPlain, stamp), sidecar),
  );
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
