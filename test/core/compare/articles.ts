/** Small articles for tests: read all the way, with the shipped model. */
import { readFileSync } from 'node:fs';
import type { ArticleFacts } from '../../../src/compare/article-facts.ts';
import { readFacts } from '../../../src/compare/read-facts.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

let recognizers: ReturnType<typeof standardRecognizers> | undefined;

/** In the order of `texts`; names as given. `published` for all. */
export function factsOfTexts(texts: Readonly<Record<string, string>>, published?: string): ArticleFacts[] {
  recognizers ??= standardRecognizers(readFileSync('media/actors.model'));
  const names = Object.keys(texts);
  const documents = readDocuments(
    names.map(name => ({ text: texts[name]!, format: 'plain' as const, ...(published ? { published } : {}) })),
    recognizers,
  );
  return documents.map((document, i) => readFacts({ ...document, name: names[i]! }));
}
