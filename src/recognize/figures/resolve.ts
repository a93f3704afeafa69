/** Puts the figures of all blocks into the article: which currency, whose troops, at what time. */
import type { Article } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { ActorMention, DateMention, FigureMention, Mention } from '../mention.ts';
import { CURRENCY_OF_PLACE, currencyNounOf } from './currencies.ts';
import type { FigureFind } from './figure-find.ts';

export function resolveFigures(
  article: Article,
  finds: readonly (readonly FigureFind[])[],
  resolved: readonly Mention[],
): readonly FigureMention[] {
  const actors = resolved.filter((m): m is ActorMention => m.kind === 'actor');
  const dates = resolved.filter((m): m is DateMention => m.kind === 'date' && m.type === 'DATE' && isCalendar(m.value));
  const money = currenciesOf(actors, finds);
  const mentions: FigureMention[] = [];
  let a = 0;
  let d = 0;
  finds.forEach((list, index) => {
    const block = article.blocks[index]!;
    const source = (start: number, end: number) => sourceSpan(block.content, block.start, start, end);
    for (const find of list) {
      if (find.onlyNearPlace && !find.currency?.some(c => money.local.has(c))) continue;
      const { start, end } = source(find.start, find.end);
      const sentence = source(find.sentence.start, find.sentence.end);
      while (a < actors.length && actors[a]!.end <= sentence.start) a++;
      while (d < dates.length && dates[d]!.end <= sentence.start) d++;
      const object = find.objectSpan ? source(find.objectSpan.start, find.objectSpan.end) : undefined;
      const actor = object
        ? actors.slice(a, a + 60).find(m => m.start >= object.start && m.end <= object.end)
        : undefined;
      const time = nearestDate(dates, d, sentence, start);
      const unit = find.currency ? resolveUnit(find, money) : find.unit;
      const onlyMoney = find.currency !== undefined && find.object === currencyNounOf(find.currency[0]!);
      const mention: { -readonly [K in keyof FigureMention]: FigureMention[K] } = {
        start,
        end,
        text: article.text.slice(start, end),
        kind: 'figure',
        confidence: find.confidence,
        rule: find.rule,
      };
      if (find.value !== undefined) mention.value = find.value;
      if (find.modifier) mention.modifier = find.modifier;
      if (find.min !== undefined) mention.min = find.min;
      if (find.max !== undefined) mention.max = find.max;
      if (unit !== undefined) mention.unit = unit;
      if (find.outOf !== undefined) mention.outOf = find.outOf;
      const name = onlyMoney && unit ? currencyNounOf(unit.split('/')[0]!) : find.object;
      if (name) mention.object = name;
      if (find.head && find.object)
        mention.counted = { head: find.head, ...(actor?.entity ? { actor: actor.entity } : {}), text: find.object };
      if (find.of) mention.of = find.of;
      if (find.aspect) mention.aspect = find.aspect;
      if (time) mention.time = time;
      mentions.push(mention);
    }
  });
  return mentions;
}

/** 2020, 2020-01, 2020-01-05, 2020-Q1 …: not PAST_REF, not a time of day. */
const isCalendar = (value: string | undefined): boolean => value !== undefined && /^\d{4}/.test(value);

/** The date of the sentence that stands closest to the figure. */
function nearestDate(
  dates: readonly DateMention[],
  from: number,
  sentence: { start: number; end: number },
  at: number,
): string | undefined {
  let best: DateMention | undefined;
  for (let k = from; k < dates.length && k < from + 20 && dates[k]!.start < sentence.end; k++) {
    const date = dates[k]!;
    if (!best || Math.abs(date.start - at) < Math.abs(best.start - at)) best = date;
  }
  return best?.value;
}

interface Money {
  /** Currencies of the places the article speaks of, with how often. */
  readonly local: ReadonlyMap<string, number>;
  /** Currencies that the article names outright ("A$5m"). */
  readonly named: ReadonlySet<string>;
}

function currenciesOf(actors: readonly ActorMention[], finds: readonly (readonly FigureFind[])[]): Money {
  const local = new Map<string, number>();
  for (const actor of actors) {
    if (actor.type !== 'place' && actor.type !== 'demonym') continue;
    const entity = actor.entity ?? '';
    const code =
      CURRENCY_OF_PLACE.get(entity.slice(entity.indexOf('/') + 1)) ??
      CURRENCY_OF_PLACE.get(slugOf(actor.name ?? actor.text));
    if (code) local.set(code, (local.get(code) ?? 0) + 1);
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
