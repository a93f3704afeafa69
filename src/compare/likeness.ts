/** Do two figures tell of the same thing? Evidence for and against, in points; precision before recall. */
import { aspectsApart, sameAspect, STATES, UNFOLDING } from './aspects.ts';
import { contrasts } from './contrast.ts';
import { gapBetween } from './days.ts';
import { digitsOf, isMoney } from './dimensions.ts';
import { EACH_ONE, SENTENCE, type Fact } from './fact.ts';
import { headRelation, isPeople, mayBeOne } from './heads.ts';
import { samePurpose } from './purpose.ts';
import { rarity } from './rarity.ts';
import type { Stories } from './story.ts';
import { boundsOf } from './verdict.ts';
import { contentStem, stem } from './words.ts';

/** Points from which on two figures belong together; two that are not the same number need a little more. */
export const TOGETHER = 3;

/** Nothing keeps them apart and nothing brings them together. */
const NOTHING: Evidence = { points: -1, contrast: false, why: [] };

export interface Evidence {
  readonly points: number;
  /** The text itself sets the two against one another: they belong together whatever others say. */
  readonly contrast: boolean;
  readonly why: readonly (readonly [reason: string, points: number])[];
}

/** Undefined where something excludes it. */
export function evidenceFor(a: Fact, b: Fact, stories: Stories): Evidence | undefined {
  if (a.dimension !== b.dimension || a.figure === b.figure) return undefined;
  if (!sameRate(a, b)) return isForTime(a, b) || (isShareOfEach(a, b) && sameValue(a, b) > 0) ? NOTHING : undefined;
  if (a.currency !== b.currency && a.currency !== undefined && b.currency !== undefined) return undefined;
  const within = a.source === b.source;
  const contrast = within && (contrasts(a, b) || restates(a, b));
  const series = seriesOf(a, b) && (within || a.dimension !== 'percent');
  if (within && (a.ofThe || b.ofThe) && a.sentence === b.sentence) return undefined;
  if (within && a.sentence === b.sentence && !contrast && !series) return undefined;
  if (aspectsApart(a.aspect, b.aspect) || !sameWholeness(a, b)) return undefined;
  if (a.measured !== undefined && b.measured !== undefined && a.measured !== b.measured)
    // "the 12 per cent that they want" may be a rise
    if (a.dimension !== 'percent' || sameValue(a, b) < 0.6) return undefined;
  const { actor: x } = a.figure;
  const { actor: y } = b.figure;
  if (x !== undefined && y !== undefined && !sameActor(x, y)) return undefined;

  if (a.dimension === 'age') return ageEvidence(a, b);

  const counted = a.dimension === '';
  const said = sameAspect(a.aspect, b.aspect);
  const equal = sameValue(a, b);
  const own = headRelation(a.head, b.head, said ? a.aspect : undefined);
  const heads = own === 'apart' && equal === 1 && mayBeOne(a.head, b.head) ? 'wider' : own;
  // a third of the one and a third of the other
  if (heads === 'apart' && (isFraction(a) || isFraction(b))) return undefined;
  const fits = equal > 0 || allow(a, b);
  // an article does not contradict itself: two values of it are two things, unless it says so or tells of two times
  if (within && !fits && !contrast && !series && !(changes(a, b) && a.dated && b.dated))
    return isVague(a) || isVague(b) ? NOTHING : undefined;
  // another year's dead are another event's
  if (equal === 0 && said && unfolds(a) && datedApart(a, b) && (isOtherEvent(a, b, fits) || (!contrast && fell(a, b))))
    return undefined;
  // places are as far apart as they are
  if (a.measured === 'distance' && !fits && !contrast) return undefined;

  // a firm does not grow or shrink so in the time of a story
  if (said && a.aspect === 'employed' && !contrast && isFar(a, b)) return undefined;

  const event = sharedWords(a, b) + Math.min(1.5, sharedEntities(a, b, stories));
  if (isShareOfEach(a, b) && event < (equal > 0 ? SOME_EVENT : EVENT)) return equal > 0 ? NOTHING : undefined;
  const near = nearness(a, b);
  const purpose = a.purpose !== undefined && samePurpose(a.purpose, b.purpose);
  if (!purpose && a.purpose !== undefined && b.purpose !== undefined && equal < 0.4 && !contrast) return NOTHING;
  const sentence = a.measured === SENTENCE && b.measured === SENTENCE;
  if (a.dimension === 'duration' && !contrast && event < lastingEvent(equal, near) && !(sentence && equal > 0))
    return NOTHING;
  const ofOneWhole = a.part === b.part && a.figure.outOf !== undefined && a.figure.outOf === b.figure.outOf;
  const why: [string, number][] = [];
  const add = (reason: string, points: number): void => void (points && why.push([reason, points]));
  if (heads === 'apart') {
    if (counted) return undefined;
    add('other object', -1);
  } else if (heads === 'same') add('head', a.head === PERSON && b.head === PERSON ? 1.2 : counted ? 2 : 1.5);
  else if (heads === 'wider') {
    if (equal >= 0.45 || (said && fits)) add('wider head', said || event >= SOME_EVENT || equal > 0.6 ? 0.8 : -0.5);
    else if (said && !within && sameToll(a, b)) add('wider head', 0.8);
    else if ((near > 0 || fits) && (said || event >= EVENT)) add('wider head', fits ? 0 : -1);
    else return NOTHING;
  } else if (counted) {
    const both = a.head === undefined && b.head === undefined;
    add('head not said', said || contrast ? (both ? -1 : 0) : equal < 0.45 ? -4 : both ? -1 : -0.5);
  } else if (namesHead(a, b) || namesHead(b, a)) add('head among the words', 0.8);
  // two numbers of two articles: that both count the dead does not make it one event
  const only = counted && heads === 'same' && !fits && areOnly(a, b, stories);
  if (only) add('only such', 1);
  if (
    !within &&
    !fits &&
    !only &&
    event < (purpose ? PURPOSE_EVENT : EVENT) &&
    (a.per === undefined || b.per === undefined) &&
    !(ofOneWhole && heads === 'same')
  )
    add('no event', said && ((heads === 'same' && near > 0) || sameToll(a, b)) ? -0.8 : -2.5 * (1 - near * near));
  add('event', Math.min(4, event));
  if (contrast) add('contrast', 6);
  if (said) add('aspect', counted ? (isPeople(a.head) || isPeople(b.head) ? 1.8 : 1) : 0.6);
  else if (counted && equal === 0 && !contrast && (a.aspect ?? b.aspect) !== undefined) add('said of one only', -1.5);
  if (a.measured !== undefined && a.measured === b.measured) add('measured', 1);
  if (purpose) add('purpose', 1 + (!within && a.peers + b.peers === 2 ? 1 : 0));
  if (a.per !== undefined && b.per !== undefined && !TIME.has(a.per)) add('per', 2.5);
  if (series && within) add('series', rareDimension(a) ? 2 : 0.8);
  if (rareDimension(a) && a.peers <= 2 && b.peers <= 2) add('rare', a.peers + b.peers === 2 ? 1.5 : 0.8);
  if (x !== undefined && y !== undefined) add('actor', 0.8);
  add('value', valuePoints(a, equal));
  if (!within && ofOneWhole && a.part === 'value') add('of one whole', a.figure.outOf! >= 100 ? 2.5 : 1.5);
  if (sentence && equal > 0) add('sentence', 2);
  if (equal === 0 && !series && !contrast) {
    if (isVague(a) || isVague(b)) add('vague', fits ? -0.5 : -3);
    else if (fits) add('other value', closeness(a, b) - 0.5);
    else
      add(
        'other value',
        (changes(a, b) ? -0.4 : purpose ? -0.8 : -1.2 + 2 * near * near) -
          farApart(a, b) -
          (said || purpose || near > 0 ? 0 : 0.5),
      );
  }
  if (!fits && said && unfolds(a) && !contrast && fell(a, b)) add('a toll that fell', -1.5);
  if (a.dated && b.dated && !datedApart(a, b)) add('time', 0.6);
  if (within && equal < 1 && !series && !contrast) add('one article', equal ? -0.5 : -1.5);
  if (!within) add('story', Math.min(1.2, 5 * (stories.relation(a.source, b.source) - 0.15)));
  return { points: why.reduce((sum, [, p]) => sum + p, 0), contrast, why };
}

