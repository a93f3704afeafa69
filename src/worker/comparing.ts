/** Comparing articles, and citing their passages, off the extension host's thread. */
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read.ts';
import { findCitations } from '../citations/find.ts';
import { addressOf } from '../citations/target.ts';
import { describeTextFragment } from '../citations/text-fragment.ts';
import type { ArticleFacts } from '../compare/article-facts.ts';
import { compareArticles } from '../compare/compare.ts';
import { readFacts } from '../compare/read-facts.ts';
import type { Mark } from '../project/marks.ts';
import type { Mention } from '../recognize/mention.ts';
import type { CiteRequest, CompareRequest, FactsRequest, WorkerCalls } from './protocol.ts';

/** A document that cites passages tells of the articles; it is none of them. */
export function factsOf(
  article: Article,
  { name, source, mentions }: Omit<FactsRequest, 'article'>,
): ArticleFacts | 'report' {
  if (article.format === 'markdown' && findCitations(article.text).length) return 'report';
  const facts = readFacts({ name, article, mentions });
  return source === undefined ? facts : { ...facts, source };
}

/** What is mentioned after people's decisions. */
export const standing = (marks: readonly Mark[]): Mention[] =>
  marks.flatMap(({ state, mention }) => (mention && state !== 'rejected' ? [mention] : []));

/** Keeps the facts of each folder, so that only new ones have to be sent. */
export function createComparing(): (request: CompareRequest) => ReturnType<WorkerCalls['compare']> {
  const folders = new Map<string, Map<string, ArticleFacts>>();
  return ({ folder, names, facts, decisions, distinct }) => {
    const before = folders.get(folder);
    const fresh = new Map(facts.map(article => [article.name, article]));
    const now = new Map<string, ArticleFacts>();
    const lost: string[] = [];
    for (const name of names) {
      const article = fresh.get(name) ?? before?.get(name);
      if (article) now.set(name, article);
      else lost.push(name);
    }
    folders.set(folder, now);
    if (lost.length) return { lost };
    const apart = new Set(distinct.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
    return compareArticles([...now.values()], { decisions, distinct: (a, b) => apart.has(`${a} ${b}`) });
  };
}

export function citePassages({ path, format, text, passages }: CiteRequest): (string | undefined)[] {
  const article = readArticle(text, { format });
  return passages.map(passage => {
    const fragment = describeTextFragment(article, passage);
    return fragment && addressOf({ form: 'text', path, fragment });
  });
}
