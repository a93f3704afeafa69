/** Sidecars whose article is gone, and the articles that they may belong to. */
import path from 'node:path';
import { findFiles, isArticle } from '../host/find-files.ts';
import { lastCommitted } from '../host/git.ts';
import { isFileError, type Files } from '../lines/files.ts';
import type { Finding } from '../sidecar/findings.ts';
import type { ReadSidecar } from '../sidecar/read.ts';
import { articleOf, checkStray, likelyArticles, sidecarOf } from '../sidecar/stray.ts';

export interface StrayFinder {
  check(stray: { readonly name: string; readonly text: string; readonly read: ReadSidecar }): Promise<Finding[]>;
}

/** Looks among the articles below `paths` that have no sidecar; they are read when the first stray is found. */
export function strayFinder(files: Files, paths: readonly string[]): StrayFinder {
  let candidates: Promise<readonly { readonly name: string; readonly text: string }[]> | undefined;
  return {
    async check(stray) {
      const articles = await (candidates ??= articlesWithoutSidecar(files, paths));
      const was = await lastCommitted(path.resolve('.'), path.resolve(articleOf(stray.name)!));
      return checkStray(stray, likelyArticles(stray.read.sidecar, articles, was));
    },
  };
}

async function articlesWithoutSidecar(
  files: Files,
  paths: readonly string[],
): Promise<readonly { name: string; text: string }[]> {
  const articles: { name: string; text: string }[] = [];
  for (const name of await findFiles(paths, isArticle)) {
    if (!isArticle(name)) continue; // named on the command line
    try {
      if ((await files.read(sidecarOf(name))) !== undefined) continue;
      const text = await files.read(name);
      if (text !== undefined) articles.push({ name, text });
    } catch (error) {
      // no text, or not to be read: it is not the article
      if (!isFileError(error)) throw error;
    }
  }
  return articles;
}
