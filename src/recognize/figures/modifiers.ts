/** Words around a number that say how sure it is, and the bounds they set. */
import type { FigureModifier } from '../mention.ts';
import { isPlural } from './grammar.ts';
import { readNumber } from './number.ts';
import { isLower, joins, lowerAt, touches, type Tokens } from './token.ts';
import { readUnit } from './units.ts';

export interface ModifierRead {
  readonly modifier: FigureModifier;
  /** First token of the words, for those before; token after them, for those after. */
  readonly at: number;
}

const BEFORE: readonly (readonly [string, FigureModifier])[] = [
  ['about', 'approx'],
  ['around', 'approx'],
  ['approximately', 'approx'],
  ['approx.', 'approx'],
  ['approx', 'approx'],
  ['roughly', 'approx'],
  ['some', 'approx'],
  ['circa', 'approx'],
  ['circa.', 'approx'],
  ['c.', 'approx'],
  ['ca.', 'approx'],
  ['perhaps', 'approx'],
  ['an estimated', 'approx'],
  ['estimated', 'approx'],
  ['estimated at', 'approx'],
  ['an approximate', 'approx'],
  ['a reported', 'approx'],
  ['in the region of', 'approx'],
  ['on the order of', 'approx'],
  ['somewhere around', 'approx'],
  ['close to', 'approx'],
  ['~', 'approx'],
  ['≈', 'approx'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['approaching', 'nearly'],
  ['just short of', 'nearly'],
  ['not quite', 'nearly'],
  ['more than', 'more-than'],
  ['well more than', 'more-than'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['larger than', 'more-than'],
  ['over', 'more-than'],
  ['just over', 'more-than'],
  ['well over', 'more-than'],
  ['slightly over', 'more-than'],
  ['a little over', 'more-than'],
  ['far more than', 'more-than'],
  ['just more than', 'more-than'],
  ['slightly more than', 'more-than'],
  ['a little more than', 'more-than'],
  ['a bit more than', 'more-than'],
  ['above', 'more-than'],
  ['just above', 'more-than'],
  ['in excess of', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['north of', 'more-than'],
  ['>', 'more-than'],
  ['exceeding', 'more-than'],
  ['at least', 'at-least'],
  ['not less than', 'at-least'],
  ['no less than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['minimum of', 'at-least'],
  ['≥', 'at-least'],
  ['> =', 'at-least'],
  ['greater than or equal to', 'at-least'],
  ['more than or equal to', 'at-least'],
  ['less than or equal to', 'at-most'],
  ['< =', 'at-most'],
  ['less than', 'less-than'],
  ['just less than', 'less-than'],
  ['far less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['far fewer than', 'less-than'],
  ['lower than', 'less-than'],
  ['smaller than', 'less-than'],
  ['under', 'less-than'],
  ['just under', 'less-than'],
  ['well under', 'less-than'],
  ['slightly under', 'less-than'],
  ['a little under', 'less-than'],
  ['slightly less than', 'less-than'],
  ['a little less than', 'less-than'],
  ['below', 'less-than'],
  ['just below', 'less-than'],
  ['well below', 'less-than'],
  ['<', 'less-than'],
  ['up to', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as high as', 'at-most'],
  ['as few as', 'at-least'],
  ['as little as', 'at-least'],
  ['at most', 'at-most'],
  ['at the most', 'at-most'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['a maximum of', 'at-most'],
  ['maximum of', 'at-most'],
  ['not exceeding', 'at-most'],
  ['≤', 'at-most'],
];

/** Verbs that say "more than" before a number without being part of the figure. */
export const EXCEEDING: ReadonlySet<string> = new Set(
  'exceed exceeds exceeded surpass surpasses surpassed tops topped'.split(' '),
);

/** Phrases by their last word, longest first: looked up from the number backwards. */
const byLast = new Map<string, (readonly [readonly string[], FigureModifier])[]>();
for (const [phrase, modifier] of BEFORE) {
  const words = phrase.split(' ');
  const last = words.at(-1)!;
  const list = byLast.get(last) ?? [];
  list.push([words, modifier]);
  byLast.set(
    last,
    list.sort((a, b) => b[0].length - a[0].length),
  );
}

/** The modifier whose last word stands right before token `start`. */
export function modifierBefore(tokens: Tokens, start: number): ModifierRead | undefined {
  let last = start - 1;
  if (tokens[last]?.text === '-' && joins(tokens, last) && lowerAt(tokens, last - 1) === 'sub') {
    return { modifier: 'less-than', at: last - 1 };
  }
  if (tokens[last]?.text === '"' && !touches(tokens, last)) last--;
  const phrases = byLast.get(lowerAt(tokens, last));
  if (!phrases) return undefined;
  for (const [words, modifier] of phrases) {
    const from = last - words.length + 1;
    if (from < 0) continue;
    let k = words.length - 2;
    while (k >= 0 && lowerAt(tokens, from + k) === words[k]) k--;
    if (k < 0) return arrives(tokens, from, start) ? undefined : { modifier, at: from };
  }
  return undefined;
}

const MOVES =
  /^(?:go(?:es|ne|ing)?|went|came?|com(?:es|ing)|clim(?:b|bs|bed|bing)|cre(?:ep|eps|pt|eping)|inch(?:es|ed|ing)?|edg(?:e|es|ed|ing)|tick(?:s|ed|ing)?|nudged|rounded|revised)$/;
/** These also have objects: "moved up to 200 people". */
const MOVES_SOMETHING = /^(?:mov(?:e|es|ed|ing)|shot|shoots?|shooting|bumped)$/;
const CAME_BACK = /^(?:is|was|are|were|be|been|now|,|rose|risen|jumped|bounced|drifted)$/;

/** "has gone up to £850", "back up to 4.8 percent", "is now up to 40": where a change came to, no bound. */
function arrives(tokens: Tokens, from: number, number: number): boolean {
  if (lowerAt(tokens, from) !== 'up' || lowerAt(tokens, from + 1) !== 'to') return false;
  const [before, second] = [lowerAt(tokens, from - 1), lowerAt(tokens, from - 2)];
  if (before === 'now') return /^(?:is|are|was|were)$/.test(second);
  // "is back up to 4 percent", not "claim back up to £5,000"
  if (before === 'back' && CAME_BACK.test(second)) return true;
  const verb = before === 'back' ? second : before;
  return MOVES.test(verb) || (MOVES_SOMETHING.test(verb) && !countsThings(tokens, number));
}

/** "200 people", but not "90 dollars". */
function countsThings(tokens: Tokens, start: number): boolean {
  const number = readNumber(tokens, start);
  if (!number) return false;
  const noun = tokens[number.end];
  return isLower(noun) && isPlural(noun.lower) && !readUnit(tokens, number.end, number);
}

/** "or more", "or so", "-odd", "+", ", at least" from token `i` on. */
export function modifierAfter(tokens: Tokens, i: number): ModifierRead | undefined {
  const word = lowerAt(tokens, i);
  const next = lowerAt(tokens, i + 1);
  if (word === 'or') {
    if (next === 'more' || next === 'above' || next === 'over' || next === 'higher')
      return { modifier: 'at-least', at: i + 2 };
    if (next === 'so' || next === 'thereabouts') return { modifier: 'approx', at: i + 2 };
    if (next === 'less' || next === 'fewer' || next === 'lower' || next === 'under' || next === 'below')
      return { modifier: 'at-most', at: i + 2 };
  }
  if (word === 'and' && (next === 'above' || next === 'over' || next === 'up'))
    return { modifier: 'at-least', at: i + 2 };
  if (word === 'plus' && touches(tokens, i)) return { modifier: 'at-least', at: i + 1 };
  if (joins(tokens, i) && next === 'plus') return { modifier: 'at-least', at: i + 2 };
  if (joins(tokens, i) && next === 'odd') return { modifier: 'approx', at: i + 2 };
  if (word === 'odd') return { modifier: 'approx', at: i + 1 };
  if (word === '+' && touches(tokens, i)) return { modifier: 'at-least', at: i + 1 };
  return undefined;
}

/** The bounds of a stated value. Open ends stay open: "about 50" has none. */
export function boundsOf(value: number, modifier: FigureModifier | undefined): { min?: number; max?: number } {
  switch (modifier) {
    case 'more-than':
    case 'at-least':
      return { min: value };
    case 'less-than':
    case 'at-most':
    case 'nearly':
      return { max: value };
    default:
      return {};
  }
}
