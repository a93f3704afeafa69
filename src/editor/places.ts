/** Places of closed articles, as the editor counts: by line and character. */
import * as vscode from 'vscode';
import type { Span } from '../article/article.ts';
import { positionOf } from '../project/lines.ts';

/** Of many spans at once, sorted by start; linear in the text. */
export function placesIn(
  { uri, text }: { readonly uri: vscode.Uri; readonly text: string },
  spans: readonly Span[],
): vscode.Location[] {
  let line = 0;
  let from = 0;
  const to = (offset: number): vscode.Position => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < offset; next = text.indexOf('\n', from)) {
      line++;
      from = next + 1;
    }
    return new vscode.Position(line, offset - from);
  };
  return spans.map(({ start, end }) => {
    const first = to(start);
    const [startLine, startFrom] = [line, from];
    const last = to(end);
    // the next span may begin before this one ends
    [line, from] = [startLine, startFrom];
    return new vscode.Location(uri, new vscode.Range(first, last));
  });
}

/** Where a span of an article is whose lines begin at `lines`. */
export function locationIn(uri: vscode.Uri, lines: readonly number[], { start, end }: Span): vscode.Location {
  const [from, to] = [positionOf(lines, start), positionOf(lines, end)];
  return new vscode.Location(uri, new vscode.Range(...from, ...to));
}