/** Ages are compared of people who are named. */
function ageEvidence(a: Fact, b: Fact): Evidence | undefined {
  const same = a.figure.actor !== undefined && a.figure.actor === b.figure.actor;
  if (!same || (a.source === b.source && a.value !== b.value)) return undefined;
  return { points: 6, contrast: false, why: [['age of one person', 6]] };
}

/** All that a body has, or has room for, is no part of it; that it is all may be left unsaid where it is one number. */
const sameWholeness = (a: Fact, b: Fact): boolean =>
  WHOLES.every(whole => (a.aspect === whole) === (b.aspect === whole)) ||
  (WHOLES.includes((a.aspect ?? b.aspect)!) &&
    (sameValue(a, b) >= 0.6 || (a.value === b.value && a.head !== undefined && a.head === b.head)) &&
    (a.aspect === undefined || b.aspect === undefined));
const WHOLES = ['total', 'capacity'];

const PERSON = 'person';
/** Each is its article's only number of such things, and none that the other article has: two numbers of one thing. */
const areOnly = (a: Fact, b: Fact, stories: Stories): boolean =>
  a.source !== b.source &&
  a.aspect === b.aspect &&
  a.kin === 1 &&
  b.kin === 1 &&
  a.head !== undefined &&
  !GENERAL.has(a.head) &&
  farApart(a, b) === 0 &&
  !a.counts.has(b.value) &&
  !b.counts.has(a.value) &&
  stories.relation(a.source, b.source) >= CLOSE;
