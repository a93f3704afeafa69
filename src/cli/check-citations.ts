/** The citations of reports, for `postil check`: the same findings as in the editor. */
import path from 'node:path';
import { formatOf } from '../article/read.ts';
import { findCitations } from '../citations/find.ts';
import type { Registry } from '../entities/registry/schema.ts';
import { readActorModelFile } from '../host/actor-model.ts';
import { citingFiles, nameOf } from '../host/citing-files.ts';
import { findFiles, isArticle } from '../host/find-files.ts';
import { isFileError, type Files } from '../lines/files.ts';
import { problemsOf, type Problem } from '../lines/problem.ts';
import { checkReport, fixesOf } from '../project/citing/findings.ts';
import { createCitingProject, type CitingProject } from '../project/citing/project.ts';
import type { Repair } from '../project/citing/repairs.ts';
import { standardRecognizers } from '../recognize/standard.ts';
import type { Recognizers } from '../recognize/recognize.ts';
import { nearestRegistry } from './registries.ts';

export interface ReportFinding extends Problem {
  readonly fixes: readonly Repair[];
}

export interface CheckedReports {
  /** How many documents cite something. */
  readonly count: number;
  readonly findings: readonly ReportFinding[];
}

/** `paths`: files as they are named, folders with the reports in them; `roots`: what may be read. */
export async function checkReports(
  paths: readonly string[],
  roots: readonly string[],
  files: Files,
): Promise<CheckedReports> {
  const findings: ReportFinding[] = [];
  let count = 0;
  let recognizers: Recognizers | undefined;
  let project: CitingProject | undefined;
  const registries = new Map<string, Promise<Registry>>();
  for (const file of await findFiles(paths, isArticle)) {
    if (formatOf(file) !== 'markdown') continue;
    let text: string | undefined;
    try {
      text = await files.read(file);
    } catch (error) {
      if (!isFileError(error)) throw error;
      findings.push({ ...problemsOf('', file)(error.code, 'error', 0, 0, error.said), fixes: [] });
    }
    if (text === undefined || !findCitations(text).length) continue;
    count++;
    project ??= createCitingProject(citingFiles(files, roots));
    recognizers ??= standardRecognizers(await readActorModelFile());
    const folder = path.dirname(file);
    // what is wrong with a registry is said where it is checked itself
    if (!registries.has(folder)) registries.set(folder, nearestRegistry(folder, []));
    const registry = await registries.get(folder)!;
    const input = { name: nameOf(file), shownAs: file, text };
    const checked = await checkReport(input, project, { recognizers, registry, rest: async () => {} });
    for (const finding of checked.findings) {
      const { code, severity, message, start, end, line, column } = finding;
      const fixes = await fixesOf(input, finding, project);
      findings.push({ code, severity, message, file: finding.file, start, end, line, column, fixes });
    }
  }
  return { count, findings };
}
