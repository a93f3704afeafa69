/** Puts the figures of all blocks into the article: which currency, whose troops, at what time. */
import type { Article, BlockContent, Span } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { ActorMention, DateMention, FigureMention, Mention } from '../mention.ts';
import type { Placed } from '../placed.ts';
import { placedAt, unplaced } from '../placed.ts';
import { CURRENCY_OF_PLACE, currencyNounOf } from './currencies.ts';
import type { FigureFind } from './figure-find.ts';

/** What a block came to when it was resolved last: stands while its money and the actors and dates in it are the same. */
interface Known extends Placed<FigureMention> {
  readonly units: readonly (string | undefined)[];
  readonly actors: readonly Around[];
  readonly dates: readonly Around[];
}

/** An actor or a date of the block, counted from where it begins. */
interface Around extends Span {
  /** The actor's entity, the date's value. */
  readonly says: string | undefined;
}

/** By the finds of a block, which stay the same as long as its text does: a keystroke resolves the block that it touched. */
const known = new WeakMap<readonly FigureFind[], Known>();

/** Mentions of one kind in the order of the text, handed out block by block. */
function handOut<M extends Span>(mentions: readonly M[], saying: (mention: M) => string | undefined) {
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
    /** Whether the block has these, and no others. */
    are(known: readonly Around[]): boolean {
      if (known.length !== next - from) return false;
      for (let i = 0; i < known.length; i++) {
        const [mention, was] = [mentions[from + i]!, known[i]!];
        if (mention.start - base !== was.start || mention.end - base !== was.end || saying(mention) !== was.says)
          return false;
      }
      return true;
    },
    take: (): readonly Around[] =>
      mentions.slice(from, next).map((m: M) => ({ start: m.start - base, end: m.end - base, says: saying(m) })),
  };
}

export function resolveFigures(
  article: Article,
  finds: readonly (readonly FigureFind[])[],
  resolved: readonly Mention[],
): readonly FigureMention[] {
  const named = resolved.filter(m => m.kind === 'actor');
  const actors = handOut(named, m => m.entity);
  const dates = handOut(
    resolved.filter(m => m.kind === 'date' && m.type === 'DATE' && isCalendar(m.value)) as readonly DateMention[],
    m => m.value,
  );
  const money = currenciesOf(named, finds);
  const mentions: FigureMention[] = [];
  finds.forEach((list, index) => {
    if (!list.length) return;
    const { content, start } = article.blocks[index]!;
    const end = start + content.sourceLength;
    actors.to(start, end);
    dates.to(start, end);
    let one = known.get(list);
    if (!one || !actors.are(one.actors) || !dates.are(one.dates) || !isPaidIn(list, one.units, money)) {
      const around = { actors: actors.take(), dates: dates.take(), units: list.map(find => unitOf(find, money)) };
      one = { ...around, ...unplaced(resolveBlock(list, around, content, article.text.slice(start, end))) };
      known.set(list, one);
    }
    for (const mention of placedAt(one, start)) mentions.push(mention);
  });
  return mentions;
}

function isPaidIn(finds: readonly FigureFind[], units: Known['units'], money: Money): boolean {
  for (let i = 0; i < finds.length; i++) if (unitOf(finds[i]!, money) !== units[i]) return false;
  return true;
}

/** Stands for a figure that is none here: "K500" where the article speaks of no kwacha. */
const NOT_HERE = '';

const unitOf = (find: FigureFind, money: Money): string | undefined =>
  find.onlyNearPlace && !find.currency?.some(c => money.local.has(c))
    ? NOT_HERE
    : find.currency
      ? resolveUnit(find, money)
      : find.unit;

