/** What the timeline's page is told. */
import * as vscode from 'vscode';
import { daysOf, publishedDays } from '../../compare/days.ts';
import type { TimelineEntry } from '../../compare/comparison.ts';
import type {
  TimelineArticle,
  TimelineItem,
  TimelineKind,
  TimelineModel,
  TimelineWords,
} from '../../webview/messages.ts';
import type { FolderArticle, Timeline } from '../../worker/comparing-calls.ts';
import { quoteIn } from '../quote.ts';
import { plainLabel } from '../untrusted.ts';
import { timeName } from '../words.ts';

const { t } = vscode.l10n;

/** Units of a sentence on either side of a date. */
const AROUND = 90;
/** Actors that can be asked for. */
const MOST_ENTITIES = 3000;

type Entry = Timeline['entries'][number];

export function modelOf({ entries, more, ...told }: Timeline, asked: TimelineModel['asked']): TimelineModel {
  const articles = articlesOf(entries, told.articles);
  const index = new Map(articles.map(({ path }, i) => [path, i]));
  const entities = entitiesOf(entries, new Map(told.names));
  const entity = new Map(entities.map(({ id }, i) => [id, i]));
  return {
    articles,
    entities,
    entries: entries.flatMap((entry): TimelineItem[] => {
      const days = daysOf(entry.interval);
      if (!days) return [];
      const { before, quote, after } = quoteIn(entry.sentence.text, entry.text, entry.at, AROUND);
      return [
        {
          article: index.get(keyOf(entry))!,
          from: days[0],
          to: Math.max(days[1], days[0] + 1),
          kind: kindOf(entry, days),
          basis: entry.basis,
          text: quote,
          meaning: entry.value
            .split('/')
            .map(end => timeName(end, true))
            .join(' – '),
          before,
          after,
          entities: entry.entities.flatMap(id => entity.get(id) ?? []),
        },
      ];
    }),
    more,
    ...(asked ? { asked } : {}),
    words: words(),
  };
}

/** The page names articles by it: paths of two folders may be the same. */
const keyOf = ({ folder, article }: Pick<Entry, 'folder' | 'article'>): string => `${folder} ${article}`;

/** By publication; those without a date last. */
function articlesOf(entries: readonly Entry[], told: readonly FolderArticle[]): TimelineArticle[] {
  const articles = new Map<string, TimelineArticle>();
  const facts = new Map(told.map(one => [keyOf({ folder: one.folder, article: one.name }), one]));
  for (const entry of entries) {
    const path = keyOf(entry);
    if (articles.has(path)) continue;
    const { source, published } = facts.get(path) ?? {};
    const days = published === undefined ? undefined : publishedDays(published);
    const label = plainLabel(source || entry.article.slice(entry.article.lastIndexOf('/') + 1), 60);
    // a month or a year is no day to draw a line at
    articles.set(path, { path, label, ...(days && days[1] - days[0] === 1 ? { published: days[0] } : {}) });
  }
  return [...articles.values()].sort(
    (a, b) => (a.published ?? Infinity) - (b.published ?? Infinity) || (a.path < b.path ? -1 : 1),
  );
}

function entitiesOf(
  entries: readonly Entry[],
  names: ReadonlyMap<string, string>,
): { id: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { entities } of entries) for (const id of entities) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, name: plainLabel(names.get(id) ?? id, 80), count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ENTITIES);
}

function kindOf({ type }: TimelineEntry, [from, to]: readonly [number, number]): TimelineKind {
  if (type === 'DURATION') return 'duration';
  if (type === 'SET') return 'set';
  return to - from > 1 ? 'period' : 'day';
}

function words(): TimelineWords {
  return {
    title: t('Timeline'),
    entity: t('Actor'),
    everyone: t('everyone'),
    article: t('Article'),
    allArticles: t('all articles'),
    lanes: t('Lanes'),
    byArticle: t('by article'),
    byKind: t('by kind'),
    kinds: { day: t('days'), period: t('periods'), duration: t('durations'), set: t('recurring times') },
    bases: { stated: t('stated'), resolved: t('resolved'), vague: t('vague') },
    published: t('published'),
    zoomIn: t('Zoom in'),
    zoomOut: t('Zoom out'),
    fit: t('Show All'),
    svg: t('Save as SVG…'),
    csv: t('Save as CSV…'),
    counted: t('{0} of {1} dates', '{0}', '{1}'),
    more: t('{0} more dates are not shown', '{0}'),
    keys: t(
      'Left and Right go from date to date, Up and Down from lane to lane. Enter shows the passage. Plus and Minus zoom, 0 shows all, Shift with Left and Right moves along the axis.',
    ),
    open: t('Show in Article'),
    showMore: t('{0} more', '{0}'),
    empty: t('No date in these articles has a place on the calendar.'),
    noneLeft: t('No date fits what is chosen above.'),
    several: t('{0} dates', '{0}'),
    clear: t('Clear'),
    none: t('Point at a date to read its sentence; click it to go there.'),
  };
}
