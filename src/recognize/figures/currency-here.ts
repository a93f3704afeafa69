/** Which currency a sign or word means in an article that speaks of certain places. */
import type { Article } from '../../article/article.ts';
import type { ActorMention, CurrencyBasis } from '../mention.ts';
import { CURRENCY_OF_PLACE } from './currencies.ts';
import { homeOf, slugOf, type Home } from './currency-home.ts';
import type { FigureFind } from './figure-find.ts';

export interface Money {
  /** Currencies of the places the article speaks of, with how often. */
  readonly local: ReadonlyMap<string, number>;
  /** The sum of these. */
  readonly places: number;
  /** Currencies that the article names outright ("A$5m"). */
  readonly named: ReadonlySet<string>;
  /** The dollar at home where the article was published. */
  readonly home?: Home;
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
  return { local, places, named: outright, home: homeOf(article) };
}

/** The currency of a place or people. */
export function currencyOf({ type, entity, related, name, text }: ActorMention): string | undefined {
  if (type !== 'place' && type !== 'demonym') return undefined;
  const id = related ?? entity ?? '';
  return CURRENCY_OF_PLACE.get(id.slice(id.indexOf('/') + 1)) ?? CURRENCY_OF_PLACE.get(slugOf(name ?? text));
}

/** A unit, and for a currency that a sign leaves open what spoke for it. */
export interface Paid {
  readonly unit: string | undefined;
  readonly basis?: CurrencyBasis;
}

/**
 * The unit of `find` with the currency that its sentence or the article makes likely among those a sign can mean.
 * `beside`: the currencies of the places in its sentence.
 */
export function resolveUnit(find: FigureFind, money: Money, beside: ReadonlySet<string> | undefined): Paid {
  const { currency, unit } = find;
  if (!currency || currency.length < 2 || !unit) return { unit };
  const [first] = currency as [string, ...string[]];
  const chosen = first === 'USD' ? dollarOf(currency, money) : likeliest(currency, money, beside);
  return chosen ? { unit: unit.replace(first, chosen.code), basis: chosen.basis } : { unit };
}

interface Chosen {
  readonly code: string;
  readonly basis: CurrencyBasis;
}

/** A bare "$" is American in the world's press: another needs a paper at home elsewhere, or an article about one country. */
function dollarOf(currency: readonly string[], { local, places, named, home }: Money): Chosen | undefined {
  const may = (code: string): boolean => currency.includes(code) && !named.has(code);
  const american = local.get('USD') ?? 0;
  // a dateline says where, the article may still be about America
  if (home && may(home.code) && (home.basis !== 'dateline' || american <= (local.get(home.code) ?? 0))) return home;
  for (const [code, count] of local)
    if (may(code) && count >= 2 && count * 2 >= places && count > 1.5 * american)
      return code === 'USD' ? undefined : { code, basis: 'article' };
  return undefined;
}

/** By the places of the article; most by those of the sentence ("Argentina, where a dollar buys 59.7 pesos"). */
function likeliest(
  currency: readonly string[],
  { local, named }: Money,
  beside: ReadonlySet<string> | undefined,
): Chosen | undefined {
  let best: string | undefined;
  let most = 0;
  for (const code of currency) {
    const score = (local.get(code) ?? 0) + (named.has(code) ? 2 : 0) + (beside?.has(code) ? 3 : 0);
    if (score > most) [best, most] = [code, score];
  }
  if (best === undefined) return undefined;
  return { code: best, basis: beside?.has(best) ? 'sentence' : local.has(best) ? 'article' : 'named' };
}