/** The mentions of a block; their spans count from where it begins. */
function resolveBlock(
  finds: readonly FigureFind[],
  { actors, dates, units }: Pick<Known, 'actors' | 'dates' | 'units'>,
  content: BlockContent,
  text: string,
): readonly FigureMention[] {
  const source = (start: number, end: number) => sourceSpan(content, 0, start, end);
  let a = 0;
  let d = 0;
  return finds.flatMap((find, i): FigureMention[] => {
    const unit = units[i];
    if (unit === NOT_HERE) return [];
    const { start, end } = source(find.start, find.end);
    const sentence = source(find.sentence.start, find.sentence.end);
    while (a < actors.length && actors[a]!.end <= sentence.start) a++;
    while (d < dates.length && dates[d]!.end <= sentence.start) d++;
    const object = find.objectSpan ? source(find.objectSpan.start, find.objectSpan.end) : undefined;
    const actor = object ? actorIn(actors, a, object) : undefined;
    const time = nearestDate(dates, d, sentence, start);
    const onlyMoney = find.currency !== undefined && find.object === currencyNounOf(find.currency[0]!);
    const name = onlyMoney && unit ? currencyNounOf(unit.split('/')[0]!) : find.object;
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        kind: 'figure',
        confidence: find.confidence,
        rule: find.rule,
        ...(find.value === undefined ? {} : { value: find.value }),
        ...(find.modifier ? { modifier: find.modifier } : {}),
        ...(find.min === undefined ? {} : { min: find.min }),
        ...(find.max === undefined ? {} : { max: find.max }),
        ...(unit === undefined ? {} : { unit }),
        ...(find.outOf === undefined ? {} : { outOf: find.outOf }),
        ...(name ? { object: name } : {}),
        ...(find.head && find.object
          ? { counted: { head: find.head, ...(actor?.says ? { actor: actor.says } : {}), text: find.object } }
          : {}),
        ...(find.of ? { of: find.of } : {}),
        ...(find.aspect ? { aspect: find.aspect } : {}),
        ...(time ? { time } : {}),
      },
    ];
  });
}

/** The first actor within the object; the sentence's first ones are looked at. */
function actorIn(actors: readonly Around[], from: number, object: Span): Around | undefined {
  for (let k = from; k < actors.length && k < from + 60; k++) {
    const actor = actors[k]!;
    if (actor.start >= object.start && actor.end <= object.end) return actor;
  }
  return undefined;
}

/** 2020, 2020-01, 2020-01-05, 2020-Q1 …: not PAST_REF, not a time of day. */
const isCalendar = (value: string | undefined): boolean => value !== undefined && /^\d{4}/.test(value);

/** The date of the sentence that stands closest to the figure. */
function nearestDate(
  dates: readonly Around[],
  from: number,
  sentence: { start: number; end: number },
  at: number,
): string | undefined {
  let best: Around | undefined;
  for (let k = from; k < dates.length && k < from + 20 && dates[k]!.start < sentence.end; k++) {
    const date = dates[k]!;
    if (!best || Math.abs(date.start - at) < Math.abs(best.start - at)) best = date;
  }
  return best?.says;
}

interface Money {
  /** Currencies of the places the article speaks of, with how often. */
  readonly local: ReadonlyMap<string, number>;
  /** Currencies that the article names outright ("A$5m"). */
  readonly named: ReadonlySet<string>;
}

function currenciesOf(actors: readonly ActorMention[], finds: readonly (readonly FigureFind[])[]): Money {
  /** How often each place is named. */
  const places = new Map<string, { readonly actor: ActorMention; count: number }>();
  for (const actor of actors) {
    if (actor.type !== 'place' && actor.type !== 'demonym') continue;
    const key = actor.entity ?? actor.name ?? actor.text;
    const place = places.get(key);
    if (place) place.count++;
    else places.set(key, { actor, count: 1 });
  }
  const local = new Map<string, number>();
  for (const { actor, count } of places.values()) {
    const entity = actor.entity ?? '';
    const code =
      CURRENCY_OF_PLACE.get(entity.slice(entity.indexOf('/') + 1)) ??
      CURRENCY_OF_PLACE.get(slugOf(actor.name ?? actor.text));
    if (code) local.set(code, (local.get(code) ?? 0) + count);
  }
  const named = new Set<string>();
  for (const list of finds) for (const find of list) if (find.currency?.length === 1) named.add(find.currency[0]!);
  return { local, named };
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** The currency that the article's places make most likely among those a sign can mean. */
function resolveUnit(find: FigureFind, money: Money): string | undefined {
  const { currency, unit } = find;
  if (!currency || currency.length < 2 || !unit) return unit;
  const [first] = currency as [string, ...string[]];
  // a lone mention of Canada does not make every dollar Canadian; other signs have no such home
  const here = money.local.get(first) ?? 0;
  let best = first;
  let score = first === 'USD' ? here * 1.5 + 1.5 : here;
  for (const code of currency.slice(1)) {
    // "A$5m" in the same article: a bare "$" is then another dollar
    const count = money.named.has(code) && first === 'USD' ? 0 : (money.local.get(code) ?? 0);
    if (count > score) {
      best = code;
      score = count;
    }
  }
  return unit.replace(first, best);
}
