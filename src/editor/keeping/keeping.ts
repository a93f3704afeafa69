/** Citations outlive what happens to what they cite: renames update them, and who deletes a cited annotation is told first. */
import * as vscode from 'vscode';
import { baseOf } from '../../citations/paths.ts';
import type { Annotation } from '../../sidecar/schema.ts';
import { rangeOfPlace, type Citations } from '../citations.ts';
import { rangeOf } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
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

  async function mayDelete(article: vscode.Uri, gone: readonly Annotation[]): Promise<boolean> {
    const ids = gone.map(({ id }) => id);
    const citing = await citations.ask('citingAnnotations', { article: citations.nameOf(article), ids });
    if (!citing.length) return true;
    const places = citing
      .slice(0, MOST_PLACES)
      .map(
        ({ report, place, words }) => `${baseOf(report)}, ${t('line {0}', place.line + 1)}: ${plainLabel(words, 80)}`,
      );
    if (citing.length > MOST_PLACES) places.push(t('and {0} more', citing.length - MOST_PLACES));
    const quotes = gone.map(({ quote }) => `"${plainLabel(quote, 60)}"`).slice(0, 3);
    const remove = t('Delete All the Same');
    const show = t('Show the Citations');
    const answer = await vscode.window.showWarningMessage(
      citing.length === 1
        ? t('The annotation on {0} is cited. Without it the citation leads nowhere.', quotes.join(', '))
        : t(
            'The annotation on {0} is cited {1} times. Without it the citations lead nowhere.',
            quotes.join(', '),
            citing.length,
          ),
      { modal: true, detail: places.join('\n') },
      remove,
      show,
    );
    if (answer === show) {
      const [first] = citing;
      await vscode.window.showTextDocument(citations.uriOf(first!.report), { selection: rangeOfPlace(first!.place) });
    }
    return answer === remove;
  }

  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(event => event.waitUntil(editOf(event.files))),
    sidecars.beforeDeleting(mayDelete),
  );
}
