/** `postil export`: a report with footnotes that quote every cited passage, for readers without an editor. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '../article/read.ts';
import { citingFiles, nameOf } from '../host/citing-files.ts';
import { nodeFiles } from '../host/node-files.ts';
import { readTextFile } from '../host/text-files.ts';
import { inEnglish } from '../lines/message.ts';
import { problemsOf } from '../lines/problem.ts';
import { exportMarkdown } from '../project/citing/export.ts';
import { htmlOf } from '../project/citing/html.ts';
import { embedding } from '../project/citing/images.ts';
import { createCitingProject } from '../project/citing/project.ts';
import { rootsOf } from './roots.ts';

const USAGE = 'usage: postil export REPORT.md [--format markdown|html] [--output FILE]';

/** 0: every citation is quoted; 1: some could not be, which the footnotes say too; 2: could not run. */
export async function exportReport(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'markdown' }, output: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  const { format } = values;
  if (file === undefined || more.length || (format !== 'markdown' && format !== 'html')) {
    console.error(USAGE);
    return 2;
  }
  const read = await readTextFile(file);
  if ('problem' in read) {
    console.error(`postil export: ${file}: ${read.problem}`);
    return 2;
  }
  const roots = await rootsOf([file]);
  const project = createCitingProject(citingFiles(nodeFiles({ roots }), roots));
  const { markdown, problems } = await exportMarkdown(nameOf(file), read.text, project);
  const title = readArticle(read.text, { format: 'markdown' }).title ?? path.basename(file);
  const embed = embedding(nameOf(file), project.roots, name =>
    // a picture that cannot be read gives way to its description
    readFile(path.normalize(name)).catch(() => undefined),
  );
  const out = format === 'html' ? await htmlOf(markdown, title, embed) : markdown;
  if (values.output === undefined) process.stdout.write(out);
  else {
    // an output is made anew each time; nothing that anybody wrote may be lost by a slip
    if (path.resolve(values.output) === path.resolve(file)) {
      console.error(`postil export: ${values.output} is the report itself; nothing was written`);
      return 2;
    }
    await writeFile(values.output, out);
  }
  const problem = problemsOf(read.text, file);
  for (const { start, end, message } of problems) {
    const { line, column } = problem('', 'warning', start, end, message);
    console.error(`${file}:${line + 1}:${column + 1}: ${inEnglish(message)}`);
  }
  return problems.length ? 1 : 0;
}
