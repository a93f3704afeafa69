/** Reading a document as an article although the settings say otherwise, or the other way round; and saying that it is not read. */
import * as vscode from 'vscode';
import { isReadable, type Articles } from '../articles.ts';
import { Command, ContextKey } from '../contributions.ts';
import type { Documents } from '../documents.ts';

const { t } = vscode.l10n;

export function registerEnabling(articles: Articles, documents: Documents): vscode.Disposable {
  let asked = 0;
  /** Views ask no active editor what it shows: they are told. */
  async function tell(): Promise<void> {
    const own = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    const standing = document ? await articles.standingOf(document) : 'none';
    if (own === asked) await vscode.commands.executeCommand('setContext', ContextKey.standing, standing);
  }
  void tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    articles.onDidChange(tell),
    // a document whose language changes is opened anew
    vscode.workspace.onDidOpenTextDocument(document => {
      if (document === vscode.window.activeTextEditor?.document) void tell();
    }),
    vscode.commands.registerCommand(Command.readAsArticle, () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) return;
      if (!isReadable(document)) {
        void vscode.window.showInformationMessage(t('Postil reads Markdown and plain text.'));
        return;
      }
      articles.set(document, !documents.get(document));
    }),
  );
}
