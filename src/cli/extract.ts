/** `postil extract`: mentions as JSON, one document a line, entities unified over all documents of one call. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { formatOf } from '../article/read.ts';
import { readActorModelFile } from '../host/actor-model.ts';
import { readLines, readTextFile } from '../host/text-files.ts';
import { EMPTY_REGISTRY, type Registry } from '../entities/registry/schema.ts';
import { readRegistry } from '../entities/registry/read.ts';
import { readDocument, type SourceDocument } from '../project/document.ts';
import { nameDocuments, namerOfArticle } from '../project/name-documents.ts';
import { standardRecognizers } from '../recognize/standard.ts';

const InputLine = z.looseObject({
  id: z.string(),
  text: z.string(),
  published: z.string().optional(),
  format: z.enum(['plain', 'markdown']).optional(),
});

interface Extracted {
  readonly id: string;
  readonly document: SourceDocument;
}

type Complain = (where: string, why: string) => void;

export async function extract(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { jsonl: { type: 'boolean' }, published: { type: 'string' }, registry: { type: 'string' } },
  });
  if (values.jsonl === true && positionals.length > 0) {
    console.error('postil extract: --jsonl reads standard input, so give no files with it');
    return 2;
  }
  if (values.jsonl !== true && positionals.length === 0) {
    console.error(
      'usage: postil extract FILE… [--published DATE] [--registry entities.postil.json] | postil extract --jsonl < DOCUMENTS.jsonl',
    );
    return 2;
  }
  let failed = false;
  const complain = (where: string, why: string): void => {
    failed = true;
    console.error(`postil extract: ${where}: ${why}`);
  };
  const registry = values.registry === undefined ? EMPTY_REGISTRY : await registryFrom(values.registry, complain);
  const read =
    values.jsonl === true
      ? await fromStandardInput(registry, complain)
      : await fromFiles(positionals, values.published, registry, complain);
  const named = nameDocuments(
    read.map(({ document }) => document),
    registry,
  );
  read.forEach(({ id }, i) => process.stdout.write(JSON.stringify(asOutput(id, named[i]!)) + '\n'));
  return failed ? 1 : 0;
}

/** What can be used of a registry is used; what is wrong with it is said. */
async function registryFrom(file: string, complain: Complain): Promise<Registry> {
  const read = await readTextFile(file);
  if ('problem' in read) {
    complain(file, read.problem);
    return EMPTY_REGISTRY;
  }
  const { registry, problems } = readRegistry(read.text, file);
  for (const { line, column, message } of problems) complain(`${file}:${line + 1}:${column + 1}`, message);
  return registry;
}

async function fromFiles(
  files: readonly string[],
  published: string | undefined,
  registry: Registry,
  complain: Complain,
): Promise<Extracted[]> {
  const recognizers = standardRecognizers(await readActorModelFile());
  const nameActors = namerOfArticle(registry);
  const documents: Extracted[] = [];
  for (const file of files) {
    const read = await readTextFile(file);
    if ('problem' in read) {
      complain(file, read.problem);
      continue;
    }
    documents.push({
      id: file,
      document: readDocument(read.text, { format: formatOf(file), published }, recognizers, nameActors),
    });
  }
  return documents;
}

async function fromStandardInput(registry: Registry, complain: Complain): Promise<Extracted[]> {
  const recognizers = standardRecognizers(await readActorModelFile());
  const nameActors = namerOfArticle(registry);
  const documents: Extracted[] = [];
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    if (!line.trim()) continue;
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch (error) {
      complain(
        `standard input, line ${number}`,
        `not JSON (${error instanceof Error ? error.message : String(error)})`,
      );
      continue;
    }
    const input = InputLine.safeParse(data);
    if (!input.success) {
      complain(
        `standard input, line ${number}`,
        input.error.issues.map(i => `${i.path.join('.') || 'document'}: ${i.message}`).join('; '),
      );
      continue;
    }
    const { id, text, published, format } = input.data;
    documents.push({
      id,
      document: readDocument(text, { format: format ?? formatOf(id), published }, recognizers, nameActors),
    });
  }
  return documents;
}

/** DESIGN.md's contract of `extract`. */
function asOutput(id: string, { article, mentions }: SourceDocument): object {
  const { date, basis } = article.publication;
  return { id, ...(date === undefined ? {} : { published: date }), publishedBasis: basis, mentions };
}
