/** The articles that a command is given: files as they are named, folders with the articles in them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { formatOf } from '../article/read.ts';
import { isReport } from '../citations/find.ts';
import type { Registry } from '../entities/registry/schema.ts';
import { readActorModelFile } from '../host/actor-model.ts';
import { findFiles, isArticle } from '../host/find-files.ts';
import { readTextFile } from '../host/text-files.ts';
import { readDocuments, type SourceDocument, type SourceText } from '../project/document.ts';
import { standardRecognizers } from '../recognize/standard.ts';
import { readSidecar } from '../sidecar/read.ts';
import { SIDECAR_SUFFIX } from '../sidecar/schema.ts';
import { nearestRegistry, registryFrom } from './registries.ts';

export interface Source extends SourceDocument {
  /** As given, or below the folder that was given. */
  readonly name: string;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** The registry that named their actors. */
  readonly registry: Registry;
  /** What could not be read, each with its file's name and the reason. */
  readonly problems: readonly string[];
}

/**
 * `options.registry`: the registry's file; without it, the nearest one in or above the first path. `published` counts for files without a date of their own in the sidecar. Documents in folders that cite passages are
 * reports about the articles, so they are left out; a file that is named is read whatever it is.
 */
export async function readSources(
  paths: readonly string[],
  options: { readonly published?: string; readonly registry?: string } = {},
): Promise<Sources> {
  const problems: string[] = [];
  const names: string[] = [];
  const texts: SourceText[] = [];
  for (const given of paths) {
    const { files, folder } = await filesOf(given);
    for (const file of files) {
      const read = await readTextFile(file);
      if ('problem' in read) {
        problems.push(`${file}: ${read.problem}`);
        continue;
      }
      const format = formatOf(file);
      if (folder && format === 'markdown' && isReport(read.text)) continue;
      names.push(file);
      texts.push({ text: read.text, format, published: (await publishedOf(file)) ?? options.published });
    }
  }
  const registry = options.registry
    ? await registryFrom(options.registry, problems)
    : await nearestRegistry(paths[0] ?? '.', problems);
  const documents = readDocuments(texts, standardRecognizers(await readActorModelFile()), registry);
  return { sources: documents.map((document, i) => ({ ...document, name: names[i]! })), registry, problems };
}

/** Page furniture of repositories. */
const NO_ARTICLE = /^(?:readme|changelog|licen[cs]e|contributing|notice|code_of_conduct)\b/i;

async function filesOf(given: string): Promise<{ readonly files: readonly string[]; readonly folder: boolean }> {
  const folder = await stat(given).then(
    s => s.isDirectory(),
    // reading it will say what is wrong
    () => false,
  );
  if (!folder) return { files: [given], folder };
  return { files: await findFiles([given], file => isArticle(file) && !NO_ARTICLE.test(path.basename(file))), folder };
}

async function publishedOf(file: string): Promise<string | undefined> {
  const read = await readTextFile(file + SIDECAR_SUFFIX);
  return 'problem' in read ? undefined : readSidecar(read.text, file + SIDECAR_SUFFIX).sidecar.article.published;
}
