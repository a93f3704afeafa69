/** Who appears in which article, and with whom. */
import * as vscode from 'vscode';
import { uriOf, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Command, Page } from '../contributions.ts';
import { placeIn } from '../library.ts';
import { revealSpan } from '../marks.ts';
import { createPanel } from '../webviews.ts';
import { modelOf, passagesOf, type Passage } from './show.ts';

const { t } = vscode.l10n;

/** Passages of a pair that the page lists. */
const PASSAGES = 60;

export function showMatrix(extension: vscode.Uri, comparisons: Comparisons): vscode.Disposable {
  let passages: readonly Passage[] = [];
  const panel = createPanel({
    extension,
    page: Page.matrix,
    title: t('Who Appears with Whom'),
    onMessage: message => void said(message),
    whileVisible: () => comparisons.watch(),
  });
  const show = (): void => panel.post({ do: 'show', model: modelOf(comparisons.get() ?? []) });

  async function said(message: { readonly [field: string]: unknown }): Promise<void> {
    const { do: what, id, article, a, b, passage } = message;
    const folders = comparisons.get() ?? [];
    if (what === 'ready') {
      panel.post({ do: 'say', words: t('Reading the articles…') });
      await comparisons.ready();
      show();
    } else if (what === 'open' && typeof id === 'string')
      await openMentions(folders, id, typeof article === 'number' ? article : undefined, panel.beside);
    else if (what === 'timeline' && typeof id === 'string')
      await vscode.commands.executeCommand(Command.showTimeline, { entity: id });
    else if (what === 'pair' && typeof a === 'string' && typeof b === 'string') {
      const all = folders.flatMap(folder => passagesOf(folder, a, b));
      passages = all.slice(0, PASSAGES);
      panel.post({
        do: 'passages',
        a,
        b,
        passages: passages.map(({ label, text }) => ({ label, text })),
        more: all.length - passages.length,
      });
    } else if (what === 'passage' && typeof passage === 'number') {
      const one = passages[passage];
      if (one) await revealSpan(uriOf(one.folder, one.article), one.start, one.end, { column: panel.beside });
    }
  }

  return vscode.Disposable.from(
    panel,
    comparisons.onDidChange(() => {
      if (panel.exists) show();
    }),
    vscode.commands.registerCommand(Command.showMatrix, () => panel.open(vscode.ViewColumn.Active)),
  );
}

/** One mention is shown; of several the editor's own list opens over the first. `article`: as the page counts them. */
async function openMentions(
  folders: readonly FolderComparison[],
  entity: string,
  article: number | undefined,
  column: vscode.ViewColumn,
): Promise<void> {
  const everywhere = folders.flatMap(folder => folder.facts.map(({ name }) => ({ folder, name })));
  const places = (article === undefined ? everywhere : everywhere.slice(article, article + 1)).flatMap(
    ({ folder, name }) => {
      const read = folder.articles.get(name);
      return (read?.marks ?? [])
        .filter(({ mention, state }) => mention?.kind === 'actor' && mention.entity === entity && state !== 'rejected')
        .map(mark => placeIn(read!, mark.start, mark.end));
    },
  );
  const [first] = places;
  if (!first) return;
  const editor = await vscode.window.showTextDocument(first.uri, {
    selection: first.range,
    viewColumn: column,
  });
  editor.revealRange(first.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (places.length > 1)
    await vscode.commands.executeCommand('editor.action.goToLocations', first.uri, first.range.start, places, 'peek');
}
