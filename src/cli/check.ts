/**
 * `postil check`: what a person should look at in sidecars and in reports that cite, for CI. The editor's Problems view
 * shows the same findings.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { entityIds, readRegistry } from '../entities/registry/read.ts';
import { REGISTRY_FILE } from '../entities/registry/schema.ts';
import { findFiles, isDataFile } from '../host/find-files.ts';
import { nodeFiles } from '../host/node-files.ts';
import { isFileError, type Files } from '../lines/files.ts';
import { inEnglish, inJson } from '../lines/message.ts';
import type { Problem } from '../lines/problem.ts';
import { checkComparisons } from '../sidecar/comparisons/findings.ts';
import { articlesOf } from '../sidecar/comparisons/place.ts';
import { readComparisons } from '../sidecar/comparisons/read.ts';
import { COMPARISONS_FILE } from '../sidecar/comparisons/schema.ts';
import { checkRegistry, checkSidecar, checkUnreadable, type Finding } from '../sidecar/findings.ts';
import { readSidecar } from '../sidecar/read.ts';
import { articleOf, sidecarOf } from '../sidecar/stray.ts';
import { checkReports } from './check-citations.ts';
import { rootsOf } from './roots.ts';
import { strayFinder, type StrayFinder } from './strays.ts';

const FORMATS = ['text', 'json', 'github'] as const;

/** 0: nothing found; 1: findings; 2: could not run. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const format = FORMATS.find(name => name === values.format);
  if (!format) {
    console.error(`usage: postil check [--format ${FORMATS.join('|')}] [FILE or FOLDER …]`);
    return 2;
  }
  const paths = positionals.length ? positionals : ['.'];
  let names: string[];
  let files: Files;
  let roots: readonly string[];
  try {
    const given = await findFiles(paths, isDataFile);
    // An article stands for its sidecar.
    names = [...new Set(given.map(name => (isDataFile(name) ? name : sidecarOf(name))))];
    roots = await rootsOf(paths);
    files = nodeFiles({ roots });
  } catch (error) {
    console.error(`postil check: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const findings: Problem[] = [];
  const registries = new Map<string, ReadonlySet<string> | undefined>();
  const strays = strayFinder(files, paths);
  let movable = false;
  for (const name of names) {
    const found = await findingsOf(name, files, strays, registries);
    findings.push(...found);
    movable ||= found.some(({ fixes }) => fixes.some(fix => fix.kind === 'move' && fix.certain));
  }
  const reports = await checkReports(paths, roots, files);
  findings.push(...reports.findings);
  print(findings, format);
  const counting = findings.filter(({ severity }) => severity !== 'information');
  if (format === 'text') {
    if (movable) console.error('`postil move` moves the sidecars whose articles are certain.');
    console.error(
      `${names.length + reports.count} files checked, ${counting.length || 'no'} finding${counting.length === 1 ? '' : 's'}`,
    );
  }
  return counting.length ? 1 : 0;
}

type Registries = Map<string, ReadonlySet<string> | undefined>;

async function findingsOf(
  name: string,
  files: Files,
  strays: StrayFinder,
  registries: Registries,
): Promise<readonly Finding[]> {
  const articleName = articleOf(name);
  let text: string | undefined;
  try {
    text = await files.read(name);
    if (text === undefined) return [];
    if (path.basename(name) === COMPARISONS_FILE)
      return checkComparisons(name, text, await textsFor(name, text, files));
    if (articleName === undefined) return checkRegistry(name, text);
    const read = readSidecar(text, name);
    const article = await files.read(articleName);
    if (article !== undefined) {
      const entities = await entitiesAbove(path.dirname(path.resolve(name)), files, registries);
      const input = { article: { name: articleName, text: article }, sidecar: { name, text, read } };
      return checkSidecar({ ...input, ...(entities ? { entities } : {}) });
    }
    return await strays.check({ name, text, read });
  } catch (error) {
    if (!isFileError(error)) throw error;
    return [checkUnreadable(name, error)];
  }
}

/** The texts of the articles that the decisions of a file speak of, by their paths in it. */
async function textsFor(name: string, text: string, files: Files): Promise<(article: string) => string | undefined> {
  const texts = new Map<string, string | undefined>();
  for (const article of articlesOf(readComparisons(text, name).comparisons.decisions))
    // a path that leads out of the project is no article of it
    texts.set(article, await files.read(path.join(path.dirname(name), article)).catch(() => undefined));
  return article => texts.get(article);
}

/** The ids of the nearest registry in or above a folder; undefined if there is none, or none that can be read. */
async function entitiesAbove(
  folder: string,
  files: Files,
  registries: Registries,
): Promise<ReadonlySet<string> | undefined> {
  if (registries.has(folder)) return registries.get(folder);
  // Above the repository nothing may be read.
  const text = await files.read(path.join(folder, REGISTRY_FILE)).catch(() => undefined);
  const parent = path.dirname(folder);
  const entities =
    text !== undefined
      ? entityIds(readRegistry(text, REGISTRY_FILE).registry)
      : parent === folder
        ? undefined
        : await entitiesAbove(parent, files, registries);
  registries.set(folder, entities);
  return entities;
}

function print(findings: readonly Problem[], format: (typeof FORMATS)[number]): void {
  if (format === 'json') {
    const plain = findings.map(finding => ({ ...finding, line: finding.line + 1, column: finding.column + 1 }));
    console.log(JSON.stringify(plain, inJson, 2));
    return;
  }
  for (const { file, line, column, severity, code, message } of findings) {
    const said = inEnglish(message);
    console.log(
      format === 'text'
        ? `${file}:${line + 1}:${column + 1}: ${severity}: ${said} [${code}]`
        : `::${severity === 'information' ? 'notice' : severity} file=${property(file)},line=${line + 1},col=${column + 1},title=${property(`postil ${code}`)}::${data(said)}`,
    );
  }
}

// The escapes of GitHub's workflow commands: text of an article must not start a command of its own.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
