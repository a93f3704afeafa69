/** The unit that a sentence says once: "168,000 ounces in 2021 and 174,000 in 2022", "7.9 percent, down from 11 in March". */
import type { Span } from '../../article/article.ts';
import type { LastFigure } from './changes.ts';
import { currencyNounOf } from './currency-names.ts';
import type { FigureFind } from './figure-find.ts';
import { lowerAt, type Tokens } from './token.ts';

/** What a second dimension says of itself: "12 metres wide and four deep". */
const DIMENSIONS = /^(?:wide|deep|long|high|tall|thick|across)$/;

/** How far the figure that says it may stand, in tokens. */
const REACH = 16;
/** Words before a second figure of one kind. */
const LINKS: ReadonlySet<string> = new Set('from against and or to than'.split(' '));
/** "five percent to 120" tells a change and its result. */
const LINKS_OF_SHARES: ReadonlySet<string> = new Set(['from', 'against', 'and', "'s"]);
/** After "and", only what sets the two against each other: "72 in Macau", "44.5 against", "174,000 last year". */
const CONTRASTS = /^(?:in|against|on|by|last|this|a|for|at|next|the|without|,|\.|;)$/;

/** `find`, with the unit of the figure before it where its own is left unsaid. Its words begin at token `start`. */
export function withUnitSaidBefore(
  tokens: Tokens,
  find: FigureFind,
  start: number,
  end: number,
  last: LastFigure | undefined,
): FigureFind {
  const unit = last?.find.unit;
  if (!last || unit === undefined || !inOneSentence(last.find.sentence, find.sentence)) return find;
  if (find.unit !== undefined || find.object !== undefined || find.outOf !== undefined) return find;
  if (
    !/^(?:digits|words|range)$/.test(find.rule) ||
    !/^(?:money|percent|measure|range|digits|words)$/.test(last.find.rule)
  )
    return find;
  if (start - last.end > REACH || !linked(tokens, start, end, last.end, unit)) return find;
  const { currency } = last.find;
  const noun = currency && currencyNounOf(currency[0]!);
  return { ...find, unit, currency, confidence: 0.8, ...(noun && last.find.object === noun ? { object: noun } : {}) };
}

/** `find`, with what the figure before it counts: "19 deaths, 17 of them", "by 46 votes to 41". */
export function withObjectSaidBefore(
  tokens: Tokens,
  find: FigureFind,
  start: number,
  end: number,
  last: LastFigure | undefined,
): FigureFind {
  const counted = last?.find;
  if (find.object !== undefined || counted?.head === undefined || counted.unit !== undefined) return find;
  if (!inOneSentence(counted.sentence, find.sentence)) return find;
  const { object, head } = counted;
  if (lowerAt(tokens, end) === 'of' && /^(?:them|whom|which)$/.test(lowerAt(tokens, end + 1)))
    return { ...find, object, head, ...(find.unit === 'percent' ? { of: object } : {}) };
  const votes = find.unit === undefined && /^(?:vote|ballot)$/.test(head) && lowerAt(tokens, start - 1) === 'to';
  return votes && start - last!.end < 4 ? { ...find, object, head } : find;
}

const inOneSentence = (a: Span, b: Span): boolean => a.start === b.start;

function linked(tokens: Tokens, start: number, end: number, lastEnd: number, unit: string): boolean {
  const link = lowerAt(tokens, start - 1);
  const share = unit === 'percent' || unit === 'percentage point';
  if (!(share ? LINKS_OF_SHARES : LINKS).has(link)) {
    // "84 km of 135", "six hectares of their nine"
    const whole = lowerAt(tokens, lastEnd) === 'of' && start - lastEnd <= 2;
    return !share && whole;
  }
  if (link === 'and' || link === "'s")
    return CONTRASTS.test(lowerAt(tokens, end)) || DIMENSIONS.test(lowerAt(tokens, end)) || end === tokens.length;
  // "added $33 to 3,142": a change and its result, unless "from" stood before
  return link !== 'or' && link !== 'than' ? true : start - 2 <= lastEnd + 1;
}
