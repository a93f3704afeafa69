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
import { checkStray } from '../../sidecar/stray.ts';
import { exists } from '../articles.ts';
import type { OpenArticle } from '../documents.ts';
import type { Registries } from '../registries.ts';
import { articleUriOf } from '../sidecars.ts';
import type { Desk } from './desk.ts';
import { likelyArticlesOf } from './strays.ts';

export async function inspect(desk: Desk, data: vscode.Uri): Promise<readonly Finding[]> {
  const name = vscode.workspace.asRelativePath(data);
  const article = articleUriOf(data);
  try {
    const open = article && desk.documents.byUri(article);
    if (open && !(await isLeftOver(open.document))) return await inspectOpen(desk, open, name);
    const text = withoutMark(await desk.files.read(data.toString()));
    if (text === undefined) return [];
    if (!article)
      return data.path.endsWith(`/${COMPARISONS_FILE}`)
        ? checkComparisons(name, text, await textsFor(desk.files, data, text))
        : checkRegistry(name, text);
    if (!(await desk.articles.isArticleFile(article))) return [];
    const articleText = withoutMark(await desk.files.read(article.toString()));
    const sidecar = { name, text };
    if (articleText === undefined) {
      const read = readSidecar(text, name);
      return checkStray({ ...sidecar, read }, await likelyArticlesOf(desk, article, sidecar));
    }
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

/** Shown in an editor, with nothing to save, and its file is gone: what `git mv` leaves of an open article. */
const isLeftOver = async ({ uri, isDirty }: vscode.TextDocument): Promise<boolean> => !isDirty && !(await exists(uri));

/** The editor's documents have no byte order mark: places would be off by one. */
const withoutMark = (text: string | undefined): string | undefined =>
  text?.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
