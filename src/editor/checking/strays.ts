/** Which article of the folder a sidecar without an article may be about. */
import * as vscode from 'vscode';
import { isFileError } from '../../lines/files.ts';
import { certainArticle, type LikelyArticle } from '../../sidecar/stray.ts';
import { exists } from '../articles.ts';
import { sidecarOf } from '../sidecars.ts';
import { PASSED_OVER, type Desk } from './desk.ts';

/** Files that are always read to tell, the nearest first; the others only to see that what was found is the only one. */
const NEAREST = 200;
const MOST = 20_000;
const LARGEST = 4 * 1024 * 1024;

/** Those without a sidecar that hold its passages, the likeliest first; named as the person knows them. */
export async function likelyArticlesOf(
  desk: Desk,
  gone: vscode.Uri,
  sidecar: { readonly name: string; readonly text: string },
): Promise<readonly LikelyArticle[]> {
  const folder = vscode.workspace.getWorkspaceFolder(gone);
  if (!folder) return [];
  const was = await lastText(desk, folder, gone);
  const candidates = await candidatesIn(folder, gone);
  const found: LikelyArticle[] = [];
  const look = async (uris: readonly vscode.Uri[]): Promise<void> => {
    for (const uri of uris) found.push(...(await likelihoodOf(desk, uri, sidecar, was)));
    found.sort((a, b) => b.share - a.share);
  };
  await look(candidates.slice(0, NEAREST));
  if (certainArticle(found)) await look(candidates.slice(NEAREST));
  return candidates.length < MOST ? found : found.map(article => ({ ...article, whole: false }));
}

async function lastText({ git }: Desk, { uri }: vscode.WorkspaceFolder, gone: vscode.Uri): Promise<string | undefined> {
  return git && uri.scheme === 'file' && vscode.workspace.isTrusted
    ? git.lastCommitted(uri.fsPath, gone.fsPath)
    : undefined;
}

async function likelihoodOf(
  { files, recognition }: Desk,
  uri: vscode.Uri,
  sidecar: { readonly name: string; readonly text: string },
  was: string | undefined,
): Promise<readonly LikelyArticle[]> {
  if (await exists(sidecarOf(uri))) return [];
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const text = size > LARGEST ? undefined : await files.read(uri.toString());
    if (text === undefined) return [];
    const article = { name: vscode.workspace.asRelativePath(uri, false), text };
    return await recognition.worker.call('likelyArticles', { article, sidecar, was });
  } catch (error) {
    // no text, or gone meanwhile: it is not the article
    if (!isFileError(error) && !(error instanceof vscode.FileSystemError)) throw error;
    return [];
  }
}

async function candidatesIn(folder: vscode.WorkspaceFolder, gone: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown,txt,text}');
  const found = await vscode.workspace.findFiles(pattern, PASSED_OVER, MOST);
  const [parent, base] = split(gone.path);
  const far = (uri: vscode.Uri): number => {
    const [itsParent, itsBase] = split(uri.path);
    return (itsBase === base ? 0 : 2) + (itsParent === parent ? 0 : 1);
  };
  return found.sort((a, b) => far(a) - far(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const split = (path: string): readonly [parent: string, base: string] => {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
};
