/**
 * Pages of Postil's own beside the editors: one panel a kind, made on demand, restored with the window. A page may load
 * its own script and style sheet and nothing else; all it is told comes as messages.
 */
import * as vscode from 'vscode';
import type { Page } from './contributions.ts';
import { switchable } from './switchable.ts';

export interface Panel extends vscode.Disposable {
  /** Opens the page or brings it to the front. Without a place: beside the text that is read. */
  open(where?: vscode.ViewColumn): void;
  /** To the page, if there is one. */
  post(message: object): void;
  /** Of the tab, if there is one. */
  setTitle(title: string): void;
  readonly exists: boolean;
  /** Where to show what the page leads to without covering the page: among the texts beside it. */
  readonly beside: vscode.ViewColumn;
}

export interface PanelOptions {
  readonly extension: vscode.Uri;
  readonly page: Page;
  readonly title: string;
  /** What the page says, of whatever shape: also `{ do: 'ready', state }` whenever it is loaded. */
  onMessage(message: { readonly [field: string]: unknown }): void;
  /** Begins what goes on while the page is on the screen. */
  whileVisible?(): vscode.Disposable;
}

const ROOT = ['dist', 'webview'] as const;

export function createPanel(options: PanelOptions): Panel {
  const { extension, page, title } = options;
  let panel: vscode.WebviewPanel | undefined;
  const going = options.whileVisible && switchable(options.whileVisible);
  const root = vscode.Uri.joinPath(extension, ...ROOT);
  const webviewOptions: vscode.WebviewOptions = {
    enableScripts: true,
    enableCommandUris: false,
    enableForms: false,
    localResourceRoots: [root],
    portMapping: [],
  };

  const follow = (): void => going?.turn(panel?.visible ?? false);

  function adopt(adopted: vscode.WebviewPanel): void {
    panel = adopted;
    const name = page.slice(page.indexOf('.') + 1);
    adopted.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'panels', `${name}-light.svg`),
      dark: vscode.Uri.joinPath(extension, 'media', 'panels', `${name}-dark.svg`),
    };
    adopted.webview.options = webviewOptions;
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
      follow();
    });
    adopted.onDidChangeViewState(follow);
    follow();
    adopted.webview.onDidReceiveMessage((message: unknown) => {
      if (typeof message === 'object' && message !== null) options.onMessage(message as Record<string, unknown>);
    });
    adopted.webview.html = htmlOf(adopted.webview, root, name, adopted.title);
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(page, {
    async deserializeWebviewPanel(restored) {
      panel?.dispose();
      adopt(restored);
    },
  });
  return {
    open(where) {
      if (panel) panel.reveal(where ?? panel.viewColumn, true);
      else
        adopt(
          vscode.window.createWebviewPanel(
            page,
            title,
            { viewColumn: where ?? vscode.ViewColumn.Beside, preserveFocus: false },
            webviewOptions,
          ),
        );
    },
    post: message => void panel?.webview.postMessage(message),
    setTitle(now) {
      if (panel && panel.title !== now) panel.title = now;
    },
    get exists() {
      return panel !== undefined;
    },
    get beside() {
      const groups = panel?.visible ? vscode.window.tabGroups.all : [];
      const other = groups.find(({ viewColumn }) => viewColumn !== panel?.viewColumn);
      return other?.viewColumn ?? (panel?.visible ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
    },
    dispose() {
      serializer.dispose();
      panel?.dispose();
      going?.dispose();
    },
  };
}

/** Nothing is loaded from anywhere but the extension's own folder, and no script runs but the one with the nonce. */
function htmlOf(webview: vscode.Webview, root: vscode.Uri, name: string, title: string): string {
  const nonce = nonceOf();
  const file = (extension: string): string =>
    escaped(webview.asWebviewUri(vscode.Uri.joinPath(root, `${name}.${extension}`)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${file('css')}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>`;
}

function nonceOf(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
