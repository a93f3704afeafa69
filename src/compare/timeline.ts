/** Every date of a project on one axis. */
import type { ArticleFacts, DateFact } from './article-facts.ts';
import type { TimelineEntry } from './comparison.ts';
import { dayBefore } from './days.ts';
import { placeOf } from './place.ts';

export interface TimelineFilter {
  /** Only dates whose sentence names one of these. */
  readonly entities?: readonly string[];
}

/**
 * Every date, and every stretch between two of them ("from 3 to 28 April 2023"). By first day, then by length, longer ones first;
 * equal ones by article and place.
 */
export function timelineOf(articles: readonly ArticleFacts[], { entities }: TimelineFilter = {}): TimelineEntry[] {
  const wanted = entities?.length ? new Set(entities) : undefined;
  return articles
    .flatMap(article => {
      const all = [...article.dates, ...stretchesOf(article)];
      const dates = wanted ? all.filter(d => article.sentences[d.sentence]!.entities.some(e => wanted.has(e))) : all;
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

/** Two dates of a sentence that the words beside them make the ends of one stretch. */
function stretchesOf({ dates, sentences }: ArticleFacts): DateFact[] {
  const found: DateFact[] = [];
  dates.forEach((to, i) => {
    const from = dates[i - 1];
    if (!from || from.sentence !== to.sentence || from.interval[0] >= to.interval[0]) return;
    const { text } = sentences[to.sentence]!;
    const before = text.slice(0, from.at);
    const between = text.slice(from.at + from.text.length, to.at);
    const opens = OPENS.find(([open, joins]) => open.test(before) && joins.test(between));
    if (!opens) return;
    found.push({
      start: from.start,
      end: to.end,
      text: text.slice(from.at, to.at + to.text.length),
      sentence: to.sentence,
      at: from.at,
      type: 'DURATION',
      value: `${from.interval[0]}/${dayBefore(to.interval[1])}`,
      interval: [from.interval[0], to.interval[1]],
      basis: from.basis === 'stated' && to.basis === 'stated' ? 'stated' : 'resolved',
    });
  });
  return found;
}

/** What stands before the first, and between the two. */
const OPENS: readonly (readonly [before: RegExp, between: RegExp])[] = [
  [/\bfrom $/i, /^ (?:to|until|till|through) (?:the )?$/],
  [/\bbetween $/i, /^ and (?:the )?$/],
  [/(?:^|[^\p{L}]) ?$/u, /^ ?[–—] ?$/],
];

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
