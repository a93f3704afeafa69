/** What the editor's own navigation knows of marks: outline and breadcrumbs, highlights of one thing, the lens on top. */
import * as vscode from 'vscode';
import { MENTION_KINDS, type MentionKind } from '../../recognize/mention.ts';
import type { Mark } from '../../project/marks.ts';
import { Command, Setting } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { sameThing } from '../groups.ts';
import { marksAtSelection, rangeOf } from '../marks.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { calendarDate, kindNames, mentionName } from '../words.ts';

const { t } = vscode.l10n;

const SYMBOLS = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  group: vscode.SymbolKind.Module,
  place: vscode.SymbolKind.Namespace,
  demonym: vscode.SymbolKind.Namespace,
  date: vscode.SymbolKind.Event,
  figure: vscode.SymbolKind.Number,
} as const;

/** So many are made without a pause. */
const AT_A_TIME = 400;

function symbolOf(document: vscode.TextDocument, mark: Mark): vscode.DocumentSymbol[] {
  const { mention } = mark;
  if (!mention || mark.state === 'rejected') return [];
  const range = rangeOf(document, mark);
  const name = plainLabel(mention.text) || kindNames(mention.kind);
  const meant = plainLabel(mentionName(mention));
  const symbol = mention.kind === 'actor' ? SYMBOLS[mention.type] : SYMBOLS[mention.kind];
  return [new vscode.DocumentSymbol(name, meant === name ? '' : meant, symbol, range, range)];
}

export function registerOutlining(documents: Documents, viewing: Viewing): vscode.Disposable {
  /** One for each kind: their marks stand among each other, and a head over each kind could enclose only one of them. */
  const symbols = (kind: MentionKind): vscode.DocumentSymbolProvider => ({
    async provideDocumentSymbols(document, token) {
      for (;;) {
        const open = await documents.whenRead(document);
        if (!open || token.isCancellationRequested) return undefined;
        const marks = viewing.listed(document.uri, open.marks).filter(mark => mark.kind === kind);
        const found: vscode.DocumentSymbol[] = [];
        for (let at = 0; at < marks.length && document.version === open.version; at += AT_A_TIME) {
          // a long article names thousands: whatever else the host has to do comes in between
          if (at > 0) await new Promise<void>(resolve => setTimeout(resolve));
          if (document.version !== open.version) break;
          for (const mark of marks.slice(at, at + AT_A_TIME)) found.push(...symbolOf(document, mark));
        }
        if (document.version === open.version) return found;
      }
    },
  });

  const highlights: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights(document, position) {
      const open = documents.fresh(document);
      const mark = open && marksAtSelection(open, new vscode.Selection(position, position))[0];
      if (!open || !mark?.mention) return undefined;
      return sameThing(open.marks, mark).map(same => new vscode.DocumentHighlight(rangeOf(document, same)));
    },
  };

  const lensesChanged = new vscode.EventEmitter<void>();
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: lensesChanged.event,
    provideCodeLenses(document) {
      if (!vscode.workspace.getConfiguration(undefined, document.uri).get<boolean>(Setting.codeLens, true)) return [];
      const open = documents.fresh(document);
      if (!open) return [];
      const top = new vscode.Range(0, 0, 0, 0);
      const { date } = open.article.publication;
      const suggested = viewing.listed(document.uri, open.marks).filter(viewing.waits).length;
      const decided = open.marks.filter(mark => mark.state !== 'suggested').length;
      const published = date ? t('Published {0}', calendarDate(date) ?? date) : t('Publication date unknown');
      const counts = t('{0} to decide on, {1} decided', suggested, decided);
      return [
        new vscode.CodeLens(top, { title: published, command: Command.setPublished }),
        new vscode.CodeLens(top, { title: counts, command: Command.showInTree }),
        ...(suggested ? [new vscode.CodeLens(top, { title: t('Review'), command: Command.review })] : []),
      ];
    },
  };

  return vscode.Disposable.from(
    ...MENTION_KINDS.map(kind =>
      vscode.languages.registerDocumentSymbolProvider(ARTICLES, symbols(kind), { label: kindNames(kind) }),
    ),
    vscode.languages.registerDocumentHighlightProvider(ARTICLES, highlights),
    vscode.languages.registerCodeLensProvider(ARTICLES, lenses),
    lensesChanged,
    documents.onDidChange(() => lensesChanged.fire()),
    viewing.onDidChange(() => lensesChanged.fire()),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.codeLens)) lensesChanged.fire();
    }),
  );
}
