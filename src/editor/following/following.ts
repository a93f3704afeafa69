/** From a citation to its passage: links, definition, hover. */
import * as vscode from 'vscode';
import { citationAt, rangeOfPlace, type Citations } from '../citations.ts';
import { Command } from '../contributions.ts';
import { rangeOf } from '../marks.ts';
import { lightWhereDefinitionsLead, showPassage } from '../passages.ts';
import { told } from '../tongue.ts';
import { citationCard } from './card.ts';

const { t } = vscode.l10n;

const REPORTS: vscode.DocumentSelector = [{ language: 'markdown' }];

/** A citation as links name it: where it stands in which report. It is looked up again when it is followed. */
interface CitationRef {
  readonly report: string;
  readonly start: number;
}

export function registerFollowing(citations: Citations): vscode.Disposable {
  const links: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document) {
      return (await citations.find(document)).map(({ start, end }) => {
        const argument: CitationRef = { report: document.uri.toString(), start };
        const link = new vscode.DocumentLink(
          rangeOf(document, { start, end }),
          vscode.Uri.parse(`command:${Command.openCitation}?${encodeURIComponent(JSON.stringify([argument]))}`),
        );
        link.tooltip = t('Open the cited passage');
        return link;
      });
    },
  };

  const lights = lightWhereDefinitionsLead();
  const definitions: vscode.DefinitionProvider = {
    async provideDefinition(document, position): Promise<vscode.LocationLink[] | undefined> {
      const view = await citations.follow(document, position);
      if (!view?.article || !view.source) return undefined;
      const top = new vscode.Range(0, 0, 0, 0);
      const targetUri = citations.uriOf(view.article);
      if (view.passage) lights.expect(targetUri, rangeOfPlace(view.passage.place));
      return [
        {
          originSelectionRange: rangeOfPlace(view.place),
          targetUri,
          targetRange: view.passage ? rangeOfPlace(view.passage.around) : top,
          targetSelectionRange: view.passage ? rangeOfPlace(view.passage.place) : top,
        },
      ];
    },
  };

  const hovers: vscode.HoverProvider = {
    async provideHover(document, position) {
      const offset = document.offsetAt(position);
      if (!citationAt(await citations.find(document), offset)) return undefined;
      const view = (await citations.check(document)).citations.find(
        ({ start, end }) => start <= offset && offset <= end,
      );
      return view && new vscode.Hover(citationCard(view, document.uri), rangeOfPlace(view.place));
    },
  };

  async function open(argument: unknown): Promise<void> {
    const ref = refOf(argument);
    if (!ref) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(ref.report, true));
    const view = await citations.follow(document, document.positionAt(ref.start));
    if (!view) return;
    if (view.article && view.source)
      await showPassage(citations.uriOf(view.article), view.passage && rangeOfPlace(view.passage.place));
    if (view.problem) void vscode.window.showWarningMessage(told(view.problem.message));
  }

  return vscode.Disposable.from(
    lights,
    linksBeforeOthers(links),
    vscode.languages.registerDefinitionProvider(REPORTS, definitions),
    vscode.languages.registerHoverProvider(REPORTS, hovers),
    vscode.commands.registerCommand(Command.openCitation, open),
    vscode.commands.registerCommand(Command.openPassage, async (argument: unknown) => {
      if (typeof argument !== 'object' || argument === null) return;
      const { uri, start, end } = argument as Record<string, unknown>;
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
      await showPassage(document.uri, rangeOf(document, { start, end }));
    }),
  );
}

function refOf(argument: unknown): CitationRef | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { report, start } = argument as Record<string, unknown>;
  return typeof report === 'string' && typeof start === 'number' ? { report, start } : undefined;
}

/**
 * VS Code's own Markdown links know files but no passages, and where two links overlap the one registered later counts:
 * ours are registered again once the others are there.
 */
function linksBeforeOthers(links: vscode.DocumentLinkProvider): vscode.Disposable {
  let registered = vscode.languages.registerDocumentLinkProvider(REPORTS, links);
  let disposed = false;
  const again = (): void => {
    if (disposed) return;
    registered.dispose();
    registered = vscode.languages.registerDocumentLinkProvider(REPORTS, links);
  };
  const markdown = vscode.extensions.getExtension('vscode.markdown-language-features');
  // it is switched on by the same documents as Postil: this waits, and starts nothing that would not start anyway
  if (markdown) Promise.resolve(markdown.activate()).then(again, () => undefined);
  return new vscode.Disposable(() => {
    disposed = true;
    registered.dispose();
  });
}
