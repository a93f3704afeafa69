/** Citations outlive what happens to what they cite: renames update them, and who deletes or rejects a cited annotation is told first. */
import * as vscode from 'vscode';
import { baseOf } from '../../citations/paths.ts';
import type { CitingPlace } from '../../project/citing/views.ts';
import { rangeOfPlace, type Citations } from '../citations.ts';
import { rangeOf } from '../marks.ts';
import type { Losses, Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

const MOST_PLACES = 6;

export function keepCitations(citations: Citations, sidecars: Sidecars): vscode.Disposable {
  async function editOf(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    const renames = files.map(({ oldUri, newUri }) => ({
      from: citations.nameOf(oldUri),
      to: citations.nameOf(newUri),
    }));
    for (const { report, edits } of await citations.ask('renamedCitations', renames)) {
      const document = await vscode.workspace.openTextDocument(citations.uriOf(report));
      for (const { start, end, text } of edits) edit.replace(document.uri, rangeOf(document, { start, end }), text);
    }
    return edit;
  }

  async function mayLose(article: vscode.Uri, { deleted, rejected }: Losses): Promise<boolean> {
    const lost = [...deleted, ...rejected];
    const ids = lost.map(({ id }) => id);
    const citing = await citations.ask('citingAnnotations', { article: citations.nameOf(article), ids });
    if (!citing.length) return true;
    const cited = new Set(citing.map(({ id }) => id));
    const quotes = lost.filter(({ id }) => cited.has(id)).map(({ quote }) => `"${plainLabel(quote, 60)}"`);
    const deletes = deleted.some(({ id }) => cited.has(id));
    const anyway = deletes ? t('Delete All the Same') : t('Reject All the Same');
    const show = t('Show the Citations');
    const message = deletes ? ifDeleted : ifRejected;
    const answer = await vscode.window.showWarningMessage(
      message(quotes.slice(0, 3).join(', '), citing.length),
      { modal: true, detail: places(citing) },
      anyway,
      show,
    );
    if (answer === show) {
      const [first] = citing;
      await vscode.window.showTextDocument(citations.uriOf(first!.report), { selection: rangeOfPlace(first!.place) });
    }
    return answer === anyway;
  }

  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(event => event.waitUntil(editOf(event.files))),
    sidecars.beforeLosing(mayLose),
  );
}

const ifDeleted = (quotes: string, times: number): string =>
  times === 1
    ? t('The annotation on {0} is cited. Without it the citation leads nowhere.', quotes)
    : t('The annotation on {0} is cited {1} times. Without it the citations lead nowhere.', quotes, times);

const ifRejected = (quotes: string, times: number): string =>
  times === 1
    ? t('The annotation on {0} is cited. Once it is rejected, a warning stands at the citation.', quotes)
    : t(
        'The annotation on {0} is cited {1} times. Once it is rejected, a warning stands at each citation.',
        quotes,
        times,
      );

function places(citing: readonly CitingPlace[]): string {
  const lines = citing
    .slice(0, MOST_PLACES)
    .map(({ report, place, words }) => `${baseOf(report)}, ${t('line {0}', place.line + 1)}: ${plainLabel(words, 80)}`);
  if (citing.length > MOST_PLACES) lines.push(t('and {0} more', citing.length - MOST_PLACES));
  return lines.join('\n');
}
