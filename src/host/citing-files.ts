/** The workspace that citations are followed in, on a disk; names are absolute paths with forward slashes. */
import path from 'node:path';
import { isFileError, type Files } from '../lines/files.ts';
import type { CitingFiles } from '../project/citing/cited.ts';
import { readSidecar } from '../sidecar/read.ts';
import { SIDECAR_SUFFIX, type Sidecar } from '../sidecar/schema.ts';
import { sidecarOf } from '../sidecar/stray.ts';
import { findFiles, isArticle, isDataFile } from './find-files.ts';

/** `files` must not read outside of `roots`, whatever links lead there. */
export function citingFiles(files: Files, roots: readonly string[]): CitingFiles {
  const texts = new Map<string, Promise<string | undefined>>();
  const read = (name: string): Promise<string | undefined> => {
    let text = texts.get(name);
    if (!text) texts.set(name, (text = files.read(path.normalize(name)).catch(absent)));
    return text;
  };
  let listed: Promise<readonly string[]> | undefined;
  let annotated: Promise<ReadonlySet<string>> | undefined;
  return {
    roots: roots.map(nameOf),
    read,
    async sidecar(article): Promise<Sidecar | undefined> {
      const text = await read(sidecarOf(article));
      return text === undefined ? undefined : readSidecar(text, sidecarOf(article)).sidecar;
    },
    list: () => (listed ??= findFiles(roots, isArticle).then(found => found.map(nameOf))),
    annotated: () => (annotated ??= findFiles(roots, isDataFile).then(found => new Set(found.map(articleOf)))),
    rest: () => Promise.resolve(),
  };
}

/** What cannot be read cannot be cited: the finding at the citation says so. */
function absent(error: unknown): undefined {
  if (!isFileError(error)) throw error;
  return undefined;
}

const articleOf = (sidecar: string): string => nameOf(sidecar.slice(0, -SIDECAR_SUFFIX.length));

export const nameOf = (file: string): string => path.resolve(file).split(path.sep).join('/');
