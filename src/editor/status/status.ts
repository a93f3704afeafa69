/** The status bar: how much is marked in the active article, and when it was published. */
import * as vscode from 'vscode';
import { Command } from '../contributions.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { markdownText } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { calendarDate, publicationBasis } from '../words.ts';

const { t } = vscode.l10n;

export function showStatus(documents: Documents, viewing: Viewing): vscode.Disposable {
  const counts = vscode.window.createStatusBarItem('postil.counts', vscode.StatusBarAlignment.Right, 101);
  counts.name = t('Postil: Mentions');
  counts.command = Command.showInTree;
  const published = vscode.window.createStatusBarItem('postil.published', vscode.StatusBarAlignment.Right, 100);
  published.name = t('Postil: Publication Date');
  published.command = Command.setPublished;

  function show(): void {
    const open = documents.get(vscode.window.activeTextEditor?.document);
    if (!open) {
      counts.hide();
      published.hide();
      return;
    }
    showCounts(counts, open, viewing);
    showPublished(published, open);
  }

  show();
  return vscode.Disposable.from(
    counts,
    published,
    documents.onDidChange(open => {
      if (open.document === vscode.window.activeTextEditor?.document) show();
    }),
    documents.onDidClose(show),
    viewing.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function showCounts(item: vscode.StatusBarItem, { document, marks }: OpenArticle, viewing: Viewing): void {
  const live = marks.filter(mark => mark.state !== 'rejected' && viewing.held(mark) !== 'furniture');
  const count = (kind: string): number => live.filter(mark => mark.kind === kind).length;
  const [actors, dates, figures] = [count('actor'), count('date'), count('figure')];
  const suggested = viewing.listed(document.uri, marks).filter(viewing.waits).length;
  item.text = `$(person) ${actors} $(calendar) ${dates} $(symbol-numeric) ${figures}`;
  const spoken = t('{0} actors, {1} dates, {2} figures', actors, dates, figures);
  item.tooltip = `${spoken}\n${t('{0} suggestions to decide on', suggested)}`;
  item.accessibilityInformation = { label: `Postil: ${spoken}` };
  item.show();
}

function showPublished(item: vscode.StatusBarItem, { article }: OpenArticle): void {
  const { publication } = article;
  const known = publication.date !== undefined && calendarDate(publication.date);
  item.text = known ? `$(history) ${known}` : `$(history) ${t('no publication date')}`;
  const tooltip = new vscode.MarkdownString();
  if (known) {
    tooltip.appendMarkdown(markdownText(t('Published {0}, {1}', known, publicationBasis(publication))));
    if (publication.evidence) {
      const { start, end } = publication.evidence;
      tooltip.appendMarkdown(`\n\n> ${markdownText(article.text.slice(start, end))}`);
    }
    tooltip.appendMarkdown(`\n\n${markdownText(t('Click to change it.'))}`);
  } else
    tooltip.appendMarkdown(
      markdownText(
        t(
          'When this article was published is unknown, so "Sunday" or "last week" cannot be resolved. Click to set it.',
        ),
      ),
    );
  item.tooltip = tooltip;
  const label = known ? t('Published {0}', known) : t('Publication date unknown');
  item.accessibilityInformation = { label: `Postil: ${label}` };
  item.show();
}
