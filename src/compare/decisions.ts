/** The team's decisions laid over what comparing finds: what they bring together, keep apart and settle. */
import type { ComparisonDecision } from '../sidecar/comparisons/schema.ts';
import type { PlacedDecision } from '../sidecar/comparisons/place.ts';
import { NO_BONDS, type Bonds } from './cluster.ts';
import type { Group, Member } from './comparison.ts';
import type { Fact } from './fact.ts';

/** A decision and the passages of it that stand where they stood, by article and offset. */
interface Held {
  readonly decision: ComparisonDecision;
  readonly places: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}

export interface Decided {
  bonds(facts: readonly Fact[]): Bonds;
  /** With the decisions that are about it. */
  laidOver(group: Group): Group;
}

/** `nameOf`: what comparing calls the article that a decision names. The latest decision on two passages counts. */
export function decidedBy(placed: readonly PlacedDecision[], nameOf: (article: string) => string): Decided {
  const held = placed
    .map(({ decision, members }): Held => ({
      decision,
      places: members.flatMap(({ passage, state, span }) =>
        span && state !== 'changed' ? [{ article: nameOf(passage.article), ...span }] : [],
      ),
    }))
    .filter(({ places }) => places.length > 1)
    .sort((a, b) => ((a.decision.on ?? '') < (b.decision.on ?? '') ? 1 : -1));
  return {
    bonds: facts => (held.length ? bondsOf(held, facts) : NO_BONDS),
    laidOver: group => (held.length ? laidOver(held, group) : group),
  };
}

function bondsOf(held: readonly Held[], facts: readonly Fact[]): Bonds {
  const byArticle = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = byArticle.get(fact.source.name);
    if (list) list.push(fact);
    else byArticle.set(fact.source.name, [fact]);
  }
  /** Of each fact what is said of it and others, the latest first. */
  const of = new Map<Fact, Held[]>();
  const decided = held.map(one =>
    one.places.flatMap(({ article, start, end }) =>
      (byArticle.get(article) ?? []).filter(({ figure }) => figure.start < end && start < figure.end),
    ),
  );
  for (const [i, list] of decided.entries()) for (const fact of list) of.set(fact, [...(of.get(fact) ?? []), held[i]!]);
  const says = (a: Fact, b: Fact): ComparisonDecision['says'] | undefined =>
    of.get(a)?.find(one => of.get(b)?.includes(one))?.decision.says;
  return {
    same(a, b) {
      const said = says(a, b);
      return (said === 'same' || said === 'settled') && a.part === b.part && a.dimension === b.dimension;
    },
    apart: (a, b) => says(a, b) === 'apart',
    decided,
  };
}

function laidOver(held: readonly Held[], group: Group): Group {
  const about = held.filter(
    ({ places }) => places.filter(place => group.members.some(m => covers(place, m))).length > 1,
  );
  if (!about.length) return group;
  const settled = about.some(
    ({ decision, places }) => decision.says === 'settled' && group.members.every(m => isKnown(m, group, places)),
  );
  return { ...group, decisions: about.map(({ decision }) => decision), ...(settled ? { settled: true } : {}) };
}

const covers = (place: Held['places'][number], m: Member): boolean =>
  place.article === m.article && place.start < m.end && m.start < place.end;

/** Decided on, or saying the same as one that was. */
const isKnown = (m: Member, { members }: Group, places: Held['places']): boolean =>
  places.some(place => covers(place, m)) ||
  members.some(
    other => other.value === m.value && other.value !== undefined && places.some(place => covers(place, other)),
  );
