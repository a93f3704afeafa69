/**
 * Which report cites what, over a whole workspace: a report is read once a version, and who cites an article is looked up.
 */
import type { Span } from '../../article/article.ts';
import type { Citation } from '../../citations/citation.ts';
import { findCitations } from '../../citations/find.ts';
import { resolvePath } from '../../citations/paths.ts';
import { findQuote } from '../../citations/quote.ts';
import { addressOf } from '../../citations/target.ts';
import { findTextFragment } from '../../citations/text-fragment.ts';
import type { CitedArticle } from './cited.ts';

/** A citation and what its address leads to, without a look at the article. */
export interface CitedBy {
  readonly report: string;
  readonly citation: Citation;
  /** The article that the path names; undefined for keys, and for paths that lead out of the workspace. */
  readonly article?: string;
  /** Where the path stands in the report, for links. */
  readonly pathSpan?: Span;
}

export interface CitationIndex {
  /** Enters a report in place of what it had; a document without citations is none. Whether anything changed. */
  put(report: string, text: string): boolean;
  remove(report: string): boolean;
  /** Sorted by name. */
  reports(): readonly string[];
  /** As it was entered. */
  textOf(report: string): string | undefined;
  /** In text order. */
  of(report: string): readonly CitedBy[];
  /** The citations of an article by link, and by its key where that is given: by report, then in text order. */
  citing(article: string, key?: string): readonly CitedBy[];
  /** Whether any report cites by key: only then the articles' keys matter. */
  readonly usesKeys: boolean;
}

interface Entry {
  readonly text: string;
  readonly citations: readonly CitedBy[];
}

export function createCitationIndex(roots: () => readonly string[]): CitationIndex {
  const entries = new Map<string, Entry>();
  const byArticle = new Map<string, Set<string>>();
  const byKey = new Map<string, Set<string>>();
  let names: readonly string[] | undefined;

  function each(citations: readonly CitedBy[], change: (reports: Set<string>) => void): void {
    for (const { article, citation } of citations) {
      const [map, key] = citation.target.form === 'pandoc' ? [byKey, citation.target.key] : [byArticle, article];
      if (key === undefined) continue;
      let reports = map.get(key);
      if (!reports) map.set(key, (reports = new Set()));
      change(reports);
      if (!reports.size) map.delete(key);
    }
  }

  function remove(report: string): boolean {
    const entry = entries.get(report);
    if (!entry) return false;
    each(entry.citations, reports => reports.delete(report));
    entries.delete(report);
    names = undefined;
    return true;
  }

  return {
    put(report, text) {
      if (entries.get(report)?.text === text) return false;
      const citations = findCitations(text).map((citation): CitedBy => {
        if (citation.target.form === 'pandoc') return { report, citation };
        const article = resolvePath(report, citation.target.path, roots());
        const hash = text.indexOf('#', citation.targetSpan.start);
        const pathSpan = { start: citation.targetSpan.start, end: hash };
        return { report, citation, pathSpan, ...(article === undefined ? {} : { article }) };
      });
      const had = remove(report);
      if (!citations.length) return had;
      entries.set(report, { text, citations });
      each(citations, reports => reports.add(report));
      names = undefined;
      return true;
    },
    remove,
    reports: () => (names ??= [...entries.keys()].sort()),
    textOf: report => entries.get(report)?.text,
    of: report => entries.get(report)?.citations ?? [],
    citing(article, key) {
      const reports = new Set([...(byArticle.get(article) ?? []), ...((key !== undefined && byKey.get(key)) || [])]);
      return [...reports]
        .sort()
        .flatMap(report =>
          entries
            .get(report)!
            .citations.filter(
              one =>
                one.article === article || (one.citation.target.form === 'pandoc' && one.citation.target.key === key),
            ),
        );
    },
    get usesKeys() {
      return byKey.size > 0;
    },
  };
}

/** A passage of an article and who cites it. */
export interface CitedPassage extends Span {
  readonly by: readonly CitedBy[];
}

export interface WhoCites {
  /** By place; citations of one stretch stand together. */
  readonly passages: readonly CitedPassage[];
  /** Citations of the article as a whole. */
  readonly whole: readonly CitedBy[];
  /** Citations whose passage is not there. */
  readonly lost: readonly CitedBy[];
}

const placesOf = new WeakMap<CitedArticle, Map<string, Span | undefined>>();

/** Which passages of an article are cited, by whom. */
export function whoCites(cited: CitedArticle, citing: readonly CitedBy[]): WhoCites {
  const passages = new Map<string, { readonly span: Span; readonly by: CitedBy[] }>();
  const whole: CitedBy[] = [];
  const lost: CitedBy[] = [];
  for (const one of citing) {
    const { target } = one.citation;
    if (target.form === 'pandoc' && target.quote === undefined) {
      whole.push(one);
      continue;
    }
    const span = placeOf(cited, one.citation);
    if (!span) {
      lost.push(one);
      continue;
    }
    const key = `${span.start} ${span.end}`;
    const known = passages.get(key);
    if (known) known.by.push(one);
    else passages.set(key, { span, by: [one] });
  }
  return {
    passages: [...passages.values()]
      .map(({ span: { start, end }, by }) => ({ start, end, by }))
      .sort((a, b) => a.start - b.start || b.end - a.end),
    whole,
    lost,
  };
}

/** Where a citation's passage stands; looked up once an article, however many reports cite it. */
function placeOf(cited: CitedArticle, { target }: Citation): Span | undefined {
  if (target.form === 'annotation') return cited.placed.get(target.id)?.span;
  let places = placesOf.get(cited);
  if (!places) placesOf.set(cited, (places = new Map()));
  const key = target.form === 'pandoc' ? `@${target.quote}` : addressOf({ ...target, path: '' });
  if (!places.has(key))
    places.set(
      key,
      target.form === 'pandoc'
        ? findQuote(cited.article, target.quote ?? '', 1)[0]
        : findTextFragment(cited.article, target.fragment, 1)[0],
    );
  return places.get(key);
}
