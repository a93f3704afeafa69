/** Brings facts together: best pairs first, and never two that something keeps apart. */
import type { ArticleFacts } from './article-facts.ts';
import type { Fact } from './fact.ts';
import { evidenceFor, TOGETHER } from './likeness.ts';
import type { Steps } from './steps.ts';
import type { Stories } from './story.ts';

/** Facts of one article that count one sort of thing: beyond, the article is a table or an attack. */
const MOST = 60;
/** Clusters grow no larger: what is told that often is one story's figure already. */
const LARGEST = 200;
/** Pairs that are kept: beyond, hundreds of articles count one thing again and again, and memory is what ends first. */
const MOST_PAIRS = 1_000_000;

/** Said by the team or by the text itself. */
const SURE = { points: 100, contrast: true };

/** What the team says, by facts. */
export interface Bonds {
  same(a: Fact, b: Fact): boolean;
  apart(a: Fact, b: Fact): boolean;
  /** The facts of each decision. */
  readonly decided: readonly (readonly Fact[])[];
}

export const NO_BONDS: Bonds = { same: () => false, apart: () => false, decided: [] };

export interface Clusters {
  /** Each with two facts or more, in the order of `facts`. */
  readonly clusters: readonly (readonly Fact[])[];
  /** Pairs of articles whose figures were not all compared, but for what the team said of them: those that have least to do with one another. */
  readonly uncompared: number;
}

/** `most`: pairs of facts that are kept. */
export function* clusters(
  facts: readonly Fact[],
  stories: Stories,
  bonds: Bonds = NO_BONDS,
  most = MOST_PAIRS,
): Steps<Clusters> {
  const points = new Map<Fact, Map<Fact, number>>();
  const links: { readonly a: Fact; readonly b: Fact; readonly points: number; readonly order: number }[] = [];
  const bySource = bucketsOf(facts);
  const nearly: { readonly a: Fact; readonly b: Fact; readonly order: number }[] = [];
  const told = new Map<Fact, readonly Fact[]>();
  let pairs = 0;
  let uncompared = 0;
  let isCut = false;
  const look = (a: Fact, b: Fact, order: number): void => {
    if (bonds.apart(a, b)) return;
    const same = bonds.same(a, b);
    if (pairs >= most && !same) {
      isCut = true;
      return;
    }
    const evidence = same ? SURE : evidenceFor(a, b, stories);
    if (!evidence) return;
    pairs++;
    const { points: score } = evidence;
    if (evidence.contrast) unite(told, a, b);
    put(points, a, b, score);
    put(points, b, a, score);
    if (score >= TOGETHER) links.push({ a, b, points: score, order });
    else if (score >= NEARLY && a.source !== b.source) nearly.push({ a, b, order });
  };
  const articles = yield* pairsOf([...bySource.keys()], stories);
  for (const { a: source, b: other, order } of articles) {
    yield;
    const [own, theirs] = [bySource.get(source)!, bySource.get(other)!];
    isCut = false;
    for (const [key, list] of own) {
      const others = theirs.get(key);
      if (!others) continue;
      list.forEach((a, i) => {
        for (const b of other === source ? list.slice(i + 1) : others) look(a, b, order);
      });
    }
    if (isCut && other !== source) uncompared++;
  }
  // said to be the same, in articles that have nothing to do with one another
  for (const list of bonds.decided)
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) if (bonds.same(a, b) && !points.get(a)?.has(b)) look(a, b, articles.length);
    });
  nearly.sort((p, q) => p.order - q.order);
  for (const { a, b } of nearly) {
    yield;
    if (!isFirstChoice(a, b) || !isFirstChoice(b, a)) continue;
    put(points, a, b, TOGETHER);
    put(points, b, a, TOGETHER);
    // after all others
    links.push({ a, b, points: TOGETHER, order: Number.MAX_SAFE_INTEGER });
  }
  links.sort((p, q) => q.points - p.points || p.order - q.order);
  const clusterOf = new Map<Fact, readonly Fact[]>();
  for (const { a, b, points: p } of links) {
    yield;
    const x = clusterOf.get(a) ?? [a];
    const y = clusterOf.get(b) ?? [b];
    if (x === y || x.length + y.length > LARGEST || !fit(x, y, p >= SURE.points)) continue;
    unite(clusterOf, a, b);
  }
  const place = new Map(facts.map((fact, i) => [fact, i]));
  const inOrder = (list: readonly Fact[]): Fact[] => [...list].sort((a, b) => place.get(a)! - place.get(b)!);
  return { clusters: [...new Set(clusterOf.values())].map(inOrder), uncompared };

  /** Nothing between the two excludes it, and the members of each have somebody to belong to in the other. */
  function fit(x: readonly Fact[], y: readonly Fact[], sure: boolean): boolean {
    for (const a of x)
      for (const b of y)
        if (
          !points.get(a)?.has(b) &&
          !told.get(a)?.includes(b) &&
          (a.source === b.source || stories.relation(a.source, b.source) > 0)
        )
          return false;
    if (sure) return true;
    const [few, many] = x.length <= y.length ? [x, y] : [y, x];
    return meanBest(few, many) >= TOGETHER && meanBest(many, few) >= LEAST;
  }

  /** Numbers that the text itself sets against one another stand for one another. */
  function meanBest(x: readonly Fact[], y: readonly Fact[]): number {
    const best = new Map<Fact | readonly Fact[], number>();
    for (const a of x) {
      const one = told.get(a) ?? a;
      const points = Math.min(8, Math.max(-0.5, ...y.map(b => pointsOf(a, b))));
      best.set(one, Math.max(best.get(one) ?? -0.5, points));
    }
    return [...best.values()].reduce((sum, p) => sum + p, 0) / best.size;
  }

  /** Nothing else of the article comes near. */
  function isFirstChoice(a: Fact, b: Fact): boolean {
    const row = points.get(a)!;
    const least = row.get(b)! - AHEAD;
    for (const [other, score] of row)
      if (other.figure !== b.figure && other.source === b.source && score > least) return false;
    return true;
  }

  function pointsOf(a: Fact, b: Fact): number {
    return points.get(a)?.get(b) ?? -2;
  }
}

