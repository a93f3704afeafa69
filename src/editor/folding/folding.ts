/** Page furniture can be folded away: the adverts, share links and menus that came along with a text. */
import * as vscode from 'vscode';
import type { Documents } from '../documents.ts';
import { ARTICLES } from '../selector.ts';

export function registerFolding(documents: Documents): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.FoldingRangeProvider = {
    onDidChangeFoldingRanges: changed.event,
    async provideFoldingRanges(document) {
      const open = await documents.whenRead(document);
      if (!open) return undefined;
      return open.article.furniture.flatMap(({ start, end }) => {
        const [first, last] = [document.positionAt(start).line, document.positionAt(end).line];
        return last > first ? [new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Comment)] : [];
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerFoldingRangeProvider(ARTICLES, provider),
    documents.onDidChange(() => changed.fire()),
  );
}
