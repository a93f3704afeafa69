/** An article that is renamed or moved in the editor takes its sidecar along, as one step that can be undone; so do decisions that wait. */
import * as vscode from 'vscode';
import { exists } from '../articles.ts';
import { articleUriOf, sidecarOf, type Sidecars } from '../sidecars.ts';

export function keepSidecarsBeside(sidecars: Sidecars): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(event => event.waitUntil(moved(event.files))),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        // A sidecar that was moved by itself: its article is elsewhere by then.
        const [from, to] = [articleUriOf(oldUri), articleUriOf(newUri)];
        await (from && to ? sidecars.moved(from, to) : sidecars.moved(oldUri, newUri));
      }
    }),
  );

  async function moved(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
    // A decision that is being saved is saved where the article is now, and goes along.
    await Promise.all(files.map(({ oldUri }) => sidecars.settled(oldUri)));
    return sidecarsOf(files);
  }
}

async function sidecarsOf(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [sidecarOf(oldUri), sidecarOf(newUri)];
    // A folder takes all that is in it along by itself; a sidecar that is moved together with its article needs no help.
    const along = files.some(file => file.oldUri.toString() === from.toString());
    if (!along && (await exists(from)) && !(await exists(to))) edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}