/** Heads that any number of things may have. */
const GENERAL = new Set([PERSON, 'life', 'body', 'casualty', 'injury', 'man', 'woman', 'member']);
/** What two articles have to do with one another that tell of one event in many words. */
const CLOSE = 0.25;
/** "hundreds": a word that stands for no number gives way to one. */
const isVague = ({ value, figure }: Fact): boolean => value === undefined && !/\d/.test(figure.text);
/** What two different numbers of two articles need of shared words and names. */
const EVENT = 0.9;
/** "11 children" and "11 people" need of shared words to be the same eleven. */
const SOME_EVENT = 0.5;
/** Two losses of one story need less. */
const PURPOSE_EVENT = 0.4;
/** Lengths of time are everywhere: an odd number needs little, another number much. */
const lastingEvent = (equal: number, near: number): number =>
  equal >= 0.6 ? 0.5 : equal > 0 ? EVENT : near > 0 ? 2.5 : Infinity;
/** Reports of one event stand closer together. */
const EVENT_DAYS = 60;
const YEAR_DAYS = 700;
/** Bounds that allow the other number may stand in an article written years later. */
const FIT_DAYS = 1000;
/** What happened long before either article was written, as far as they say when that was. */
function isOtherEvent(a: Fact, b: Fact, fits: boolean): boolean {
  const gap = gapBetween(a.days!, b.days!);
  return gap > (fits ? FIT_DAYS : a.historic || b.historic ? EVENT_DAYS : YEAR_DAYS);
}
const unfolds = ({ aspect }: Fact): boolean => aspect !== undefined && UNFOLDING.has(aspect) && !STATES.has(aspect);
/** Counts of what one event did to people, days apart: the dead grow more, the missing fewer. */
function sameToll(a: Fact, b: Fact): boolean {
  if (a.aspect === undefined || !UNFOLDING.has(a.aspect) || !a.days || !b.days || a.historic || b.historic)
    return false;
  if (!a.value || !b.value || gapBetween(a.days, b.days) > EVENT_DAYS) return false;
  const [first, second] = a.days[0] <= b.days[0] ? [a, b] : [b, a];
  const most = first.min === undefined ? FAR : FAR_FROM_LEAST;
  const least = STATES.has(a.aspect) ? 1 / FAR : 1;
  const growth = second.value! / first.value!;
  return growth >= least && growth <= most;
}
/** The dead grow no fewer: half as many later are others. */
function fell(a: Fact, b: Fact): boolean {
  const [first, second] = (a.days?.[0] ?? 0) <= (b.days?.[0] ?? 0) ? [a, b] : [b, a];
  return (second.value ?? Infinity) * 2 < (first.value ?? 0);
}
const TIME = new Set(['year', 'month', 'week', 'day', 'hour', 'night']);

