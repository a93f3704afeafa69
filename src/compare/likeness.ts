/** Do two figures tell of the same thing? Evidence for and against, in points; precision before recall. */
import { aspectsApart, sameAspect } from './aspects.ts';
import { gapBetween } from './days.ts';
import type { Fact } from './fact.ts';
import { headRelation, isPeople } from './heads.ts';
import { cosine, type Stories } from './story.ts';
import { boundsOf } from './verdict.ts';

/** Points from which on two figures belong together. */
export const TOGETHER = 4;

export interface Evidence {
  readonly points: number;
  readonly why: readonly (readonly [reason: string, points: number])[];
}

/** Undefined where something excludes it. */
export function evidenceFor(a: Fact, b: Fact, stories: Stories): Evidence | undefined {
  if (a.dimension !== b.dimension) return undefined;
  if (a.figure === b.figure) return undefined;
  const within = a.source === b.source;
  if (within && a.sentence === b.sentence && !datedApart(a, b)) return undefined;
  if (aspectsApart(a.aspect, b.aspect) || (a.aspect === 'total') !== (b.aspect === 'total')) return undefined;
  const { actor: x } = a.figure;
  const { actor: y } = b.figure;
  if (x !== undefined && y !== undefined && x !== y && !sameRoot(x, y)) return undefined;

  const why: [string, number][] = [];
  const add = (reason: string, points: number): void => void (points && why.push([reason, points]));
  const counted = a.dimension === '';
  const sameSaid = sameAspect(a.aspect, b.aspect);
  const heads = headRelation(a.head, b.head);
  const equal = sameValue(a, b);
  if (heads === 'apart') {
    if (counted) return undefined;
    add('other object', -1);
  } else if (heads === 'same') add('head', counted ? 2 : 1.5);
  else if (heads === 'wider') {
    if (!sameSaid && equal < 0.6) return undefined;
    add('wider head', 0.8);
  } else if (counted && !sameSaid && equal < 0.6) return undefined;
  else if (counted) add('head not said', a.head === undefined && b.head === undefined ? -0.5 : 0);
  if (sameSaid) add('aspect', counted ? (isPeople(a.head) || isPeople(b.head) ? 1.4 : 1) : 0.6);
  if (x !== undefined && y !== undefined) add('actor', 0.8);
  add('words', 6 * cosine(a.words, b.words, stories.weight));
  add('entities', Math.min(1.5, sharedEntities(a, b, stories)));
  add('value', equal * (counted ? 3 : 3.5));
  if (equal === 0) add('other value', allow(a, b) ? -0.3 : -0.8 - farApart(a, b));
  if (within && equal < 1) add('one article', allow(a, b) && equal ? -0.5 : -1.5);
  if (!within) add('story', Math.min(1, 2 * (stories.relation(a.source, b.source) - 0.1)));
  return { points: why.reduce((sum, [, p]) => sum + p, 0), why };
}

const datedApart = (a: Fact, b: Fact): boolean =>
  a.dated && b.dated && a.days !== undefined && b.days !== undefined && gapBetween(a.days, b.days) > 0;

/** `demonym/american` and `place/united-states` cannot be told to be one here; equal last parts can. */
const sameRoot = (a: string, b: string): boolean => {
  const [typeA, rootA] = parts(a);
  const [typeB, rootB] = parts(b);
  return rootA === rootB || (typeA !== typeB && (typeA === 'demonym' || typeB === 'demonym'));
};
const parts = (entity: string): readonly [string, string] => {
  const slash = entity.indexOf('/');
  return [entity.slice(0, slash), entity.slice(slash + 1)];
};

function sharedEntities(a: Fact, b: Fact, { weight }: Stories): number {
  let points = 0;
  for (const entity of a.sentence.entities) if (b.sentence.entities.includes(entity)) points += 0.4 * weight(entity);
  return points;
}

/** 1 for one unusual number (174,000), less for one that any story may have (20). */
function sameValue(a: Fact, b: Fact): number {
  if (a.value === undefined || b.value === undefined) return 0;
  if (a.value !== b.value) {
    // 38 metres and 125 feet
    if (a.unit === b.unit || !a.value || Math.abs(a.value / b.value - 1) > 0.02) return 0;
    return 0.7;
  }
  const stated = a.figure.value ?? a.value;
  const digits = String(Math.abs(stated)).replace(/^0\.?0*|\.|0+$/g, '').length;
  return digits >= 3 ? 1 : digits === 2 ? 0.6 : stated >= 1000 ? 0.5 : 0.15;
}

/** Whether one value suits both. */
function allow(a: Fact, b: Fact): boolean {
  const x = boundsOf(a);
  const y = boundsOf(b);
  return Math.max(x.min, y.min) <= Math.min(x.max, y.max);
}

/** Orders of magnitude between two values beyond a threefold. */
function farApart(a: Fact, b: Fact): number {
  if (!a.value || !b.value) return 0;
  return Math.max(0, Math.abs(Math.log10(Math.abs(a.value / b.value))) - 0.5);
}
