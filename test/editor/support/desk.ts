// Using Postil as a person would, through the editor's own commands and providers.
import * as vscode from 'vscode';
import { fail } from './assert.ts';
import { until } from './wait.ts';

export { until };

export const folder = (index = 0): vscode.Uri => vscode.workspace.workspaceFolders![index]!.uri;

export const sidecarOf = (article: vscode.Uri): vscode.Uri => article.with({ path: `${article.path}.postil.json` });

let files = 0;

/** A new file in the workspace. */
export async function write(
  text: string,
  { name = `article-${++files}-${Date.now()}.md`, index = 0 } = {},
): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(index), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export interface SidecarFile {
  readonly format: string;
  readonly article: { readonly published?: string };
  readonly annotations: readonly {
    readonly id: string;
    readonly kind: string;
    readonly quote: string;
    readonly status: string;
    readonly at: number;
    readonly value?: unknown;
    readonly type?: string;
    readonly notes?: readonly { readonly text: string }[];
  }[];
}

export async function readSidecar(article: vscode.Uri): Promise<SidecarFile> {
  return JSON.parse(await read(sidecarOf(article))) as SidecarFile;
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri, { preview: false });
}

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** Puts the cursor into the words, or selects them. */
export function pointAt(editor: vscode.TextEditor, words: string, select = false): void {
  const at = editor.document.getText().indexOf(words);
  if (at < 0) fail(`no ${JSON.stringify(words)} in the document`);
  const start = editor.document.positionAt(select ? at : at + 1);
  editor.selection = new vscode.Selection(start, select ? editor.document.positionAt(at + words.length) : start);
}

export interface Card {
  /** Its Markdown without the escapes. */
  readonly text: string;
  readonly markdown: vscode.MarkdownString;
  readonly range: vscode.Range;
}

/** Postil's cards over some words, the innermost first; empty where there is none. */
export async function cards(uri: vscode.Uri, words: string): Promise<readonly Card[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(words);
  if (at < 0) fail(`no ${JSON.stringify(words)} in the document`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    document.positionAt(at + 1),
  );
  return hovers.flatMap(hover =>
    hover.contents.flatMap(content =>
      content instanceof vscode.MarkdownString && content.value.includes('command:postil.')
        ? [
            {
              text: content.value.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('\u2060', ''),
              markdown: content,
              range: hover.range!,
            },
          ]
        : [],
    ),
  );
}

/** The first card over some words that says `expected`. */
export function card(uri: vscode.Uri, words: string, expected: RegExp): Promise<Card> {
  return until(`a card over "${words}" that says ${expected}`, async () =>
    (await cards(uri, words)).find(({ text }) => expected.test(text)),
  );
}
