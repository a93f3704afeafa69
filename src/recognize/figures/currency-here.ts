/** Which currency a sign or word means in an article that speaks of certain places. */
import type { Article } from '../../article/article.ts';
import type { ActorMention } from '../mention.ts';
import { CURRENCY_OF_PLACE } from './currencies.ts';
import type { FigureFind } from './figure-find.ts';

export interface Money {
  /** Currencies of the places the article speaks of, with how often. */
  readonly local: ReadonlyMap<string, number>;
  /** The sum of these. */
  readonly places: number;
  /** Currencies that the article names outright ("A$5m"). */
  readonly named: ReadonlySet<string>;
  /** The currency at home where the article was published, as its address says. */
  readonly home?: string;
}

export function currenciesOf(
  article: Article,
  actors: readonly ActorMention[],
  finds: readonly (readonly FigureFind[])[],
): Money {
  /** How often each place is named: an article names few, and often. */
  const named = new Map<string, { readonly actor: ActorMention; count: number }>();
  for (const actor of actors) {
    if (actor.type !== 'place' && actor.type !== 'demonym') continue;
    const key = actor.related ?? actor.entity ?? actor.name ?? actor.text;
    const place = named.get(key);
    if (place) place.count++;
    else named.set(key, { actor, count: 1 });
  }
  const local = new Map<string, number>();
  let places = 0;
  for (const { actor, count } of named.values()) {
    const code = currencyOf(actor);
    if (!code) continue;
    local.set(code, (local.get(code) ?? 0) + count);
    places += count;
  }
  const outright = new Set<string>();
  for (const list of finds) for (const find of list) if (find.currency?.length === 1) outright.add(find.currency[0]!);
  const domain = /^https?:\/\/[^/?#]*\.([a-z]{2})(?:[:/?#]|$)/i.exec(article.frontMatter.url ?? '')?.[1];
  return { local, places, named: outright, home: HOMES.get(domain?.toLowerCase() ?? '') };
}

/** Countries whose papers write "$" for their own dollar. */
const HOMES: ReadonlyMap<string, string> = new Map(
  'au:AUD ca:CAD nz:NZD sg:SGD tt:TTD jm:JMD fj:FJD gy:GYD bb:BBD bs:BSD bz:BZD ky:KYD us:USD'
    .split(' ')
    .map(entry => entry.split(':') as [string, string]),
);

/** The currency of a place or people. */
export function currencyOf({ type, entity, related, name, text }: ActorMention): string | undefined {
  if (type !== 'place' && type !== 'demonym') return undefined;
  const id = related ?? entity ?? '';
  return CURRENCY_OF_PLACE.get(id.slice(id.indexOf('/') + 1)) ?? CURRENCY_OF_PLACE.get(slugOf(name ?? text));
}

const slugOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/**
 * `unit` of `find` with the currency that its sentence or the article makes likely among those a sign can mean.
 * `beside`: the currencies of the places in its sentence.
 */
export function resolveUnit(
  find: FigureFind,
  money: Money,
  beside: ReadonlySet<string> | undefined,
): string | undefined {
  const { currency, unit } = find;
  if (!currency || currency.length < 2 || !unit) return unit;
  const [first] = currency as [string, ...string[]];
  const chosen = first === 'USD' ? dollarOf(currency, money) : likeliest(currency, money, beside);
  return unit.replace(first, chosen);
}

/** A bare "$" is American in the world's press: another needs the address of a paper, or an article about one country. */
function dollarOf(currency: readonly string[], { local, places, named, home }: Money): string {
  const may = (code: string): boolean => currency.includes(code) && !named.has(code);
  if (home && may(home)) return home;
  for (const [code, count] of local)
    if (may(code) && count >= 2 && count * 2 >= places && count > 1.5 * (local.get('USD') ?? 0)) return code;
  return 'USD';
}

/** By the places of the article; most by those of the sentence ("Argentina, where a dollar buys 59.7 pesos"). */
function likeliest(
  currency: readonly string[],
  { local, named }: Money,
  beside: ReadonlySet<string> | undefined,
): string {
  let best = currency[0]!;
  let most = 0;
  for (const code of currency) {
    const score = (local.get(code) ?? 0) + (named.has(code) ? 2 : 0) + (beside?.has(code) ? 3 : 0);
    if (score > most) [best, most] = [code, score];
  }
  return best;
}
