/** What is switched on, in order. */
import * as vscode from 'vscode';
import { createArticles } from './editor/articles.ts';
import { createDocuments } from './editor/documents.ts';
import { createSidecars } from './editor/sidecars.ts';
import { registerAnnotating } from './editor/annotating/annotating.ts';
import { registerDeciding } from './editor/deciding/deciding.ts';
import { showDecorations } from './editor/decorations/decorations.ts';
import { registerEnabling } from './editor/enabling/enabling.ts';
import { showHovers } from './editor/hover/hover.ts';
import { registerNavigating } from './editor/navigating/navigating.ts';
import { registerPublication } from './editor/publication/publication.ts';
import { showStatus } from './editor/status/status.ts';
import { showTree } from './editor/tree/tree.ts';
import { standardRecognizers } from './recognize/standard.ts';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Postil', { log: true });
  const articles = createArticles();
  const sidecars = createSidecars(log);
  const documents = createDocuments(articles, sidecars, log);
  documents.recognizeWith(standardRecognizers());
  context.subscriptions.push(
    log,
    articles,
    sidecars,
    documents,
    showDecorations(documents),
    showHovers(documents),
    showTree(documents),
    showStatus(documents),
    registerDeciding(documents, sidecars),
    registerAnnotating(documents, sidecars),
    registerNavigating(documents),
    registerPublication(documents, sidecars),
    registerEnabling(articles, documents),
  );
}