/** Points that do where each is the other's only choice, by how far ahead of the next. */
const NEARLY = 2;
const AHEAD = 1;

/** What the members of the larger of two clusters need to have to do with the smaller, on average. */
const LEAST = 0.5;

function unite(groups: Map<Fact, readonly Fact[]>, a: Fact, b: Fact): void {
  const [x, y] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
  if (x === y) return;
  const united = [...x, ...y];
  for (const fact of united) groups.set(fact, united);
}

function put(points: Map<Fact, Map<Fact, number>>, a: Fact, b: Fact, score: number): void {
  let row = points.get(a);
  if (!row) points.set(a, (row = new Map()));
  row.set(b, score);
}

/** Of articles of one story and of each article with itself; `order` as the articles are given. */
interface ArticlePair {
  readonly a: ArticleFacts;
  readonly b: ArticleFacts;
  readonly order: number;
}

/**
 * In rounds: each article with itself and the one that it has most to do with, then each with the next. Where there are too
 * many figures, what is left out is least, for every article alike.
 */
function* pairsOf(articles: readonly ArticleFacts[], stories: Stories): Steps<readonly ArticlePair[]> {
  const places = new Map(articles.map((article, i) => [article, i]));
  const rows: (readonly ArticleFacts[])[] = [];
  for (const article of articles) {
    yield;
    rows.push(stories.related(article).filter(other => places.has(other)));
  }
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const pairs: ArticlePair[] = [];
  const seen = new Set<number>();
  for (let round = 0; round < longest; round++)
    for (const [i, row] of rows.entries()) {
      yield;
      for (const b of row.slice(round === 0 ? 0 : round + 1, round + 2)) {
        const j = places.get(b)!;
        // one may not be among those that have most to do with the other
        const [first, second] = i < j ? [i, j] : [j, i];
        const key = first * rows.length + second;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push({ a: articles[first]!, b: articles[second]!, order: first * longest + round });
      }
    }
  return pairs;
}

/** By article, then by dimension. */
function bucketsOf(facts: readonly Fact[]): Map<ArticleFacts, Map<string, Fact[]>> {
  const found = new Map<ArticleFacts, Map<string, Fact[]>>();
  for (const fact of facts) {
    let own = found.get(fact.source);
    if (!own) found.set(fact.source, (own = new Map()));
    const list = own.get(fact.dimension);
    if (!list) own.set(fact.dimension, [fact]);
    else if (list.length < MOST) list.push(fact);
  }
  return found;
}
