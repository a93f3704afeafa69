// Folders that no other test uses, by the API of VS Code alone: the same on a disk and in a browser.
import * as vscode from 'vscode';
import { folder } from './desk.ts';

let folders = 0;

/** A new folder in the workspace with these files in it: path in the folder -> text. */
export async function freshFolder(files: Readonly<Record<string, string>> = {}): Promise<vscode.Uri> {
  const fresh = vscode.Uri.joinPath(folder(), `fresh-${++folders}`);
  await vscode.workspace.fs.createDirectory(fresh);
  for (const [name, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(fresh, name), new TextEncoder().encode(text));
  return fresh;
}

/** A new folder with a copy of the examples. */
export async function copyOfExamples(): Promise<vscode.Uri> {
  const copy = await freshFolder();
  await copyTree(vscode.Uri.joinPath(folder(), 'examples'), copy);
  return copy;
}

/** The web host's file system cannot copy folders: file by file. */
async function copyTree(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(to);
  for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copyTree(source, target);
    else await vscode.workspace.fs.writeFile(target, await vscode.workspace.fs.readFile(source));
  }
}
