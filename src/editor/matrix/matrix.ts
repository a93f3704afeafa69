/** Who appears in which article, and with whom. */
import * as vscode from 'vscode';
import type { Matrix, PairPassage } from '../../worker/comparing-calls.ts';
import { uriOf, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Command, Page } from '../contributions.ts';
import type { Library } from '../library.ts';
import { revealSpan } from '../marks.ts';
import type { Recognition } from '../recognition.ts';
import { plainLabel } from '../untrusted.ts';
import { createPanel } from '../webviews.ts';
import { MOST_ROWS, labelOf, modelOf } from './show.ts';

const { t } = vscode.l10n;

/** Passages of a pair that the page lists. */
const PASSAGES = 60;

export function showMatrix(
  extension: vscode.Uri,
  comparisons: Comparisons,
  library: Library,
  { worker }: Recognition,
): vscode.Disposable {
  let folders: readonly FolderComparison[] = [];
  let articles: Matrix['articles'] = [];
  let passages: readonly PairPassage[] = [];
  const panel = createPanel({
    extension,
    page: Page.matrix,
    title: t('Who Appears with Whom'),
    onMessage: message => void said(message),
    whileVisible: () => comparisons.watch(),
  });
  const namesOf = (all: readonly FolderComparison[]): string[] => all.map(({ folder }) => folder.uri.toString());

  async function show(): Promise<void> {
    const now = comparisons.get() ?? [];
    const matrix = await worker.call('appearances', { folders: namesOf(now), most: MOST_ROWS });
    // compared anew meanwhile: that is shown by another call
    if (now !== (comparisons.get() ?? now)) return;
    folders = now;
    articles = matrix.articles;
    panel.post({ do: 'show', model: modelOf(matrix) });
  }

  /** As the page counts articles. */
  function uriAt(index: number): vscode.Uri | undefined {
    const article = articles[index];
    const compared = article && folders[article.folder];
    return compared && uriOf(compared, article.name);
  }

  async function said(message: { readonly [field: string]: unknown }): Promise<void> {
    const { do: what, id, article, a, b, passage } = message;
    if (what === 'ready') {
      panel.post({ do: 'say', words: t('Reading the articles…') });
      await comparisons.ready();
      await show();
    } else if (what === 'open' && typeof id === 'string')
      await openMentions(library, id, typeof article === 'number' ? uriAt(article) : undefined, panel.beside);
    else if (what === 'timeline' && typeof id === 'string')
      await vscode.commands.executeCommand(Command.showTimeline, { entity: id });
    else if (what === 'pair' && typeof a === 'string' && typeof b === 'string') {
      const found = await worker.call('beside', { folders: namesOf(folders), a, b, most: PASSAGES });
      passages = found.passages;
      panel.post({
        do: 'passages',
        a,
        b,
        passages: passages.map(({ article: name, source, text }) => ({
          label: labelOf({ name, source }),
          text: plainLabel(text, 500),
        })),
        more: found.more,
      });
    } else if (what === 'passage' && typeof passage === 'number') {
      const one = passages[passage];
      const compared = one && folders[one.folder];
      if (compared) await revealSpan(uriOf(compared, one.article), one.start, one.end, { column: panel.beside });
    }
  }

  return vscode.Disposable.from(
    panel,
    comparisons.onDidChange(() => {
      if (panel.exists) void show();
    }),
    vscode.commands.registerCommand(Command.showMatrix, () => panel.open(vscode.ViewColumn.Active)),
  );
}

/** One mention is shown; of several the editor's own list opens over the first. */
async function openMentions(
  library: Library,
  entity: string,
  article: vscode.Uri | undefined,
  column: vscode.ViewColumn,
): Promise<void> {
  const found = await library.find({ thing: `actor ${entity}` }, { quiet: true });
  const places = found
    .filter(({ uri }) => !article || uri.toString() === article.toString())
    .flatMap(({ uri, ranges }) => ranges.map(range => new vscode.Location(uri, range)));
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
