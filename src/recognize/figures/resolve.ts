/** Puts the figures of all blocks into the article: which currency, whose troops, at what time. */
import type { Article, BlockContent, Span } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { DateMention, FigureMention, Mention } from '../mention.ts';
import type { Placed } from '../placed.ts';
import { placedAt, unplaced } from '../placed.ts';
import { currencyNounOf } from './currency-names.ts';
import { currenciesOf, currencyOf, resolveUnit, type Money, type Paid } from './currency-here.ts';
import type { FigureFind } from './figure-find.ts';
import { timeSource } from './time.ts';

/**
 * What a block came to when it was resolved last: stands while its money and the actors in it are the same and dates stand
 * where they stood. When dates only say something else (the publication date was corrected), only times are told anew.
 */
interface Known extends Placed<FigureMention> {
  readonly units: readonly Paid[];
  /** Of each figure the currencies of its sentence's places, where they can decide. */
  readonly beside: readonly Beside[];
  readonly actors: readonly Around[];
  /** Of each mention what it has its time from: an index of `dates`. */
  readonly times: readonly (number | 'article' | undefined)[];
  dates: readonly Around[];
  published: string | undefined;
}

type Beside = ReadonlySet<string> | undefined;

/** An actor or a date of the block, counted from where it begins. */
interface Around extends Span {
  /** The actor's entity, a people's country for it; the date's value. */
  readonly says: string | undefined;
  /** The currency of a place or people. */
  readonly pays?: string;
}

/** By the finds of a block, which stay the same as long as its text does: a keystroke resolves the block that it touched. */
const known = new WeakMap<readonly FigureFind[], Known>();

/** Mentions of one kind in the order of the text, handed out block by block. */
function handOut<M extends Span>(
  mentions: readonly M[],
  saying: (mention: M) => string | undefined,
  paying: (mention: M) => string | undefined = () => undefined,
) {
  let next = 0;
  let from = 0;
  let base = 0;
  return {
    /** Goes on to the block at [start, end). */
    to(start: number, end: number): void {
      base = start;
      while (next < mentions.length && mentions[next]!.end <= start) next++;
      from = next;
      while (next < mentions.length && mentions[next]!.start < end) next++;
    },
    /** Whether those of the block stand where these did, and no others. */
    stand(known: readonly Around[]): boolean {
      if (known.length !== next - from) return false;
      for (let i = 0; i < known.length; i++) {
        const [mention, was] = [mentions[from + i]!, known[i]!];
        if (mention.start - base !== was.start || mention.end - base !== was.end) return false;
      }
      return true;
    },
    /** Whether as many of the block say the same. */
    say(known: readonly Around[]): boolean {
      for (let i = 0; i < known.length; i++) if (saying(mentions[from + i]!) !== known[i]!.says) return false;
      return true;
    },
    take: (): readonly Around[] =>
      mentions
        .slice(from, next)
        .map((m: M) => ({ start: m.start - base, end: m.end - base, says: saying(m), pays: paying(m) })),
  };
}

export function resolveFigures(
  article: Article,
  finds: readonly (readonly FigureFind[])[],
  resolved: readonly Mention[],
): readonly FigureMention[] {
  const named = resolved.filter(m => m.kind === 'actor');
  const actors = handOut(named, m => m.related ?? m.entity, currencyOf);
  const dates = handOut(
    resolved.filter(m => m.kind === 'date' && m.type === 'DATE' && isCalendar(m.value)) as readonly DateMention[],
    m => m.value,
  );
  const money = currenciesOf(article, named, finds);
  const published = article.publication.date;
  const mentions: FigureMention[] = [];
  finds.forEach((list, index) => {
    if (!list.length) return;
    const { content, start } = article.blocks[index]!;
    const end = start + content.sourceLength;
    actors.to(start, end);
    dates.to(start, end);
    let one = known.get(list);
    if (
      !one ||
      !actors.stand(one.actors) ||
      !actors.say(one.actors) ||
      !dates.stand(one.dates) ||
      !isPaidIn(list, one, money)
    ) {
      const around = { actors: actors.take(), dates: dates.take(), published };
      const beside = besideEach(list, around.actors, content);
      const units = list.map((find, i) => unitOf(find, money, beside[i]));
      const here = { ...around, beside, units };
      const { mentions: bare, times } = resolveBlock(list, here, content, article.text.slice(start, end));
      one = { ...here, times, ...unplaced(bare) };
      one.mentions = timed(one);
      known.set(list, one);
    } else if (one.published !== published || !dates.say(one.dates)) {
      one.dates = dates.take();
      one.published = published;
      one.mentions = timed(one);
    }
    for (const mention of placedAt(one, start)) mentions.push(mention);
  });
  return mentions;
}

/** The mentions with the times that their dates and the publication say now; those whose time stays are the same objects. */
const timed = ({ mentions, times, dates, published }: Known): readonly FigureMention[] =>
  mentions.map((mention, i) => {
    const from = times[i];
    const time = typeof from === 'number' ? dates[from]!.says : from && published;
    const timeBasis = typeof from === 'number' ? 'sentence' : time === undefined ? undefined : 'article';
    if (mention.time === time && mention.timeBasis === timeBasis) return mention;
    const copy: Making = Object.assign({}, mention);
    if (time === undefined) delete copy.time;
    else copy.time = time;
    if (timeBasis === undefined) delete copy.timeBasis;
    else copy.timeBasis = timeBasis;
    return copy;
  });

