/** Reading a document as an article although the settings say otherwise, or the other way round. */
import * as vscode from 'vscode';
import type { Articles } from '../articles.ts';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';

const { t } = vscode.l10n;

export function registerEnabling(articles: Articles, documents: Documents): vscode.Disposable {
  return vscode.commands.registerCommand(Command.readAsArticle, () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    if (document.languageId !== 'markdown' && document.languageId !== 'plaintext') {
      void vscode.window.showInformationMessage(t('Postil reads Markdown and plain text.'));
      return;
    }
    articles.set(document, !documents.get(document));
  });
}
