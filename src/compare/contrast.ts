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
    if (between.length < 90 && CONTRAST.test(between)) return true;
    if (isFormer(text.slice(0, first.figure.at)) && LEFT.test(between)) return true;
  }
  if (PUT.test(before)) return headRelation(first.head, second.head) !== 'apart';
  if (apart > 1 || !isNext(first, second)) return false;
  if (second.figure.head === undefined && second.figure.of === undefined && RETOLD.test(before)) return true;
  return SPOKE.test(before) && headRelation(first.head, second.head) === 'same';
}

/** No other number of that sort stands between the two. */
function isNext({ source, figure: first }: Told, { figure: second }: Told): boolean {
  return !source.figures.some(
    ({ start, unit, head, value }) =>
      start > first.start &&
      start < second.start &&
      value !== undefined &&
      (unit === first.unit || (unit ?? head) === undefined) &&
      headRelation(classOfHead(head), classOfHead(first.head)) !== 'apart',
  );
}

/** Also "…, down from 1,400 before": one thing at two times. */
const CONTRAST =
  /(?:^|[\s,])(?:rather than|instead of|not|(?:up|down) from|compared (?:with|to)|(?:less|fewer|more) than (?:half|a third|a quarter|twice) (?:of )?|(?:half|twice|double) (?:of )?|(?:gone|went|goes|risen|rose|raised|increased|cut|reduced|lowered|revised) (?:up |down )?to) ?(?:the |its |an? |about |some |at least |more than )*$/i;

/** "numbers have dropped from a peak of 130,000 in 2003, there are still around 2,500" */
const FELL =
  /\b(?:fallen|dropped|down|risen|grown|shrunk|declined|fell|rose|up)\b[^.;,]{0,20} from (?:a (?:peak|high|low) of )?(?:about |around |some |nearly |more than )?$/i;

/** Whether a figure after these words is what something came from: "numbers have dropped from a peak of". */
export const isFormer = (before: string): boolean => FELL.test(before);

const LEFT =
  /(?:\bthere (?:are|were)|\bremain|\bto|\bonly|\bare)(?: still| now| only| just| left)*(?: about| around| some| nearly| more than| fewer than)* $/i;

/** "… tell the institute that it was", "the company says 1,100", "a count of the tickets comes to 152" */
const RETOLD =
  /\b(?:(?:that|say|says|said) (?:it|they) (?:was|were|is|are)|says?|said|claims?|estimates?|expects?|counts?|counted|comes? to|came to|spoke of|speaks of|had spoken of|(?:the|its|their) (?:real |true |actual )?(?:number|figure|total) (?:is|was|may be|could be)) (?:about |some |only |at least |nearly |more than |nearer to |closer to )?$/i;
/** Somebody else's count, told with what it counts: "the rebels spoke of 60 soldiers". */
const SPOKE = /\b(?:had spoken|spoke|speaks) of (?:about |some |only |at least |nearly |more than )?$/i;
const PUT =
  /\bputs? (?:the |that |its |their )?(?:\w+ )?(?:crowd|figure|number|total|toll|count|sum|amount|cost|bill) at (?:\w+ )?$/i;
