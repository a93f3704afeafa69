/** Every date of a project on one axis. */
import type { ArticleFacts, DateFact } from './article-facts.ts';
import type { TimelineEntry } from './comparison.ts';
import { placeOf } from './place.ts';

export interface TimelineFilter {
  /** Only dates whose sentence names one of these. */
  readonly entities?: readonly string[];
}

/** By first day, then by length, longer ones first; equal ones by article and place. */
export function timelineOf(articles: readonly ArticleFacts[], { entities }: TimelineFilter = {}): TimelineEntry[] {
  const wanted = entities?.length ? new Set(entities) : undefined;
  return articles
    .flatMap(article => {
      const dates = wanted
        ? article.dates.filter(d => article.sentences[d.sentence]!.entities.some(e => wanted.has(e)))
        : article.dates;
      return dates.map(date => entryOf(article, date));
    })
    .sort(
      (a, b) =>
        compare(a.interval[0], b.interval[0]) ||
        compare(b.interval[1], a.interval[1]) ||
        compare(a.article, b.article) ||
        a.start - b.start,
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(article: ArticleFacts, date: DateFact): TimelineEntry {
  const { type, value, interval, basis } = date;
  return {
    ...placeOf(article, date),
    at: date.at,
    type,
    value,
    interval,
    basis,
    entities: article.sentences[date.sentence]!.entities,
  };
}
