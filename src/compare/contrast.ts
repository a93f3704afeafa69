/** Two numbers that an article itself sets side by side as numbers of one thing: "police put the crowd at 150". */
import type { Fact } from './fact.ts';
import { classOfHead, headRelation } from './heads.ts';

/** Numbers farther apart than that are of two things: "in 118 centers by noon, up from 16,000". */
const MAGNITUDES = 1.8;

type Told = Pick<Fact, 'source' | 'figure' | 'sentence'> & Partial<Pick<Fact, 'value' | 'head'>>;

/** In either order; both of one article. */
export function contrasts(a: Told, b: Told): boolean {
  if (a.value && b.value && Math.abs(Math.log10(Math.abs(a.value / b.value))) > MAGNITUDES) return false;
  const [first, second] = a.figure.start <= b.figure.start ? [a, b] : [b, a];
  const text = second.sentence.text;
  const before = text.slice(0, second.figure.at);
  const apart = second.figure.sentence - first.figure.sentence;
  if (apart > 4) return false;
  if (apart === 0) {
    const between = text.slice(first.figure.at + first.figure.text.length, second.figure.at);
    if (between.length < 90 && (CONTRAST.test(between) || (isBare(second.figure) && FRACTION.test(between))))
      return true;
    if (
      between.length < 120 &&
      /, (?:against|compared with|up from|down from) (?:about |some )?$/.test(between) &&
      sameHead(first, second)
    )
      return true;
    if (PUT_AT.test(text.slice(0, first.figure.at)) && AND_AT.test(between)) return true;
    if (isFromTo(text.slice(0, first.figure.at), between)) return true;
    if (isFormer(text.slice(0, first.figure.at)) && LEFT.test(between)) return true;
  }
  if (PUT.test(before)) return headRelation(first.head, second.head) !== 'apart';
  if (apart > 1 || !isNext(first, second)) return false;
  if (LEFT_OF.test(text.slice(second.figure.at + second.figure.text.length)))
    return headRelation(first.head, second.head) === 'same';
  if (second.figure.head === undefined && second.figure.of === undefined && RETOLD.test(before)) return true;
  return SPOKE.test(before) && headRelation(first.head, second.head) !== 'apart';
}

const sameHead = (a: Told, b: Told): boolean =>
  a.figure.head !== undefined && classOfHead(a.figure.head) === classOfHead(b.figure.head);

/** No other number of that sort stands between the two. */
function isNext({ source, figure: first }: Told, { figure: second }: Told): boolean {
  const { figures } = source;
  for (let k = firstAfter(figures, first.start); k < figures.length && figures[k]!.start < second.start; k++) {
    const { unit, head, value } = figures[k]!;
    if (value === undefined || !(unit === first.unit || (unit ?? head) === undefined)) continue;
    if (headRelation(classOfHead(head), classOfHead(first.head)) !== 'apart') return false;
  }
  return true;
}

/** Figures stand in the order of the text. */
function firstAfter(figures: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.start > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Also "…, down from 1,400 before": one thing at two times. */
const CONTRAST =
  /(?:^|[\s,])(?:(?:was|is|were|are) (?:in fact|actually|really)|rather than|instead of|not|(?:up|down) from|compared (?:with|to)|(?:gone|went|goes|risen|rose|raised|increased|cut|reduced|lowered|revised) (?:up |down )?to) ?(?:the |its |an? |about |some |at least |more than )*$/i;

/** "has been put at 7.4 billion by the one, and at more than 9 billion by the other" */
const PUT_AT = /\bput at (?:about |some |nearly |more than )?$/i;
const AND_AT = /\band at (?:about |some |nearly |more than )?$/i;

/** "It had 5,100 troops there. About 2,900 are left." */
const LEFT_OF = /^ (?:of them )?(?:are|were) (?:still )?left\b|^ (?:of them )?remain(?:ed)?\b/;

/** "90,000 barrels a day, less than half of the 210,000 that flowed before" */
const FRACTION = /\b(?:half|a third|a quarter|twice|double) (?:of )?(?:the |its )?$/i;

const isBare = ({ unit, head }: Told['figure']): boolean => (unit ?? head) === undefined;

/** "from 2,900 to 3,300", "rose to 7.1 billion from 5.6 billion": what stands before and between. */
const isFromTo = (before: string, between: string): boolean =>
  (CHANGED_FROM.test(before) && /^ to (?:about |around )?$/.test(between)) ||
  (CHANGED_TO.test(before) && /^(?: \([^)]*\))? from (?:about |around )?$/.test(between));
