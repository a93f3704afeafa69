/** One event, dated by several articles: alike, or otherwise. */
import { listed, quoted, say } from '../lines/message.ts';
import type { ArticleFacts, DateFact } from './article-facts.ts';
import type { Group, Member } from './comparison.ts';
import { daysOf, gapBetween, timeOf, type Days } from './days.ts';
import { idOfText } from './id.ts';
import { placeOf } from './place.ts';
import { rarity } from './rarity.ts';
import type { Steps } from './steps.ts';
import type { Stories } from './story.ts';
import { contentStem } from './words.ts';

/** Points of shared words and names from which on two dates are of one event. */
const ALIKE = 3.2;
/** What two dates that are not the same need. */
const OTHERWISE = 3.6;
/** Of them, what words that are no names must give: that both dates are of one body makes them no dates of one event. */
const EVENT = 1.6;
/** What words right beside two years must give: one that names the event. */
const NAMED = 1;
/** Dates farther apart are of two events. */
const FAR_DAYS = 45;
/** A span longer than a month dates an event only where the words beside it say which: "the 2003 invasion". */
const LONG_DAYS = 31;
const LONGEST_DAYS = 366;
/** Dates of one event, all articles together. */
const LARGEST = 200;
/** Dates of one article that are compared. */
const MOST = 80;

interface Dated {
  readonly source: ArticleFacts;
  readonly date: DateFact;
  readonly days: Days;
  /** Stems around, falling with the distance. */
  readonly words: ReadonlyMap<string, number>;
  /** Those of them that are written with a capital. */
  readonly names: ReadonlySet<string>;
}

export function* compareDates(articles: readonly ArticleFacts[], stories: Stories): Steps<Group[]> {
  const of = new Map<ArticleFacts, Dated[]>();
  for (const article of articles) {
    of.set(article, datedOf(article));
    yield;
  }
  const links: { readonly a: Dated; readonly b: Dated; readonly points: number; readonly order: number }[] = [];
  for (const a of articles)
    for (const b of stories.related(a)) {
      yield;
      if (a === b || a.name >= b.name) continue;
      for (const x of of.get(a)!)
        for (const y of of.get(b)!) {
          const gap = gapBetween(x.days, y.days);
          // what is told of the day of writing is news, no date of what happened before
          if (gap > FAR_DAYS || (gap && (isOwnDay(x) || isOwnDay(y)))) continue;
          if (gap && (isLong(x) || isLong(y))) continue;
          const { points, event, beside } = pointsOf(x, y, stories);
          if ((isLong(x) || isLong(y)) && beside < NAMED) continue;
          if (gap ? points >= OTHERWISE && event >= EVENT : points >= ALIKE)
            links.push({ a: x, b: y, points, order: links.length });
        }
    }
  links.sort((p, q) => q.points - p.points || p.order - q.order);
  // an article dates an event once, however often it names the day
  const clusterOf = new Map<Dated, Dated[]>();
  const strength = new Map<Dated, number>();
  for (const { a, b, points } of links) {
    yield;
    const [x, y] = [clusterOf.get(a) ?? [a], clusterOf.get(b) ?? [b]];
    if (x !== y) {
      if (x.length + y.length > LARGEST) continue;
      if (x.some(own => y.some(other => own.source === other.source && !isSameTime(own, other)))) continue;
      const united = [...x, ...y];
      for (const dated of united) clusterOf.set(dated, united);
    }
    for (const dated of [a, b]) strength.set(dated, (strength.get(dated) ?? 0) + points);
  }
  const best = (cluster: readonly Dated[]): Dated[] => {
    const ofArticle = new Map<ArticleFacts, Dated>();
    for (const dated of cluster) {
      const before = ofArticle.get(dated.source);
      if (!before || strength.get(dated)! > strength.get(before)!) ofArticle.set(dated.source, dated);
    }
    return [...ofArticle.values()];
  };
  return [...new Set(clusterOf.values())].map(cluster => groupOf(best(cluster)));
}

const isSameTime = (a: Dated, b: Dated): boolean => a.days[0] === b.days[0] && a.days[1] === b.days[1];

const isLong = ({ days: [from, to] }: Dated): boolean => to - from > LONG_DAYS;

function datedOf(source: ArticleFacts): Dated[] {
  const found: Dated[] = [];
  for (const date of source.dates) {
    const days = daysOf(date.interval);
    if (!days || days[1] - days[0] > LONGEST_DAYS || isByline(source, date)) continue;
    found.push({ source, date, days, ...wordsAround(source, date) });
    if (found.length >= MOST) break;
  }
  return found;
}

