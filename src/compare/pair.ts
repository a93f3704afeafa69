/** Do two figures tell of the same thing? Precision before recall. */
import type { Fact } from './fact.ts';
import { cosine, type Stories } from './story.ts';
import { PEOPLE } from './words.ts';

/** Below it two articles are about different things, whatever their figures look like. */
export const SAME_STORY = 0.1;
/** From it on two figures belong together. */
export const TOGETHER = 0.5;

/** Aspects that exclude each other: who was killed is not who is missing. */
const ASPECTS_APART = new Set([
  'killed',
  'wounded',
  'injured',
  'missing',
  'displaced',
  'detained',
  'arrested',
  'rescued',
  'present',
  'voted',
  'paid',
  'owed',
  'destroyed',
  'total',
]);

/** 0 to about 1; 0 where something speaks against it. */
export function likeness(a: Fact, b: Fact, stories: Stories): number {
  if (a.dimension !== b.dimension || a.part !== b.part) return 0;
  if (a.source === b.source && a.sentence === b.sentence) return 0;
  const related = stories.relation(a.source, b.source);
  if (related < SAME_STORY) return 0;
  if (a.actor !== undefined && b.actor !== undefined && a.actor !== b.actor && !sameRoot(a.actor, b.actor)) return 0;
  if (
    a.aspect !== b.aspect &&
    a.aspect !== undefined &&
    b.aspect !== undefined &&
    ASPECTS_APART.has(a.aspect) &&
    ASPECTS_APART.has(b.aspect)
  )
    return 0;
  const aspect = a.aspect === b.aspect && a.aspect !== undefined;
  const head = headLikeness(a, b, aspect);
  if (head === undefined) return 0;
  const words = cosine(a.words, b.words, stories.weight);
  const entities = overlap(a.entities, b.entities, stories);
  const value = sameValue(a, b);
  // of money, shares and measures the words around must tell what they are of; of counts the head does
  const counted = a.dimension === '';
  const score = counted
    ? 0.34 * head + 0.18 * Number(aspect) + 0.55 * words + 0.1 * entities + 0.3 * value
    : 0.16 * head + 0.1 * Number(aspect) + 0.75 * words + 0.12 * entities + 0.42 * value;
  return score * Math.min(1, 0.8 + related);
}

/** `demonym/american` and `place/united-states` cannot be told to be one here; equal last parts can. */
const sameRoot = (a: string, b: string): boolean => a.split('/').at(-1) === b.split('/').at(-1);

/** Undefined where the heads exclude each other. */
function headLikeness(a: Fact, b: Fact, sameAspect: boolean): number | undefined {
  if (a.head === undefined || b.head === undefined) return sameAspect ? 0.5 : 0.15;
  if (a.head === b.head) return 1;
  if ((a.head === PEOPLE || b.head === PEOPLE) && sameAspect) return 0.7;
  // a measure's object may be named differently ("slurry", "waste"); a count's may not
  return a.dimension === '' ? undefined : 0;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, stories: Stories): number {
  let shared = 0;
  let all = 0;
  for (const e of new Set([...a, ...b])) {
    const w = Math.max(0, stories.weight(e));
    all += w;
    if (a.has(e) && b.has(e)) shared += w;
  }
  return all ? shared / all : 0;
}

/** 1 for one unusual number (174,000), less for one that any story may have (20). */
function sameValue(a: Fact, b: Fact): number {
  if (a.value === undefined || a.value !== b.value) return 0;
  const digits = String(Math.abs(a.value)).replace(/^0\.?0*|\.|0+$/g, '').length;
  return digits >= 3 ? 1 : digits === 2 ? 0.6 : a.value >= 1000 ? 0.5 : 0.15;
}
