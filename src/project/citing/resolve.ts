/** From a citation to the passage behind it, and how it was found. */
import { indexText, type AnchorState } from '../../anchor/anchor.ts';
import { findAnchor } from '../../anchor/find.ts';
import { plainText } from '../../anchor/plain.ts';
import type { Span } from '../../article/article.ts';
import type { Citation } from '../../citations/citation.ts';
import { resolvePath } from '../../citations/paths.ts';
import { findOtherNumbers, findQuote } from '../../citations/quote.ts';
import { findTextFragment, type TextFragment } from '../../citations/text-fragment.ts';
import type { Annotation } from '../../sidecar/schema.ts';
import type { CitedArticle } from './cited.ts';

/**
 * - `exact`, `moved`, `changed`, `ambiguous`, `orphaned`: as of anchors.
 * - `whole`: a key without a quote cites the article.
 * - `outside`: the path leads out of the workspace. `no-article`, `no-annotation`, `no-key`: there is none.
 * - `several-keys`: more than one article has the key.
 */
export type CitationState =
  AnchorState | 'whole' | 'outside' | 'no-article' | 'no-annotation' | 'no-key' | 'several-keys';

/** Spans count in `article.article.text`. */
export interface Resolved {
  readonly citation: Citation;
  readonly state: CitationState;
  readonly article?: CitedArticle;
  /** The passage; of `ambiguous` text fragments the first one, where a browser goes. */
  readonly span?: Span;
  readonly annotation?: Annotation;
  /** Where it could be, the likeliest first. */
  readonly candidates?: readonly Span[];
  /** The file that the path names, there or not; the articles that a key names. */
  readonly names: readonly string[];
}

/** What resolving asks for. */
export interface CitedArticles {
  readonly roots: readonly string[];
  article(name: string): Promise<CitedArticle | undefined>;
  /** The articles with a citekey. */
  byKey(key: string): Promise<readonly string[]>;
}

export const isSound = (state: CitationState): boolean => state === 'exact' || state === 'moved' || state === 'whole';

/** It cites what somebody decided against. */
export const isRejected = ({ annotation }: Resolved): boolean => annotation?.status === 'rejected';

/** `report`: the name of the document that cites. */
export async function resolveCitation(report: string, citation: Citation, articles: CitedArticles): Promise<Resolved> {
  const { target } = citation;
  if (target.form === 'pandoc') {
    const names = await articles.byKey(target.key);
    const article = names.length === 1 ? await articles.article(names[0]!) : undefined;
    if (!article) return { citation, state: names.length > 1 ? 'several-keys' : 'no-key', names };
    return { citation, article, names, ...quoted(article, target.quote) };
  }
  const name = resolvePath(report, target.path, articles.roots);
  if (name === undefined) return { citation, state: 'outside', names: [] };
  const article = await articles.article(name);
  if (!article) return { citation, state: 'no-article', names: [name] };
  const place = target.form === 'annotation' ? annotated(article, target.id) : fragment(article, target.fragment);
  return { citation, article, names: [name], ...place };
}

type Place = Pick<Resolved, 'state' | 'span' | 'annotation' | 'candidates'>;

function annotated({ placed }: CitedArticle, id: string): Place {
  const found = placed.get(id);
  if (!found) return { state: 'no-annotation' };
  const { annotation, state, span, candidates } = found;
  return { state, annotation, ...(span ? { span } : {}), ...(candidates ? { candidates } : {}) };
}

function fragment({ article }: CitedArticle, wanted: TextFragment): Place {
  const found = findTextFragment(article, wanted);
  const [first] = found;
  if (first)
    return found.length > 1 ? { state: 'ambiguous', span: first, candidates: found } : { state: 'exact', span: first };
  const { start, end, prefix, suffix } = wanted;
  // What stands between the words around may be the passage, changed: that is an anchor's question.
  if (end === undefined && (prefix || suffix)) {
    const plain = plainText(article.text);
    const anchor = {
      quote: start,
      at: 0,
      ...(prefix ? { before: `${prefix} ` } : {}),
      ...(suffix ? { after: /^[\p{L}\p{N}]/u.test(suffix) ? ` ${suffix}` : suffix } : {}),
    };
    const { state, span, candidates } = findAnchor(indexText(plain.text), anchor);
    if (state === 'changed') return { state, span: plain.spanToGiven(span) };
    if (candidates?.length) return { state: 'orphaned', candidates: candidates.map(plain.spanToGiven) };
  }
  return {
    state: 'orphaned',
    candidates: end === undefined ? [...between(article, wanted), ...nearby(article, start)] : [],
  };
}

/** How much longer than the words around it what stands between them may be. */
const GAP = 60;

/** What stands between the prefix and the suffix now, for a person to look at. */
function between(article: CitedArticle['article'], { prefix, suffix }: TextFragment): readonly Span[] {
  if (!prefix || !suffix) return [];
  return findTextFragment(article, { start: prefix, end: suffix }).flatMap(({ start, end }) => {
    const whole = article.text.slice(start, end).toLowerCase();
    const fits = whole.length <= prefix.length + suffix.length + GAP;
    if (!fits || !whole.startsWith(prefix.toLowerCase()) || !whole.endsWith(suffix.toLowerCase())) return [];
    const inner = whole.slice(prefix.length, whole.length - suffix.length);
    const from = start + prefix.length + (inner.length - inner.trimStart().length);
    return inner.trim() ? [{ start: from, end: from + inner.trim().length }] : [];
  });
}

function quoted({ article }: CitedArticle, quote: string | undefined): Place {
  if (quote === undefined) return { state: 'whole' };
  // The same words said twice say it once.
  const [span] = findQuote(article, quote, 1);
  return span ? { state: 'exact', span } : { state: 'orphaned', candidates: nearby(article, quote) };
}

/** The same words elsewhere or with other numbers, for a person to choose from. */
function nearby(article: CitedArticle['article'], quote: string): readonly Span[] {
  const same = findQuote(article, quote, 5);
  return same.length ? same : findOtherNumbers(article, quote);
}