/** Only one says that it is for a year or the like. */
const isForTime = (a: Fact, b: Fact): boolean =>
  (a.per === undefined) !== (b.per === undefined) && TIME.has((a.per ?? b.per)!);

/** For each of the same, as far as both say it; that it is for a year is often left unsaid, where the number tells. */
function sameRate(a: Fact, b: Fact): boolean {
  if (a.per === b.per) return true;
  if (a.dimension === '' && (a.per === undefined || b.per === undefined)) return true;
  // what each of many gets is far from what all get
  if (a.per === undefined || b.per === undefined)
    return (
      sameValue(a, b) >= (isShareOfEach(a, b) && !namesWhose(a, b) ? 0.6 : 0.5) ||
      (isShareOfEach(a, b) && a.purpose !== undefined && a.purpose === b.purpose && nearness(a, b) > 0)
    );
  return [a, b].some(({ per }) => per === EACH_ONE) && ![a, b].some(({ per }) => TIME.has(per!));
}

/** Only one says that it is for each of several, of money or a measure. */
const isShareOfEach = (a: Fact, b: Fact): boolean =>
  a.dimension !== '' && (a.per === undefined) !== (b.per === undefined) && !TIME.has((a.per ?? b.per)!);

/** "each family 200,000", and "200,000 to the families of those killed" */
const namesWhose = (a: Fact, b: Fact): boolean => (a.per === undefined ? a : b).words.has((a.per ?? b.per)!);

/** What two figures being one number is worth: units and odd numbers make it telling. */
function valuePoints({ dimension }: Fact, equal: number): number {
  if (dimension === '') return 3 * equal;
  if (dimension === 'percent') return equal === 1 ? 3.5 : equal >= 0.6 ? 2.2 : equal ? 1.2 : 0;
  return equal === 1 ? 4.5 : equal >= 0.5 ? 3.4 : 4 * equal;
}

/** "38-meter (125-foot)" */
const restates = (a: Fact, b: Fact): boolean =>
  a.sentence === b.sentence && a.unit !== b.unit && Math.abs(a.figure.at - b.figure.at) < 40 && sameValue(a, b) > 0;

/** Measures that an article has few of. */
const rareDimension = ({ dimension }: Fact): boolean =>
  dimension !== '' && dimension !== 'percent' && !isMoney(dimension);

/** "412,000 in 1988, and fewer than 60,000 last year": each has its own date right beside it. */
const seriesOf = (a: Fact, b: Fact): boolean =>
  a.attached &&
  b.attached &&
  datedApart(a, b) &&
  Math.max(a.value ?? 0, b.value ?? 0) >= 10 &&
  (a.head === undefined || b.head === undefined ? rareDimension(a) || a.dimension === 'percent' : a.head === b.head);

/** What comes and goes has another number at another time. */
const changes = (a: Fact, b: Fact): boolean =>
  a.aspect !== undefined &&
  a.aspect === b.aspect &&
  (STATES.has(a.aspect) || UNFOLDING.has(a.aspect)) &&
  a.days !== undefined &&
  b.days !== undefined &&
  gapBetween(a.days, b.days) > 0;

const datedApart = (a: Fact, b: Fact): boolean =>
  a.dated && b.dated && a.days !== undefined && b.days !== undefined && gapBetween(a.days, b.days) > 0;

/** `demonym/american` and `place/united-states` cannot be told to be one here; equal last parts can. */
const sameActor = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [typeA, rootA] = parts(a);
  const [typeB, rootB] = parts(b);
  return rootA === rootB || (typeA !== typeB && (typeA === 'demonym' || typeB === 'demonym'));
};
const parts = (entity: string): readonly [string, string] => {
  const slash = entity.indexOf('/');
  return [entity.slice(0, slash), entity.slice(slash + 1)];
};

