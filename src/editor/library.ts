/** All articles of the workspace, the closed ones too: read when somebody looks for something, kept while they do not change. */
import * as vscode from 'vscode';
import type { ArticleFacts } from '../compare/article-facts.ts';
import type { Mark } from '../project/marks.ts';
import { unpack } from '../project/pack.ts';
import type { Articles } from './articles.ts';
import { Setting } from './contributions.ts';
import type { Documents } from './documents.ts';
import { folderOf, type Recognition } from './recognition.ts';
import type { ClosedReading } from '../worker/protocol.ts';
import { sidecarOf } from './sidecars.ts';

export interface LibraryArticle {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What comparing keeps of it; of an open article `comparisons` asks when it needs them. */
  readonly facts?: ArticleFacts | 'report';
}

export interface Library {
  /**
   * Every article; shows progress if it takes a while, and gives what it has if the person cancels. `quiet`: it is not
   * the person who waits, so nothing is shown.
   */
  all(options?: { readonly quiet?: boolean }): Promise<readonly LibraryArticle[]>;
  /** The articles that are read by now, the open ones as they are: for what must answer at once, such as a hover. */
  known(): readonly LibraryArticle[];
}

interface Kept extends LibraryArticle {
  readonly stamp: string;
}

const MOST_ARTICLES = 5000;
/** Bytes beyond which a closed file is passed over. */
const LARGEST = 4 * 1024 * 1024;

export function createLibrary(articles: Articles, documents: Documents, recognition: Recognition): Library {
  const kept = new Map<string, Kept>();

  async function read(uri: vscode.Uri): Promise<LibraryArticle | undefined> {
    const open = documents.byUri(uri);
    if (open) return { uri, text: open.article.text, marks: open.marks };
    const [stamp, sidecarStamp] = await Promise.all([stampOf(uri), stampOf(sidecarOf(uri))]);
    if (!stamp || stamp.size > LARGEST) return undefined;
    const both = `${stamp.mtime} ${stamp.size} ${sidecarStamp?.mtime ?? 0} ${sidecarStamp?.size ?? 0}`;
    const old = kept.get(uri.toString());
    if (old?.stamp === both) return old;
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    await recognition.ready(uri);
    const read = await recognition.worker.call('closed', {
      article: uri.toString(),
      name: pathInFolder(uri),
      folder: folderOf(uri),
      text,
      sidecar: sidecarStamp ? await textOf(sidecarOf(uri)) : undefined,
    });
    const entry = { uri, text, ...(unpack(read) as ClosedReading), stamp: both };
    kept.set(uri.toString(), entry);
    return entry;
  }

  return {
    known() {
      const open = documents.all().map(({ document, article, marks }) => ({
        uri: document.uri,
        text: article.text,
        marks,
      }));
      const opened = new Set(open.map(({ uri }) => uri.toString()));
      return [...open, ...[...kept.values()].filter(({ uri }) => !opened.has(uri.toString()))];
    },
    async all({ quiet = false } = {}) {
      const uris = await filesOf(articles);
      const found: LibraryArticle[] = [];
      const work = async (cancelled: () => boolean, said?: vscode.Progress<{ increment: number }>): Promise<void> => {
        for (const uri of uris) {
          if (cancelled()) return;
          const article = await read(uri);
          if (article) found.push(article);
          said?.report({ increment: 100 / uris.length });
        }
      };
      // A handful is there before a notification could be read.
      if (quiet || uris.length < 20) await work(() => false);
      else
        await vscode.window.withProgress(
          {
            location: vscode.ProgressLocation.Notification,
            title: vscode.l10n.t('Reading {0} articles', uris.length),
            cancellable: true,
          },
          (said, token) => work(() => token.isCancellationRequested, said),
        );
      return found;
    },
  };
}

/** Path of an article from its workspace folder, with `/`: its name wherever articles speak of one another. */
export function pathInFolder(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder ? uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1) : uri.path;
}

async function filesOf(articles: Articles): Promise<readonly vscode.Uri[]> {
  const uris = new Map<string, vscode.Uri>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const globs = vscode.workspace.getConfiguration(undefined, folder.uri).get<readonly string[]>(Setting.files, []);
    const include = globs.filter(glob => !glob.startsWith('!'));
    const exclude = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
    for (const glob of include) {
      const pattern = new vscode.RelativePattern(folder, glob);
      const without = exclude.length ? `{${exclude.flatMap(braces).join(',')}}` : undefined;
      for (const uri of await vscode.workspace.findFiles(pattern, without, MOST_ARTICLES))
        if (await articles.isArticleFile(uri)) uris.set(uri.toString(), uri);
    }
  }
  return [...uris.values()].slice(0, MOST_ARTICLES).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Groups cannot stand in groups: `a{b,c}d` becomes `abd` and `acd`. */
function braces(glob: string): string[] {
  const found = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(glob);
  return found ? found[2]!.split(',').flatMap(part => braces(`${found[1]}${part}${found[3]}`)) : [glob];
}

async function stampOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    // stat has no other answer for a file that is not there
    return undefined;
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // gone meanwhile, or no text: nothing can be found in it
    return undefined;
  }
}

/** Where a stretch of a text is, as the editor counts. */
export function placeIn({ uri, text }: LibraryArticle, start: number, end: number): vscode.Location {
  const at = (offset: number): vscode.Position => {
    let line = 0;
    let from = 0;
    for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      from = i + 1;
    }
    return new vscode.Position(line, offset - from);
  };
  return new vscode.Location(uri, new vscode.Range(at(start), at(end)));
}
