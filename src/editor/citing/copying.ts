/** Copying a citation of a passage, to be pasted into a report. */
import * as vscode from 'vscode';
import { writeCitation, type CitationStyle, type Quotation } from '../../citations/write.ts';
import { Command } from '../contributions.ts';
import { pathInFolder } from '../library.ts';
import { citable, citekeyFor, citeBySetting, passageFor, styleNames, type CiteBy, type Desk } from './cite.ts';

const { t } = vscode.l10n;

/** What was copied last: pasted into a report, it is written anew for that report. */
export interface Copied {
  /** As it is on the clipboard. */
  readonly text: string;
  readonly style: CitationStyle;
  readonly quotation: (report: vscode.Uri) => Quotation;
}

export interface Clipboard {
  copied: Copied | undefined;
}

/** How many Markdown documents are remembered, to find the report among them. */
const REMEMBERED = 16;

export function registerCopying(desk: Desk, clipboard: Clipboard): vscode.Disposable {
  /** Markdown looked at, the last one last. Which of it is a report is only known once it was read: it is asked when copying. */
  const seen = new Set<vscode.TextDocument>();
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.languageId !== 'markdown') return;
    seen.delete(editor.document);
    seen.add(editor.document);
    const [oldest] = seen;
    if (oldest && seen.size > REMEMBERED) seen.delete(oldest);
  };
  look(vscode.window.activeTextEditor);

  /** The report that was looked at last: what is copied is written for it. */
  const report = (): vscode.Uri | undefined =>
    [...seen].findLast(document => !desk.documents.get(document) && !document.isClosed)?.uri;

  async function copy(argument: unknown, style: CitationStyle, by?: CiteBy): Promise<void> {
    const passage = await passageFor(desk, argument);
    if (!passage) {
      void vscode.window.showInformationMessage(t('Select the passage in an article first.'));
      return;
    }
    const found = await citable(desk, passage, by ?? citeBySetting(passage.uri));
    if (!found) return;
    let quotation = found.quotation;
    if (style === 'pandoc') {
      // a key and the words are all that Pandoc's form has: there is nothing to annotate for it
      const citekey = await citekeyFor(desk, passage.uri, found.quotation(passage.uri));
      if (citekey === undefined) return;
      quotation = report => ({ ...found.quotation(report), citekey });
    } else if (!(await found.keep())) return;
    const { text, definition } = writeCitation(style, quotation(report() ?? nowhere(passage.uri)));
    const whole = definition === undefined ? text : `${text}\n\n${definition}\n`;
    await vscode.env.clipboard.writeText(whole);
    clipboard.copied = { text: whole, style, quotation };
    vscode.window.setStatusBarMessage(t('Copied as {0}. Paste it into a report.', styleNames()[style]), 4000);
  }

  /** For mail, chat and browsers: opens this editor at the passage. */
  async function copyUri(argument: unknown): Promise<void> {
    const passage = await passageFor(desk, argument);
    const folder = passage && vscode.workspace.getWorkspaceFolder(passage.uri);
    if (!passage || !folder) {
      void vscode.window.showInformationMessage(t('Select the passage in an article first.'));
      return;
    }
    const found = await citable(desk, passage, citeBySetting(passage.uri));
    if (!found || !(await found.keep())) return;
    const [, fragment = ''] = found.quotation(passage.uri).address.split('#');
    const query = new URLSearchParams({
      folder: folder.uri.scheme === 'file' ? folder.uri.path : folder.uri.toString(),
      article: pathInFolder(passage.uri),
      ...(fragment.startsWith('p-') ? { id: fragment.slice(2) } : { text: fragment }),
    });
    // VS Code decodes a query once before anybody can take it apart: this encodes it once more
    const link = vscode.Uri.from({
      scheme: vscode.env.uriScheme,
      authority: 'postil.postil',
      path: '/open',
      query: query.toString(),
    });
    await vscode.env.clipboard.writeText(link.toString());
    vscode.window.setStatusBarMessage(t('Copied a link that opens this passage from mail, chat or a browser.'), 4000);
  }

  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.commands.registerCommand(Command.copyCitation, (argument: unknown) => copy(argument, 'link')),
    vscode.commands.registerCommand(Command.copyCitationQuote, (argument: unknown) => copy(argument, 'quote')),
    vscode.commands.registerCommand(Command.copyCitationFootnote, (argument: unknown) => copy(argument, 'footnote')),
    vscode.commands.registerCommand(Command.copyCitationPandoc, (argument: unknown) => copy(argument, 'pandoc')),
    vscode.commands.registerCommand(Command.copyCitationWords, (argument: unknown) => copy(argument, 'link', 'words')),
    vscode.commands.registerCommand(Command.copyCitationUri, copyUri),
  );
}

/** Where no report is known, the path counts from the folder of the workspace. */
function nowhere(article: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(article);
  return vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.joinPath(article, '..'), 'report.md');
}