/** What the words around say together, without those that say what is counted and what became of it. */
function sharedWords(a: Fact, b: Fact): number {
  let sum = 0;
  for (const [stem, x] of a.words) {
    const y = b.words.get(stem);
    if (y !== undefined && !SAID_BY_ASPECT.has(stem)) sum += Math.sqrt(x * y) * rarity(stem);
  }
  return 1.8 * sum;
}

function sharedEntities(a: Fact, b: Fact, { weight }: Stories): number {
  let points = 0;
  for (const entity of a.sentence.entities) if (b.sentence.entities.includes(entity)) points += 0.4 * weight(entity);
  return points;
}

/** 1 for one unusual number (174,000), less for one that any story may have (20). */
function sameValue(a: Fact, b: Fact): number {
  if (a.value === undefined || b.value === undefined) return 0;
  if (a.value !== b.value) {
    if (!a.value || Math.abs(a.value / b.value - 1) > 0.02) return 0;
    // 38 metres and 125 feet
    if (a.unit !== b.unit) return 0.7;
    return isRounded(a.value, b.value) ? 0.45 : 0;
  }
  if (isFraction(a) || isFraction(b)) return 0.3;
  const stated = (a.part === 'whole' ? a.figure.outOf : a.figure.value) ?? a.value;
  const digits = digitsOf(stated);
  return digits >= 3
    ? 1
    : digits === 2
      ? stated >= 10_000
        ? 0.8
        : stated >= 100
          ? 0.65
          : 0.6
      : stated >= 1000
        ? 0.5
        : 0.15;
}

/** 57,800 and 58,000: one is the other with fewer digits. */
function isRounded(a: number, b: number): boolean {
  const [coarse, fine] = digitsOf(a) <= digitsOf(b) ? [a, b] : [b, a];
  const digits = digitsOf(coarse);
  return digits >= 2 && digitsOf(fine) > digits && Number(fine.toPrecision(digits)) === coarse;
}
/** "a third": any story may have it. */
const isFraction = ({ dimension, figure: { rule } }: Fact): boolean =>
  dimension === 'percent' && (rule === 'fraction' || rule === 'ratio');

const SAID_BY_ASPECT = new Set(['kill', 'injure', 'miss', 'person', 'peopl'].map(stem));

const FAR = 3;
/** "At least four" in the first hours leaves more room. */
const FAR_FROM_LEAST = 8;

/** Whether one value suits both. "At least 19" does not tell of thousands. */
function allow(a: Fact, b: Fact): boolean {
  const [p, q] = [a.value ?? a.min ?? a.max ?? 0, b.value ?? b.min ?? b.max ?? 0].map(Math.abs) as [number, number];
  if (Math.max(p, q) > FAR * Math.min(p, q)) return false;
  const x = boundsOf(a);
  const y = boundsOf(b);
  return Math.max(x.min, y.min) <= Math.min(x.max, y.max);
}

/** What one number being near the other is worth, where a word allows it: "nearly 2 million" and 1.9 million. */
function closeness(a: Fact, b: Fact): number {
  if (!a.value || !b.value) return 0;
  const apart = Math.abs(Math.log(Math.abs(a.value / b.value)));
  return apart > 0.15 ? 0 : a.dimension === '' || a.dimension === 'percent' ? 0.6 : 1.2;
}

/** 1 for one value, falling to 0 for one a quarter larger. */
function nearness(a: Fact, b: Fact): number {
  if (!a.value || !b.value) return 0;
  return Math.max(0, 1 - Math.abs(Math.log(Math.abs(a.value / b.value))) / 0.25);
}

/** "300 millimetres of rain", and "it rained 312 millimetres". */
const namesHead = (a: Fact, b: Fact): boolean => {
  const noun = b.head === undefined && a.head !== undefined ? contentStem(a.head) : undefined;
  return noun !== undefined && (b.words.get(noun) ?? 0) > 0.5;
};

/** More than four times as many. */
const isFar = (a: Fact, b: Fact): boolean =>
  !!a.value && !!b.value && Math.abs(Math.log(Math.abs(a.value / b.value))) > 1.4;

/** Orders of magnitude between two values beyond a threefold. */
function farApart(a: Fact, b: Fact): number {
  if (!a.value || !b.value) return 0;
  return Math.max(0, Math.abs(Math.log10(Math.abs(a.value / b.value))) - 0.5);
}
