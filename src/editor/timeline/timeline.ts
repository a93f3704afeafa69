/** Every date of the articles on one axis: the page, and the files that are made of it. */
import * as vscode from 'vscode';
import type { Timeline } from '../../worker/comparing-calls.ts';
import { uriOf, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Command, Page } from '../contributions.ts';
import { revealSpan } from '../marks.ts';
import type { Recognition } from '../recognition.ts';
import { saveAs } from '../save-as.ts';
import { createPanel } from '../webviews.ts';
import { asCsv } from '../../compare/csv.ts';
import { modelOf } from './show.ts';

const { t } = vscode.l10n;

/** Dates that a page is sent; more of them is a project that must be asked in parts. */
const MOST = 50_000;

export function showTimeline(
  extension: vscode.Uri,
  comparisons: Comparisons,
  { worker }: Recognition,
): vscode.Disposable {
  let folders: readonly FolderComparison[] = [];
  let entries: Timeline['entries'] = [];
  let asked: { readonly entity?: string; readonly article?: string } | undefined;
  const panel = createPanel({
    extension,
    page: Page.timeline,
    title: t('Timeline'),
    onMessage: message => void said(message),
    whileVisible: () => comparisons.watch(),
  });

  async function show(): Promise<void> {
    const now = comparisons.get() ?? [];
    const timeline = await worker.call('timeline', {
      folders: now.map(({ folder }) => folder.uri.toString()),
      most: MOST,
    });
    // compared anew meanwhile: that is shown by another call
    if (now !== (comparisons.get() ?? now)) return;
    folders = now;
    entries = timeline.entries;
    panel.post({ do: 'show', model: modelOf(timeline, asked) });
  }

  async function said(message: { readonly [field: string]: unknown }): Promise<void> {
    switch (message.do) {
      case 'ready':
        panel.post({ do: 'say', words: t('Reading the articles…') });
        await comparisons.ready();
        return show();
      case 'open': {
        const entry = typeof message.entry === 'number' ? entries[message.entry] : undefined;
        const compared = entry && folders[entry.folder];
        if (compared)
          await revealSpan(uriOf(compared, entry.article), entry.start, entry.end, { column: panel.beside });
        return;
      }
      case 'taken':
        // from then on the page keeps what the person chooses; before, it may have been on its way
        asked = undefined;
        return;
      case 'csv': {
        const chosen = Array.isArray(message.entries)
          ? message.entries.flatMap(i => (typeof i === 'number' ? (entries[i] ?? []) : []))
          : [];
        return saveAs('timeline.csv', { CSV: ['csv'] }, asCsv(chosen));
      }
      case 'svg':
        if (typeof message.text === 'string') await saveAs('timeline.svg', { SVG: ['svg'] }, message.text);
    }
  }

  return vscode.Disposable.from(
    panel,
    comparisons.onDidChange(() => {
      if (panel.exists) void show();
    }),
    vscode.commands.registerCommand(Command.showTimeline, (argument: unknown) => {
      const { entity, article } = (argument ?? {}) as { readonly entity?: unknown; readonly article?: unknown };
      asked = {
        ...(typeof entity === 'string' ? { entity } : {}),
        ...(typeof article === 'string' ? { article } : {}),
      };
      if (!asked.entity && !asked.article) asked = undefined;
      panel.open(vscode.ViewColumn.Active);
      if (panel.exists && comparisons.get()) void show();
    }),
  );
}