/** The date of the article itself, at its head or in a caption, dates nothing that it tells. */
function isByline({ sentences, published }: ArticleFacts, { sentence, text, value }: DateFact): boolean {
  const { text: around } = sentences[sentence]!;
  return value === published && around.length < text.length + 60;
}

const isOwnDay = ({ source: { published }, date: { value } }: Dated): boolean => value.slice(0, 10) === published;

/** Half at that many words. */
const HALF_AT = 6;

function wordsAround(
  { sentences }: ArticleFacts,
  { sentence, at, text: own }: DateFact,
): Pick<Dated, 'words' | 'names'> {
  const { text } = sentences[sentence]!;
  const words = [...text.matchAll(/\p{L}[\p{L}'-]*/gu)];
  const place = words.findIndex(w => w.index >= at);
  const end = words.findLastIndex(w => w.index < at + own.length);
  const stems = new Map<string, number>();
  const names = new Set<string>();
  words.forEach((word, i) => {
    if (word.index >= at && word.index < at + own.length) return;
    const stem = contentStem(word[0].toLowerCase());
    if (stem === undefined || CALENDAR.test(word[0])) return;
    const distance = i > end ? i - end : (place < 0 ? words.length : place) - i;
    const weight = HALF_AT / (HALF_AT + Math.max(0, distance - 1));
    if (/^\p{Lu}/u.test(word[0])) names.add(stem);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
  });
  return { words: stems, names };
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

/** `event`: what words that are no names give; `beside`: of them, those right beside both dates. */
function pointsOf(
  a: Dated,
  b: Dated,
  { weight }: Stories,
): { readonly points: number; readonly event: number; readonly beside: number } {
  let event = 0;
  let beside = 0;
  let names = 0;
  for (const [stem, x] of a.words) {
    const y = b.words.get(stem);
    if (y === undefined) continue;
    const points = 1.8 * Math.sqrt(x * y) * rarity(stem);
    if (a.names.has(stem) && b.names.has(stem)) names += points;
    else {
      event += points;
      if (Math.min(x, y) >= BESIDE) beside += points;
    }
  }
  const others = b.source.sentences[b.date.sentence]!.entities;
  for (const entity of a.source.sentences[a.date.sentence]!.entities)
    if (others.includes(entity)) names += 0.4 * weight(entity);
  return {
    event,
    beside,
    points: event + Math.min(2.5, names) + (isDay(a) && isDay(b) && a.days[0] === b.days[0] ? 1 : 0),
  };
}

/** Weight of the third word from a date. */
const BESIDE = HALF_AT / (HALF_AT + 3);

const isDay = ({ days: [from, to] }: Dated): boolean => to - from === 1;

function groupOf(cluster: readonly Dated[]): Group {
  const dated = [...cluster].sort((a, b) => (a.source.name < b.source.name ? -1 : 1));
  const first = dated[0]!;
  const meet = dated.every(a => dated.every(b => gapBetween(a.days, b.days) === 0));
  const { words, byAll } = sharedWords(dated);
  const said = listed(words.map(quoted));
  const about = idOfText(
    ['date', first.source.name, first.date.text, first.source.sentences[first.date.sentence]!.text].join('\u0000'),
  );
  return {
    id: about,
    kind: 'date',
    subject: words.join(' ') || first.date.text,
    verdict: meet ? 'agree' : 'differ',
    members: dated.map(memberOf),
    reason: !words.length
      ? say('Their sentences name the same.')
      : !byAll
        ? say('Most of the {0} dates stand by {1}.', dated.length, said)
        : dated.length === 2
          ? say('Both dates stand by {0}.', said)
          : say('All {0} dates stand by {1}.', dated.length, said),
    about,
  };
}

const memberOf = ({ source, date }: Dated): Member => ({ ...placeOf(source, date), time: timeOf(date) });

/** Words that stand by most of the dates, the most telling first, and whether by all. */
function sharedWords(dated: readonly Dated[]): { readonly words: readonly string[]; readonly byAll: boolean } {
  const written = new Map<string, string>();
  for (const { source, date } of dated)
    for (const [word] of source.sentences[date.sentence]!.text.matchAll(/\p{L}[\p{L}'-]*/gu)) {
      const stem = contentStem(word.toLowerCase());
      if (stem !== undefined && !written.has(stem)) written.set(stem, word.replace(/'s$/, ''));
    }
  const found = [...written].flatMap(([stem, word]) => {
    const by = dated.filter(d => d.words.has(stem)).length;
    return by >= 2 && by > dated.length / 2 ? [{ word, by, telling: (by / dated.length) * rarity(stem) }] : [];
  });
  const best = found.sort((a, b) => b.telling - a.telling).slice(0, 4);
  return { words: best.map(({ word }) => word), byAll: best.every(({ by }) => by === dated.length) };
}