function isPaidIn(finds: readonly FigureFind[], { units, beside }: Known, money: Money): boolean {
  return finds.every((find, i) => {
    if (find.currency === undefined) return true;
    const { unit, basis } = unitOf(find, money, beside[i]);
    return unit === units[i]!.unit && basis === units[i]!.basis;
  });
}

/** Stands for a figure that is none here: "K500" where the article speaks of no kwacha. */
const NOT_HERE = '';

const unitOf = (find: FigureFind, money: Money, beside: Beside): Paid =>
  find.onlyNearPlace && !find.currency?.some(c => money.local.has(c))
    ? { unit: NOT_HERE }
    : resolveUnit(find, money, beside);

function besideEach(finds: readonly FigureFind[], actors: readonly Around[], content: BlockContent): readonly Beside[] {
  let a = 0;
  return finds.map(({ currency, sentence }) => {
    if (!currency || currency.length < 2) return undefined;
    const span = sourceSpan(content, 0, sentence.start, sentence.end);
    while (a < actors.length && actors[a]!.end <= span.start) a++;
    return new Set(startingIn(span, actors, a, MOST_ACTORS).flatMap(actor => actor.pays ?? []));
  });
}

/** Of a sentence; one with more is a list, which says nothing of one figure. */
const MOST_ACTORS = 60;
const MOST_DATES = 20;

/** A mention while it is put together. */
type Making = { -readonly [K in keyof FigureMention]: FigureMention[K] };

/** The mentions of a block, without their times; their spans count from where it begins. */
function resolveBlock(
  finds: readonly FigureFind[],
  { actors, dates, units }: Pick<Known, 'actors' | 'dates' | 'units'>,
  content: BlockContent,
  text: string,
): Pick<Known, 'mentions' | 'times'> {
  const times: Known['times'][number][] = [];
  const source = ({ start, end }: Span): Span => sourceSpan(content, 0, start, end);
  let a = 0;
  let d = 0;
  const mentions = finds.flatMap((find, i): FigureMention[] => {
    const { unit, basis } = units[i]!;
    if (unit === NOT_HERE) return [];
    const figure = source(find);
    const sentence = source(find.sentence);
    while (a < actors.length && actors[a]!.end <= sentence.start) a++;
    while (d < dates.length && dates[d]!.end <= sentence.start) d++;
    const object = find.objectSpan && source(find.objectSpan);
    const whose = object && actorIn(actors, a, object)?.says;
    const [last, next] = [finds[i - 1], finds[i + 1]].map(f =>
      f?.sentence.start === find.sentence.start ? source(f) : undefined,
    );
    const stand = { figure, sentence, last, next, told: d > 0 };
    const onlyMoney = find.currency !== undefined && find.object === currencyNounOf(find.currency[0]!);
    const name = onlyMoney && unit ? currencyNounOf(unit.split('/')[0]!) : find.object;
    const time = timeSource(text, stand, startingIn(sentence, dates, d, MOST_DATES));
    times.push(typeof time === 'object' ? dates.indexOf(time, d) : time);
    // field by field: as many spreads take several times as long
    const mention: Making = {
      start: figure.start,
      end: figure.end,
      text: text.slice(figure.start, figure.end),
      kind: 'figure',
      confidence: find.confidence,
      rule: find.rule,
    };
    if (find.value !== undefined) mention.value = find.value;
    if (find.modifier) mention.modifier = find.modifier;
    if (find.min !== undefined) mention.min = find.min;
    if (find.max !== undefined) mention.max = find.max;
    if (unit !== undefined) mention.unit = unit;
    if (basis) mention.unitBasis = basis;
    if (find.outOf !== undefined) mention.outOf = find.outOf;
    if (name) mention.object = name;
    if (find.head && find.object)
      mention.counted = whose
        ? { head: find.head, actor: whose, text: find.object }
        : { head: find.head, text: find.object };
    if (find.of) mention.of = find.of;
    if (find.aspect) mention.aspect = find.aspect;
    return [mention];
  });
  return { mentions, times };
}

/** The first actor within the object; the sentence's first ones are looked at. */
function actorIn(actors: readonly Around[], from: number, object: Span): Around | undefined {
  for (let k = from; k < actors.length && k < from + MOST_ACTORS; k++) {
    const actor = actors[k]!;
    if (actor.start >= object.start && actor.end <= object.end) return actor;
  }
  return undefined;
}

/** Those that begin in `span`, from index `from` on (all are sorted), at most so many. */
function startingIn(span: Span, around: readonly Around[], from: number, most: number): readonly Around[] {
  let to = from;
  while (to < around.length && to < from + most && around[to]!.start < span.end) to++;
  return around.slice(from, to);
}

/** 2020, 2020-01, 2020-01-05, 2020-Q1 …: not PAST_REF, not a time of day. */
const isCalendar = (value: string | undefined): boolean => value !== undefined && /^\d{4}/.test(value);
