/** Every date of the articles on one axis: the page, and the files that are made of it. */
import * as vscode from 'vscode';
import { timelineOf } from '../../compare/timeline.ts';
import type { TimelineEntry } from '../../compare/comparison.ts';
import { uriOf, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Command, Page } from '../contributions.ts';
import { revealSpan } from '../marks.ts';
import { saveAs } from '../save-as.ts';
import { createPanel } from '../webviews.ts';
import { asCsv } from '../../compare/csv.ts';
import { modelOf } from './show.ts';

const { t } = vscode.l10n;

/** A date and the folder that its article is in. */
export interface PlacedEntry extends TimelineEntry {
  readonly compared: FolderComparison;
}

/** Dates that a page is sent; more of them is a project that must be asked in parts. */
const MOST = 50_000;

export function showTimeline(extension: vscode.Uri, comparisons: Comparisons): vscode.Disposable {
  let entries: readonly PlacedEntry[] = [];
  let asked: { readonly entity?: string; readonly article?: string } | undefined;
  const panel = createPanel({
    extension,
    page: Page.timeline,
    title: t('Timeline'),
    onMessage: message => void said(message),
    whileVisible: () => comparisons.watch(),
  });

  function show(): void {
    const all = (comparisons.get() ?? []).flatMap(compared =>
      timelineOf(compared.facts).map(entry => ({ ...entry, compared })),
    );
    entries = all.slice(0, MOST);
    panel.post({ do: 'show', model: modelOf(entries, all.length - entries.length, asked) });
  }

  async function said(message: { readonly [field: string]: unknown }): Promise<void> {
    switch (message.do) {
      case 'ready':
        panel.post({ do: 'say', words: t('Reading the articles…') });
        await comparisons.ready();
        return show();
      case 'open': {
        const entry = typeof message.entry === 'number' ? entries[message.entry] : undefined;
        if (entry)
          await revealSpan(uriOf(entry.compared, entry.article), entry.start, entry.end, { column: panel.beside });
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
      if (panel.exists) show();
    }),
    vscode.commands.registerCommand(Command.showTimeline, (argument: unknown) => {
      const { entity, article } = (argument ?? {}) as { readonly entity?: unknown; readonly article?: unknown };
      asked = {
        ...(typeof entity === 'string' ? { entity } : {}),
        ...(typeof article === 'string' ? { article } : {}),
      };
      if (!asked.entity && !asked.article) asked = undefined;
      panel.open(vscode.ViewColumn.Active);
      if (panel.exists && comparisons.get()) show();
    }),
  );
}
