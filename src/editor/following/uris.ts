/** `vscode://postil.postil/open?folder=…&article=…&id=…`: from mail, chat or a browser to a passage. */
import * as vscode from 'vscode';
import { encodePath, resolvePath, rootOf } from '../../citations/paths.ts';
import { exists } from '../articles.ts';
import { rangeOfPlace, type Citations } from '../citations.ts';
import { showPassage } from '../passages.ts';
import { told } from '../tongue.ts';

const { t } = vscode.l10n;

/** What a link asks for: all of it comes from outside and is checked. */
export interface OpenRequest {
  readonly folder: string;
  /** Relative to the folder. */
  readonly article: string;
  /** `p-z3f8c1v0bn` or `:~:text=…`; empty for the article as a whole. */
  readonly fragment: string;
}

/** A request that waits for its folder to be opened is forgotten after so many milliseconds. */
const PATIENCE = 5 * 60_000;
const WAITING = 'postil.open';

export function registerUris(context: vscode.ExtensionContext, citations: Citations): vscode.Disposable {
  const waiting = context.globalState.get<{ readonly at: number; readonly request: OpenRequest }>(WAITING);
  if (waiting) {
    const here = folderOf(waiting.request.folder);
    const late = Date.now() - waiting.at > PATIENCE;
    if (here || late) void context.globalState.update(WAITING, undefined);
    if (here && !late) void openIn(here, waiting.request, citations);
  }
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      const request = requestOf(uri);
      if (!request) {
        void vscode.window.showWarningMessage(
          t('This link to a passage cannot be understood: {0}', uri.toString(true)),
        );
        return;
      }
      const here = folderOf(request.folder);
      if (here) await openIn(here, request, citations);
      else await askForFolder(context, request);
    },
  });
}

/** Undefined where something is missing or the path leads out of the folder. */
export function requestOf(uri: vscode.Uri): OpenRequest | undefined {
  if (uri.path !== '/open') return undefined;
  const query = new URLSearchParams(uri.query);
  const [folder, article, id, text] = ['folder', 'article', 'id', 'text'].map(name => query.get(name) ?? '');
  if (!article || resolvePath('/folder/x', article, ['/folder']) === undefined || article.startsWith('/'))
    return undefined;
  if (id && !/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined;
  return { folder: folder!, article, fragment: id ? `p-${id}` : (text ?? '') };
}

/** The folder that is meant, where it is in this window: one of the workspace or below one. Without a name, the one there is. */
function folderOf(folder: string): vscode.Uri | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folder === '') return folders.length === 1 ? folders[0]!.uri : undefined;
  const bare = (name: string): string => name.replace(/\/+$/, '');
  const wanted = bare(folder);
  const known = folders.find(({ uri }) => [uri.path, uri.toString()].map(bare).includes(wanted));
  if (known) return known.uri;
  const root = rootOf(wanted, folders.map(({ uri }) => uri.path)); // prettier-ignore
  const above = folders.find(({ uri }) => uri.path === root);
  return wanted.split('/').includes('..') ? undefined : above?.uri.with({ path: wanted });
}

async function openIn(folder: vscode.Uri, { article, fragment }: OpenRequest, citations: Citations): Promise<void> {
  const base = vscode.Uri.joinPath(folder, 'x').path;
  const name = resolvePath(base, article, [folder.path]);
  const uri = name === undefined ? undefined : folder.with({ path: name });
  if (!uri || !(await exists(uri))) {
    void vscode.window.showWarningMessage(t('There is no article {0} in this folder.', article));
    return;
  }
  const address = `${encodePath(article)}#${fragment}`;
  const view = fragment === '' ? undefined : await citations.ask('openAddress', { base, address });
  await showPassage(uri, view?.passage && rangeOfPlace(view.passage.place));
  if (view?.problem) void vscode.window.showWarningMessage(told(view.problem.message));
}

async function askForFolder(context: vscode.ExtensionContext, request: OpenRequest): Promise<void> {
  const uri = uriOfFolder(request.folder);
  if (!uri) {
    void vscode.window.showWarningMessage(
      t('Open the folder with {0} first, then follow the link again.', request.article),
    );
    return;
  }
  const open = t('Open Folder');
  const answer = await vscode.window.showWarningMessage(
    t('A link wants to open another folder.'),
    { modal: true, detail: t('{0}\n\nOpen it only if you trust where the link came from.', uri.fsPath) },
    open,
  );
  if (answer !== open) return;
  const article = vscode.Uri.joinPath(uri, request.article);
  if (!(await exists(article))) {
    void vscode.window.showWarningMessage(t('There is no article {0} in this folder.', request.article));
    return;
  }
  await context.globalState.update(WAITING, { at: Date.now(), request });
  // An open article has Postil started there; a browser would open it beside the folder that is left.
  const filesToOpen = vscode.env.uiKind === vscode.UIKind.Desktop ? [article] : [];
  await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow: false, filesToOpen });
}

/** Folders of this machine and of the host that this window is on; nothing else is opened for a link. */
function uriOfFolder(folder: string): vscode.Uri | undefined {
  if (/^[a-z][\w+.-]+:\/\//i.test(folder)) return undefined;
  if (!/^(?:\/|[A-Za-z]:)/.test(folder) || folder.includes('\0')) return undefined;
  const base = vscode.workspace.workspaceFolders?.[0]?.uri;
  const path = folder.startsWith('/') ? folder : `/${folder.replaceAll('\\', '/')}`;
  return base && base.scheme !== 'file' ? base.with({ path }) : vscode.Uri.file(folder);
}
