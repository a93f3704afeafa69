/** The cited articles of a workspace, read when they are asked for and kept until they change. */
import { readArticle } from '../../article/read.ts';
import type { Citation } from '../../citations/citation.ts';
import { readCited, type CitedArticle, type CitingFiles } from './cited.ts';
import { resolveCitation, type CitedArticles, type Resolved } from './resolve.ts';

export interface CitingProject extends CitedArticles {
  readonly files: CitingFiles;
  resolve(report: string, citation: Citation): Promise<Resolved>;
  /** The citekeys of all articles. */
  keys(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** An article or its sidecar changed, came or went. */
  changed(article: string): void;
  /** Everything may have changed: folders came or went. */
  reset(): void;
}

export function createCitingProject(files: CitingFiles): CitingProject {
  const articles = new Map<string, Promise<CitedArticle | undefined>>();
  /** The last reading of an article that may have changed: what did not change in it is taken over. */
  const before = new Map<string, CitedArticle>();
  /** Citekeys by article. */
  const keyOf = new Map<string, string | undefined>();
  let keys: Promise<ReadonlyMap<string, readonly string[]>> | undefined;

  async function read(name: string): Promise<CitedArticle | undefined> {
    const text = await files.read(name);
    if (text === undefined) return undefined;
    const sidecar = await files.sidecar(name);
    const old = before.get(name);
    before.delete(name);
    // the same object while it says the same: nobody need look at it again
    const same = old?.article.text === text && JSON.stringify(old.sidecar) === JSON.stringify(sidecar);
    return same ? old : readCited(name, text, sidecar, old);
  }

  function forget(name: string): void {
    const known = articles.get(name);
    articles.delete(name);
    void known?.then(article => article && before.set(name, article));
  }

  async function readKeys(): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, string[]>();
    for (const name of await files.list()) {
      if (!keyOf.has(name)) {
        keyOf.set(name, await citekeyOf(files, name));
        await files.rest();
      }
      const key = keyOf.get(name);
      if (key === undefined) continue;
      const list = found.get(key);
      if (list) list.push(name);
      else found.set(key, [name]);
    }
    return found;
  }

  const project: CitingProject = {
    files,
    get roots() {
      return files.roots;
    },
    article(name) {
      let known = articles.get(name);
      if (!known) articles.set(name, (known = read(name)));
      return known;
    },
    keys: () => (keys ??= readKeys()),
    byKey: async key => (await project.keys()).get(key) ?? [],
    resolve: (report, citation) => resolveCitation(report, citation, project),
    changed(name) {
      forget(name);
      keyOf.delete(name);
      keys = undefined;
    },
    reset() {
      for (const name of [...articles.keys()]) forget(name);
      keyOf.clear();
      keys = undefined;
    },
  };
  return project;
}

async function citekeyOf(files: CitingFiles, name: string): Promise<string | undefined> {
  const annotated = (await files.annotated()).has(name);
  const said = annotated ? (await files.sidecar(name))?.article.citekey : undefined;
  if (said !== undefined || !/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return said;
  const head = (await files.read(name))?.slice(0, 4000);
  if (!head || !/^citekey[ \t]*:/im.test(head)) return undefined;
  const matter = /^\ufeff?---[^]*?\n---/.exec(head)?.[0];
  return matter === undefined ? undefined : readArticle(`${matter}\n`, { format: 'markdown' }).frontMatter.citekey;
}
