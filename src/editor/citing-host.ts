/** What the worker asks for when it follows citations: documents and sidecars as they are now, in an editor or on disk. */
import * as vscode from 'vscode';
import { rootOf } from '../citations/paths.ts';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';
import { writeSidecar } from '../sidecar/write.ts';
import type { CitingHostCalls } from '../worker/citing-calls.ts';
import type { Served } from '../worker/peer.ts';
import { sidecarOf, type Sidecars } from './sidecars.ts';

export const DOCUMENTS = '**/*.{md,markdown,mdown,mkd,txt,text}';
export const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const LEFT_OUT = '**/{node_modules,.git}/**';
/** Bytes beyond which a closed file is passed over. */
const LARGEST = 4 * 1024 * 1024;
const MOST_FILES = 50_000;

export function citingHost(sidecars: Sidecars): Served<CitingHostCalls> {
  return {
    readDocument: name => textIn(uriOf(name)),
    async readSidecar(article) {
      const uri = uriOf(article);
      const known = sidecars.get(uri);
      return known && !known.disk.readOnly ? writeSidecar(known.sidecar) : textIn(sidecarOf(uri));
    },
    async readBytes(name) {
      try {
        return await vscode.workspace.fs.readFile(uriOf(name));
      } catch {
        // a picture that is not there gives way to its description
        return undefined;
      }
    },
    listDocuments: () => filesLike(DOCUMENTS),
    async listSidecars() {
      const onDisk = await filesLike(`**/*${SIDECAR_SUFFIX}`);
      return onDisk.map(name => name.slice(0, -SIDECAR_SUFFIX.length));
    },
  };
}

export const isFile = (uri: vscode.Uri): boolean => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;

/** What a document is called in citations: its path, whatever file system it lies in. */
export const nameOf = (uri: vscode.Uri): string => uri.path;

/** The file with a name: of the file system of the folder that it lies in. */
export function uriOf(name: string): vscode.Uri {
  const all = bases();
  const paths = all.map(({ path }) => path);
  const root = rootOf(name, paths);
  const base = all[root === undefined ? 0 : paths.indexOf(root)];
  return base ? base.with({ path: name }) : vscode.Uri.file(name);
}

export const citingRoots = (): readonly string[] => [...new Set(bases().map(({ path }) => path))];

/** The folders of the workspace; without any, those of the files that are open. */
function bases(): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  if (folders.length) return folders;
  return vscode.workspace.textDocuments.filter(d => isFile(d.uri)).map(d => vscode.Uri.joinPath(d.uri, '..'));
}

export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(d => d.uri.toString() === uri.toString());

async function filesLike(glob: string): Promise<readonly string[]> {
  const found = await vscode.workspace.findFiles(glob, LEFT_OUT, MOST_FILES);
  return found.map(nameOf).sort();
}

async function textIn(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open?.isDirty) return open.getText();
  try {
    // a document may outlive its file by minutes
    if (open) {
      await vscode.workspace.fs.stat(uri);
      return open.getText();
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > LARGEST ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // gone, a folder, or no text: nothing that could be cited
    return undefined;
  }
}
