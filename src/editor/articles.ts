/**
 * Which documents are articles. People who read sources open folders of them and want marks at once; people who write code
 * have README.md and requirements.txt everywhere and want none. So: Markdown and plain text by `postil.files`, but not in a
 * folder that looks like a code project, unless somebody has decided something there, or says so. A report is about
 * articles and none itself.
 */
import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';
import { Setting } from './contributions.ts';

export type Enablement = 'auto' | 'always' | 'never';

/** Files that stand at the top of code projects of all sorts. */
const PROJECT_FILES = new Set(
  'package.json Cargo.toml go.mod pom.xml build.gradle build.gradle.kts pyproject.toml setup.py composer.json Gemfile CMakeLists.txt Makefile mix.exs deno.json tsconfig.json'.split(
    ' ',
  ),
);

/** Schemes that show a copy of something else, or no file of the user's. */
const NOT_FILES = new Set(['git', 'gitfs', 'output', 'untitled', 'vscode-userdata', 'vscode-settings', 'comment']);

/** What a document is to Postil; `unread`: a text that could be read as an article, and is not. */
export type Standing = 'article' | 'report' | 'unread' | 'none';

export interface Articles extends vscode.Disposable {
  /** Something changed what counts: everything must be asked again. */
  readonly onDidChange: vscode.Event<void>;
  standingOf(document: vscode.TextDocument): Promise<Standing>;
  /** The same for a file that `postil.files` names, opened or not. */
  isArticleFile(uri: vscode.Uri): Promise<boolean>;
  /** The files of a folder that are articles by `postil.files`. */
  listFiles(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]>;
  /** Until the window is closed, this document is one (or is none), whatever the settings say. */
  set(document: vscode.TextDocument, article: boolean): void;
}

/** `isReport`: whether a Markdown text cites passages, see citations/find.ts. */
export function createArticles(isReport: (text: string) => Promise<boolean>): Articles {
  const changed = new vscode.EventEmitter<void>();
  const said = new Map<string, boolean>();
  const code = new Map<string, Promise<boolean>>();
  const subscriptions = [
    changed,
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.files) || e.affectsConfiguration(Setting.enable)) changed.fire();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      code.clear();
      changed.fire();
    }),
  ];
  const isCode = (folder: vscode.WorkspaceFolder): Promise<boolean> => {
    const key = folder.uri.toString();
    let known = code.get(key);
    if (!known) code.set(key, (known = looksLikeCode(folder.uri)));
    return known;
  };
  async function isArticleFile(uri: vscode.Uri): Promise<boolean> {
    const word = said.get(uri.toString());
    if (word !== undefined) return word;
    const enable = vscode.workspace.getConfiguration(undefined, uri).get<Enablement>(Setting.enable, 'auto');
    if (enable !== 'auto') return enable === 'always';
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return true;
    const found = !(await isCode(folder)) || (await exists(uri.with({ path: uri.path + SIDECAR_SUFFIX })));
    // What was said while the disk was asked counts: a slow answer must not take it back.
    return said.get(uri.toString()) ?? found;
  }
  /** A report about articles, in which nobody has decided anything. */
  async function isAbout(document: vscode.TextDocument): Promise<boolean> {
    const { uri, languageId } = document;
    if (said.has(uri.toString()) || languageId !== 'markdown' || !(await isReport(document.getText()))) return false;
    const decided = await exists(uri.with({ path: uri.path + SIDECAR_SUFFIX }));
    // as above
    return !decided && !said.has(uri.toString());
  }
  return {
    onDidChange: changed.event,
    isArticleFile,
    async standingOf(document) {
      const { uri } = document;
      if (NOT_FILES.has(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined)
        return 'none';
      const globs = vscode.workspace.getConfiguration(undefined, uri).get<readonly string[]>(Setting.files, []);
      const named = said.has(uri.toString()) || matchesFiles(document, globs);
      if (!named || !(await isArticleFile(uri))) return isReadable(document) ? 'unread' : 'none';
      return (await isAbout(document)) ? 'report' : 'article';
    },
    async listFiles(folder) {
      const enable = vscode.workspace.getConfiguration(undefined, folder.uri).get<Enablement>(Setting.enable, 'auto');
      const found = await namedFiles(folder);
      if (enable === 'auto' && !(await isCode(folder))) return found.filter(uri => said.get(uri.toString()) ?? true);
      if (enable === 'always') return found;
      const is = await Promise.all(found.map(isArticleFile));
      return found.filter((_, i) => is[i]);
    },
    set(document, article) {
      said.set(document.uri.toString(), article);
      changed.fire();
    },
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}

export const isReadable = ({ languageId }: vscode.TextDocument): boolean =>
  languageId === 'markdown' || languageId === 'plaintext';

/** Globs in order, the last that matches decides; `!` takes out. Relative to the folder that holds the document. */
function matchesFiles(document: vscode.TextDocument, globs: readonly string[]): boolean {
  if (document.uri.path.endsWith(SIDECAR_SUFFIX)) return false;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  let matches = false;
  for (const glob of globs) {
    const out = glob.startsWith('!');
    if (out !== matches) continue;
    const pattern = out ? glob.slice(1) : glob;
    const full = folder ? new vscode.RelativePattern(folder, pattern) : pattern;
    if (vscode.languages.match({ pattern: full }, document) > 0) matches = !out;
  }
  return matches;
}

async function namedFiles(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const globs = vscode.workspace.getConfiguration(undefined, folder.uri).get<readonly string[]>(Setting.files, []);
  const exclude = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
  const without = exclude.length ? `{${exclude.flatMap(braces).join(',')}}` : undefined;
  const uris = new Map<string, vscode.Uri>();
  for (const glob of globs) {
    if (glob.startsWith('!')) continue;
    for (const uri of await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), without))
      if (!uri.path.endsWith(SIDECAR_SUFFIX)) uris.set(uri.toString(), uri);
  }
  return [...uris.values()];
}

/** Groups cannot stand in groups: `a{b,c}d` becomes `abd` and `acd`. */
function braces(glob: string): string[] {
  const found = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(glob);
  return found ? found[2]!.split(',').flatMap(part => braces(`${found[1]}${part}${found[3]}`)) : [glob];
}

async function looksLikeCode(folder: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => PROJECT_FILES.has(name));
  } catch {
    // a folder that cannot be listed (offline, removed) says nothing about what it holds
    return false;
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // stat has no other answer for a file that is not there
    return false;
  }
}
