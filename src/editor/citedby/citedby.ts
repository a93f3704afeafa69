/** From a passage back to who cites it: code lens, hover, references, workspace symbols. */
import * as vscode from 'vscode';
import { baseOf } from '../../citations/paths.ts';
import type { CitedPassageView, CitingPlace } from '../../project/citing/views.ts';
import { marksAt } from '../../project/marks.ts';
import { citationAt, rangeOfPlace, type Citations } from '../citations.ts';
import { Command, Setting } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { rangeOf, refOf } from '../marks.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel, markdownText } from '../untrusted.ts';

const { t } = vscode.l10n;

const MOST_SYMBOLS = 500;
const MOST_PLACES = 8;

export function registerCitedBy(citations: Citations, documents: Documents): vscode.Disposable {
  const passagesOf = async (uri: vscode.Uri): Promise<readonly CitedPassageView[]> =>
    (await citations.whoCites(uri))?.passages ?? [];
  const passagesUnder = async (uri: vscode.Uri, offset: number): Promise<readonly CitedPassageView[]> =>
    (await passagesOf(uri)).filter(({ start, end }) => start <= offset && offset <= end);
  const locationOf = ({ report, place }: CitingPlace): vscode.Location =>
    new vscode.Location(citations.uriOf(report), rangeOfPlace(place));
  const locationsOf = (passages: readonly CitedPassageView[]): vscode.Location[] =>
    passages.flatMap(({ by }) => by.map(locationOf));

  const lensesChanged = new vscode.EventEmitter<void>();
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: lensesChanged.event,
    async provideCodeLenses(document) {
      if (!vscode.workspace.getConfiguration(undefined, document.uri).get<boolean>(Setting.codeLens, true)) return [];
      if (!(await documents.whenRead(document))) return [];
      // One lens a line: passages of one line are counted together.
      const lines = new Map<number, CitedPassageView[]>();
      for (const passage of await passagesOf(document.uri)) {
        const { line } = passage.place;
        lines.set(line, [...(lines.get(line) ?? []), passage]);
      }
      return [...lines].map(
        ([line, passages]) =>
          new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
            title: timesCited(passages),
            tooltip: passages.map(({ excerpt }) => `“${plainLabel(excerpt.passage, 60)}”`).join(', '),
            command: Command.showCitations,
            arguments: [document.uri.toString(), passages.map(({ start }) => start)],
          }),
      );
    },
  };

  const hovers: vscode.HoverProvider = {
    async provideHover(document, position) {
      const open = documents.fresh(document);
      if (!open) return undefined;
      const offset = document.offsetAt(position);
      const passages = await passagesUnder(document.uri, offset);
      const [mark] = marksAt(open.marks, offset);
      const span = passages[0] ?? mark;
      if (!span) return undefined;
      const card = new vscode.MarkdownString('', true);
      card.isTrusted = { enabledCommands: [Command.openReport, ...COPYING.map(([command]) => command)] };
      const lines: string[] = [];
      if (passages.length) lines.push(`$(references) ${markdownText(timesCited(passages))}`, places(passages));
      if (mark) {
        const ref = refOf(open, mark);
        lines.push(`$(quote) ${COPYING.map(([command, label]) => commandLink(label(), command, ref)).join(' · ')}`);
      }
      card.appendMarkdown(lines.join('\n\n'));
      return new vscode.Hover(card, rangeOf(document, span));
    },
  };

  /** Where it is cited, each place a link. */
  function places(passages: readonly CitedPassageView[]): string {
    const all = passages.flatMap(({ by }) => by);
    const lines = all.slice(0, MOST_PLACES).map(({ report, words, start, end }) => {
      const ref = { uri: citations.uriOf(report).toString(), start, end };
      return `- ${commandLink(markdownText(baseOf(report)), Command.openReport, ref)}: ${markdownText(words, 100)}`;
    });
    if (all.length > MOST_PLACES) lines.push(`- ${markdownText(t('and {0} more', all.length - MOST_PLACES))}`);
    return lines.join('\n');
  }

  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position) {
      const offset = document.offsetAt(position);
      if (documents.get(document)) return locationsOf(await passagesUnder(document.uri, offset));
      // On a citation in a report: the passage, and everybody else who cites it.
      if (!citationAt(await citations.find(document), offset)) return undefined;
      const passage = (await citations.follow(document, position))?.passage;
      if (!passage) return undefined;
      const article = citations.uriOf(passage.article);
      const same = (await passagesOf(article)).filter(p => p.start < passage.end && passage.start < p.end);
      return [new vscode.Location(article, rangeOfPlace(passage.place)), ...locationsOf(same)];
    },
  };

  const symbols: vscode.WorkspaceSymbolProvider = {
    async provideWorkspaceSymbols(query, token) {
      if (!query) return [];
      const found = await citations.ask('searchCitations', { query, limit: MOST_SYMBOLS });
      if (token.isCancellationRequested) return [];
      return found.map(
        place =>
          new vscode.SymbolInformation(
            plainLabel(place.words, 80),
            vscode.SymbolKind.Key,
            plainLabel(`${baseOf(place.report)} → ${place.to}`),
            locationOf(place),
          ),
      );
    },
  };

  return vscode.Disposable.from(
    lensesChanged,
    citations.onDidChange(() => lensesChanged.fire()),
    vscode.languages.registerCodeLensProvider(ARTICLES, lenses),
    vscode.languages.registerHoverProvider(ARTICLES, hovers),
    vscode.languages.registerReferenceProvider(ARTICLES, references),
    vscode.languages.registerWorkspaceSymbolProvider(symbols),
    vscode.commands.registerCommand(Command.showCitations, async (article: unknown, starts: unknown) => {
      if (typeof article !== 'string' || !Array.isArray(starts)) return;
      const uri = vscode.Uri.parse(article, true);
      const passages = (await passagesOf(uri)).filter(({ start }) => starts.includes(start));
      const [first] = passages;
      if (!first) return;
      const at = new vscode.Position(first.place.line, first.place.character);
      await vscode.commands.executeCommand('editor.action.showReferences', uri, at, locationsOf(passages));
    }),
    vscode.commands.registerCommand(Command.openReport, async (argument: unknown) => {
      if (typeof argument !== 'object' || argument === null) return;
      const { uri, start, end } = argument as Record<string, unknown>;
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
      await vscode.window.showTextDocument(document, { selection: rangeOf(document, { start, end }) });
    }),
  );
}

const COPYING: readonly (readonly [command: Command, label: () => string])[] = [
  [Command.copyCitation, () => t('Cite')],
  [Command.copyCitationQuote, () => t('as quote')],
  [Command.copyCitationFootnote, () => t('as footnote')],
  [Command.copyCitationPandoc, () => t('for Pandoc')],
];

function timesCited(passages: readonly CitedPassageView[]): string {
  const count = passages.reduce((sum, { by }) => sum + by.length, 0);
  return count === 1 ? t('cited once') : t('cited {0} times', count);
}

/** `label` is our own text or escaped. */
const commandLink = (label: string, command: Command, argument: unknown): string =>
  `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