const CHANGED_FROM =
  /\b(?:went|gone|goe?s?|going|ros?e|risen|rises?|fell|fallen|falls?|drop(?:ped|s)?|gr[eo]wn?|climb(?:ed|s)?|increase[ds]?|declined?|cut|raise[ds]?|lift(?:ed|s)?|lower(?:ed|s)?|reduce[ds]?|widened|jump(?:ed|s)|(?:re)?doubled?|tripled?|quadrupled?|halved?|turn)\b[^;]{0,70} from (?:about |around )?$/i;
const CHANGED_TO =
  /\b(?:ros?e|risen|fell|fallen|dropped|grew|grown|climbed|increased|declined|jumped|slipped|widened|narrowed|shrank|went|gone|cut|raised|lowered|reduced)(?: (?:up|down|back))? to (?:about |around )?$/i;

/** Whether a figure is what something came from: the words before it and after. */
export const cameFrom = (before: string, after: string): boolean =>
  FELL.test(before) ||
  (CHANGED_FROM.test(before) && /^ to (?:about )?\p{Sc}?\d/u.test(after)) ||
  CAME_FROM.test(before);
const CAME_FROM =
  /\b(?:ros?e|risen|fell|fallen|dropped|grew|climbed|increased|declined|jumped|slipped|cut|raised|lowered|reduced)(?: (?:up|down|back))? to [^;]{1,50} from $/i;

/** "numbers have dropped from a peak of 130,000 in 2003, there are still around 2,500" */
const FELL =
  /\b(?:fallen|dropped|down|risen|grown|shrunk|declined|fell|rose|up)\b[^.;,]{0,20} from (?:a (?:peak|high|low) of )?(?:about |around |some |nearly |more than )?$/i;

/** Whether a figure after these words is what something came from: "numbers have dropped from a peak of". */
export const isFormer = (before: string): boolean => FELL.test(before);

const LEFT =
  /(?:\bthere (?:are|were)|\bremain|\bto|\bonly|\bare)(?: still| now| only| just| left)*(?: about| around| some| nearly| more than| fewer than)* $/i;

/** "… tell the institute that it was", "the company says 1,100", "a count of the tickets comes to 152" */
const RETOLD =
  /\b(?:(?:that|say|says|said) (?:it|they) (?:was|were|is|are)|says?|said|(?:says?|said|claims?)(?: that)? there (?:were|was)|(?:says?|said|claims?) that|had been given|admitted(?: to)?|acknowledge[sd]|conceded|spoke (?:only )?of|claims?|fears?|estimates?|expects?|counts?|counted|comes? to|came to|speaks of|had spoken of|(?:the|its|their) (?:real |true |actual )?(?:number|figure|total)(?: of [a-z]+)? (?:is|was|may be|could be)) (?:about |some |only |at least |nearly |more than |nearer to |closer to )?$/i;
/** Somebody else's count, told with what it counts: "the rebels spoke of 60 soldiers". */
const SPOKE = /\b(?:had spoken|spoke|speaks) of (?:about |some |only |at least |nearly |more than )?$/i;
const PUT =
  /\bputs? (?:the |that |its |their )?(?:\w+ )?(?:crowd|figure|number|total|toll|count|sum|amount|cost|bill) at (?:\w+ )?$/i;
