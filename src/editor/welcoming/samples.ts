/** The examples that come with Postil, copied into a folder of the user's so that they can be marked, edited and decided on. */
import * as vscode from 'vscode';
import { SAMPLES } from './sample-files.ts';

const FOLDER = 'postil-examples';

/** Copies into a new folder below `parent` and returns it. Nothing that is there is touched. */
export async function copySamples(extension: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
  const folder = await freeFolder(parent);
  await vscode.workspace.fs.createDirectory(folder);
  for (const name of SAMPLES) {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'examples', name));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
  }
  return folder;
}

async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name));
  let name = FOLDER;
  for (let n = 2; taken.has(name); n++) name = `${FOLDER}-${n}`;
  return vscode.Uri.joinPath(parent, name);
}
