/** Whether a figure makes a claim true: by value, bounds and unit. */
import type { FigureMention } from '../recognize/mention.ts';

/** Whether one can stand for the other at all: a number in the place of another. */
export function comparableFigures(stated: FigureMention, claimed: FigureMention): boolean {
  // the unit of a bare number may stand outside of the link
  if (claimed.unit === undefined || unitOf(stated) === unitOf(claimed)) return true;
  if (shareOf(stated) !== undefined && shareOf(claimed) !== undefined) return true;
  // "€5 million" in the place of "$5 million", "12 miles" in that of "12 kilometres"
  if (stated.unit === undefined) return false;
  return (isCurrency(stated) && isCurrency(claimed)) || (stated.value !== undefined && stated.value === claimed.value);
}

/** Whether what is stated makes the claim true. */
export function figureSays(stated: FigureMention, claimed: FigureMention): boolean {
  const [said, share] = [shareOf(stated), shareOf(claimed)];
  if (
    said !== undefined &&
    share !== undefined &&
    (isFraction(stated) || isFraction(claimed) || isMixed(stated, claimed))
  )
    return sharesAgree(stated, claimed, said, share);
  if (isFraction(stated) || isFraction(claimed) || !unitsAgree(stated, claimed)) return false;
  if (claimed.outOf !== undefined && stated.outOf !== undefined && claimed.outOf !== stated.outOf) return false;
  if (claimed.value !== undefined && claimed.value === stated.value && agreeInDirection(stated, claimed)) return true;
  const s = boundsOf(stated);
  const c = boundsOf(claimed);
  if (claimed.modifier === 'approx' && stated.value !== undefined && claimed.value !== undefined && !isBound(stated)) {
    return Math.abs(stated.value - claimed.value) <= ROUGHLY * Math.abs(claimed.value);
  }
  // an unbounded claim about an unbounded statement needs the same end
  return !!s && !!c && isBound(claimed) && c.min <= s.min && s.max <= c.max;
}

export const isBound = (f: FigureMention): boolean => f.min !== undefined || f.max !== undefined;

/** What "about" allows on either side. */
const ROUGHLY = 0.1;

const unitOf = (f: FigureMention): string => (f.unit ?? '').toLowerCase();
const isCurrency = ({ unit = '' }: FigureMention): boolean => /^[A-Z]{3}$/.test(unit);

/** "31 workers" is not said by "31 percent", nor by "$31". */
function unitsAgree(stated: FigureMention, claimed: FigureMention): boolean {
  if (claimed.unit !== undefined) return unitOf(stated) === unitOf(claimed);
  return !claimed.counted || !(stated.unit === 'percent' || isCurrency(stated));
}

/** "half", "two thirds": its numbers alone say nothing. */
const isFraction = (f: FigureMention): boolean => f.rule === 'fraction';

const isMixed = (a: FigureMention, b: FigureMention): boolean => (a.unit === 'percent') !== (b.unit === 'percent');

/** What part of a whole it is, 0.5 for "half", "50 percent", "5 of 10" and "1/2". */
function shareOf(figure: FigureMention): number | undefined {
  const { unit, value, outOf } = figure;
  if (value === undefined) return undefined;
  if (unit === 'percent') return value / 100;
  if (isFraction(figure) && unit === undefined && outOf === undefined) return value;
  return unit === undefined && outOf ? value / outOf : undefined;
}

/** "33 percent" and "a third" say each other, as far as a percentage is rounded. */
function sharesAgree(stated: FigureMention, claimed: FigureMention, said: number, share: number): boolean {
  if (claimed.modifier === 'approx' && !stated.modifier) return Math.abs(said - share) <= ROUGHLY * share;
  if (!agreeInDirection(stated, claimed)) return false;
  const percentage = [stated, claimed].find(f => f.unit === 'percent' && !isFraction(f))?.value;
  // "about two thirds" is read as 66.7 percent
  if (percentage === undefined) return Math.abs(said - share) < 0.001;
  const scale = 10 ** (/\.(\d+)/.exec(String(percentage))?.[1]?.length ?? 0);
  const exact = (percentage === stated.value ? share : said) * 100 * scale;
  return [Math.floor(exact + 1e-6), Math.round(exact)].includes(Math.round(percentage * scale));
}

/** "4,500" is said by "some 4,500", not by "up to 4,500" or "more than 4,500". */
function agreeInDirection(stated: FigureMention, claimed: FigureMention): boolean {
  const said = directionOf(stated);
  return said === directionOf(claimed) || (stated.modifier === 'nearly' && claimed.modifier === 'approx');
}

function directionOf({ modifier }: FigureMention): 'up' | 'down' | 'at' {
  if (modifier === 'more-than' || modifier === 'at-least') return 'up';
  return modifier === 'less-than' || modifier === 'at-most' || modifier === 'nearly' ? 'down' : 'at';
}

function boundsOf(f: FigureMention): { readonly min: number; readonly max: number } | undefined {
  if (f.min !== undefined || f.max !== undefined) return { min: f.min ?? -Infinity, max: f.max ?? Infinity };
  return f.value === undefined ? undefined : { min: f.value, max: f.value };
}
