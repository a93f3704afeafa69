/** `postil extract`: mentions as JSON, one document a line, entities unified over all documents of one call. */
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { formatOf } from '../article/read.ts';
import { EMPTY_REGISTRY } from '../entities/registry/schema.ts';
import { readActorModelFile } from '../host/actor-model.ts';
import { readLines } from '../host/text-files.ts';
import { readDocuments, type SourceDocument, type SourceText } from '../project/document.ts';
import { writtenUnit } from '../recognize/figures/written-unit.ts';
import type { Mention } from '../recognize/mention.ts';
import { standardRecognizers } from '../recognize/standard.ts';
import { registryFrom } from './registries.ts';
import { readSources } from './sources.ts';

const InputLine = z.looseObject({
  id: z.string(),
  text: z.string(),
  published: z.optional(z.string()),
  format: z.optional(z.enum(['plain', 'markdown'])),
});

interface Extracted {
  readonly documents: readonly (SourceDocument & { readonly name: string })[];
  /** What could not be read and why. */
  readonly problems: readonly string[];
}

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
  const { documents, problems } =
    values.jsonl === true ? await fromStandardInput(values.registry) : await fromFiles(positionals, values);
  for (const problem of problems) console.error(`postil extract: ${problem}`);
  for (const document of documents) process.stdout.write(JSON.stringify(asOutput(document)) + '\n');
  return problems.length ? 1 : 0;
}

async function fromFiles(
  files: readonly string[],
  options: { readonly published?: string; readonly registry?: string },
): Promise<Extracted> {
  const { sources, problems } = await readSources(files, options);
  return { documents: sources, problems };
}

async function fromStandardInput(registryFile: string | undefined): Promise<Extracted> {
  const problems: string[] = [];
  const names: string[] = [];
  const texts: SourceText[] = [];
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    if (!line.trim()) continue;
    const input = parseLine(line);
    if (typeof input === 'string') {
      problems.push(`standard input, line ${number}: ${input}`);
      continue;
    }
    const { id, text, published, format } = input;
    names.push(id);
    texts.push({ text, published, format: format ?? formatOf(id) });
  }
  const registry = registryFile === undefined ? EMPTY_REGISTRY : await registryFrom(registryFile, problems);
  const documents = readDocuments(texts, standardRecognizers(await readActorModelFile()), registry);
  return { documents: documents.map((document, i) => ({ ...document, name: names[i]! })), problems };
}

/** The document, or what is wrong with the line. */
function parseLine(line: string): z.infer<typeof InputLine> | string {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const input = InputLine.safeParse(data);
  return input.success
    ? input.data
    : input.error.issues.map(i => `${i.path.join('.') || 'document'}: ${i.message}`).join('; ');
}

/** DESIGN.md's contract of `extract`. */
function asOutput({ name, article, mentions }: Extracted['documents'][number]): object {
  const { date, basis } = article.publication;
  return {
    id: name,
    ...(date === undefined ? {} : { published: date }),
    publishedBasis: basis,
    mentions: mentions.map(withCounted),
  };
}

/** What a measure counts, where no noun follows it, is its unit in words: "$14" counts dollars, "14 metres" metres. */
function withCounted(mention: Mention): Mention {
  if (mention.kind !== 'figure' || mention.object !== undefined || mention.unit === undefined) return mention;
  const unit = mention.unit === 'percent' ? undefined : writtenUnit(mention.text);
  // "twice", "tenfold" count no times
  if (mention.rule === 'multiple' && unit !== 'times') return mention;
  return unit === undefined ? mention : { ...mention, object: unit };
}
