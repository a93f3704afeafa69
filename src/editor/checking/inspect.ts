/** What is wrong with one data file and its article, opened or not. */
import * as vscode from 'vscode';
import { isFileError, type Files } from '../../lines/files.ts';
import { meaningOf } from '../../project/decisions.ts';
import { checkComparisons } from '../../sidecar/comparisons/findings.ts';
import { articlesOf } from '../../sidecar/comparisons/place.ts';
import { readComparisons } from '../../sidecar/comparisons/read.ts';
import { COMPARISONS_FILE } from '../../sidecar/comparisons/schema.ts';
import { checkRegistry, checkSidecar, checkUnreadable, type Finding } from '../../sidecar/findings.ts';
import { readSidecar } from '../../sidecar/read.ts';
import { entityIds } from '../../entities/registry/read.ts';
import { SIDECAR_SUFFIX } from '../../sidecar/schema.ts';
import { articleOf, checkStray, type LikelyArticle } from '../../sidecar/stray.ts';
import { exists, type Articles } from '../articles.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import type { Recognition } from '../recognition.ts';
import type { Registries } from '../registries.ts';
import { sidecarOf, type Sidecars } from '../sidecars.ts';

export interface Desk {
  readonly articles: Articles;
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly registries: Registries;
  readonly files: Files;
  readonly recognition: Recognition;
}

/** Files that may be the article of a stray sidecar: those that are read to tell, the nearest first. */
const MOST_CANDIDATES = 200;
const LARGEST_CANDIDATE = 4 * 1024 * 1024;

/** The article of a sidecar; undefined for the registry. */
export function articleUriOf(data: vscode.Uri): vscode.Uri | undefined {
  const path = articleOf(data.path);
  return path === undefined ? undefined : data.with({ path });
}

export async function inspect(desk: Desk, data: vscode.Uri): Promise<readonly Finding[]> {
  const name = vscode.workspace.asRelativePath(data);
  const article = articleUriOf(data);
  try {
    const open = article && desk.documents.byUri(article);
    if (open) return await inspectOpen(desk, open, name);
    const text = withoutMark(await desk.files.read(data.toString()));
    if (text === undefined) return [];
    if (!article)
      return data.path.endsWith(`/${COMPARISONS_FILE}`)
        ? checkComparisons(name, text, await textsFor(desk.files, data, text))
        : checkRegistry(name, text);
    if (!(await desk.articles.isArticleFile(article))) return [];
    const articleText = withoutMark(await desk.files.read(article.toString()));
    const sidecar = { name, text };
    if (articleText === undefined)
      return checkStray({ ...sidecar, read: readSidecar(text, name) }, await likelyFor(desk, article, sidecar));
    return await desk.recognition.worker.call('checkClosed', {
      article: { name: vscode.workspace.asRelativePath(article), text: articleText },
      sidecar,
      ...(await registered(desk.registries, article)),
    });
  } catch (error) {
    if (isFileError(error)) return [checkUnreadable(name, error)];
    throw error;
  }
}

/** The texts of the articles that the decisions of a file speak of, by their paths in it. */
async function textsFor(
  files: Files,
  data: vscode.Uri,
  text: string,
): Promise<(article: string) => string | undefined> {
  const texts = new Map<string, string | undefined>();
  for (const article of articlesOf(readComparisons(text, data.path).comparisons.decisions)) {
    const uri = vscode.Uri.joinPath(data, '..', article);
    const inside = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    texts.set(article, inside ? await files.read(uri.toString()).catch(() => undefined) : undefined);
  }
  return article => texts.get(article);
}

async function inspectOpen(desk: Desk, open: OpenArticle, name: string): Promise<readonly Finding[]> {
  // The store's entry of now: what `open` keeps is of its last reading, perhaps of before the last save.
  const disk = desk.sidecars.get(open.document.uri)?.disk;
  const text = withoutMark(disk?.text);
  // What could not be read at all says so itself.
  if (text === undefined)
    return (disk?.problems ?? []).map(problem => ({ ...problem, file: name, shows: 'sidecar', fixes: [] }));
  return checkSidecar({
    article: { name: vscode.workspace.asRelativePath(open.document.uri), text: open.article.text },
    sidecar: { name, text, read: readSidecar(text, name) },
    placed: open.placed,
    ...(await registered(desk.registries, open.document.uri)),
    meaningAt: ({ start, end }, kind) =>
      meaningOf(open.mentions.find(m => m.kind === kind && m.start === start && m.end === end)),
  });
}

async function registered(registries: Registries, article: vscode.Uri): Promise<{ entities?: ReadonlySet<string> }> {
  const registry = await registries.load(vscode.workspace.getWorkspaceFolder(article));
  return registry.entities.length ? { entities: entityIds(registry) } : {};
}

/** The articles of the folder without a sidecar that hold the passages of a stray one, as the person knows them. */
async function likelyFor(
  { files, recognition }: Desk,
  gone: vscode.Uri,
  sidecar: { readonly name: string; readonly text: string },
): Promise<readonly LikelyArticle[]> {
  const folder = vscode.workspace.getWorkspaceFolder(gone);
  if (!folder) return [];
  const found: LikelyArticle[] = [];
  for (const uri of await candidatesFor(folder, gone)) {
    if (await exists(sidecarOf(uri))) continue;
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      const text = size > LARGEST_CANDIDATE ? undefined : await files.read(uri.toString());
      if (text === undefined) continue;
      const article = { name: vscode.workspace.asRelativePath(uri, false), text };
      found.push(...(await recognition.worker.call('likelyArticles', { article, sidecar })));
    } catch (error) {
      // no text, or gone meanwhile: it is not the article
      if (!isFileError(error) && !(error instanceof vscode.FileSystemError)) throw error;
    }
    if (found.some(({ share }) => share === 1)) break;
  }
  return found.sort((a, b) => b.share - a.share);
}

async function candidatesFor(folder: vscode.WorkspaceFolder, gone: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown,txt,text}');
  const found = await vscode.workspace.findFiles(pattern, PASSED_OVER, 5000);
  const [parent, base] = split(gone.path);
  const far = (uri: vscode.Uri): number => {
    const [itsParent, itsBase] = split(uri.path);
    return (itsBase === base ? 0 : 2) + (itsParent === parent ? 0 : 1);
  };
  return found
    .sort((a, b) => far(a) - far(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .slice(0, MOST_CANDIDATES);
}

const split = (path: string): readonly [parent: string, base: string] => {
  const slash = path.lastIndexOf('/');
  return [path.slice(0, slash), path.slice(slash + 1)];
};

/** The editor's documents have no byte order mark: places would be off by one. */
const withoutMark = (text: string | undefined): string | undefined =>
  text?.charCodeAt(0) === 0xfeff ? text.slice(1) : text;

/** Folders that no article is looked for in. */
export const PASSED_OVER = '**/{node_modules,.git}/**';
/** Sidecars and registries. */
export const DATA_FILES = `**/*${SIDECAR_SUFFIX}`;
